import type { Kysely } from 'kysely';
import type { Claim } from '../model/claim.ts';
import type { CaseFile } from './case-file.ts';
import type { ClaimCounts, ClaimOrder, ClaimSearch } from './claim-index/claim-filter.ts';
import { ClaimIndex } from './claim-index/claim-index.ts';
import { readIndexFile, writeIndexFile } from './claim-index/index-file.ts';
import type { PackedIndex } from './claim-index/packed-index.ts';
import { rejectedClaims } from './decided-claims.ts';
import { claimsByKeys } from './find-claims.ts';
import type { Tables } from './tables.ts';

export {
  CLAIM_FACETS,
  type ClaimCounts,
  type ClaimFacet,
  type ClaimOrder,
  type ClaimSearch,
  NONE,
} from './claim-index/claim-filter.ts';
export { buffersOf, type PackedIndex } from './claim-index/packed-index.ts';

const indexes = new WeakMap<Kysely<Tables>, Promise<ClaimIndex>>();

/** The index of an open case as it is now; read when it is first asked for, then brought up to what changed. */
async function indexOf(file: CaseFile): Promise<ClaimIndex> {
  const before = indexes.get(file.db);
  const now = before === undefined ? ClaimIndex.read(file) : before.then((index) => index.broughtUp(file));
  indexes.set(file.db, now);
  now.catch(() => indexes.delete(file.db));
  return now;
}

/** From so many claims on an index is made in another thread and kept beside the case: it takes a second. A guess. */
const LARGE = 100_000;

/**
 * Makes the index of a case ready, so that the first who asks need not wait. `elsewhere` makes that of a large case by
 * `packedIndex`, in another thread.
 */
export async function warmClaimSearch(file: CaseFile, elsewhere: () => Promise<PackedIndex>): Promise<void> {
  const made = atLeastSoManyClaims(file, LARGE).then(async (large) => {
    if (!large) return ClaimIndex.read(file);
    const packed = await elsewhere().catch(() => null);
    return packed === null ? ClaimIndex.read(file) : ClaimIndex.unpacked(packed).broughtUp(file);
  });
  indexes.set(file.db, made);
  made.catch(() => indexes.delete(file.db));
  await made;
}

/** The index of a large case as it was kept beside it, else made anew and then kept. */
export async function packedIndex(file: CaseFile): Promise<PackedIndex> {
  const kept = await readIndexFile(file);
  if (kept) return kept;
  const packed = (await ClaimIndex.read(file)).packed();
  // Where the folder cannot be written to, it is made at each start.
  await writeIndexFile(file, packed).catch(() => undefined);
  return packed;
}

async function atLeastSoManyClaims(file: CaseFile, many: number): Promise<boolean> {
  const row = await file.db.selectFrom('claims').select('key').limit(1).offset(many).executeTakeFirst();
  return row !== undefined;
}

/** One page of the claims of a filter, in an order; what has no day of happening comes last in the orders by it. */
export async function searchClaims(
  file: CaseFile,
  filter: ClaimSearch,
  page: { order: ClaimOrder; offset: number; limit: number },
): Promise<{ rows: Claim[]; total: number; rejected: Set<string> }> {
  const { claims, total } = await (await indexOf(file)).page(file, filter, page);
  const rejected = new Set(claims.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])));
  const standing = claims.flatMap(({ key, incident }) => (typeof key === 'number' ? [[key, incident] as const] : []));
  const found = new Map<number | string, Claim>(await claimsByKeys(file, new Map(standing)));
  if (rejected.size > 0) for (const claim of await rejectedClaims(file)) found.set(claim.id, claim);
  return { rows: claims.flatMap(({ key }) => found.get(key) ?? []), total, rejected };
}

/** How many claims have each value of each facet when all conditions but that facet's hold. */
export async function facetsOf(file: CaseFile, filter: ClaimSearch): Promise<ClaimCounts> {
  return (await indexOf(file)).count(file, filter);
}

/** The ids of incidents that some claim of a filter belongs to. */
export async function incidentsOfClaims(file: CaseFile, filter: ClaimSearch): Promise<Set<string>> {
  return (await indexOf(file)).incidents(file, filter);
}
