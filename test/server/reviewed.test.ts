import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClaimFacets, ClaimPage, ClaimView } from '../../src/contract/claim.ts';
import { DecisionRequest, QueuePage } from '../../src/contract/decision.ts';
import { DocumentView } from '../../src/contract/document.ts';
import { CASE, openSampleApp, type SampleApp } from './sample-app.ts';

let app: SampleApp;
beforeAll(async () => {
  app = await openSampleApp();
}, 60_000);
afterAll(() => app.close());

async function get(address: string): Promise<unknown> {
  return (await app.ask(`/cases/${CASE}${address}`)).json();
}

async function decide(request: object): Promise<number> {
  return (await app.post(`/cases/${CASE}/decisions`, { ...request, why: 'tried' })).status;
}

test('a rejected claim leaves the lists, and stands in its report and where it is asked for', async () => {
  const [row] = ClaimPage.parse(await get('/claims?kind=toll&limit=1')).rows;
  if (!row) throw new Error('the sample has no tolls');
  const { id, document } = row.claim;
  const before = ClaimPage.parse(await get('/claims')).total;
  expect(await decide({ kind: 'reject', claim: id })).toBe(201);

  expect(ClaimPage.parse(await get('/claims')).total).toBe(before - 1);
  const asked = ClaimPage.parse(await get('/claims?review=rejected'));
  expect(asked.rows.map(({ claim, review }) => [claim.id, review])).toEqual([[id, 'rejected']]);
  const counts = ClaimFacets.parse(await get('/claims/facets')).facets.review.values;
  expect(counts).toContainEqual({ value: 'rejected', name: 'rejected', claims: 1 });
  const page = DocumentView.parse(await get(`/documents/${document}`));
  expect(page.claims.find(({ claim }) => claim.id === id)?.review).toBe('rejected');
  expect(page.decisions.map(({ kind }) => kind)).toEqual(['reject']);
  const one = ClaimView.parse(await get(`/claims/${id}`));
  expect(one).toMatchObject({ review: 'rejected', incidentTitle: null, against: [] });
  const { text } = page.document;
  expect(text).toContain(one.before + one.claim.quote + one.after);
});

test('what waits carries its answers as they are to be posted, and waits no more once answered', async () => {
  const { rows, counts } = QueuePage.parse(await get('/queue'));
  const answered = rows.flatMap(({ kind, key, answers }) => answers.map((answer) => ({ kind, key, answer })));
  for (const { answer } of answered)
    expect(DecisionRequest.safeParse({ ...answer.request, why: 'tried' }).success).toBe(true);
  const [first] = answered.filter(({ kind }) => kind === 'doubtful claim');
  if (!first) throw new Error('nothing doubtful waits in the sample');
  expect(await decide(first.answer.request)).toBe(201);
  const after = QueuePage.parse(await get('/queue'));
  expect(after.rows.map(({ key }) => key)).not.toContain(first.key);
  expect(after.counts['doubtful claim']).toBeLessThanOrEqual(counts['doubtful claim']);
});
