import { z } from 'zod';
import { openedOnce, readKnowledgeYaml } from './files.ts';

export const FunctionWords = z.record(z.string(), z.array(z.string()));

/** Language code → its commonest little words, from `knowledge/languages/function-words.yaml`; read once per process. */
export const functionWords = openedOnce((): ReadonlyMap<string, ReadonlySet<string>> => {
  const languages = readKnowledgeYaml('languages/function-words.yaml', FunctionWords);
  return new Map(Object.entries(languages).map(([language, words]) => [language, new Set(words)]));
});
