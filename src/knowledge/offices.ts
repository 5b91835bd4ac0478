import { z } from 'zod';
import { LeaderEntry } from './actor-schema.ts';
import { openedOnce, readKnowledgeYaml } from './files.ts';

const words = z.array(z.string());
export const OfficeWords = z.strictObject({ over: words, dead: words });

/** Who held which office when, and the words that say an office is over. */
export interface OfficeKnowledge {
  /** By the person's slug. Days are ISO; left out where open. */
  held: ReadonlyMap<string, readonly LeaderEntry[]>;
  words: z.infer<typeof OfficeWords>;
}

/** Reads `actors/leaders.yaml` and `roles/office-words.yaml`. Throws KnowledgeError naming file and line. */
export const openOffices = openedOnce((): OfficeKnowledge => {
  const leaders = readKnowledgeYaml('actors/leaders.yaml', z.array(LeaderEntry));
  const held = new Map<string, LeaderEntry[]>();
  for (const entry of leaders) held.set(entry.slug, [...(held.get(entry.slug) ?? []), entry]);
  return { held, words: readKnowledgeYaml('roles/office-words.yaml', OfficeWords) };
});
