import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Decided, QueuePage } from '../../src/contract/decision.ts';
import { DocumentCoverage } from '../../src/contract/document.ts';
import { Failure } from '../../src/contract/failure.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { findDocuments } from '../../src/ledger/find-documents.ts';
import { findIncidents } from '../../src/ledger/find-situation.ts';
import type { Claim } from '../../src/model/claim.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

let week = '';
let serving: Serving;
beforeAll(async () => {
  week = await readWeek();
  serving = await serveWeek(week);
}, 60_000);
afterAll(async () => {
  await serving.close();
  rmSync(week, { recursive: true, force: true });
});

const file = () => serving.served.shelf.get('week').file;
const claims = async () => (await findClaims(file(), {})).rows;
const incidents = async () => (await findIncidents(file(), {})).rows;
const decide = (request: object) => serving.ask('POST', '/cases/week/decisions', { why: 'seen', ...request });

async function tollOf(said: string): Promise<Claim> {
  const found = (await claims()).find((claim) => claim.kind === 'toll' && claim.quantity.said === said);
  if (!found) throw new Error(`the week has no toll of ${said}`);
  return found;
}

async function made(request: object) {
  const { status, body } = await decide(request);
  expect([status, body]).toEqual([201, expect.anything()]);
  return Decided.parse(body);
}

describe('decisions', { timeout: 60_000 }, () => {
  test('a claim that is rejected is gone from its incident; taken back, all is as before', async () => {
    const before = await incidents();
    const { id } = await tollOf('58');
    const { decision, incidents: now, revision } = await made({ kind: 'reject', claim: id });
    expect(decision).toMatchObject({ kind: 'reject', who: 'ana', why: 'seen', at: '2031-04-05T06:07:08.000Z' });
    expect((await claims()).map((claim) => claim.id)).not.toContain(id);
    // The incident it stood in is where to go on.
    expect((await incidents()).find((each) => each.id === now[0]?.id)?.claims).not.toContain(id);
    const back = await serving.ask('POST', `/cases/week/decisions/${decision.id}/undo`, {
      why: 'rightly read',
      by: 'Ben',
    });
    expect(back.status).toBe(201);
    expect(Decided.parse(back.body).decision).toMatchObject({ kind: 'revoke', who: 'Ben', revokes: decision.id });
    expect(Decided.parse(back.body).revision).not.toBe(revision);
    expect(await incidents()).toEqual(before);
    const again = await serving.ask('POST', `/cases/week/decisions/${decision.id}/undo`, { why: 'no' });
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
  });

  test('merge and split say where the claims are now', async () => {
    const [first, second] = await incidents();
    if (!first || !second) throw new Error('the week has two incidents');
    const one = await made({ kind: 'merge', incidents: [first.id, second.id] });
    expect(one.incidents).toHaveLength(1);
    expect(one.incidents[0]?.claims).toBe(first.claims.length + second.claims.length);
    const two = await made({ kind: 'split', incident: one.incidents[0]?.id, claims: second.claims });
    expect(two.incidents.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect(two.incidents[0]?.id).toBe(second.id);
    const moved = first.claims.at(-1);
    expect((await made({ kind: 'move', claim: moved, to: second.id })).incidents.length).toBeGreaterThan(1);
  });

  test('a claim is corrected by fields as they are typed, and added on words of a report', async () => {
    const { id } = await tollOf('19');
    await made({ kind: 'correct', claim: id, set: { 'quantity.n': '21', 'quantity.bound': 'at least' } });
    expect((await claims()).find((claim) => claim.id === id)).toMatchObject({ quantity: { n: 21, bound: 'at least' } });
    const [document] = (await findDocuments(file(), { text: 'gate' })).rows;
    const add = { kind: 'add', document: document?.id, claimKind: 'toll', span: { start: 0, end: 12 } };
    const set = { effect: 'injured', 'quantity.n': '2', victims: 'porters' };
    const { decision } = await made({ ...add, set });
    expect(decision.ruling).toMatchObject({ added: { quantity: { n: 2 }, effect: 'injured' } });
    expect(await decide({ ...add, set })).toMatchObject({ status: 409, body: { error: { field: 'span' } } });
    expect(await decide({ ...add, set: {} })).toMatchObject({ status: 400, body: { error: { field: 'set' } } });
  });

  test('a number that is no claim waits no more, in the report and in the queue, until that is taken back', async () => {
    const [document] = (await findDocuments(file(), { text: 'gate' })).rows;
    const coverage = async () =>
      DocumentCoverage.parse((await serving.ask('GET', `/cases/week/documents/${document?.id}/coverage`)).body);
    const queue = async () =>
      QueuePage.parse((await serving.ask('GET', '/cases/week/queue?kind=uncoded+number')).body).rows;
    const unseen = async () => QueuePage.parse((await serving.ask('GET', '/cases/week/queue')).body).unseen.documents;
    expect(await unseen()).toContain(document?.id);
    const { toDo, sentences } = await coverage();
    expect(await unseen()).not.toContain(document?.id);
    const waiting = sentences[toDo[0] ?? -1]?.numbers[0];
    expect(toDo).toHaveLength(1);
    const [row] = await queue();
    expect(row?.answers).toMatchObject([{ label: 'No claim', request: { kind: 'no claim', document: document?.id } }]);
    const { decision } = await made({ kind: 'no claim', document: document?.id, span: waiting?.span });
    expect(decision.ruling).toMatchObject({ quote: waiting?.said });
    const after = await coverage();
    expect([after.toDo, after.sentences[toDo[0] ?? -1]?.numbers[0]?.settled]).toEqual([[], decision.id]);
    expect(await queue()).toEqual([]);
    expect(await decide({ kind: 'no claim', document: document?.id, span: waiting?.span })).toMatchObject({
      status: 409,
    });
    await serving.ask('POST', `/cases/week/decisions/${decision.id}/undo`, { why: 'look again' });
    expect([(await coverage()).toDo, (await queue()).length]).toEqual([toDo, 1]);
  });

  test.each<[string, object, number, string | null, RegExp]>([
    ['an unknown claim', { kind: 'reject', claim: 'c-none' }, 404, 'claim', /no claim c-none/],
    ['the beginning of an id', { kind: 'accept', claim: 'c-' }, 404, 'claim', /no claim c-/],
    ['an incident twice', { kind: 'merge', incidents: ['FIRST', 'FIRST'] }, 400, 'incidents', /named twice/],
    ['an unknown second incident', { kind: 'apart', incidents: ['FIRST', 'i-x'] }, 404, 'incidents.1', /i-x/],
    [
      'a claim of another incident',
      { kind: 'split', incident: 'FIRST', claims: ['OUTSIDE'] },
      400,
      'claims',
      /is not in/,
    ],
    ['no such field', { kind: 'correct', claim: 'TOLL', set: { 'quantity.m': '1' } }, 400, 'set', /no such field/],
    ['a field of no object', { kind: 'correct', claim: 'TOLL', set: { __proto__x: '1' } }, 400, 'set', /no such field/],
    ['a toll as forecast', { kind: 'resolve', claim: 'TOLL', outcome: 'void' }, 400, 'claim', /only forecasts/],
    ['nothing proposed', { kind: 'dismiss', claim: 'TOLL' }, 400, 'claim', /only what is proposed/],
    ['a part of itself', { kind: 'part', claim: 'TOLL', whole: 'TOLL' }, 400, 'whole', /not part of itself/],
    ['a part of a claim elsewhere', { kind: 'part', claim: 'TOLL', whole: 'OUTSIDE' }, 400, 'whole', /./],
    ['a part of none already', { kind: 'part', claim: 'TOLL', whole: null }, 409, 'whole', /part of no other/],
    [
      'a number beyond the report',
      { kind: 'no claim', document: 'REPORT', span: { start: 5, end: 99_999 } },
      400,
      'span',
      /not a stretch/,
    ],
    ['an unknown source', { kind: 'grade', source: 'northline', grade: 'A' }, 404, 'source', /by "northline"/],
    [
      'an unknown report',
      { kind: 'add', document: 'd', claimKind: 'toll', span: { start: 0, end: 1 }, set: {} },
      404,
      'document',
      /no document d/,
    ],
    ['no reason', { kind: 'accept', claim: 'TOLL', why: '  ' }, 400, 'why', /why/],
    ['an unknown kind', { kind: 'forget', claim: 'TOLL' }, 400, 'kind', /kind/],
  ])('%s is refused, and the field named', async (_name, request, status, field, message) => {
    const [first] = await incidents();
    const outside = (await claims()).find(({ incident }) => incident !== null && incident !== first?.id);
    const ids: Record<string, string | undefined> = {
      FIRST: first?.id,
      OUTSIDE: outside?.id,
      TOLL: (await tollOf('58')).id,
      REPORT: (await findDocuments(file(), { text: 'gate' })).rows[0]?.id,
    };
    const filled = JSON.parse(JSON.stringify(request), (_, value) => ids[value] ?? value);
    const answer = await decide(filled);
    expect(answer.status).toBe(status);
    const { error } = Failure.parse(answer.body);
    expect([error.field, error.message]).toEqual([field, expect.stringMatching(message)]);
  });

  test('what is no JSON is refused as a bad request', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await serving.fetch('/cases/week/decisions', { method: 'POST', body: '{"kind":', headers });
    expect([response.status, Failure.parse(await response.json()).error.code]).toEqual([400, 'bad request']);
  });
});
