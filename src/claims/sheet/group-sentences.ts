import type { SeenSentence } from './context-clues.ts';
import { pairClues } from './pair-clues.ts';
import type { Weigher } from './sheet.ts';

/** A sentence with how likely it tells of an incident, and of which kind. */
export interface Told extends SeenSentence {
  some: number;
  /** The same at the first look, by which pairs were learned. */
  first: SeenSentence;
}

export interface Group {
  sentences: Told[];
}

/** Sentences below the first are no telling of an incident; an incident needs one above the second. `same`: how likely two must be one. */
export const TUNING = { member: 0.25, founder: 0.45, same: 0.75 };

/** Which sentences tell of one incident: each goes to the incident told before it that it fits best, or opens one. */
export function groupSentences(told: readonly Told[], pairs: Weigher): Group[] {
  const groups: Group[] = [];
  for (const one of told) {
    if (one.some < TUNING.member) continue;
    let home: Group | null = null;
    let best = TUNING.same;
    for (const group of groups) {
      const chances = group.sentences.map((other) => pairs.weigh(pairClues(other.first, one.first))[1] ?? 0);
      const chance = chances.reduce((a, b) => a + b, 0) / chances.length;
      if (chance < best) continue;
      best = chance;
      home = group;
    }
    if (home) home.sentences.push(one);
    else groups.push({ sentences: [one] });
  }
  return groups.filter((g) => g.sentences.some((one) => one.some >= TUNING.founder));
}
