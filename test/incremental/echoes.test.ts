import { expect, test } from 'vitest';
import { type CaseFile, closeCase } from '../../src/ledger/case-file.ts';
import { echoesOf } from '../../src/ledger/echoes.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { datesOf } from '../../src/ledger/find-documents.ts';
import { findIncidents } from '../../src/ledger/find-situation.ts';
import { anchorClaim } from '../../src/pipeline/decide/anchors.ts';
import { record, undo } from '../../src/pipeline/decide/record.ts';
import { updateSituation } from '../../src/pipeline/update-situation.ts';
import { emptyCase, engine, put, readOnce } from './read-once.ts';

const HAND = { who: 'Ana', why: 'seen', at: '2031-03-06T12:00:00.000Z' };

/** What the case file keeps, worked out again from incidents, claims and reports. */
async function echoesAnew(file: CaseFile): Promise<Map<string, number>> {
  const stored = await file.db.selectFrom('claims').select(['id', 'kind', 'topic', 'document']).execute();
  const claims = new Map(stored.map((claim) => [claim.id, claim]));
  const incidents = (await findIncidents(file, {})).rows;
  const dates = await datesOf(
    file.db,
    stored.map(({ document }) => document),
  );
  const came = new Map(dates.map(({ id, published }) => [id, `${published}${id}`]));
  const found = new Map<string, number>();
  for (const origin of incidents.flatMap(({ origins = [] }) => origins)) {
    const alike = new Map<string, typeof stored>();
    for (const claim of origin.claims.flatMap((id) => claims.get(id) ?? [])) {
      const key = `${claim.kind} ${claim.topic ?? ''}`;
      alike.set(key, [...(alike.get(key) ?? []), claim]);
    }
    for (const same of alike.values()) {
      const documents = [...new Set(same.map(({ document }) => document))].sort((a, b) =>
        (came.get(a) ?? '') < (came.get(b) ?? '') ? -1 : 1,
      );
      if (documents.length < 2) continue;
      for (const { id, document } of same) if (document === documents[0]) found.set(id, documents.length - 1);
    }
  }
  return found;
}

async function holds(file: CaseFile): Promise<number> {
  const anew = await echoesAnew(file);
  const kept = await echoesOf(file.db, (await findClaims(file, {})).rows);
  expect([...kept].sort()).toEqual([...anew].sort());
  return anew.size;
}

test('what several reports carry is counted as reports come in and people decide', { timeout: 60_000 }, async () => {
  const { file, run } = await emptyCase();
  expect(await holds(file)).toBe(0);
  const [later, ...first] = readOnce(10);
  for (const one of first) await put(file, run, one);
  await updateSituation(file, engine);
  expect(await holds(file)).toBeGreaterThan(5);
  if (!later) throw new Error('no reports');
  await put(file, run, later);
  await updateSituation(file, engine);
  await holds(file);
  const [echoed] = await echoesAnew(file);
  const claim = (await findClaims(file, {})).rows.find(({ id }) => id === echoed?.[0]);
  if (!claim) throw new Error('nothing is carried twice');
  const [entry] = await record(file, [{ kind: 'reject', claim: await anchorClaim(file, claim) }], HAND, engine);
  await holds(file);
  if (entry) await undo(file, entry.id, HAND, engine);
  await holds(file);
  await closeCase(file);
});
