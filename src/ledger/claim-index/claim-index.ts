import { type Kysely, sql } from 'kysely';
import type { CaseFile } from '../case-file.ts';
import { type Changes, changesSince, lastChange } from '../changes.ts';
import { slugsMeant } from '../filter.ts';
import { listed } from '../linking.ts';
import { searchWords } from '../search-words.ts';
import type { Tables } from '../tables.ts';
import { type Bits, noBits, setBit } from './bits.ts';
import type { ClaimCounts, ClaimFilter, ClaimOrder } from './claim-filter.ts';
import { CaseNames, type ClaimColumns, NO_COLUMNS, withRows } from './columns.ts';
import { conditionsOf, type Understood } from './conditions.ts';
import { type Counted, countClaims } from './count-claims.ts';
import { readAllRows, readRowsOf } from './read-rows.ts';
import { type Listing, listingOf, pageOf } from './row-order.ts';

/** Answers kept for filters and words that come again, as when a table is scrolled. Guess: a dozen readers' last filters. */
const KEPT = 64;

/** From so many documents on, when they are also this share of the case, all is read anew. Guesses. */
const MANY = 500;
const SHARE = 0.05;

export interface ClaimKeys {
  total: number;
  /** Keys of the claims of the page, for `claimsByKeys`. */
  keys: number[];
}

/**
 * All claims of a case by their facets, in memory, as they were at one change of it: about 50 bytes a claim. Reading a
 * million takes some seconds, in slices between which others are served; a report or decision more a fraction of one.
 */
class ClaimIndex {
  readonly #names: CaseNames;
  readonly #columns: ClaimColumns;
  readonly #answers = new Map<string, Promise<Counted>>();
  readonly #listings = new Map<string, Listing>();
  readonly #words = new Map<string, Promise<Bits>>();

  constructor(
    readonly change: number,
    columns: ClaimColumns,
    names: CaseNames,
  ) {
    this.#columns = columns;
    this.#names = names;
  }

  async count(file: CaseFile, filter: ClaimFilter): Promise<ClaimCounts> {
    return (await this.#answer(file, filter)).counts;
  }

  async page(
    file: CaseFile,
    filter: ClaimFilter,
    { order, offset, limit }: { order: ClaimOrder; offset: number; limit: number },
  ): Promise<ClaimKeys> {
    const { fitting, counts } = await this.#answer(file, filter);
    const listing = keep(this.#listings, `${order} ${keyOf(filter)}`, () => listingOf(this.#columns, fitting, order));
    const rows = pageOf(listing, fitting, offset, limit);
    return { total: counts.total, keys: rows.map((row) => this.#columns.key[row] ?? 0) };
  }

  /** The incidents that claims of a filter belong to. */
  async incidents(file: CaseFile, filter: ClaimFilter): Promise<Set<string>> {
    const { fitting } = await this.#answer(file, filter);
    const { rows, incident } = this.#columns;
    const found = new Uint8Array(this.#names.incidents.all.length);
    for (let row = 0; row < rows; row++)
      if ((((fitting[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1) found[incident[row] ?? 0] = 1;
    return new Set(this.#names.incidents.all.filter((id, number) => id !== '' && found[number] === 1));
  }

  #answer(file: CaseFile, filter: ClaimFilter): Promise<Counted> {
    return keep(this.#answers, keyOf(filter), async () => {
      const understood = await this.#understand(file, filter);
      const of = { columns: this.#columns, names: this.#names };
      return countClaims(this.#columns, this.#names, conditionsOf(filter, { ...of, understood }));
    });
  }

  async #understand(file: CaseFile, { claimant, actor, text }: ClaimFilter): Promise<Understood> {
    const meant = async (typed: string) => ({ typed, slugs: await slugsMeant(file, typed) });
    return {
      claimants: await Promise.all((claimant ?? []).map(meant)),
      actor: actor === undefined ? null : await meant(actor),
      words: text === undefined ? null : await keep(this.#words, text, () => this.#rowsWith(file, text)),
    };
  }

  async #rowsWith(file: CaseFile, text: string): Promise<Bits> {
    const bits = noBits(this.#columns.rows);
    const words = searchWords(text);
    if (words === null) return bits;
    const { rows } = await sql<{ keys: string }>`SELECT json_group_array(rowid) AS keys FROM claim_words
      WHERE claim_words MATCH ${words}`.execute(file.db);
    for (const key of JSON.parse(rows[0]?.keys ?? '[]') as number[]) {
      const row = this.#columns.rowOfKey[key] ?? -1;
      if (row >= 0) setBit(bits, row);
    }
    return bits;
  }

  static async read({ db }: CaseFile): Promise<ClaimIndex> {
    const change = await lastChange(db);
    const names = new CaseNames();
    const rows = await readAllRows(db, names);
    const index = new ClaimIndex(change, withRows(NO_COLUMNS, new Set(), rows, names), names);
    // Somebody may have written between two slices.
    const { now, changes } = await changedSince(db, change);
    return changes === 'all' ? ClaimIndex.read({ path: '', db }) : index.#with(db, now, changes);
  }

  /** The same index where nothing changed since. */
  async broughtUp(file: CaseFile): Promise<ClaimIndex> {
    const { now, changes } = await changedSince(file.db, this.change);
    if (now === this.change) return this;
    const many = changes !== 'all' && changes.claims.length > MANY;
    if (changes === 'all' || (many && changes.claims.length > SHARE * this.#names.documents.all.length))
      return ClaimIndex.read(file);
    return this.#with(file.db, now, changes);
  }

  async #with(db: Kysely<Tables>, change: number, { claims, incidents }: Changes): Promise<ClaimIndex> {
    if (claims.length + incidents.length === 0) return new ClaimIndex(change, this.#columns, this.#names);
    const gone = new Set(claims.map((id) => this.#names.documents.numberOf(id)));
    const rows = await readRowsOf(db, this.#names, claims);
    const columns = claims.length > 0 ? withRows(this.#columns, gone, rows, this.#names) : this.#columns;
    const incident = await incidentsAnew(db, columns, this.#names, incidents);
    return new ClaimIndex(change, { ...columns, incident }, this.#names);
  }
}

async function changedSince(db: Kysely<Tables>, change: number) {
  const now = await lastChange(db);
  return { now, changes: now === change ? { claims: [], incidents: [] } : await changesSince(db, change) };
}

/** The incident of each row, asked for again where it was, or now is, one of these. */
async function incidentsAnew(
  db: Kysely<Tables>,
  columns: ClaimColumns,
  names: CaseNames,
  ids: readonly string[],
): Promise<Uint32Array> {
  if (ids.length === 0) return columns.incident;
  const incident = columns.incident.slice();
  const changed = new Set(ids.map((id) => names.incidents.numberOf(id)));
  const keys: number[] = [];
  for (let row = 0; row < columns.rows; row++)
    if (changed.has(incident[row] ?? 0)) {
      incident[row] = 0;
      keys.push(columns.key[row] ?? 0);
    }
  const { rows } = await sql<{ key: number; incident: string }>`SELECT key, (
      SELECT min(incident) FROM incident_claims WHERE claim = claims.id) AS incident FROM claims
    WHERE key IN ${listed(keys)} OR id IN (SELECT claim FROM incident_claims WHERE incident IN ${listed(ids)})`.execute(
    db,
  );
  for (const found of rows) {
    const row = columns.rowOfKey[found.key] ?? -1;
    if (row >= 0) incident[row] = names.incidents.numberOf(found.incident ?? '');
  }
  return incident;
}

function keyOf(filter: ClaimFilter): string {
  return JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .sort(),
  );
}

/** What is kept under a name, else made and kept; what was asked for longest ago goes. */
function keep<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const value = kept.get(name) ?? make();
  kept.delete(name);
  kept.set(name, value);
  if (value instanceof Promise) value.catch(() => kept.delete(name));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return value;
}

const indexes = new WeakMap<Kysely<Tables>, Promise<ClaimIndex>>();

/** The index of an open case as it is now; read when it is first asked for, then brought up to what changed. */
async function indexOf(file: CaseFile): Promise<ClaimIndex> {
  const before = indexes.get(file.db);
  const now = before === undefined ? ClaimIndex.read(file) : before.then((index) => index.broughtUp(file));
  indexes.set(file.db, now);
  now.catch(() => indexes.delete(file.db));
  return now;
}

/** Reads the index of a case, so that the first who asks need not wait. */
export async function warmClaimIndex(file: CaseFile): Promise<void> {
  await indexOf(file);
}

/** How many claims fit, and how many have each value of each facet. */
export async function countClaimsOf(file: CaseFile, filter: ClaimFilter): Promise<ClaimCounts> {
  return (await indexOf(file)).count(file, filter);
}

/** One page of the claims that fit, anywhere in the list. */
export async function pageOfClaims(
  file: CaseFile,
  filter: ClaimFilter,
  page: { order: ClaimOrder; offset: number; limit: number },
): Promise<ClaimKeys> {
  return (await indexOf(file)).page(file, filter, page);
}

/** The ids of incidents that some claim of a filter belongs to. */
export async function incidentsOfClaims(file: CaseFile, filter: ClaimFilter): Promise<Set<string>> {
  return (await indexOf(file)).incidents(file, filter);
}
