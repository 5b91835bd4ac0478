import { describe, expect, test } from 'vitest';
import type { RowDeaths } from '../../../src/model/dataset.ts';
import type { TollFigure, TollRow } from '../../../src/model/situation.ts';
import { figureGroups, mostOf, rangeOf } from './figure-lines.ts';

const figure = (
  claimant: string,
  party: string | null,
  about: TollFigure['about'],
  n: number,
  bound: TollFigure['quantity']['bound'] = 'exact',
): TollFigure => ({
  ...{ claimant, party, about, said: null, claims: [`c-${claimant}-${n}`] },
  quantity: { said: String(n), bound, n, to: null, word: null },
});
const toll = (party: string | null, figures: TollFigure[]): TollRow => ({
  ...{
    effect: 'killed',
    victims: { party, role: 'soldiers' },
    figures,
    admitted: null,
    alleged: null,
    contested: false,
  },
});
const SIDES = ['pakistan', 'taliban'];

test('figures by voice: the sides first in their order, who admits and who alleges', () => {
  const { groups, more } = figureGroups(
    [
      toll('pakistan', [
        figure('narrator', null, 'other', 30),
        figure('taliban', 'taliban', 'adversary', 58),
        figure('pakistan', 'pakistan', 'own', 23),
      ]),
      toll('taliban', [figure('pakistan', 'pakistan', 'adversary', 200, 'at least')]),
    ],
    SIDES,
  );
  expect(
    groups.map(({ victims, lines }) => [victims.party, lines.map((line) => [line.figure.quantity.n, line.standing])]),
  ).toEqual([
    [
      'pakistan',
      [
        [23, 'admitted'],
        [58, 'alleged'],
        [30, 'third'],
      ],
    ],
    ['taliban', [[200, 'alleged']]],
  ]);
  expect(more).toBe(0);
});

test('one figure of one voice stands once with all its claims; what is too many is counted', () => {
  const same = [figure('taliban', 'taliban', 'adversary', 58), figure('taliban', 'taliban', 'adversary', 58)];
  const many = Array.from({ length: 12 }, (_, n) => figure('narrator', null, 'other', n));
  const { groups, more } = figureGroups([toll('pakistan', same), toll(null, many)], SIDES);
  expect(groups[0]?.lines.map((line) => line.figure.claims)).toEqual([['c-taliban-58', 'c-taliban-58']]);
  expect(groups.map(({ lines }) => lines.length)).toEqual([1, 7]);
  expect(more).toBe(5);
});

test('the axis ends behind the largest of ours and theirs', () => {
  const { groups } = figureGroups([toll(null, [figure('narrator', null, 'other', 58)])], SIDES);
  const none = { ours: null, theirs: null, losses: [] };
  expect(mostOf([], none)).toBe(0);
  expect(mostOf(groups, none)).toBe(58);
  expect(mostOf(groups, { ...none, theirs: { low: 32, best: 60, high: 258 } })).toBe(258);
});

describe('a range', () => {
  test.each<[string, RowDeaths, ReturnType<typeof rangeOf>]>([
    ['of no figure', { low: null, best: null, high: null }, null],
    ['of one figure', { low: null, best: 7, high: null }, { low: 7, high: 7, best: 7, isOpen: false }],
    ['whole', { low: 6, best: 7, high: 12 }, { low: 6, high: 12, best: 7, isOpen: false }],
    ['open above', { low: 24, best: 224, high: null }, { low: 24, high: 224, best: 224, isOpen: true }],
    ['written the wrong way round', { low: 9, best: 8, high: 5 }, { low: 5, high: 9, best: 8, isOpen: false }],
  ])('%s', (_, deaths, want) => expect(rangeOf(deaths)).toEqual(want));
});
