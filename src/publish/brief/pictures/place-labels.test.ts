import { expect, test } from 'vitest';
import { areaLabel, type Mark, numberLabels } from './place-labels.ts';

const FRAME = [680, 400] as const;
const dot = (x: number, y: number, text: string): Mark => ({ at: [x, y], text, isDot: true });

test.each<[string, Mark[], [number, number, string][]]>([
  ['one stands above and behind its dot', [dot(100, 100, '1')], [[106, 96, 'start']]],
  [
    'two places beside each other: the second gives way',
    [dot(100, 100, '8'), dot(102, 102, '13')],
    [
      [106, 96, 'start'],
      [108, 114, 'start'],
    ],
  ],
  ['at the edge it stands before its dot', [dot(676, 100, '4')], [[670, 96, 'end']]],
  ['amid an area', [{ at: [300, 200], text: '3, 6', isDot: false }], [[300, 204, 'middle']]],
  [
    'a dot within an area pushes its number down',
    [dot(300, 200, '1'), { at: [300, 200], text: '3', isDot: false }],
    [
      [306, 196, 'start'],
      [300, 216, 'middle'],
    ],
  ],
])('%s', (_, marks, places) => {
  expect(numberLabels(marks, FRAME).map(({ x, y, anchor }) => [x, y, anchor])).toEqual(places);
});

test('where nothing is free, each still has its label', () => {
  const crowd = Array.from({ length: 30 }, (_, at) => dot(100, 100, `${at}`));
  expect(numberLabels(crowd, FRAME).map(({ text }) => text)).toEqual(crowd.map(({ text }) => text));
});

test('the name of a country that is mostly outside is moved in', () => {
  expect(areaLabel('INDIA', [679, 200], FRAME).x).toBeLessThan(655);
  expect(areaLabel('A VERY LONG NAME'.repeat(9), [300, 200], FRAME).x).toBeGreaterThan(0);
});
