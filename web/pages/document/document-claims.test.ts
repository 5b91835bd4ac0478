import { expect, test } from 'vitest';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { DecisionEntry } from '../../../src/model/decision.ts';
import { claimAfter, decisionsOn, numberedClaims, standingDecision } from './document-claims.ts';

const rowAt = (id: string, start: number, end: number) => ({ claim: { id, span: { start, end } } }) as ClaimRow;
const claims = numberedClaims([rowAt('b', 20, 30), rowAt('a', 0, 10), rowAt('c', 0, 40)]);

test('claims are numbered as they are met in the text', () => {
  expect(claims.map(({ id, n }) => [id, n])).toEqual([
    ['c', 1],
    ['a', 2],
    ['b', 3],
  ]);
});

test.each([
  ['from none on to the first', null, 1, 'c'],
  ['from none back to the last', null, -1, 'b'],
  ['on', 'c', 1, 'a'],
  ['back', 'b', -1, 'a'],
  ['no further than the last', 'b', 1, null],
  ['one that is gone', 'z', 1, 'c'],
] as const)('the walk goes %s', (_, from, steps, want) => {
  expect(claimAfter(claims, from, steps)?.id ?? null).toBe(want);
});

function decided(id: string, claim: string, more: Partial<DecisionEntry> = {}): DecisionEntry {
  const ruling = { kind: 'accept', claim: { claim } };
  return { id, holds: true, kind: 'accept', ruling, fate: null, ...more } as DecisionEntry;
}

test('what stands on a claim is the latest decision that holds', () => {
  const decisions = [
    decided('k1', 'a'),
    decided('k2', 'b'),
    decided('k3', 'a', { holds: false }),
    decided('k4', 'z', { fate: { decision: 'k4', state: 'applied', claims: ['a'], note: '' } }),
    decided('k5', 'a', { kind: 'revoke', ruling: null }),
  ];
  expect(decisionsOn('a', decisions).map(({ id }) => id)).toEqual(['k4', 'k3', 'k1']);
  expect(standingDecision('a', decisions)?.id).toBe('k4');
  expect(standingDecision('b', decisions)?.id).toBe('k2');
  expect(standingDecision('c', decisions)).toBeNull();
});
