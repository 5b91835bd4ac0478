import { expect, test } from 'vitest';
import type { TollFigure, TollRow } from '../../../src/model/situation.ts';
import { tollCells } from './toll-cells.ts';

function figure(party: string | null, n: number, claim: string): TollFigure {
  return {
    claimant: party ?? 'narrator',
    party,
    about: 'other',
    quantity: { said: '', bound: 'exact', n, to: null, word: null },
    said: null,
    claims: [claim],
  };
}
function toll(effect: TollRow['effect'], figures: TollFigure[], contested = false): TollRow {
  return { effect, victims: { party: null, role: null }, figures, admitted: null, alleged: null, contested };
}

test('in the order of the rows; the others are counted', () => {
  const { cells, more, contested } = tollCells([
    toll('killed', [figure('north', 3, 'c-2')]),
    toll('injured', [figure('south', 9, 'c-3'), figure('north', 1, 'c-4')], true),
    toll('missing', [figure('north', 7, 'c-1')]),
  ]);
  expect(cells.map(({ figure: said, words }) => `${said} ${words}`)).toEqual(['3 killed', '9 injured', '1 injured']);
  expect([more, contested]).toEqual([1, true]);
});

test('a figure is in doubt where nobody of that side says it plainly', () => {
  const hedged = { ...figure('north', 3, 'c-1'), certainty: 'hedged' as const };
  const doubts = (...figures: TollFigure[]) => tollCells([toll('killed', figures)]).cells.map((cell) => cell.isDoubted);
  expect([doubts(hedged), doubts(hedged, figure('north', 3, 'c-2'))]).toEqual([[true], [false]]);
});

test('one figure of one side stands once, with all its claims', () => {
  const { cells } = tollCells([toll('killed', [figure('north', 3, 'c-1'), figure('north', 3, 'c-2')])]);
  expect(cells.map(({ claims }) => claims)).toEqual([['c-1', 'c-2']]);
});
