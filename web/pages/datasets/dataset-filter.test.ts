import { describe, expect, test } from 'vitest';
import type { Search } from '../../addresses.ts';
import { askedOf, chosenOf, conditionsOf, orderOf } from './dataset-filter.ts';

test.each<[string, Search, object]>([
  ['nothing', {}, {}],
  [
    'everything',
    { differs: ['number', 'day'], place: ['Kurram'], actor: 'ttp', since: '2025-10-09', until: '2025-10-12' },
    { differs: ['number', 'day'], place: 'Kurram', actor: 'ttp', since: '2025-10-09', until: '2025-10-12' },
  ],
  ['what is no difference, and what is another page’s', { differs: ['colour'], type: ['protest'], text: 'troops' }, {}],
])('asked with %s', (_, search, want) => {
  expect(askedOf(search)).toEqual(want);
});

test.each<[string | undefined, string]>([
  [undefined, 'newest'],
  ['oldest', 'oldest'],
  ['difference', 'difference'],
  ['deadliest', 'newest'],
])('order %s is %s', (order, want) => expect(orderOf({ order })).toBe(want));

describe('which dataset', () => {
  const gdelt = { dataset: 'gdelt', counts: false } as const;
  const ucdp = { dataset: 'ucdp', counts: true } as const;
  test.each<[string, (typeof gdelt | typeof ucdp)[], string | undefined, string | null]>([
    ['none there', [], 'ucdp', null],
    ['the one of the address', [gdelt, ucdp], 'gdelt', 'gdelt'],
    ['one that is not there', [gdelt, ucdp], 'acled', 'ucdp'],
    ['the first that counts', [gdelt, ucdp], undefined, 'ucdp'],
    ['one that counts nobody where there is no other', [gdelt], undefined, 'gdelt'],
  ])('%s', (_, datasets, dataset, want) => {
    expect(chosenOf(datasets, { dataset })?.dataset ?? null).toBe(want);
  });
});

test('conditions as chips, without what other pages narrow by', () => {
  const chips = conditionsOf(
    { place: ['Kurram'], actor: 'ttp', since: '2025-10-09', type: ['protest'], differs: ['day'] },
    (slug) => slug.toUpperCase(),
  );
  expect(chips.map(({ words }) => words)).toEqual(['in Kurram', 'with TTP', 'from 9 Oct 2025']);
  expect(chips[1]?.without).toEqual({ actor: undefined });
});
