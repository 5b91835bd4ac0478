import { describe, expect, test } from 'vitest';
import { type BarGiven, layBars } from './bar-layout.ts';

const bar = (x: number, width: number, words = 0, lane = 0): BarGiven => ({ lane, x, width, words });

describe('bars in rows', () => {
  test.each<[string, BarGiven[], number[], (string | null)[]]>([
    ['one after the other share a row', [bar(0, 20), bar(40, 20)], [0, 0], [null, null]],
    ['at the same time they do not', [bar(0, 20), bar(10, 20)], [0, 1], [null, null]],
    ['words take up room', [bar(0, 20, 50), bar(40, 20)], [0, 1], ['right', null]],
    ['words go left where right is the edge', [bar(160, 30, 60)], [0], ['left']],
    ['no words where neither side has room', [bar(10, 180, 60)], [0], [null]],
    ['a free row above is taken again', [bar(0, 20), bar(0, 60), bar(40, 20)], [0, 1, 0], [null, null, null]],
    ['lanes are apart', [bar(0, 20), bar(0, 20, 0, 1)], [0, 0], [null, null]],
  ])('%s', (_, bars, rows, words) => {
    const { placed } = layBars(bars, 2, 0, 200);
    expect(placed.map(({ row }) => row)).toEqual(rows);
    expect(placed.map((each) => each.words)).toEqual(words);
  });
  test('counts the rows of each lane', () => {
    expect(layBars([bar(0, 20), bar(10, 20), bar(0, 9, 0, 1)], 3, 0, 200).rows).toEqual([2, 1, 0]);
  });
});
