import { type Kysely, sql } from 'kysely';
import type { Claim } from '../../model/claim.ts';
import type { CaseFile } from '../case-file.ts';
import { type Changes, changesSince, lastChange } from '../changes.ts';
import { slugsMeant } from '../filter.ts';
import { listed } from '../linking.ts';
import { searchWords } from '../search-words.ts';
import type { Tables } from '../tables.ts';
import { Arranged } from './arranged.ts';
import { type Bits, hasBit, noBits, setBit } from './bits.ts';
import { type ClaimCounts, type ClaimOrder, type ClaimSearch, SEARCHED } from './claim-filter.ts';
import { CaseNames, type ClaimColumns, NO_COLUMNS, withRows } from './columns.ts';
import { type Conditions, claimedBy, conditionsOf, naming, type Understood } from './conditions.ts';
import { countClaims, type Fitting, fittingClaims } from './count-claims.ts';
import { keep } from './keep.ts';
import { type Listing, listingOf, pageOf } from './listing.ts';
import { type PackedIndex, packedNames } from './packed-index.ts';
import { readAllRows, readRowsOf } from './read-rows.ts';
import { pageBySaying } from './said-pages.ts';
import { SpareBits } from './spare-bits.ts';
import { type FindWords, keysWithWords } from './words-of-claims.ts';

/** From so many documents on, when they are also this share of the case, all is read anew. Guesses. */
const MANY = 500;
const SHARE = 0.05;

/** The claims of a page, in two lists: another thread is handed them in a tenth of the time that objects take. */
export interface FoundClaims {
  total: number;
  /** The key of its row for each that stands, the id of each that somebody rejected. */
  keys: (number | string)[];
  incidents: (string | null)[];
}

interface Contents {
  arranged: Arranged;
  names: CaseNames;
  /** Claims that somebody rejected, by their keys in the columns. */
  rejected: ReadonlyMap<number, Claim>;
}

/**
 * All claims of a case by their facets, in memory, as they were at one change of it: about 60 bytes a claim. Reading a
 * million takes some seconds, in slices between which others are served; a report or decision more a fraction of one.
 */
export class ClaimIndex {
  readonly change: number;
  readonly #of: Contents;
  readonly #findWords: FindWords;
  readonly #spare: SpareBits;
  readonly #answers = new Map<string, ClaimCounts>();
  /** The set of one that goes is used again: whoever takes one from here is done with it before he waits for anything. */
  readonly #fittings = new Map<string, Fitting>();
  readonly #listings = new Map<string, Listing>();
  readonly #understood = new Map<string, Promise<Bits>>();

  private constructor(change: number, of: Contents, findWords: FindWords) {
    this.change = change;
    this.#of = of;
    this.#findWords = findWords;
    this.#spare = new SpareBits(of.arranged.columns.rows);
  }

  static async read(file: CaseFile, findWords: FindWords = keysWithWords): Promise<ClaimIndex> {
    const change = await lastChange(file.db);
    const names = new CaseNames();
    const { rows, rejected } = await readAllRows(file, names);
    const columns = await withRows(NO_COLUMNS, new Set(), rows, names);
    const contents = { arranged: new Arranged(columns, names), names, rejected: byKey(rejected, names) };
    const index = new ClaimIndex(change, contents, findWords);
    // Somebody may have written between two slices.
    return index.broughtUp(file);
  }

  /** One that another thread made, or a file kept; to be brought up to the case. */
  static unpacked({ change, columns, names, rejected }: PackedIndex, findWords = keysWithWords): ClaimIndex {
    const own = new CaseNames(names);
    const contents = { arranged: new Arranged(columns, own), names: own, rejected: byKey(rejected, own) };
    return new ClaimIndex(change, contents, findWords);
  }

  packed(): PackedIndex {
    const { arranged, names, rejected } = this.#of;
    return {
      change: this.change,
      columns: arranged.columns,
      names: packedNames(names),
      rejected: [...rejected.values()],
    };
  }

  /** The same index where nothing changed since. */
  async broughtUp(file: CaseFile): Promise<ClaimIndex> {
    const now = await lastChange(file.db);
    if (now === this.change) return this;
    const changes = await changesSince(file.db, this.change);
    const known = this.#of.names.documents.all.length;
    if (changes === 'all' || changes.claims.length > Math.max(MANY, SHARE * known))
      return ClaimIndex.read(file, this.#findWords);
    return this.#with(file, now, changes);
  }

  async #with(file: CaseFile, change: number, { claims, incidents }: Changes): Promise<ClaimIndex> {
    const { names } = this.#of;
    if (claims.length + incidents.length === 0) return new ClaimIndex(change, this.#of, this.#findWords);
    let { rejected } = this.#of;
    let { columns } = this.#of.arranged;
    if (claims.length > 0) {
      const gone = new Set(claims.map((id) => names.documents.numberOf(id)));
      const read = await readRowsOf(file, names, claims);
      columns = await withRows(columns, gone, read.rows, names);
      const others = [...rejected.values()].filter(({ document }) => !claims.includes(document));
      rejected = byKey([...others, ...read.rejected], names);
    }
    const incident = await incidentsAnew(file.db, columns, names, incidents);
    const contents = { arranged: new Arranged({ ...columns, incident }, names), names, rejected };
    return new ClaimIndex(change, contents, this.#findWords);
  }

  async count(file: CaseFile, filter: ClaimSearch): Promise<ClaimCounts> {
    const name = keyOf(filter);
    const known = this.#answers.get(name);
    if (known !== undefined) return keep(this.#answers, name, () => known);
    const understood = await this.#understand(file, filter);
    return keep(this.#answers, name, () => {
      const { arranged, names } = this.#of;
      const counted = this.#spare.during(() => countClaims(arranged, this.#conditions(filter, understood), names));
      this.#keepFitting(name, counted);
      return counted.counts;
    });
  }

  async page(
    file: CaseFile,
    filter: ClaimSearch,
    { order, offset, limit }: { order: ClaimOrder; offset: number; limit: number },
  ): Promise<FoundClaims> {
    return this.#ofFitting(file, filter, ({ fitting, total }) => {
      const { arranged, names, rejected } = this.#of;
      const { columns } = arranged;
      const rows = this.#rows(keyOf(filter), fitting, { order, offset, limit });
      const keys = rows.map((row) => columns.key[row] ?? 0);
      return {
        total,
        keys: keys.map((key) => rejected.get(key)?.id ?? key / 2),
        incidents: rows.map((row) => names.incidents.all[columns.incident[row] ?? 0] || null),
      };
    });
  }

  #rows(name: string, fitting: Bits, { order, offset, limit }: { order: ClaimOrder; offset: number; limit: number }) {
    const { arranged } = this.#of;
    if (order === 'said, newest') return pageBySaying(arranged.days, fitting, { first: 'newest', offset, limit });
    if (order === 'said, oldest') return pageBySaying(arranged.days, fitting, { first: 'oldest', offset, limit });
    const make = () => listingOf(arranged.order(order), fitting);
    return pageOf(keep(this.#listings, `${order} ${name}`, make), fitting, offset, limit);
  }

  /** The incidents that claims of a filter belong to. */
  async incidents(file: CaseFile, filter: ClaimSearch): Promise<Set<string>> {
    return this.#ofFitting(file, filter, ({ fitting }) => {
      const { arranged, names } = this.#of;
      const { columns } = arranged;
      const found = new Uint8Array(names.incidents.all.length);
      for (let row = 0; row < columns.rows; row++) if (hasBit(fitting, row)) found[columns.incident[row] ?? 0] = 1;
      return new Set(names.incidents.all.filter((id, number) => id !== '' && found[number] === 1));
    });
  }

  /** Uses the rows that fit, counted already or not, at once: of filters that nobody asks for again the sets are used again. */
  async #ofFitting<T>(file: CaseFile, filter: ClaimSearch, use: (fitting: Fitting) => T): Promise<T> {
    const name = keyOf(filter);
    const known = this.#fittings.get(name);
    if (known !== undefined) return use(this.#keepFitting(name, known));
    const understood = await this.#understand(file, filter);
    const { arranged } = this.#of;
    const fitting = this.#spare.during(() => fittingClaims(arranged, this.#conditions(filter, understood)));
    return use(this.#keepFitting(name, fitting));
  }

  /** The one that is kept under this name: this one, unless another was made meanwhile. */
  #keepFitting(name: string, fitting: Fitting): Fitting {
    const kept = keep(
      this.#fittings,
      name,
      () => fitting,
      (gone) => this.#spare.takeBack(gone.fitting),
    );
    if (kept !== fitting) this.#spare.takeBack(fitting.fitting);
    return kept;
  }

  #conditions(filter: ClaimSearch, understood: Understood): Conditions {
    const { arranged, names } = this.#of;
    return conditionsOf(filter, { arranged, names, understood, spare: this.#spare });
  }

  /** Who goes through facets asks for the same people and words again and again. */
  async #understand(file: CaseFile, { claimant, actor, text }: ClaimSearch): Promise<Understood> {
    const { arranged, names } = this.#of;
    const meant = async (typed: string) => ({ typed, slugs: await slugsMeant(file, typed) });
    const claimed = async (who: readonly string[]) => claimedBy(await Promise.all(who.map(meant)), arranged, names);
    const named = async (who: string) => naming(await meant(who), arranged.columns, names);
    const kept = (what: string, make: () => Promise<Bits>) => keep(this.#understood, what, make);
    return {
      claimants: claimant ? await kept(`claimants ${JSON.stringify(claimant)}`, () => claimed(claimant)) : null,
      actor: actor ? await kept(`actor ${actor}`, () => named(actor)) : null,
      words: text ? await kept(`words ${text}`, () => this.#rowsWith(file, text)) : null,
    };
  }

  async #rowsWith(file: CaseFile, text: string): Promise<Bits> {
    const { arranged, rejected } = this.#of;
    const { columns } = arranged;
    const bits = noBits(columns.rows);
    if (searchWords(text) === null) return bits;
    const set = (key: number): void => {
      const row = columns.rowOfKey[key] ?? -1;
      if (row >= 0) setBit(bits, row);
    };
    for (const key of await this.#findWords(file, text)) set(2 * key);
    const parts = text.toLowerCase().split(/\s+/u);
    for (const [key, { quote }] of rejected) if (parts.every((part) => quote.toLowerCase().includes(part))) set(key);
    return bits;
  }
}

function byKey(rejected: readonly Claim[], names: CaseNames): Map<number, Claim> {
  return new Map(rejected.map((claim) => [2 * names.rejected.numberOf(claim.id) + 1, claim]));
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
      keys.push((columns.key[row] ?? 0) / 2);
    }
  const { rows } = await sql<{ key: number; incident: string | null }>`SELECT key, (
      SELECT min(incident) FROM incident_claims WHERE claim = claims.id) AS incident FROM claims
    WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}) UNION
      SELECT claims.key FROM incident_claims JOIN claims ON claims.id = incident_claims.claim
      WHERE incident_claims.incident IN ${listed(ids)})`.execute(db);
  for (const found of rows) {
    const row = columns.rowOfKey[2 * found.key] ?? -1;
    if (row >= 0) incident[row] = names.incidents.numberOf(found.incident ?? '');
  }
  return incident;
}

/** Of what is asked of claims alone: who asks may have put the place of a page beside it. */
function keyOf(filter: ClaimSearch): string {
  return JSON.stringify(SEARCHED.map((name) => filter[name] ?? null));
}
