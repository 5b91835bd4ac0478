import { expect, test } from 'vitest';
import { filterOf } from './filter-options.ts';

test.each([
  [
    { since: '2028', until: '2028' },
    { since: '2028-01-01', until: '2028-12-31' },
  ],
  [
    { since: '2028-02', until: '2028-02' },
    { since: '2028-02-01', until: '2028-02-29' },
  ],
  [{ until: '2027-02' }, { until: '2027-02-28' }],
  [{ since: '2028-02-29' }, { since: '2028-02-29' }],
  [
    { limit: '20', text: 'two words' },
    { limit: 20, text: 'two words' },
  ],
  [{}, {}],
])('filterOf reads %o', (typed, want) => {
  expect(filterOf('claims', typed)).toEqual(want);
});

test.each([
  [{ since: '2027-02-29' }, /--since: "2027-02-29" is not a day/],
  [{ until: 'yesterday' }, /--until: "yesterday" is not a day/],
  [{ until: '2028-13' }, /is not a day/],
  [{ limit: '1e3' }, /is not a number/],
  [{ kind: 'tolls' }, /is not one of the kinds of claims: incident, toll/],
])('filterOf refuses %o', (typed, message) => {
  expect(() => filterOf('claims', typed)).toThrow(message);
});
