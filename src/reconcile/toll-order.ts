import { EFFECTS } from '../model/claim.ts';
import type { TollRow } from '../model/situation.ts';
import type { Counted } from './toll-victims.ts';

/**
 * Rows as they are read: by what befell people, then fighters of the sides, other fighters, civilians, people of whom no more is
 * said, things; of one group the contested ones first, then the larger. Rows that are alike keep the order of their claims.
 */
export function inReadingOrder(rows: readonly { row: TollRow; of: readonly Counted[] }[]): TollRow[] {
  return [...rows]
    .sort(
      (a, b) =>
        EFFECTS.indexOf(a.row.effect) - EFFECTS.indexOf(b.row.effect) ||
        rankOf(a.of[0]) - rankOf(b.of[0]) ||
        Number(b.row.contested) - Number(a.row.contested) ||
        largest(b.row) - largest(a.row),
    )
    .map(({ row }) => row);
}

const GROUPS: readonly Counted['group'][] = ['combatants', 'civilians', 'people', 'things'];

function rankOf(one: Counted | undefined): number {
  if (one === undefined) return GROUPS.length;
  return one.group === 'combatants' && one.party !== null ? -1 : GROUPS.indexOf(one.group);
}

function largest({ figures }: TollRow): number {
  return Math.max(0, ...figures.map(({ quantity }) => quantity.to ?? quantity.n ?? 0));
}
