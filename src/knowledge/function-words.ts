import { z } from 'zod';
import { readKnowledgeYaml } from './files.ts';

let loaded: Map<string, ReadonlySet<string>> | null = null;

/** Language code → its commonest little words, from `knowledge/languages/function-words.yaml`. */
export function functionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  loaded ??= new Map(
    Object.entries(readKnowledgeYaml('languages/function-words.yaml', z.record(z.string(), z.array(z.string())))).map(
      ([language, words]) => [language, new Set(words)],
    ),
  );
  return loaded;
}
