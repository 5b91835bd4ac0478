import type { QueryGiven } from '../../../src/contract/routes.ts';
import type { DifferenceKind } from '../../../src/model/comparison.ts';
import type { DatasetName } from '../../../src/model/dataset.ts';
import type { Search } from '../../addresses.ts';
import { type Chip, chipsOf } from '../incidents/incident-filters.ts';

type Asked = NonNullable<QueryGiven<'comparison'>>;

/** What two may differ in, in the order of its buttons; one without words does not compile. */
export const DIFFERENCE_WORDS: Record<DifferenceKind, string> = {
  number: 'number',
  day: 'day',
  place: 'place',
  sides: 'sides',
};
export const DIFFERENCE_KINDS = Object.keys(DIFFERENCE_WORDS) as DifferenceKind[]; // a Record's keys are its own

export const ORDERS = {
  newest: 'newest first',
  oldest: 'oldest first',
  difference: 'largest difference first',
} as const;
export type Order = keyof typeof ORDERS;

/** What is asked of the comparison, from the address; what the address has that is no difference is left out. */
export function askedOf(search: Search): Omit<Asked, 'asKnownOn' | 'decidedBy'> {
  const differs = differencesIn(search);
  return {
    ...(differs.length > 0 ? { differs } : {}),
    ...(search.place?.[0] ? { place: search.place[0] } : {}),
    ...(search.actor ? { actor: search.actor } : {}),
    ...(search.since ? { since: search.since } : {}),
    ...(search.until ? { until: search.until } : {}),
  };
}

export function differencesIn({ differs }: Search): DifferenceKind[] {
  return DIFFERENCE_KINDS.filter((kind) => differs?.includes(kind));
}

export function orderOf({ order }: Search): Order {
  return order === 'oldest' || order === 'difference' ? order : 'newest';
}

/** The dataset that is shown: the one of the address where there are rows of it, else the first that counts the dead. */
export function chosenOf<D extends { dataset: DatasetName; counts: boolean }>(
  datasets: readonly D[],
  { dataset }: Search,
): D | null {
  return (
    datasets.find((each) => each.dataset === dataset) ?? datasets.find(({ counts }) => counts) ?? datasets[0] ?? null
  );
}

/** Conditions that hold, as chips to take away; which differences are asked for their own buttons show. */
export function conditionsOf({ place, actor, since, until }: Search, nameOf: (slug: string) => string): Chip[] {
  return chipsOf({ place, actor, since, until }, nameOf);
}
