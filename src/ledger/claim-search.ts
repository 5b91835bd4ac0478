import type { Kysely } from 'kysely';
import type { Claim } from '../model/claim.ts';
import type { CaseFile } from './case-file.ts';
import type { ClaimCounts, ClaimOrder, ClaimSearch } from './claim-index/claim-filter.ts';
import { ClaimIndex, type FoundClaims } from './claim-index/claim-index.ts';
import { readIndexFile, writeIndexFile } from './claim-index/index-file.ts';
import type { PackedIndex } from './claim-index/packed-index.ts';
import type { FindWords } from './claim-index/words-of-claims.ts';
import { rejectedClaims } from './decided-claims.ts';
import { claimsByKeys } from './find-claims.ts';
import { keptWhileUnchanged } from './kept-while-unchanged.ts';
import type { Tables } from './tables.ts';

export {
  CLAIM_FACETS,
  type ClaimCounts,
  type ClaimFacet,
  type ClaimOrder,
  type ClaimSearch,
  NONE,
} from './claim-index/claim-filter.ts';
export type { FoundClaims } from './claim-index/claim-index.ts';
export { buffersOf, type PackedIndex } from './claim-index/packed-index.ts';
export { keysWithWords } from './claim-index/words-of-claims.ts';

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

/** What another thread does for the one that answers, of a large case. */
export interface Elsewhere {
  /** By `packedIndex`. */
  index(): Promise<PackedIndex>;
  /** By `keysWithWords`. */
  words(text: string): Promise<Uint32Array>;
}

/** Makes the index of a case ready, so that the first who asks need not wait. */
export async function warmClaimSearch(file: CaseFile, elsewhere: Elsewhere): Promise<void> {
  const made = atLeastSoManyClaims(file, LARGE).then(async (large) => {
    if (!large) return ClaimIndex.read(file);
    const packed = await elsewhere.index().catch(() => null);
    const words: FindWords = (_, text) => elsewhere.words(text);
    return packed === null ? ClaimIndex.read(file, words) : ClaimIndex.unpacked(packed, words).broughtUp(file);
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

const large = new WeakSet<Kysely<Tables>>();

/** Whether a case is so large that its index comes from another thread. One that grew so stays so. */
export async function isLargeCase(file: CaseFile): Promise<boolean> {
  if (large.has(file.db)) return true;
  if (!(await keptWhileUnchanged(file, 'is large', () => atLeastSoManyClaims(file, LARGE)))) return false;
  large.add(file.db);
  return true;
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
  const found = await placesOfClaims(file, filter, page);
  return { ...(await claimsAtPlaces(file, found)), total: found.total };
}

/** Where the claims of such a page are: what takes the index. */
export async function placesOfClaims(
  file: CaseFile,
  filter: ClaimSearch,
  page: { order: ClaimOrder; offset: number; limit: number },
): Promise<FoundClaims> {
  return (await indexOf(file)).page(file, filter, page);
}

/** The claims themselves: what takes the case file alone. Those that are gone since are passed over. */
export async function claimsAtPlaces(
  file: CaseFile,
  { keys, incidents }: Pick<FoundClaims, 'keys' | 'incidents'>,
): Promise<{ rows: Claim[]; rejected: Set<string> }> {
  const rejected = new Set(keys.filter((key) => typeof key === 'string'));
  const standing = keys.flatMap((key, at) => (typeof key === 'number' ? [[key, incidents[at] ?? null] as const] : []));
  const found = new Map<number | string, Claim>(await claimsByKeys(file, new Map(standing)));
  if (rejected.size > 0) for (const claim of await rejectedClaims(file)) found.set(claim.id, claim);
  return { rows: keys.flatMap((key) => found.get(key) ?? []), rejected };
}

/** How many claims have each value of each facet when all conditions but that facet's hold. */
export async function facetsOf(file: CaseFile, filter: ClaimSearch): Promise<ClaimCounts> {
  return (await indexOf(file)).count(file, filter);
}

/** The ids of incidents that some claim of a filter belongs to. */
export async function incidentsOfClaims(file: CaseFile, filter: ClaimSearch): Promise<Set<string>> {
  return (await indexOf(file)).incidents(file, filter);
}
