import { expect, test } from 'vitest';
import type { z } from 'zod';
import { ClaimQuery } from '../../contract/claim.ts';
import { DecisionRequest, QueueQuery } from '../../contract/decision.ts';
import { requestFault } from './request-fault.ts';

function fault(schema: z.ZodType, given: unknown, part: 'query' | 'json' = 'query') {
  const { error } = schema.safeParse(given);
  if (!error) throw new Error('this is valid');
  return requestFault(error.issues[0], given, part);
}

test.each<[string, z.ZodType, unknown, string, string]>([
  [
    'one of several values',
    ClaimQuery,
    { kind: ['toll', 'tolls'] },
    'kind',
    'kind: “tolls” is not one of incident, toll, responsibility, agreement, relation, position, forecast or statistic.',
  ],
  [
    'a single value of several',
    ClaimQuery,
    { certainty: 'sure' },
    'certainty',
    'certainty: “sure” is not one of asserted, hedged, conditional, unclear or negated.',
  ],
  [
    'a value of one',
    QueueQuery,
    { kind: 'x' },
    'kind',
    'kind: “x” is not one of merge, forecast, doubtful claim, uncoded number, lost decision, dataset row, readers differ or model claim.',
  ],
  ['a day', ClaimQuery, { since: 'yesterday' }, 'since', 'since: “yesterday” is not a day; write one as 2025-10-12.'],
  ['yes or no', ClaimQuery, { undated: 'maybe' }, 'undated', 'undated: “maybe” is neither true nor false.'],
  ['no number', QueueQuery, { limit: 'many' }, 'limit', 'limit: “many” is not a number.'],
  ['no whole number', QueueQuery, { limit: '1.5' }, 'limit', 'limit: “1.5” is not a whole number.'],
  ['too many', QueueQuery, { limit: '9999' }, 'limit', 'limit: “9999” is out of range; it must be at most 200.'],
  ['nothing', ClaimQuery, { text: '' }, 'text', 'text: this is empty.'],
])('in an address: %s', (_name, schema, given, field, message) => {
  expect(fault(schema, given)).toEqual({ field, message });
});

test.each<[string, unknown, string, RegExp]>([
  ['an unknown kind', { kind: 'forget' }, 'kind', /^kind: “forget” is not one of accept, .* or grade\.$/],
  ['what is left out', { kind: 'accept', why: 'so' }, 'claim', /^claim: this is needed\.$/],
  [
    'a member of a list keeps its place',
    { kind: 'merge', why: 'so', incidents: ['i-1', 2] },
    'incidents.1',
    /“2” is not text/,
  ],
  ['too few of a list', { kind: 'merge', why: 'so', incidents: ['i-1'] }, 'incidents', /at least 2 of these/],
])('in a body: %s', (_name, given, field, message) => {
  const found = fault(DecisionRequest, given, 'json');
  expect([found.field, found.message]).toEqual([field, expect.stringMatching(message)]);
});

test('a long value is said in part', () => {
  expect(fault(QueueQuery, { kind: 'x'.repeat(500) }).message).toMatch(/^kind: “x{60}…” is not one of/);
});
