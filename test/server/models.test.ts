import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClaimFacets, ClaimPage, ClaimView } from '../../src/contract/claim.ts';
import { QueuePage } from '../../src/contract/decision.ts';
import { DocumentView } from '../../src/contract/document.ts';
import { closeCase, openCase } from '../../src/ledger/case-file.ts';
import { storeModelReading } from '../../src/ledger/models/readings.ts';
import { startRun } from '../../src/ledger/runs.ts';
import type { Claim } from '../../src/model/claim.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

let serving: Serving;
/** A toll of the week as sitrep reads it; a model has it as a denial, and one more on words of its own. */
let ours: Claim;
const OTHERWISE = 'm-otherwise';
const ALONE = 'm-alone';

beforeAll(async () => {
  serving = await serveWeek(await readWeek());
  const { rows } = ClaimPage.parse((await serving.ask('GET', '/cases/week/claims?kind=toll&limit=1')).body);
  const [row] = rows;
  if (row?.claim.kind !== 'toll') throw new Error('the week has no tolls');
  ours = row.claim;
  const reader = 'model:tiny';
  const otherwise: Claim = { ...row.claim, id: OTHERWISE, reader, stance: 'denies', certainty: 'negated' };
  const quantity = { ...row.claim.quantity, n: 4, said: 'four' };
  const alone: Claim = { ...row.claim, id: ALONE, reader, quantity };
  const file = await openCase(join(serving.folder, 'week.db'), { create: false });
  const at = '2031-04-01T00:00:00.000Z';
  const run = await startRun(file, { command: 'reread', reader, at });
  await storeModelReading(file, {
    document: ours.document,
    reader,
    instructions: 1,
    resolvedBy: 'x',
    run,
    at,
    claims: [otherwise, alone],
    refused: [{ why: 'the quotation does not stand in the text', draft: { quote: '<b>nobody</b>' } }],
    unread: [],
    cost: { requests: 1, cached: 0, inputTokens: 1, outputTokens: 1, price: null },
  });
  await closeCase(file);
}, 60_000);
afterAll(() => serving.close());

const get = async (path: string) => (await serving.ask('GET', `/cases/week${path}`)).body;
const report = async () => DocumentView.parse(await get(`/documents/${ours.document}`));
const waiting = async () =>
  QueuePage.parse(await get('/queue?limit=200')).rows.filter(({ key }) => key.startsWith('model '));

test('the page on a report has both readers and how they stand to each other', async () => {
  const { models, claims } = await report();
  expect(claims.filter(({ claim }) => claim.reader !== undefined)).toEqual([]);
  expect(models).toMatchObject([{ model: 'tiny', refused: [{ quote: '<b>nobody</b>' }], unread: [] }]);
  expect(models[0]?.rows.slice(0, 2)).toEqual(
    expect.arrayContaining([
      { ours: ours.id, theirs: OTHERWISE, how: 'differ', fields: ['stance', 'certainty'] },
      { ours: null, theirs: ALONE, how: 'model only', fields: [] },
    ]),
  );
  expect(ClaimView.parse(await get(`/claims/${ALONE}`))).toMatchObject({ claim: { id: ALONE }, against: [] });
});

test('what they read otherwise and what only the model has wait for a person; nothing of it is a claim of the case', async () => {
  const total = ClaimPage.parse(await get('/claims')).total;
  const rows = await waiting();
  expect(rows.map(({ kind, claims }) => [kind, claims.map(({ id }) => id)])).toEqual([
    ['readers differ', [ours.id, OTHERWISE]],
    ['model claim', [ALONE]],
  ]);
  expect(rows[0]?.why[0]).toMatch(/^stance: sitrep has \w+, tiny has denies$/);
  const answered = async (at: number, says: 'yes' | 'no') => {
    const request = rows[at]?.answers.find((answer) => answer.says === says)?.request;
    return serving.ask('POST', '/cases/week/decisions', { ...request, why: 'tried' });
  };
  expect((await answered(0, 'no')).status).toBe(201);
  expect(ClaimPage.parse(await get('/claims')).total).toBe(total);
  const found = ClaimPage.parse(await get('/claims?stance=denies&kind=toll')).rows.map(({ claim }) => claim.id);
  expect(found).toContain(OTHERWISE);
  expect((await answered(1, 'yes')).status).toBe(201);
  expect(ClaimPage.parse(await get('/claims')).total).toBe(total + 1);
  expect(await waiting()).toEqual([]);
  const { claims, models } = await report();
  expect(claims.find(({ claim }) => claim.id === ALONE)).toMatchObject({ review: 'accepted' });
  expect(models[0]?.claims.map(({ review }) => review)).toEqual(['accepted', 'accepted']);
  const { facets } = ClaimFacets.parse(await get('/claims/facets'));
  expect(facets.reader.values).toEqual([
    { value: 'built-in', name: 'sitrep', claims: total - 1 },
    { value: 'model:tiny', name: 'tiny, a language model', claims: 2 },
  ]);
  const ofModel = ClaimPage.parse(await get('/claims?reader=model:tiny')).rows.map(({ claim }) => claim.id);
  expect(ofModel.sort()).toEqual([ALONE, OTHERWISE]);
  // Ours fell with the model's being preferred: it cannot be counted beside it.
  expect(claims.find(({ claim }) => claim.id === ours.id)?.review).toBe('rejected');
});
