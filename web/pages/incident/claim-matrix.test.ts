import { describe, expect, test } from 'vitest';
import type { PartyMark } from '../../../src/contract/case.ts';
import type { Quantity } from '../../../src/model/quantity.ts';
import type { Incident, TollFigure, TollRow } from '../../../src/model/situation.ts';
import { distance, facing, matrixOf } from './claim-matrix.ts';
import { gapOf, whyApart } from './gap-words.ts';

const q = (n: number | null, bound: Quantity['bound'] = 'exact', rest: Partial<Quantity> = {}): Quantity => ({
  said: String(n),
  bound,
  n,
  to: null,
  word: null,
  ...rest,
});

const PARTIES: PartyMark[] = [
  { slug: 'tarvonia', name: 'Tarvonia', letters: 'TA', hue: 1, adjective: null },
  { slug: 'sulmark', name: 'Sulmark', letters: 'SU', hue: 2, adjective: null },
  { slug: 'varn', name: 'Varn', letters: 'VA', hue: 3, adjective: null },
  { slug: 'oland', name: 'Oland', letters: 'OL', hue: null, adjective: null },
];

const figure = (
  party: string | null,
  quantity: Quantity,
  about: TollFigure['about'],
  claimant = party ?? 'monitors',
) => ({
  claimant,
  party,
  about,
  quantity,
  said: null,
  claims: [`c-${claimant}-${quantity.n}`],
});

const toll = (figures: TollFigure[], rest: Partial<TollRow> = {}): TollRow => ({
  effect: 'killed',
  victims: { party: 'tarvonia', role: 'soldiers' },
  figures,
  admitted: null,
  alleged: null,
  contested: false,
  ...rest,
});

function matrix(tolls: TollRow[]) {
  const incident: Incident = {
    id: 'i-1',
    type: 'armed clash',
    title: 'Clash',
    when: null,
    where: [],
    sides: { agents: [], targets: [] },
    tolls,
    status: 'contested',
    claims: [],
    documents: [],
  };
  return matrixOf({ incident, claims: [] }, PARTIES);
}

describe('the claim matrix', () => {
  const row = toll([
    figure('sulmark', q(58, 'at least'), 'adversary'),
    figure('tarvonia', q(23), 'own'),
    figure('oland', q(40), 'other'),
    figure(null, q(41), 'other'),
  ]);

  test('has the sides involved in the order of the case, and all others as third parties', () => {
    const { sides, rows } = matrix([row]);
    expect(sides.map(({ slug }) => slug)).toEqual(['tarvonia', 'sulmark']);
    expect(rows[0]?.cells.map((cell) => cell.map(({ quantity, standing }) => [quantity.n, standing]))).toEqual([
      [[23, 'admitted']],
      [[58, 'alleged']],
      [
        [40, 'third'],
        [41, 'third'],
      ],
    ]);
  });

  test('leaves a cell empty where a side is silent', () => {
    expect(matrix([toll([figure('sulmark', q(58), 'adversary')])]).rows[0]?.cells.map(({ length }) => length)).toEqual([
      0, 1, 0,
    ]);
  });

  test('takes its axis from numbers only', () => {
    expect(matrix([toll([figure('tarvonia', q(null, 'vague', { word: 'dozens' }), 'own')])]).most).toBe(0);
    expect(matrix([toll([figure('tarvonia', q(20, 'range', { to: 30 }), 'own')])]).most).toBe(30);
  });

  test('faces what a side admits with what speaks against it, of another side first', () => {
    const open = matrix([row]).rows[0];
    if (!open) throw new Error('no row');
    expect(facing(open, undefined)).toMatchObject({ chosen: { party: 'tarvonia' }, other: { party: 'sulmark' } });
    expect(facing(open, 'c-oland-40')).toMatchObject({ chosen: { party: 'oland' }, other: { party: 'sulmark' } });
  });

  test('faces nothing where one number may be both', () => {
    const open = matrix([toll([figure('tarvonia', q(23), 'own'), figure('sulmark', q(20, 'at least'), 'adversary')])]);
    expect(open.rows[0] && facing(open.rows[0], 'c-tarvonia-23')?.other).toBeNull();
  });
});

describe('two figures', () => {
  test.each<[string, Quantity, Quantity, number]>([
    ['differ', q(23), q(58), 35],
    ['are open upwards from the same', q(58), q(58, 'at least'), 0],
    ['are more than the other', q(200), q(200, 'more than'), 1],
    ['meet in a range', q(25), q(20, 'range', { to: 30 }), 0],
    ['are loose', q(30), q(29, 'about'), 0],
    ['have no number', q(23), q(null, 'vague'), 0],
    ['are nobody and somebody', q(0, 'none'), q(4), 4],
  ])('%s', (_name, a, b, want) => {
    expect(distance(a, b)).toBe(want);
    expect(distance(b, a)).toBe(want);
  });

  test('are told apart by their bounds', () => {
    expect(whyApart(q(23), q(58, 'at least'))).toBe(
      'Same effect, same group, same incident. “23” stands without a bound; “at least 58” begins at 58. No number is both.',
    );
  });
});

describe('the gap', () => {
  test.each<[string, Quantity | null, Quantity | null, string | undefined]>([
    ['between two numbers', q(23), q(58), 'gap of 35'],
    ['open upwards', q(23), q(58, 'at least'), 'gap of 35 or more'],
    ['beyond a number', q(9), q(200, 'more than'), 'gap of 192 or more'],
    ['from what may be more', q(23, 'at least'), q(58), 'gap of about 35'],
    ['to at most', q(23), q(58, 'at most'), 'gap of at most 35'],
    ['over a range that is admitted', q(20, 'range', { to: 23 }), q(58), 'gap of 35'],
    ['is none where a side is silent', null, q(58), undefined],
    ['is none where there is no number', q(23), q(null, 'vague'), undefined],
    ['is none where more is admitted', q(58), q(23), undefined],
  ])('%s', (_name, admitted, alleged, want) => {
    expect(gapOf({ admitted, alleged })?.words).toBe(want);
  });
});
