import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeCase } from '../../src/ledger/case-file.ts';
import type { Ruling } from '../../src/model/decision.ts';
import { record, undo } from '../../src/pipeline/decide/record.ts';
import { deriveSituation } from '../../src/pipeline/derive-situation.ts';
import {
  anchored,
  anchoredIncident,
  derivedRows,
  engine,
  recordsOf,
  type Week,
  week,
  weekCase,
} from './case-with-decisions.ts';

const BY = { who: 'Ana', why: 'seen', at: '2031-03-06T10:00:00.000Z' };
const WEEK = await week();

/** One ruling on the nth claim. */
function onClaim({ claims }: Week, n: number, how: number): Ruling {
  const claim = claims[n % claims.length];
  if (!claim) throw new Error('the week has claims');
  const anchor = anchored(claim, claims);
  if (how === 0) return { kind: 'accept', claim: anchor };
  if (how === 1) return { kind: 'reject', claim: anchor };
  const whole = claims.find((c) => c.kind === 'toll' && c.document === claim.document && c.id !== claim.id);
  // Where they cannot be parts the decision has no effect, and taking it back none either.
  if (how === 3 && whole && n % 2 === 0) return { kind: 'part', claim: anchor, whole: anchored(whole, claims) };
  if (how === 2 && claim.kind === 'toll') return { kind: 'correct', claim: anchor, set: { 'quantity.n': 700 + n } };
  return { kind: 'correct', claim: anchor, set: { stance: 'suspects', 'claimant.name': `Somebody ${n}` } };
}

/** One ruling on incidents: 0 merges two, 1 splits one's last claim off, 2 moves one's last claim to another. */
function onIncidents({ claims, incidents }: Week, n: number, how: number): Ruling {
  const [first, second] = [incidents[n % incidents.length], incidents[(n + 1) % incidents.length]];
  const last = claims.find(({ id }) => id === first?.claims.at(-1));
  if (!first || !second || !last) throw new Error('the week has incidents');
  const [a, b] = [anchoredIncident(first, claims), anchoredIncident(second, claims)];
  if (how === 0) return { kind: 'merge', incidents: [a, b] };
  if (how === 1) return { kind: 'split', incident: a, claims: [anchored(last, claims)] };
  return { kind: 'move', claim: anchored(last, claims), to: b };
}

const ruling = fc
  .tuple(fc.boolean(), fc.nat(60), fc.nat(3))
  .map(([claim, n, how]) => (claim ? onClaim(WEEK, n, how) : onIncidents(WEEK, n, how % 3)));
const grade = fc
  .constantFrom('A' as const, 'C' as const)
  .map((letter): Ruling => ({ kind: 'grade', source: 'Northline Wire', grade: letter }));

const settled = fc.nat(WEEK.documents.length - 1).map((n): Ruling => {
  const { id = '', text = '' } = WEEK.documents[n] ?? {};
  return { kind: 'no claim', document: id, span: { start: 0, end: 12 }, quote: text.slice(0, 12) };
});

test('the week has what is to be decided on', () => {
  expect(WEEK.claims.length).toBeGreaterThan(8);
  expect(WEEK.incidents.length).toBeGreaterThan(1);
});

test('whatever is done and taken back leaves the case as it was', { timeout: 120_000 }, async () => {
  const file = await weekCase();
  const before = await derivedRows(file);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(ruling, grade, settled), { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      async (rulings, picks) => {
        const made: string[] = [];
        for (const each of rulings) made.push(...(await record(file, [each], BY, engine)).map(({ id }) => id));
        while (made.length > 0) {
          const [id = ''] = made.splice((picks.next().value ?? 0) % made.length, 1);
          await undo(file, id, BY, engine);
        }
        expect(await derivedRows(file)).toEqual(before);
      },
    ),
    { numRuns: 12, seed: 20250701 },
  );
  await closeCase(file);
});

test('taking back the taking back is as if neither had been', { timeout: 60_000 }, async () => {
  const file = await weekCase();
  const [{ id } = { id: '' }] = await record(file, [onIncidents(WEEK, 0, 0)], BY, engine);
  const merged = await derivedRows(file);
  const back = await undo(file, id, BY, engine);
  expect(await derivedRows(file)).not.toEqual(merged);
  await undo(file, back.id, BY, engine);
  expect(await derivedRows(file)).toEqual(merged);
  await closeCase(file);
});

/** What is derived, without the decisions' own ids, which count the order. */
function outcome(rulings: readonly Ruling[]) {
  const { claims, incidents, agreements, actors, grades } = deriveSituation(
    WEEK.documents,
    WEEK.claims,
    recordsOf(rulings),
    engine,
  );
  return JSON.stringify({ claims, incidents, agreements, actors, grades })
    .replaceAll(/"(?:by|decided)":\["k-[^\]]*\]/g, '""')
    .replaceAll(/"decision":"k-\d+"/g, '""');
}

test('decisions on different claims, and merges, may be made in any order', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(WEEK.claims.length - 1), fc.nat(3)), { selector: ([n]) => n, maxLength: 6 }),
      fc.uniqueArray(fc.nat(WEEK.incidents.length - 1), { maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      (claims, merges, picks) => {
        const rulings = [
          ...claims.map(([n, how]) => onClaim(WEEK, n, how)),
          ...merges.map((n) => onIncidents(WEEK, n, 0)),
        ];
        const shuffled = rulings.map((each) => ({ each, at: picks.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        expect(outcome(shuffled.map(({ each }) => each))).toBe(outcome(rulings));
      },
    ),
    { numRuns: 40, seed: 20250702 },
  );
});

test('of two decisions on one claim the later one counts', () => {
  const [accept, reject] = [onClaim(WEEK, 0, 0), onClaim(WEEK, 0, 1)];
  const id = WEEK.claims[0]?.id;
  const left = (rulings: Ruling[]) =>
    deriveSituation(WEEK.documents, WEEK.claims, recordsOf(rulings), engine).claims.some((c) => c.id === id);
  expect(left([accept, reject])).toBe(false);
  expect(left([reject, accept])).toBe(true);
});
