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

/** Sentences below the first are no telling of an incident; a draft needs one above the second. `same`: how likely two must be one. */
export const TUNING = { member: 0.2, founder: 0.25, same: 0.7 };

/** How likely sentences tell of one incident, the earlier one first; each pair is weighed once. */
export class Likeness {
  private readonly known = new Map<Told, Map<Told, number>>();
  constructor(private readonly pairs: Weigher) {}

  of(a: Told, b: Told): number {
    if (b.s.index < a.s.index) return this.of(b, a);
    let row = this.known.get(a);
    if (!row) {
      row = new Map();
      this.known.set(a, row);
    }
    let chance = row.get(b);
    if (chance === undefined) {
      chance = this.pairs.weigh(pairClues(a.first, b.first))[1] ?? 0;
      row.set(b, chance);
    }
    return chance;
  }

  /** The mean over all pairs of two groups. */
  ofGroups(a: Group, b: Group): number {
    const all = a.sentences.flatMap((x) => b.sentences.map((y) => this.of(x, y)));
    return all.reduce((sum, p) => sum + p, 0) / Math.max(1, all.length);
  }
}

/** Which sentences tell of one incident: each goes to the incident told before it that it fits best, or opens one. */
export function groupSentences(told: readonly Told[], likeness: Likeness): Group[] {
  const groups: Group[] = [];
  for (const one of told) {
    if (one.some < TUNING.member) continue;
    let home: Group | null = null;
    let best = TUNING.same;
    for (const group of groups) {
      const chance = likeness.ofGroups(group, { sentences: [one] });
      if (chance < best) continue;
      best = chance;
      home = group;
    }
    if (home) home.sentences.push(one);
    else groups.push({ sentences: [one] });
  }
  return groups.filter((g) => g.sentences.some((one) => one.some >= TUNING.founder));
}
