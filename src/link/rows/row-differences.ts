import type { Difference } from '../../model/comparison.ts';
import type { DatasetRow } from '../../model/dataset.ts';
import type { Incident } from '../../model/situation.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import { kilometres } from '../distance.ts';
import { isSameName, type Kinship, SAME_TOWN, stretchOf } from './weigh-row.ts';

const DAY = 86_400_000;

/**
 * In what an incident and all the rows that are taken for it differ: day, place and sides. Where one row agrees the others are
 * other days or places of one event; what either does not say is no difference.
 */
export function differencesOf(
  rows: readonly DatasetRow[],
  incident: Pick<Incident, 'when' | 'where' | 'sides'>,
  isKin: Kinship,
): Difference[] {
  if (rows.length === 0) return [];
  return [dayApart(rows, incident), placeApart(rows, incident), otherSides(rows, incident, isKin)].filter(
    (each) => each !== null,
  );
}

function dayApart(rows: readonly DatasetRow[], { when }: Pick<Incident, 'when'>): Difference | null {
  if (when === null) return null;
  const ours = stretchOf(when);
  const gaps = rows.map(({ days }) => {
    const theirs = stretchOf(days);
    return { days, gap: Math.max(theirs.from - ours.to, ours.from - theirs.to) / DAY };
  });
  const nearest = gaps.reduce((best, each) => (each.gap < best.gap ? each : best));
  if (nearest.gap <= 0) return null;
  const { from, to } = nearest.days;
  const days = from.slice(0, 10) === to.slice(0, 10) ? from.slice(0, 10) : `${from.slice(0, 10)} to ${to.slice(0, 10)}`;
  return { what: 'day', words: `${days} there` };
}

/** Places that one exact point and another are; a province says nothing against a town in it. */
function placeApart(rows: readonly DatasetRow[], { where }: Pick<Incident, 'where'>): Difference | null {
  const theirs = rows.flatMap((row) => row.where ?? []);
  if (theirs.length === 0 || where.length === 0) return null;
  let nearest: { words: string; far: number } | null = null;
  for (const there of theirs)
    for (const here of where) {
      const apart = apartBy(there, here);
      if (apart === null) return null;
      if (nearest === null || apart.far < nearest.far) nearest = apart;
    }
  return nearest && { what: 'place', words: nearest.words };
}

/** Null where they may be one place. */
function apartBy(there: Where, here: Where): { words: string; far: number } | null {
  const far = kilometres(there, here);
  const isExact = there.precision <= 2 && here.precision <= 2;
  if (isExact && far !== null) {
    if (far <= SAME_TOWN) return null;
    return { words: `${there.name} there, ${Math.round(far)} km from ${here.name}`, far };
  }
  if (there.country !== null && here.country !== null && there.country !== here.country)
    return { words: `in ${there.country} there, in ${here.country} here`, far: far ?? Number.POSITIVE_INFINITY };
  if (isExact && !isSameName(there.name, here.name))
    return { words: `${there.name} there, ${here.name} here`, far: Number.POSITIVE_INFINITY };
  return null;
}

/**
 * Parties that only one of the two names, in its own words. Whom the other names and nobody knows may be that party: then there is
 * no difference either. Civilians fight on no side.
 */
function otherSides(
  rows: readonly DatasetRow[],
  { sides }: Pick<Incident, 'sides'>,
  isKin: Kinship,
): Difference | null {
  const day = rows[0]?.days.from.slice(0, 10) ?? '';
  const [rowSides, ourSides] = [rows.flatMap((row) => row.sides), [...sides.agents, ...sides.targets]];
  const [theirs, ours] = [partiesOf(rowSides), partiesOf(ourSides)];
  if (theirs.size === 0 || ours.size === 0) return null;
  const lacks = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...one].flatMap(([party, name]) =>
      other.has(party) || [...other].some(([each, called]) => isKin(party, each, day) || isNamesake(name, called))
        ? []
        : [name],
    );
  const there = ourSides.some(isUnknown) ? [] : lacks(theirs, ours);
  const here = rowSides.some(isUnknown) ? [] : lacks(ours, theirs);
  if (there.length + here.length === 0) return null;
  const words = [
    ...(there.length > 0 ? [`${there.join(', ')} only there`] : []),
    ...(here.length > 0 ? [`${here.join(', ')} only here`] : []),
  ];
  return { what: 'sides', words: words.join('; ') };
}

/** "Rapid Support Forces" and "the Rapid Support Forces fighters": one, whatever their identities. */
function isNamesake(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((name) => name.toLowerCase().replace(/^the /, ''));
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

function isUnknown({ party, role }: Who): boolean {
  return party === null && role !== 'civilians';
}

/** Each party with the first name that it has there. */
function partiesOf(whos: readonly Who[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { party, name } of whos) if (party !== null && !names.has(party)) names.set(party, name);
  return names;
}
