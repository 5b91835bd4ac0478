import { expect, test } from 'vitest';
import type { Search } from '../addresses.ts';
import { isUnfolded, unfolding } from './unfolded.ts';

test.each<[Search, boolean, boolean]>([
  [{}, false, false],
  [{}, true, true],
  [{ open: ['tolls'] }, false, true],
  [{ open: ['tolls'] }, true, true],
  [{ closed: ['tolls'] }, true, false],
  [{ closed: ['tolls'] }, false, false],
  [{ open: ['changes'] }, false, false],
])('%o, usually open: %s', (search, usual, want) => {
  expect(isUnfolded(search, 'tolls', usual)).toBe(want);
});

test.each<[string, Search, boolean, boolean, Search]>([
  ['unfolded by hand', { since: '2025-10-09' }, false, true, { since: '2025-10-09', open: ['tolls'] }],
  ['folded again', { open: ['tolls', 'changes'] }, false, false, { open: ['changes'] }],
  ['the last one', { open: ['tolls'] }, false, false, { open: undefined }],
  ['open of itself and closed', {}, true, false, { closed: ['tolls'] }],
  ['and opened again', { closed: ['tolls'] }, true, true, { closed: undefined }],
  ['twice', { open: ['tolls'] }, false, true, { open: ['tolls'] }],
])('%s', (_, search, usual, to, want) => {
  expect(unfolding(search, 'tolls', { usual, to })).toEqual(want);
});
