import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSample } from '../../test/sample-case.ts';
import { type CaseFile, closeCase, openCase } from './case-file.ts';
import { type ClaimOrder, type ClaimSearch, facetsOf, searchClaims } from './claim-search.ts';

let file: CaseFile;
beforeAll(async () => {
  file = await openCase(':memory:', { create: true });
  const { claims, document } = await storeSample(file);
  await storeSample(
    file,
    { id: 'd0c0000000000000000b', source: null, published: '2031-03-09', text: `${document.text}\n` },
    'e',
  );
  const [strike] = claims;
  if (!strike) throw new Error('the sample has no claims');
  const rejected = { ...strike, id: 'r1', incident: null };
  await file.db
    .insertInto('claims_as_read')
    .values({ id: 'r1', document: document.id, reader: 'hand 1', body: JSON.stringify(rejected) })
    .execute();
});
afterAll(() => closeCase(file));

async function found(filter: ClaimSearch, order: ClaimOrder = 'happened, oldest', offset = 0, limit = 50) {
  const { rows, total } = await searchClaims(file, filter, { order, offset, limit });
  return { ids: rows.map(({ id }) => id), total };
}

describe('searchClaims', () => {
  test.each<[string, ClaimSearch, string[]]>([
    ['kinds', { kind: ['toll', 'statistic'], document: 'd0c0000000000000000a' }, ['c6', 'c2', 'c3']],
    ['party', { party: ['veldt'] }, ['c1', 'c2', 'e1', 'e2']],
    ['no party', { party: ['none'], document: 'd0c0000000000000000a' }, ['c6', 'c7', 'c5']],
    ['country', { place: ['XV'], kind: ['incident'] }, ['c1', 'e1']],
    ['province', { place: ['XV/North Veldt'], kind: ['incident'] }, ['c1', 'e1']],
    ['a name as typed', { place: ['qar'], kind: ['incident'] }, ['c1', 'e1']],
    ['no place', { place: ['none'], kind: ['toll'] }, ['c3', 'e3']],
    ['no source', { source: ['none'], kind: ['toll'] }, ['e2', 'e3']],
    ['what was rejected', { review: ['rejected'] }, ['r1']],
    ['rejected, of an actor', { review: ['rejected'], actor: 'marsh-front' }, ['r1']],
    ['rejected, by words', { review: ['rejected'], text: 'mediators' }, []],
    ['incident', { incident: 'aaaa1111', kind: ['toll'] }, ['e2', 'e3']],
    ['days that it happened on', { since: '2031-03-06', document: 'd0c0000000000000000a' }, ['c5']],
    ['undated', { undated: true }, ['c4', 'e4']],
    ['days that it was said on; else of the report', { saidSince: '2031-03-06' }, ['e4']],
    ['somebody', { actor: 'quiet borders' }, ['c6', 'e6']],
    ['several who say it', { claimant: ['mediators', 'Ilo Brandt'], document: 'd0c0000000000000000a' }, ['c7', 'c5']],
    ['none of several', { kind: [] }, []],
  ])('narrows by %s', async (_name, filter, want) => {
    expect((await found(filter)).ids).toEqual(want);
  });

  test('gives any page of either order, what has no day last', async () => {
    const own = { document: 'd0c0000000000000000a' };
    expect(await found(own, 'happened, newest')).toEqual({ ids: ['c5', 'c7', 'c1', 'c2', 'c3', 'c6', 'c4'], total: 7 });
    expect((await found(own, 'happened, newest', 5, 1)).ids).toEqual(['c6']);
    expect((await found({ kind: ['position'] }, 'said, newest')).ids).toEqual(['e4', 'c4']);
    expect((await found({ kind: ['position'] }, 'said, oldest')).ids).toEqual(['c4', 'e4']);
  });
});

describe('facetsOf', () => {
  const value = (counts: Awaited<ReturnType<typeof facetsOf>>, facet: keyof typeof counts.facets) =>
    Object.fromEntries(counts.facets[facet].map((each) => [each.value, each.claims]));

  test('a ticked value still shows its siblings', async () => {
    const counts = await facetsOf(file, { kind: ['toll'], stance: ['admits'] });
    expect(counts).toMatchObject({ total: 2, documents: 2, undated: 0 });
    expect(value(counts, 'kind')).toEqual({ toll: 2 });
    expect(value(counts, 'stance')).toEqual({ admits: 2, claims: 2 });
    expect(value(counts, 'party')).toEqual({ 'marsh-front': 2 });
  });

  test('counts a country and its provinces, and what was rejected beside what stands', async () => {
    const counts = await facetsOf(file, { kind: ['incident'] });
    expect(value(counts, 'place')).toEqual({ XV: 2, 'XV/North Veldt': 2 });
    expect(value(counts, 'review')).toEqual({ untouched: 2, rejected: 1 });
  });

  test('tells how many only lack a day', async () => {
    expect(await facetsOf(file, { since: '2031-03-06' })).toMatchObject({ total: 2, undated: 2 });
  });
});
