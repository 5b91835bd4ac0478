import { expect, test } from 'vitest';
import type { RowLink } from '../../src/model/dataset.ts';
import { codedRows } from './coded-rows.ts';
import { type JudgedRow, scoreLinks } from './link-score.ts';
import { rowFiles } from './row-file.ts';

const link = (incident: string, state: RowLink['state']): RowLink => ({
  incident,
  state,
  score: 7,
  needed: 6.5,
  reasons: [],
});
const row = (truly: string[], ...links: RowLink[]): JudgedRow => ({ name: 'row', truly: new Set(truly), links });

test('a wrong link, a missing one, one that is offered, and one that is rightly none', () => {
  const rows = [
    row(['a'], link('a', 'linked')),
    row(['a', 'b'], link('b', 'linked')),
    row(['a'], link('b', 'linked'), link('a', 'perhaps')),
    row([], link('b', 'linked')),
    row(['a'], link('a', 'perhaps')),
    row(['a']),
    row([]),
  ];
  const { findable, linked, right, offered, wrong, missed } = scoreLinks(rows);
  expect({ findable, linked, right, offered, wrong: wrong.length, missed: missed.length }).toEqual({
    ...{ findable: 5, linked: 4, right: 2, offered: 2 },
    ...{ wrong: 2, missed: 3 },
  });
});

test('every row by hand has an id of its own in its set, and goes into a file', () => {
  for (const { name, rows } of codedRows()) {
    expect([name, new Set(rows.map(({ facts }) => facts.id)).size]).toEqual([name, rows.length]);
    const lines = rowFiles(rows.map(({ facts }) => facts)).map(({ text }) => text.trim().split('\n').length - 1);
    expect(lines.reduce((sum, n) => sum + n, 0)).toBe(rows.length);
  }
});
