import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../src/ledger/case-file.ts';
import { closeCase } from '../../src/ledger/case-file.ts';
import { listEntries } from '../../src/ledger/decisions.ts';
import type { Claim, TollClaim } from '../../src/model/claim.ts';
import type { Ruling } from '../../src/model/decision.ts';
import { record } from '../../src/pipeline/decide/record.ts';
import { deriveSituation } from '../../src/pipeline/derive-situation.ts';
import { rebuild } from '../../src/pipeline/rebuild.ts';
import { caseJson } from '../../src/publish/case-json.ts';
import { anchored, anchoredIncident, engine, recordsOf, week, weekCase } from './case-with-decisions.ts';

const WEEK = await week();
const BY = { who: 'Ana', why: 'seen', at: '2031-03-06T10:00:00.000Z' };
const later = { now: () => '2031-04-01T00:00:00.000Z' };

function toll(said: string): TollClaim {
  const found = WEEK.claims.find((c): c is TollClaim => c.kind === 'toll' && c.quantity.said === said);
  if (!found) throw new Error(`the week has no toll of ${said}`);
  return found;
}

/** As a better reader would have it: every claim under another id, with its claimant resolved otherwise. */
function reread(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const again: Claim = {
      ...claim,
      id: `${claim.id}0`,
      channel: 'statement',
      claimant: { ...claim.claimant, role: 'spokesperson' },
    };
    return again.kind === 'toll' && again.partOf !== null ? { ...again, partOf: `${again.partOf}0` } : again;
  });
}

function derived(claims: readonly Claim[], rulings: readonly Ruling[]) {
  return deriveSituation(WEEK.documents, claims, recordsOf(rulings), engine);
}

const nineteen = toll('19');
const anchor = anchored(nineteen, WEEK.claims);

describe('a better reader', () => {
  test('gives other ids, and decisions fall on the same claims', () => {
    const { claims, fates } = derived(reread(WEEK.claims), [
      { kind: 'correct', claim: anchor, set: { 'quantity.n': 20 } },
      { kind: 'reject', claim: anchored(toll('58'), WEEK.claims) },
    ]);
    expect(fates).toEqual([
      { decision: 'k-0', state: 'applied', claims: [`${nineteen.id}0`], note: '' },
      { decision: 'k-1', state: 'applied', claims: [`${toll('58').id}0`], note: '' },
    ]);
    expect(claims.find(({ id }) => id === `${nineteen.id}0`)).toMatchObject({
      quantity: { n: 20, said: '19' },
      decided: { by: ['k-0'], corrected: [{ field: 'quantity.n', read: 19 }] },
    });
    expect(claims.some(({ id }) => id === `${toll('58').id}0`)).toBe(false);
  });

  test('merges and splits hold by the claims that incidents had', () => {
    const [first, second] = WEEK.incidents;
    if (!first || !second) throw new Error('the week has two incidents');
    const ruling: Ruling = {
      kind: 'merge',
      incidents: [anchoredIncident(first, WEEK.claims), anchoredIncident(second, WEEK.claims)],
    };
    const before = derived(WEEK.claims, [ruling]).incidents;
    const after = derived(reread(WEEK.claims), [ruling]).incidents;
    expect(after.map(({ claims }) => claims)).toEqual(before.map(({ claims }) => claims.map((id) => `${id}0`)));
    expect(after.length).toBe(WEEK.incidents.length - 1);
  });

  test('that no longer makes the claim leaves the decision listed, and falls on no neighbour', () => {
    const without = reread(WEEK.claims.filter(({ id }) => id !== nineteen.id));
    const { claims, fates } = derived(without, [{ kind: 'reject', claim: anchor }]);
    expect(fates).toEqual([
      { decision: 'k-0', state: 'orphan', claims: [], note: expect.stringContaining('no toll with these words') },
    ]);
    expect(claims).toHaveLength(without.length);
  });

  test('that tells two claims where there was one is not guessed at', () => {
    const again = reread(WEEK.claims);
    const twin = again.filter(({ id }) => id === `${nineteen.id}0`).map((claim): Claim => ({ ...claim, id: 'c-twin' }));
    const { fates } = derived([...again, ...twin], [{ kind: 'reject', claim: anchor }]);
    expect(fates).toMatchObject([
      { state: 'orphan', note: expect.stringMatching(/could be .* or .*c-twin|could be c-twin or/) },
    ]);
  });

  test('does not put a decision on a claim that stood beside it before', () => {
    const twin: Claim = { ...nineteen, id: 'c-beside' };
    const both = [...WEEK.claims, twin];
    const { fates } = derived(
      both.filter(({ id }) => id !== nineteen.id),
      [{ kind: 'reject', claim: anchored(nineteen, both) }],
    );
    expect(fates).toMatchObject([{ state: 'orphan' }]);
  });

  test('that reads what was added by hand makes no second claim of it', () => {
    const { claims } = derived(WEEK.claims, [{ kind: 'add', added: nineteen }]);
    expect(claims.filter(({ id }) => id === nineteen.id)).toHaveLength(1);
    const alone = derived(
      WEEK.claims.filter(({ id }) => id !== nineteen.id),
      [{ kind: 'add', added: nineteen }],
    );
    expect(alone.claims.find(({ id }) => id === nineteen.id)?.decided).toMatchObject({ added: true });
  });
});

test('a part stands for itself once the whole it was part of is rejected', () => {
  const part: Claim = { ...toll('58'), id: 'c-part', partOf: nineteen.id };
  const { claims } = derived([...WEEK.claims, part], [{ kind: 'reject', claim: anchor }]);
  expect(claims.find(({ id }) => id === 'c-part')).toMatchObject({ partOf: null });
});

describe('a part of another figure', () => {
  const whole = toll('58');
  const part: Claim = {
    ...nineteen,
    id: 'c-part',
    document: whole.document,
    span: { start: 0, end: 4 },
    quote: 'part',
  };
  const claims = [...WEEK.claims, part];
  const ruling: Ruling = { kind: 'part', claim: anchored(part, claims), whole: anchored(whole, claims) };

  test('holds under other ids, says what was read, and leaves the whole as it was', () => {
    const { claims: now, fates } = derived(reread(claims), [ruling]);
    expect(fates).toEqual([{ decision: 'k-0', state: 'applied', claims: ['c-part0'], note: '' }]);
    expect(now.find(({ id }) => id === 'c-part0')).toMatchObject({
      partOf: `${whole.id}0`,
      decided: { by: ['k-0'], corrected: [{ field: 'partOf', read: null }] },
    });
    expect(now.find(({ id }) => id === `${whole.id}0`)).not.toHaveProperty('decided');
  });

  test('is lost with its whole, and no figure is guessed in its place', () => {
    const without = reread(claims.filter(({ id }) => id !== whole.id));
    const { claims: now, fates } = derived(without, [ruling]);
    expect(fates).toMatchObject([{ state: 'orphan', note: expect.stringMatching(/^the figure that it is part of/) }]);
    expect(now.find(({ id }) => id === 'c-part0')).toMatchObject({ partOf: null });
  });

  test('can be put on its own again; two are not parts of each other', () => {
    const own: Ruling = { kind: 'part', claim: anchored(part, claims), whole: null };
    expect(derived(claims, [ruling, own]).claims.find(({ id }) => id === 'c-part')).toMatchObject({ partOf: null });
    const equal: Claim = { ...whole, id: 'c-equal', span: { start: 5, end: 8 }, quote: 'one' };
    const both = [...WEEK.claims, equal];
    const [a, b] = [anchored(whole, both), anchored(equal, both)];
    const { fates } = derived(both, [
      { kind: 'part', claim: a, whole: b },
      { kind: 'part', claim: b, whole: a },
    ]);
    expect(fates).toMatchObject([
      { state: 'applied' },
      { state: 'orphan', note: expect.stringContaining('itself part') },
    ]);
  });
});

test('what is no claim stays so whatever is read there, and is lost only with its report', () => {
  const ruling: Ruling = {
    kind: 'no claim',
    document: nineteen.document,
    span: { start: 0, end: 9 },
    quote: 'ISLAMABAD',
  };
  expect(derived(reread(WEEK.claims), [ruling]).fates).toMatchObject([{ state: 'applied', claims: [] }]);
  expect(derived(WEEK.claims, [{ ...ruling, document: 'gone' }]).fates).toMatchObject([{ state: 'orphan' }]);
});

async function exported(file: CaseFile): Promise<string> {
  let out = '';
  for await (const piece of caseJson(file)) out += piece;
  return out;
}

async function decided(reader?: string): Promise<CaseFile> {
  const file = await weekCase(reader);
  const [first, second] = WEEK.incidents;
  if (!first || !second) throw new Error('the week has two incidents');
  const rulings: Ruling[] = [
    { kind: 'reject', claim: anchored(toll('58'), WEEK.claims) },
    { kind: 'merge', incidents: [anchoredIncident(first, WEEK.claims), anchoredIncident(second, WEEK.claims)] },
    { kind: 'correct', claim: anchor, set: { 'quantity.n': 20 } },
    { kind: 'grade', source: 'Northline Wire', grade: 'B' },
    { kind: 'no claim', document: nineteen.document, span: { start: 0, end: 9 }, quote: 'some words' },
  ];
  await record(file, rulings, BY, engine);
  return file;
}

describe('rebuild', () => {
  test('gives the same bytes for the same version, reports and decisions', async () => {
    const file = await decided();
    const before = await exported(file);
    await rebuild(file, engine, { ...later, all: true });
    expect(await exported(file)).toBe(before);
    await rebuild(file, engine, { ...later, all: false });
    expect(await exported(file)).toBe(before);
    await closeCase(file);
  });

  test('after another version comes to what this one would have read at once', async () => {
    const file = await decided('sitrep 0.0.9');
    await rebuild(file, engine, { ...later, all: false });
    const fresh = await decided();
    expect(await exported(file)).toBe(await exported(fresh));
    expect((await listEntries(file)).map(({ fate }) => fate?.state)).toEqual([
      'applied',
      'applied',
      'applied',
      'applied',
      'applied',
    ]);
    await Promise.all([closeCase(file), closeCase(fresh)]);
  });
});
