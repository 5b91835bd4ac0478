import { expect, test } from 'vitest';
import { whereNow } from './where-now.ts';

const seen = { id: 'i-1', title: 'Clash at Kess' };

test.each<[string, { id: string; title: string }[], string | null]>([
  ['stays where nothing moved', [{ id: 'i-1', title: 'Clash at Kess' }], 'i-1'],
  ['stays where only the title changed', [{ id: 'i-1', title: 'Clash at Kess and Orr' }], 'i-1'],
  [
    'goes along where another incident took the id',
    [
      { id: 'i-1', title: 'Raid' },
      { id: 'i-2', title: 'Clash at Kess' },
    ],
    'i-2',
  ],
  ['goes where the claims are', [{ id: 'i-9', title: 'Merged' }], 'i-9'],
  ['goes nowhere', [], null],
])('%s', (_name, incidents, want) => {
  expect(whereNow(incidents, seen)).toBe(want);
});
