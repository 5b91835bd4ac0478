import { expect, test } from 'vitest';
import { heldBackWords, permitted } from './dataset-rights.ts';

const free = { licence: 'CC BY 4.0', attribution: 'A', redistribute: true };
const closed = { licence: 'not to be passed on', attribution: 'B', redistribute: false };

test('rows that may not be passed on stay out, and are counted by their terms', () => {
  const { rows, heldBack } = permitted([
    { ...free, id: 1 },
    { ...closed, id: 2 },
    { ...closed, id: 3 },
  ]);
  expect(rows.map(({ id }) => id)).toEqual([1]);
  expect(heldBack).toEqual([{ rows: 2, attribution: 'B', licence: 'not to be passed on' }]);
  expect(heldBackWords({ rows: 2, attribution: 'B', licence: 'not to be passed on' })).toContain('2 rows stay out');
});
