import type { TollRow } from '../../../src/model/situation.ts';
import { isDoubted, quantityShort } from '../../words/quantity.ts';

export interface TollCell {
  key: string;
  party: string | null;
  isUnnamed: boolean;
  figure: string;
  words: string;
  /** Nobody of those who say it says it plainly. */
  isDoubted: boolean;
  claims: readonly string[];
}

/** So many figures stand in a row of the list; the others are counted. */
const SHOWN = 3;

/** Tolls in short, in the order of the incident's rows: each different figure once; who says it by their mark. */
export function tollCells(tolls: readonly TollRow[]): { cells: TollCell[]; more: number; contested: boolean } {
  const cells = new Map<string, TollCell>();
  for (const toll of tolls) {
    for (const given of toll.figures) {
      const { claimant, party, quantity, claims } = given;
      const figure = quantityShort(quantity);
      const key = `${party ?? claimant} ${figure} ${toll.effect}`;
      const before = cells.get(key);
      cells.set(key, {
        key,
        party,
        isUnnamed: claimant === 'unnamed',
        figure,
        words: toll.effect,
        isDoubted: isDoubted(given) && before?.isDoubted !== false,
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
