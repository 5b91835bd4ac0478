import { z } from 'zod';
import { readCompiled } from './compiled.ts';
import { readKnowledgeYaml } from './files.ts';

const Words = z.record(z.string(), z.array(z.string()));

export const FUNCTION_WORDS_COMPILED = 'languages/compiled.json';
export const FUNCTION_WORDS_SOURCES = ['languages/function-words.yaml'] as const;

export function parseFunctionWords(folder?: string): z.output<typeof Words> {
  return readKnowledgeYaml(FUNCTION_WORDS_SOURCES[0], Words, folder);
}

let loaded: Map<string, ReadonlySet<string>> | null = null;

/** Language code → its commonest little words, from `knowledge/languages/function-words.yaml`; read once per process. */
export function functionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  loaded ??= new Map(
    Object.entries(readCompiled(FUNCTION_WORDS_COMPILED, FUNCTION_WORDS_SOURCES, parseFunctionWords)).map(
      ([language, words]) => [language, new Set(words)],
    ),
  );
  return loaded;
}
