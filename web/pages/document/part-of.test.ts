import { expect, test } from 'vitest';
import type { TollClaim } from '../../../src/model/claim.ts';
import type { NumberedClaim } from './document-claims.ts';
import { takenFromWhole, tollOf, wholeForNumber, wholesBefore, wholesOf } from './part-of.ts';

function figure(n: number, count: number, more: Partial<TollClaim> = {}): NumberedClaim {
  const span = { start: n * 10, end: n * 10 + 5 };
  const claim: TollClaim = {
    id: `c-${n}`,
    document: 'd',
    span,
    quote: `${count} fell`,
    claimant: { name: 'the army', actor: 'tarvonia-army', party: 'tarvonia', role: null, span: null, as: 'official' },
    about: 'own',
    stance: 'admits',
    certainty: 'asserted',
    direct: false,
    channel: null,
    said: null,
    incident: null,
    trace: { rule: 'toll', entries: [], sentence: n, event: null },
    kind: 'toll',
    effect: 'killed',
    quantity: { said: String(count), bound: 'exact', n: count, to: null, word: null },
    victims: { name: 'soldiers', actor: null, party: 'tarvonia', role: 'soldiers', span: null },
    agents: [],
    when: null,
    where: [],
    partOf: null,
    ...more,
  };
  const row = { claim, words: '', source: null, published: '2031-03-05', review: 'untouched', echoes: 0 } as const;
  return { id: claim.id, n, span, row };
}

const [eleven, hurt, two, later] = [figure(1, 11), figure(2, 40, { effect: 'injured' }), figure(3, 2), figure(4, 58)];
const claims = [eleven, hurt, two, later];

test('a figure may be part of one that counts the same and is as large, the nearest before it first', () => {
  const part = tollOf(two);
  expect(part && wholesOf(part, claims).map(({ id }) => id)).toEqual(['c-1', 'c-4']);
  const largest = tollOf(later);
  expect(largest && wholesOf(largest, claims)).toEqual([]);
});

test('words may be part of the figure before them; a rejected one is none', () => {
  expect(wholesBefore(claims, { start: 35, end: 40 }).map(({ id }) => id)).toEqual(['c-3', 'c-2', 'c-1', 'c-4']);
  const rejected = claims.map((claim) => ({ ...claim, row: { ...claim.row, review: 'rejected' as const } }));
  expect(wholesBefore(rejected, { start: 35, end: 40 })).toEqual([]);
});

test.each([
  ['a smaller number: the nearest figure before it', '2', 'c-3'],
  ['a larger one: the nearest that holds it', '9', 'c-2'],
  ['a word, of which the size is not known', 'dozens', 'c-3'],
  ['larger than all before it', '2,546', undefined],
])('a number without a claim, %s', (_, said, want) => {
  expect(wholeForNumber(claims, { span: { start: 36, end: 38 }, said })?.id).toBe(want);
});

test('a part begins with whose figure it is, and its own number', () => {
  const whole = tollOf(eleven);
  expect(whole && takenFromWhole(whole, '1,200 of them officers')).toEqual({
    effect: 'killed',
    victims: 'soldiers',
    stance: 'admits',
    certainty: 'asserted',
    claimant: 'tarvonia-army',
    'quantity.n': '1200',
  });
  expect(whole && takenFromWhole(whole, 'two of them officers')).not.toHaveProperty('quantity.n');
});
