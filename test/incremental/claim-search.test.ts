import { expect, test } from 'vitest';
import { type Chance, chanceOf, pick, upTo } from '../../eval/bench/situation/chance.ts';
import { type CaseFile, closeCase } from '../../src/ledger/case-file.ts';
import {
  CLAIM_FACETS,
  type ClaimCounts,
  type ClaimFacet,
  type ClaimOrder,
  type ClaimSearch,
  facetsOf,
  searchClaims,
} from '../../src/ledger/claim-search.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { facetsOneByOne, searchOneByOne } from '../../src/ledger/testing/claims-one-by-one.ts';
import type { Claim } from '../../src/model/claim.ts';
import { anchorClaim } from '../../src/pipeline/decide/anchors.ts';
import { record, undo } from '../../src/pipeline/decide/record.ts';
import { updateSituation } from '../../src/pipeline/update-situation.ts';
import { emptyCase, engine, put, readOnce } from './read-once.ts';

const ORDERS: ClaimOrder[] = ['said, newest', 'said, oldest', 'happened, newest', 'happened, oldest'];
const TEXTS = ['killed', 'the', 'air strike', 'said', 'Kivu', 'no such words', 'soldiers k', '"'];
const HAND = { who: 'Ana', why: 'seen', at: '2031-03-06T12:00:00.000Z' };

/** A filter of conditions that some claims of the case meet. */
function someFilter(chance: Chance, facets: ClaimCounts['facets'], claims: readonly Claim[]): ClaimSearch {
  const often = (share: number) => chance() < share;
  const values = (facet: ClaimFacet) =>
    facets[facet].length === 0
      ? []
      : Array.from({ length: 1 + upTo(chance, 3) }, () => pick(chance, facets[facet]).value);
  const ticked = Object.fromEntries(
    CLAIM_FACETS.flatMap((facet) => (often(0.15) ? [[facet, values(facet)]] : [])),
  ) as ClaimSearch; // facets are the names of conditions
  const some = pick(chance, claims);
  const day = (claim: Claim) => (claim.said?.from ?? '2025-10-10').slice(0, 10);
  return {
    ...ticked,
    ...(often(0.1) && { place: [pick(chance, ['go', 'Sudan', 'kha', 'none', 'north kivu'])] }),
    ...(often(0.1) && { claimant: [some.claimant.actor ?? some.claimant.name, 'police'] }),
    ...(often(0.15) && { actor: some.claimant.party ?? some.claimant.name }),
    ...(often(0.05) && { document: some.document.slice(0, often(0.5) ? 20 : 1) }),
    ...(often(0.05) && some.incident !== null && { incident: some.incident }),
    ...(often(0.2) && { since: day(some) }),
    ...(often(0.2) && { until: day(pick(chance, claims)) }),
    ...(often(0.05) && { undated: true }),
    ...(often(0.1) && { saidSince: day(some) }),
    ...(often(0.1) && { saidUntil: day(pick(chance, claims)) }),
    ...(often(0.15) && { text: pick(chance, TEXTS) }),
  };
}

async function holds(file: CaseFile, chance: Chance, filters: number): Promise<void> {
  const all = (await findClaims(file, {})).rows;
  const { facets } = await facetsOneByOne(file, {});
  expect(await facetsOf(file, {})).toEqual(await facetsOneByOne(file, {}));
  for (let n = 0; n < filters; n++) {
    const filter = someFilter(chance, facets, all);
    const counts = await facetsOneByOne(file, filter);
    expect({ filter, ...(await facetsOf(file, filter)) }).toEqual({ filter, ...counts });
    const page = { order: pick(chance, ORDERS), offset: upTo(chance, counts.total), limit: 1 + upTo(chance, 40) };
    expect({ filter, page, ...(await searchClaims(file, filter, page)) }).toEqual({
      filter,
      page,
      ...(await searchOneByOne(file, filter, page)),
    });
  }
}

test('any filter finds and counts what asking each claim would, as reports come in and people decide', {
  timeout: 240_000,
}, async () => {
  const chance = chanceOf(7);
  const { file, run } = await emptyCase();
  await holds(file, chance, 0);
  const [later, another, ...first] = readOnce(60);
  for (const one of first) await put(file, run, one);
  await updateSituation(file, engine);
  await holds(file, chance, 60);
  if (!later || !another) throw new Error('no reports');
  await put(file, run, later);
  await holds(file, chance, 10);
  await updateSituation(file, engine);
  await put(file, run, another);
  await updateSituation(file, engine);
  await holds(file, chance, 30);
  const claims = (await findClaims(file, {})).rows;
  const made: string[] = [];
  for (const kind of ['accept', 'reject', 'reject'] as const) {
    const claim = pick(chance, claims);
    const entries = await record(file, [{ kind, claim: await anchorClaim(file, claim) }], HAND, engine);
    made.push(...entries.map(({ id }) => id));
    await holds(file, chance, 15);
  }
  for (const id of made) {
    await undo(file, id, HAND, engine);
    await holds(file, chance, 10);
  }
  await closeCase(file);
});
