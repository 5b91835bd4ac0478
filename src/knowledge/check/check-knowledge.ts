import { KNOWLEDGE_FOLDER } from '../files.ts';
import { checkActors } from './check-actors.ts';
import { checkWords, countKnowledge } from './check-words.ts';
import { type Fault, openKnowledgeSet } from './knowledge-set.ts';

export type { Fault } from './knowledge-set.ts';

export interface KnowledgeCheck {
  /** By file and line; empty where all is well. */
  faults: Fault[];
  counts: [string, number][];
}

/**
 * Everything that is wrong in our knowledge, or, with a user's folder laid over it, in his files alone. Reads the texts
 * themselves, whatever the build made of them.
 */
export function checkKnowledge(over: string | null, folder = KNOWLEDGE_FOLDER): KnowledgeCheck {
  const set = openKnowledgeSet(over, folder);
  const faults = [...set.faults, ...checkActors(set), ...checkWords(set)];
  const asked = over === null ? faults : faults.filter(({ file }) => file.startsWith(over));
  return { faults: inOrder(asked), counts: countKnowledge(set) };
}

function inOrder(faults: readonly Fault[]): Fault[] {
  const said = new Map(faults.map((fault) => [`${fault.file}:${fault.line}: ${fault.message}`, fault]));
  return [...said.values()].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}
