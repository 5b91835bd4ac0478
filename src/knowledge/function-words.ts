import { z } from 'zod';
import { readKnowledgeYaml } from './files.ts';

const Words = z.record(z.string(), z.array(z.string()));

let loaded: Map<string, ReadonlySet<string>> | null = null;

/** Language code → its commonest little words, from `knowledge/languages/function-words.yaml`; read once per process. */
export function functionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  loaded ??= new Map(
    Object.entries(readKnowledgeYaml('languages/function-words.yaml', Words)).map(([language, words]) => [
      language,
      new Set(words),
    ]),
  );
  return loaded;
}
