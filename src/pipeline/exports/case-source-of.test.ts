import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeSample } from '../../../test/sample-case.ts';
import { type CaseFile, closeCase, openCase } from '../../ledger/case-file.ts';
import { findClaims } from '../../ledger/find-claims.ts';
import { findAgreements, findIncidents } from '../../ledger/find-situation.ts';
import { incidentPages } from '../../ledger/pages-by-key.ts';
import { codedTollsOf } from '../coded-tolls.ts';
import { caseSourceOf } from './case-source-of.ts';

let file: CaseFile;
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
});
afterEach(() => closeCase(file));

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

test('everything of a case, once, in order', async () => {
  await storeSample(file);
  const source = await caseSourceOf(file, { asKnownOn: '2031-03-05' });
  expect(source.asKnownOn).toBe('2031-03-05');
  const incidents = await all(source.incidents());
  expect(incidents.map(({ incident }) => incident)).toEqual((await findIncidents(file, {})).rows);
  for (const { incident, claims, coded, reports } of incidents) {
    expect(claims.map(({ id }) => id).sort()).toEqual([...incident.claims].sort());
    expect(coded).toEqual(codedTollsOf(claims));
    expect(reports.map(({ id }) => id)).toEqual(incident.documents);
  }
  const reports = await all(source.reports());
  const claims = (await findClaims(file, {})).rows;
  expect(reports.flatMap((report) => report.claims.map(({ id }) => id)).sort()).toEqual(
    claims.map(({ id }) => id).sort(),
  );
  const agreements = await all(source.agreements());
  expect(agreements.map(({ agreement }) => agreement)).toEqual((await findAgreements(file, {})).rows);
  const actors = await all(source.actors());
  for (const { slug, name } of actors) expect(source.facts(slug)?.name).toBe(name);
  expect(source.facts('nobody')).toBeNull();
});

test('an empty case has nothing', async () => {
  const source = await caseSourceOf(file);
  expect(await all(source.incidents())).toEqual([]);
  expect(await all(source.reports())).toEqual([]);
  expect(await all(source.agreements())).toEqual([]);
  expect(await all(source.actors())).toEqual([]);
  expect((await source.network()).relations).toEqual([]);
});

test('pages of one, dated and undated, give each incident once', async () => {
  const insert = (id: string, day: string | null) =>
    file.db
      .insertInto('incidents')
      .values({
        id,
        type: 'arrest',
        title: id,
        status: 'contested',
        from_day: day,
        to_day: day,
        body: JSON.stringify({ id, when: null, where: [], tolls: [], claims: [] }),
      })
      .execute();
  for (const [id, day] of [
    ['i-b', null],
    ['i-c', '2031-01-02'],
    ['i-a', '2031-01-02'],
    ['i-d', '2031-01-01'],
    ['i-e', null],
  ] as const)
    await insert(id, day);
  for (const atOnce of [1, 2, 3, 100]) {
    const pages = await all(incidentPages(file, atOnce));
    expect(pages.flat().map(({ id }) => id)).toEqual(['i-d', 'i-a', 'i-c', 'i-b', 'i-e']);
  }
});
