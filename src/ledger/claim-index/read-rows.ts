import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Claim } from '../../model/claim.ts';
import { readBy } from '../../model/claim-row.ts';
import type { CaseFile } from '../case-file.ts';
import { actorsOf, daysOf, placesOf, timeOf } from '../claim-facets.ts';
import { rejectedClaims } from '../decided-claims.ts';
import { listed } from '../linking.ts';
import type { Tables } from '../tables.ts';
import { type CaseNames, RowsRead } from './columns.ts';
import { REJECTED } from './conditions.ts';
import { dayNumber, NO_DAY } from './day-number.ts';
import { soOthersCanGo } from './slices.ts';
import { SEPARATOR } from './who-is-meant.ts';

const BUILT_IN = 'built-in';

type Db = Kysely<Tables>;

/** Rows read in one go, so that others are served in between: 20 ms of work. */
const AT_ONCE = 4_000;

/** Room for claims that come in while the others are read. A guess; where it is too little, all is read again. */
const ROOM = 10_000;

/** The narrow part of a claim as SQLite hands it over; only this room writes what it is made of. */
type ClaimPart = [
  key: number,
  document: string,
  start: number,
  id: string,
  kind: string,
  stance: string,
  certainty: string,
  from: string | null,
  to: string | null,
  said: string | null,
  review: string,
  party: string | null,
  actor: string | null,
  name: string,
  incident: string | null,
  /** Null for the built-in reader. */
  reader: string | null,
];

export interface Read {
  rows: RowsRead;
  /** Claims that somebody rejected: no table has their words. */
  rejected: readonly Claim[];
}

/** The facets of all claims. */
export async function readAllRows(file: CaseFile, names: CaseNames): Promise<Read> {
  const { db } = file;
  const { n } = await db
    .selectFrom('claims')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const rejected = await rejectedClaims(file);
  const most = n + rejected.length + ROOM;
  const rows = new RowsRead(most);
  const adding = new Adding(rows, { names, published: await readDocuments(db, sql`1`) }, rejected);
  let last: ClaimPart | undefined;
  do {
    const after = last ? sql`(document, start, id) > (${last[1]}, ${last[2]}, ${last[3]})` : sql`1`;
    const parts = await readClaims(db, after);
    if (rows.rows + parts.length + rejected.length > most) return readAllRows(file, names);
    adding.standing(parts);
    last = parts.length === AT_ONCE ? parts.at(-1) : undefined;
    await soOthersCanGo();
  } while (last);
  adding.end();
  const places = new Map<number, number[]>();
  for await (const part of sideRows(db, 'claim_places', ['country', 'admin1', 'name'], null))
    notePlaces(part, places, names);
  for await (const part of sideRows(db, 'claim_actors', ['actor', 'party', 'name'], null)) noteNamed(part, rows, names);
  await addSides(rows, rejected, places, names);
  return { rows, rejected };
}

/** The facets of the claims of some documents. */
export async function readRowsOf(file: CaseFile, names: CaseNames, documents: readonly string[]): Promise<Read> {
  const { db } = file;
  const parts = await readClaims(db, sql`document IN ${listed(documents)}`, -1);
  const rejected = (await rejectedClaims(file)).filter(({ document }) => documents.includes(document));
  const rows = new RowsRead(parts.length + rejected.length);
  const published = await readDocuments(db, sql`id IN ${listed(documents)}`);
  const adding = new Adding(rows, { names, published }, rejected);
  adding.standing(parts);
  adding.end();
  const keys = parts.map(([key]) => key);
  const places = new Map<number, number[]>();
  for await (const part of sideRows(db, 'claim_places', ['country', 'admin1', 'name'], keys))
    notePlaces(part, places, names);
  for await (const part of sideRows(db, 'claim_actors', ['actor', 'party', 'name'], keys)) noteNamed(part, rows, names);
  await addSides(rows, rejected, places, names);
  return { rows, rejected };
}

/** One text of JSON for many rows: row by row SQLite's binding took four times as long. */
async function readClaims(db: Db, where: RawBuilder<unknown>, limit = AT_ONCE): Promise<ClaimPart[]> {
  const { rows } = await sql<{
    parts: string;
  }>`SELECT json_group_array(json_array(key, document, start, id, kind, stance,
      certainty, from_day, to_day, said_day, review, claimant_party, claimant_actor, claimant_name,
      (SELECT min(incident) FROM incident_claims WHERE claim = part.id), by)) AS parts
    FROM (SELECT key, document, start, id, kind, stance, certainty, from_day, to_day, said_day, review,
      claimant_party, claimant_actor, claimant_name,
      CASE WHEN reader = 'by hand' THEN coalesce(json_extract(body, '$.reader'), reader) END AS by FROM claims
      WHERE ${where} ORDER BY document, start, id LIMIT ${limit}) AS part`.execute(db);
  return JSON.parse(rows[0]?.parts ?? '[]') as ClaimPart[];
}

type Published = ReadonlyMap<string, { day: number; source: string }>;

async function readDocuments(db: Db, where: RawBuilder<unknown>): Promise<Published> {
  const { rows } = await sql<{
    parts: string;
  }>`SELECT json_group_array(json_array(id, substr(published, 1, 10), source)) AS parts
    FROM documents WHERE ${where}`.execute(db);
  const parts = JSON.parse(rows[0]?.parts ?? '[]') as [string, string, string | null][];
  return new Map(parts.map(([id, day, source]) => [id, { day: dayNumber(day), source: source ?? '' }]));
}

/** Adds claims in the order of documents and of their text, those that were rejected among those that stand. */
class Adding {
  readonly #rows: RowsRead;
  readonly #names: CaseNames;
  readonly #published: Published;
  readonly #rejected: ClaimPart[];
  #next = 0;

  constructor(
    rows: RowsRead,
    { names, published }: { names: CaseNames; published: Published },
    rejected: readonly Claim[],
  ) {
    this.#rows = rows;
    this.#names = names;
    this.#published = published;
    this.#rejected = rejected.map((claim) => partOf(claim, names));
  }

  standing(parts: readonly ClaimPart[]): void {
    for (const part of parts) {
      for (let aside = this.#rejected[this.#next]; aside && isBefore(aside, part); aside = this.#rejected[this.#next])
        this.#addRejected(aside);
      this.#add(part, 2 * part[0]);
    }
  }

  end(): void {
    for (const aside of this.#rejected.slice(this.#next)) this.#addRejected(aside);
  }

  #addRejected(part: ClaimPart): void {
    this.#next += 1;
    this.#add(part, part[0]);
  }

  #add(part: ClaimPart, key: number): void {
    const [, document, , , kind, stance, certainty, from, to, said, review, party, actor, name, incident, reader] =
      part;
    const [rows, names] = [this.#rows, this.#names];
    const report = this.#published.get(document);
    const row = rows.rows++;
    rows.key[row] = key;
    const number = names.documents.numberOf(document);
    rows.document[row] = number;
    rows.place[row] = row > 0 && rows.document[row - 1] === number ? (rows.place[row - 1] ?? 0) + 1 : 0;
    rows.day[row] = dayNumber(from);
    rows.to[row] = dayNumber(to);
    rows.said[row] = said === null ? (report?.day ?? NO_DAY) : dayNumber(said);
    rows.cell[row] = names.cells.numberOf(
      [kind, stance, certainty, party ?? '', review, reader ?? BUILT_IN].join(SEPARATOR),
    );
    rows.source[row] = names.sources.numberOf(report?.source ?? '');
    rows.claimant[row] = names.claimants.numberOf([actor ?? '', party ?? '', name].join(SEPARATOR));
    rows.incident[row] = names.incidents.numberOf(incident ?? '');
  }
}

function isBefore(a: ClaimPart, b: ClaimPart): boolean {
  if (a[1] !== b[1]) return a[1] < b[1];
  return a[2] !== b[2] ? a[2] < b[2] : a[3] < b[3];
}

function rejectedKey(claim: Claim, names: CaseNames): number {
  return 2 * names.rejected.numberOf(claim.id) + 1;
}

function partOf(claim: Claim, names: CaseNames): ClaimPart {
  const { document, span, id, kind, stance, certainty, claimant } = claim;
  const { from_day, to_day } = daysOf(timeOf(claim));
  const said = daysOf(claim.said).from_day;
  const who = [claimant.party, claimant.actor, claimant.name] as const;
  const key = rejectedKey(claim, names);
  return [
    key,
    document,
    span.start,
    id,
    kind,
    stance,
    certainty,
    from_day,
    to_day,
    said,
    REJECTED,
    ...who,
    null,
    readBy(claim),
  ];
}

type SideRow = [claim: number, ...(string | null)[]];

/** Whom, or where, claims name, a range of the table at a time; `keys` null for all claims. */
async function* sideRows(
  db: Db,
  table: 'claim_actors' | 'claim_places',
  columns: readonly string[],
  keys: readonly number[] | null,
): AsyncGenerator<SideRow[]> {
  const parts = sql.join(columns.map((column) => sql.ref(column)));
  const read = async (where: RawBuilder<unknown>): Promise<SideRow[]> => {
    const { rows } = await sql<{ parts: string }>`SELECT json_group_array(json_array(claim, ${parts})) AS parts
      FROM ${sql.table(table)} WHERE ${where}`.execute(db);
    return JSON.parse(rows[0]?.parts ?? '[]') as SideRow[];
  };
  if (keys !== null) {
    yield await read(sql`claim IN ${listed(keys)}`);
    return;
  }
  const { rows } = await sql<{ last: number | null }>`SELECT max(rowid) AS last FROM ${sql.table(table)}`.execute(db);
  for (let from = 0; from <= (rows[0]?.last ?? -1); from += AT_ONCE * 2) {
    yield await read(sql`rowid > ${from} AND rowid <= ${from + AT_ONCE * 2}`);
    await soOthersCanGo();
  }
}

function noteNamed(part: readonly SideRow[], { named }: RowsRead, names: CaseNames): void {
  for (const [claim, actor, party, name] of part) {
    named.key.push(2 * claim);
    named.actor.push(names.actors.numberOf([actor ?? '', party ?? '', name ?? ''].join(SEPARATOR)));
  }
}

function notePlaces(part: readonly SideRow[], places: Map<number, number[]>, names: CaseNames): void {
  for (const [claim, ...where] of part) notePlace(2 * claim, where, places, names);
}

function notePlace(
  key: number,
  where: readonly (string | null)[],
  places: Map<number, number[]>,
  names: CaseNames,
): void {
  const place = names.places.numberOf(where.map((part) => part ?? '').join(SEPARATOR));
  const own = places.get(key);
  if (own === undefined) places.set(key, [place]);
  else if (!own.includes(place)) own.push(place);
}

async function addSides(
  rows: RowsRead,
  rejected: readonly Claim[],
  places: Map<number, number[]>,
  names: CaseNames,
): Promise<void> {
  for (const claim of rejected) {
    const key = rejectedKey(claim, names);
    for (const { country, admin1, name } of placesOf(claim)) notePlace(key, [country, admin1, name], places, names);
    for (const { actor, party, name } of actorsOf(claim)) {
      rows.named.key.push(key);
      rows.named.actor.push(names.actors.numberOf([actor ?? '', party ?? '', name].join(SEPARATOR)));
    }
  }
  for (let row = 0; row < rows.rows; row++) {
    if (row % (8 * AT_ONCE) === 0) await soOthersCanGo();
    const own = places.get(rows.key[row] ?? 0);
    if (own) rows.places[row] = names.placeSets.numberOf(own.sort((a, b) => a - b).join(' '));
  }
}
