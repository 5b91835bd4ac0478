import { expect, test } from 'vitest';
import { closeCase } from '../../src/ledger/case-file.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { publishedOf } from '../../src/ledger/find-documents.ts';
import { findIncidents } from '../../src/ledger/find-situation.ts';
import type { TollClaim } from '../../src/model/claim.ts';
import { namesIn, networkView } from '../../src/pipeline/network-view.ts';
import { gapsOf } from '../../src/pipeline/toll-histories.ts';
import { updateSituation } from '../../src/pipeline/update-situation.ts';
import { fightingIn } from '../../src/reconcile/relations/fighting.ts';
import { partyGaps } from '../../src/reconcile/toll-gaps.ts';
import { tollHistories } from '../../src/reconcile/toll-history.ts';
import { emptyCase, engine, put, readOnce } from './read-once.ts';

test('what is kept of each incident gives the pages that all claims and incidents would', {
  timeout: 120_000,
}, async () => {
  const { file, run } = await emptyCase();
  for (const [at, one] of readOnce(80).entries()) {
    await put(file, run, one);
    if (at % 7 === 0) await updateSituation(file, engine);
  }
  await updateSituation(file, engine);
  const incidents = (await findIncidents(file, {})).rows;
  const claims = (await findClaims(file, {})).rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const tolls = new Map(claims.flatMap((claim) => (claim.kind === 'toll' ? [[claim.id, claim] as const] : [])));
  const published = new Map([...(await publishedOf(file))].map(([id, one]) => [id, one.published]));
  const gaps = partyGaps(
    incidents.map((incident) => {
      const own = incident.claims.flatMap((id): TollClaim[] => [tolls.get(id) ?? []].flat());
      return { incident, histories: tollHistories(incident, own, published) };
    }),
  );
  expect(gaps.length).toBeGreaterThan(0);
  expect(await gapsOf(file)).toEqual(gaps);
  const placed = incidents.map(({ id, type, when }) => ({ id, type, from: when?.from ?? null, to: when?.to ?? null }));
  const { fighting } = fightingIn(claims, placed, null, await namesIn(file));
  expect(fighting.length).toBeGreaterThan(0);
  expect((await networkView(file, null)).fighting).toEqual(fighting);
  await closeCase(file);
});
