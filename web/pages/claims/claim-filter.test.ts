import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClaimFilter, FACETS, ORDERS } from '../../../src/contract/claim.ts';
import { parseSearch, type Search, stringifySearch } from '../../addresses.ts';
import { daysWords } from '../../words/when.ts';
import { conditionsOf, FACET_NAMES, filterOf, ORDER_NAMES, orderOf, toggled } from './claim-filter.ts';

const named = (_: string, value: string) => value;

test('facets and orders are those of the contract', () => {
  expect(FACET_NAMES).toEqual(FACETS);
  expect(ORDER_NAMES).toEqual(ORDERS);
});

test('everything that the server narrows by may stand in an address', () => {
  const every = Object.keys(ClaimFilter.shape);
  const typed = every.map((name) => `${name}=2025-10-11`).join('&');
  expect(Object.keys(filterOf(parseSearch(typed))).sort()).toEqual(every.sort());
});

test.each([
  ['', {}],
  ['?kind=toll&kind=incident', { kind: ['toll', 'incident'] }],
  ['?since=2025-10-09&undated=true&claim=c1&columns=said', { since: '2025-10-09', undated: 'true' }],
  ['?asKnownOn=2025-10-11&party=none', { party: ['none'] }],
])('the filter of "%s"', (address, want) => {
  expect(filterOf(parseSearch(address))).toEqual(want);
});

test('a value is ticked and unticked, and the open claim is closed', () => {
  const on = toggled({ claim: 'c1' }, 'kind', 'toll');
  expect(on).toEqual({ kind: ['toll'], claim: undefined });
  expect(toggled(on, 'kind', 'incident').kind).toEqual(['toll', 'incident']);
  expect(toggled(on, 'kind', 'toll').kind).toBeUndefined();
});

test.each([
  [{ since: '2025-10-09', until: '2025-10-12' }, ['Happened 9–12 Oct 2025']],
  [{ kind: ['toll'], text: 'border' }, ['“border”', 'toll']],
  [{ saidUntil: '2025-10-12', actor: 'ttp' }, ['Said until 12 Oct 2025', 'About ttp']],
  [{ undated: 'true' }, ['Without a day']],
  [{ asKnownOn: '2025-10-12' }, []],
])('conditions in words: %j', (search: Search, want) => {
  expect(conditionsOf(search, named).map(({ words }) => words)).toEqual(want);
});

test('without each of its conditions in turn, an address has one less; without all, none', () => {
  const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'ü و'), { maxLength: 3 });
  const searches = fc.record({ kind: values, place: values, claimant: values, text: fc.constantFrom('x', 'y z') });
  fc.assert(
    fc.property(searches, (given) => {
      const search = parseSearch(stringifySearch(given));
      const conditions = conditionsOf(search, named);
      for (const { without } of conditions) {
        const back = parseSearch(stringifySearch({ ...without }));
        expect(conditionsOf(back, named).length).toBe(conditions.length - 1);
      }
      let left = search;
      for (let next = conditions[0]; next; next = conditionsOf(left, named)[0]) left = next.without;
      expect(filterOf(left)).toEqual({});
    }),
  );
});

test.each([
  ['2025-10-09', '2025-10-12', '9–12 Oct 2025'],
  ['2024-12-30', '2025-01-02', '30 Dec 2024–2 Jan 2025'],
  ['2025-09-28', '2025-10-03', '28 Sep–3 Oct 2025'],
  ['2025-10-09', '2025-10-09', '9 Oct 2025'],
  ['2025-10-09', undefined, 'from 9 Oct 2025'],
])('days from %s to %s', (since, until, want) => {
  expect(daysWords(since, until)).toBe(want);
});

test('an order that nobody knows is the usual one', () => {
  expect(orderOf({ order: 'sideways' })).toBe('said, newest');
  expect(orderOf({ order: 'happened, oldest' })).toBe('happened, oldest');
});
