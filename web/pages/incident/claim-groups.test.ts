import { describe, expect, test } from 'vitest';
import type { TollClaim } from '../../../src/model/claim.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import { countEchoes, statementsOf } from './claim-groups.ts';

const nobody = { name: 'army', actor: null, party: null, role: null, span: null };

function toll(id: string, document: string, n: number, rest: Partial<TollClaim> = {}): ClaimRow {
  const claim: TollClaim = {
    id,
    document,
    kind: 'toll',
    span: { start: 0, end: 1 },
    quote: 'q',
    claimant: { ...nobody, as: 'party' },
    about: 'own',
    stance: 'admits',
    certainty: 'asserted',
    direct: false,
    channel: null,
    said: null,
    incident: 'i-1',
    trace: { rule: 'r', entries: [], sentence: 0, event: null },
    effect: 'killed',
    quantity: { said: String(n), bound: 'exact', n, to: null, word: null },
    victims: nobody,
    agents: [],
    when: null,
    where: [],
    partOf: null,
    ...rest,
  };
  return { claim, words: `${n} killed`, source: null, published: '2031-03-09', review: 'untouched', echoes: 0 };
}

const origin = (...claims: string[]) => ({ by: 'army', party: null, echo: null, claims, documents: [] });
const shape = (rows: ClaimRow[], origins = [origin('a', 'b', 'c')]) =>
  statementsOf(rows, origins).map(({ row, parts, echoes }) => [
    row.claim.id,
    parts.map(({ claim }) => claim.id),
    echoes.map(({ claim }) => claim.id),
  ]);

describe('claims as statements', () => {
  test.each<[string, ClaimRow[], unknown[]]>([
    [
      'the same again in further reports is an echo',
      [toll('a', 'd1', 23), toll('b', 'd2', 23), toll('c', 'd3', 23)],
      [['a', [], ['b', 'c']]],
    ],
    [
      'another figure is not',
      [toll('a', 'd1', 23), toll('b', 'd2', 58)],
      [
        ['a', [], []],
        ['b', [], []],
      ],
    ],
    [
      'nor the same in one report',
      [toll('a', 'd1', 23), toll('b', 'd1', 23)],
      [
        ['a', [], []],
        ['b', [], []],
      ],
    ],
    [
      'nor of another origin',
      [toll('a', 'd1', 23), toll('x', 'd2', 23)],
      [
        ['a', [], []],
        ['x', [], []],
      ],
    ],
    [
      'a part-count stands under its whole',
      [toll('a', 'd1', 23), toll('b', 'd1', 2, { partOf: 'a' })],
      [['a', ['b'], []]],
    ],
    [
      'a part of an echo is told again with it',
      [toll('a', 'd1', 23), toll('b', 'd2', 23), toll('p', 'd2', 2, { partOf: 'b' })],
      [['a', [], ['b', 'p']]],
    ],
    ['and alone where the whole is not here', [toll('b', 'd1', 2, { partOf: 'gone' })], [['b', [], []]]],
  ])('%s', (_name, rows, want) => {
    expect(shape(rows)).toEqual(want);
  });

  test('echoes are counted once', () => {
    expect(countEchoes(statementsOf([toll('a', 'd1', 23), toll('b', 'd2', 23)], [origin('a', 'b')]))).toBe(1);
  });
});
