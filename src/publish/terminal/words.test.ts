import { expect, test } from 'vitest';
import { claimant, figure, on, who } from '../../../test/sample-case.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { When } from '../../model/when.ts';
import { timeWords } from '../words/time-words.ts';
import { claimantWords, durationWords, stanceWords, whoWords } from './claim-words.ts';
import { quantityWords } from './quantity-words.ts';

test.each<[string, Quantity, string]>([
  ['exact', figure('exact', 2414), '2,414'],
  ['at least', figure('at least', 58), '≥58'],
  ['more than', figure('more than', 200), '>200'],
  ['at most', figure('at most', 3), '≤3'],
  ['less than', figure('less than', 3), '<3'],
  ['about', figure('about', 30), '~30'],
  ['range', { ...figure('range', 10), to: 12 }, '10–12'],
  ['a word without a number', figure('vague', null, 'dozens'), 'dozens'],
  ['a word with a bound', figure('more than', null, 'more than a dozen'), 'more than a dozen'],
  ['a stated zero', figure('none', 0), 'none'],
])('quantityWords: %s', (_name, quantity, want) => {
  expect(quantityWords(quantity)).toBe(want);
});

test.each<[string, When | null, string]>([
  ['a day', on('2025-10-11'), '11 Oct 2025'],
  ['days of one month', on('2025-10-10', 'day', '2025-10-12'), '10–12 Oct 2025'],
  ['days of two months', on('2025-09-30', 'day', '2025-10-02'), '30 Sep–2 Oct 2025'],
  ['days of two years', on('2024-12-31', 'day', '2025-01-01'), '31 Dec 2024–1 Jan 2025'],
  ['a month stays a month', on('2025-09-01', 'month', '2025-09-30'), 'Sep 2025'],
  ['quarters', on('2025-01-01', 'quarter', '2025-09-30'), 'Jan–Sep 2025'],
  ['a year', on('2024-01-01', 'year', '2024-12-31'), '2024'],
  ['years', on('1996-01-01', 'year', '2001-12-31'), '1996–2001'],
  ['a minute', on('2025-10-15T13:00Z', 'minute'), '15 Oct 2025, 13:00 UTC'],
  ['hours', on('2025-10-11T18:00Z', 'hour', '2025-10-11T23:59Z'), '11 Oct 2025, 18:00–23:59 UTC'],
  ['an approximate one', { ...on('2025-10-11'), approximate: true }, '~11 Oct 2025'],
  ["only the report's date", { ...on('2025-10-11'), basis: 'published' }, '11 Oct 2025?'],
  ['none', null, 'no date'],
  ['what is no ISO date', on('soon'), 'soon'],
])('timeWords: %s', (_name, when, want) => {
  expect(timeWords(when)).toBe(want);
});

test.each([
  ['PT48H', '48 hours'],
  ['P1D', '1 day'],
  ['PT30M', '30 minutes'],
  ['P1DT12H', 'P1DT12H'],
])('durationWords: %s', (iso, want) => {
  expect(durationWords(iso)).toBe(want);
});

test('a name is followed by its party unless it is the party', () => {
  expect(whoWords(who('soldiers', null, 'veldt'))).toBe('soldiers (veldt)');
  expect(whoWords(who('Marsh Front', 'marsh-front'))).toBe('Marsh Front');
  expect(whoWords(who('Burkina Faso', null, 'burkina-faso'))).toBe('Burkina Faso');
  expect(claimantWords({ ...claimant('', null), as: 'narrator' })).toBe('narrator');
});

test('doubt is said beside the stance', () => {
  expect(stanceWords({ stance: 'states', certainty: 'asserted' })).toBe('states');
  expect(stanceWords({ stance: 'states', certainty: 'negated' })).toBe('states, negated');
});
