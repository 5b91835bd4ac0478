import type { TollRow } from '../../../src/model/situation.ts';
import { quantityShort } from '../../words/quantity.ts';

export interface TollCell {
  key: string;
  party: string | null;
  isUnnamed: boolean;
  figure: string;
  words: string;
  claims: readonly string[];
}

/** So many figures stand in a row of the list; the others are counted. */
const SHOWN = 3;

/** Tolls in short: each different figure of those killed, then of the injured, contested ones first; who says it by their mark. */
export function tollCells(tolls: readonly TollRow[]): { cells: TollCell[]; more: number; contested: boolean } {
  const ordered = [...tolls].sort(
    (a, b) =>
      Number(b.contested) - Number(a.contested) || Number(b.effect === 'killed') - Number(a.effect === 'killed'),
  );
  const cells = new Map<string, TollCell>();
  for (const toll of ordered) {
    for (const { claimant, party, quantity, claims } of toll.figures) {
      const figure = quantityShort(quantity);
      const key = `${party ?? claimant} ${figure} ${toll.effect}`;
      const before = cells.get(key);
      cells.set(key, {
        key,
        party,
        isUnnamed: claimant === 'unnamed',
        figure,
        words: toll.effect,
        claims: [...(before?.claims ?? []), ...claims],
      });
    }
  }
  const all = [...cells.values()];
  return {
    cells: all.slice(0, SHOWN),
    more: Math.max(0, all.length - SHOWN),
    contested: tolls.some(({ contested }) => contested),
  };
}
