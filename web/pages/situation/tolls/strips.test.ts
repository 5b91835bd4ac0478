import { describe, expect, test } from 'vitest';
import type { TollList } from '../../../../src/contract/incident.ts';
import type { TollFigure, TollRow } from '../../../../src/model/situation.ts';
import { byAxis, linesOf, mostOf, standingOf, tollTag } from './strips.ts';

type Row = TollList['rows'][number];
const SIDES = ['north', 'south'];

function figure(
  claimant: string,
  party: string | null,
  about: TollFigure['about'],
  n: number,
  claim = `c-${claimant}`,
): TollFigure {
  return {
    claimant,
    party,
    about,
    quantity: { said: '', bound: 'exact', n, to: null, word: null },
    said: null,
    claims: [claim],
  };
}
function row(figures: TollFigure[], toll: Partial<TollRow> = {}, incident = 'i-1'): Row {
  return {
    incident: { id: incident, title: 'Clash', day: null },
    status: 'contested',
    toll: {
      effect: 'killed',
      victims: { party: null, role: 'civilians' },
      figures,
      admitted: null,
      alleged: null,
      contested: false,
      ...toll,
    },
  };
}
const said = (given: Row, all: Row[] = [given]) =>
  linesOf(given, all, SIDES).map((line) =>
    line.claimant === null ? `${line.party}: none` : `${line.claimant} ${line.figure.quantity.n}`,
  );

describe('lines of a strip', () => {
  test('sides in the order of the case, third parties last', () =>
    expect(
      said(
        row([
          figure('narrator', null, 'other', 9),
          figure('south', 'south', 'own', 3),
          figure('north', 'north', 'adversary', 8),
        ]),
      ),
    ).toEqual(['north 8', 'south 3', 'narrator 9']));
  test('the same figure of one voice stands once, with all its claims', () => {
    const given = row([figure('north', 'north', 'own', 8, 'c-1'), figure('north', 'north', 'own', 8, 'c-2')]);
    const [line, ...others] = linesOf(given, [given], SIDES);
    expect(others).toEqual([]);
    expect(line?.claimant === null ? [] : line?.figure.claims).toEqual(['c-1', 'c-2']);
  });
  test('a side whose losses these are and that gives none', () =>
    expect(
      said(row([figure('north', 'north', 'adversary', 200)], { victims: { party: 'south', role: null } })),
    ).toEqual(['north 200', 'south: none']));
  test('either side that gives a figure on other losses of the same incident', () => {
    const other = row([figure('south', 'south', 'own', 3)]);
    expect(said(row([figure('north', 'north', 'own', 8)]), [other])).toEqual(['north 8', 'south: none']);
  });
  test('not one that spoke of another incident', () =>
    expect(
      said(row([figure('north', 'north', 'own', 8)]), [row([figure('south', 'south', 'own', 3)], {}, 'i-2')]),
    ).toEqual(['north 8']));
});

test.each([
  ['own side admits', figure('north', 'north', 'own', 1), 'admitted'],
  ['other side alleges', figure('north', 'north', 'adversary', 1), 'alleged'],
  ['a side on people of neither', figure('north', 'north', 'other', 1), 'third'],
  ['a report', figure('narrator', null, 'adversary', 1), 'third'],
])('%s', (_, given, want) => expect(standingOf(given, (slug) => SIDES.includes(slug ?? ''))).toBe(want));

test('the displaced have an axis of their own, below', () => {
  const displaced = row([figure('north', 'north', 'other', 200_000)], { effect: 'displaced' });
  const killed = row([figure('north', 'north', 'own', 23)]);
  expect(byAxis([displaced, killed]).map(({ most }) => most)).toEqual([23, 200_000]);
});

test('the axis reaches to the end of a range', () => {
  const range = { said: '', bound: 'range' as const, n: 60, to: 70, word: null };
  expect(mostOf([row([{ ...figure('north', 'north', 'own', 60), quantity: range }])])).toBe(70);
});

test.each<[string, TollFigure[], Partial<TollRow>, string]>([
  ['contested', [figure('north', 'north', 'own', 1)], { contested: true }, 'contested'],
  ['one voice', [figure('north', 'north', 'adversary', 1)], {}, 'one voice only'],
  ['two that agree', [figure('north', 'north', 'own', 1), figure('narrator', null, 'other', 1)], {}, 'not contested'],
])('%s', (_, figures, toll, want) => expect(tollTag(row(figures, toll).toll).words).toBe(want));
