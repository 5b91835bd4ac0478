import { type Kysely, type RawBuilder, sql } from 'kysely';
import { listed } from '../linking.ts';
import type { Tables } from '../tables.ts';
import { type CaseNames, RowsRead } from './columns.ts';
import { dayNumber, NO_DAY } from './day-number.ts';
import { SEPARATOR } from './who-is-meant.ts';

type Db = Kysely<Tables>;

/** Rows read in one go, so that others are served in between: 20 ms of work. */
const AT_ONCE = 5_000;

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
];

/** Room for claims that come in while the others are read. A guess; where it is too little, all is read again. */
const ROOM = 10_000;

/** The facets of all claims. */
export async function readAllRows(db: Db, names: CaseNames): Promise<RowsRead> {
  const { n } = await db
    .selectFrom('claims')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const rows = new RowsRead(n + ROOM);
  const published = await readDocuments(db, sql`1`);
  let last: ClaimPart | undefined;
  do {
    const after = last ? sql`(document, start, id) > (${last[1]}, ${last[2]}, ${last[3]})` : sql`1`;
    const parts = await readClaims(db, after);
    if (rows.rows + parts.length > n + ROOM) return readAllRows(db, names);
    for (const part of parts) addClaim(rows, part, { names, published });
    last = parts.length === AT_ONCE ? parts.at(-1) : undefined;
    await soOthersCanGo();
  } while (last);
  await addPlaces(db, rows, names, null);
  await addNamed(db, rows, names, null);
  return rows;
}

/** The facets of the claims of some documents. */
export async function readRowsOf(db: Db, names: CaseNames, documents: readonly string[]): Promise<RowsRead> {
  const parts = await readClaims(db, sql`document IN ${listed(documents)}`, -1);
  const rows = new RowsRead(parts.length);
  const published = await readDocuments(db, sql`id IN ${listed(documents)}`);
  for (const part of parts) addClaim(rows, part, { names, published });
  const keys = parts.map(([key]) => key);
  await addPlaces(db, rows, names, keys);
  await addNamed(db, rows, names, keys);
  return rows;
}

function soOthersCanGo(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** One text of JSON for many rows: row by row SQLite's binding took four times as long. */
async function readClaims(db: Db, where: RawBuilder<unknown>, limit = AT_ONCE): Promise<ClaimPart[]> {
  const { rows } = await sql<{
    parts: string;
  }>`SELECT json_group_array(json_array(key, document, start, id, kind, stance,
      certainty, from_day, to_day, said_day, review, claimant_party, claimant_actor, claimant_name,
      (SELECT min(incident) FROM incident_claims WHERE claim = part.id))) AS parts
    FROM (SELECT key, document, start, id, kind, stance, certainty, from_day, to_day, said_day, review,
      claimant_party, claimant_actor, claimant_name FROM claims
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

function addClaim(rows: RowsRead, part: ClaimPart, of: { names: CaseNames; published: Published }): void {
  const [key, document, , , kind, stance, certainty, from, to, said, review, party, actor, name, incident] = part;
  const { names, published } = of;
  const report = published.get(document);
  const row = rows.rows++;
  rows.key[row] = key;
  rows.document[row] = names.documents.numberOf(document);
  rows.day[row] = dayNumber(from);
  rows.to[row] = dayNumber(to);
  rows.said[row] = said === null ? (report?.day ?? NO_DAY) : dayNumber(said);
  rows.cell[row] = names.cells.numberOf([kind, stance, certainty, party ?? '', review].join(SEPARATOR));
  rows.source[row] = names.sources.numberOf(report?.source ?? '');
  rows.claimant[row] = names.claimants.numberOf([actor ?? '', party ?? '', name].join(SEPARATOR));
  rows.incident[row] = names.incidents.numberOf(incident ?? '');
}

/** Everybody named, a range of the table at a time; `keys` null for all claims. */
async function addNamed(db: Db, { named }: RowsRead, names: CaseNames, keys: readonly number[] | null): Promise<void> {
  for await (const part of sideRows(db, 'claim_actors', ['actor', 'party', 'name'], keys))
    for (const [claim, actor, party, name] of part) {
      named.key.push(claim);
      named.actor.push(names.actors.numberOf([actor ?? '', party ?? '', name ?? ''].join(SEPARATOR)));
    }
}

async function addPlaces(db: Db, rows: RowsRead, names: CaseNames, keys: readonly number[] | null): Promise<void> {
  const own = new Map<number, number[]>();
  for await (const part of sideRows(db, 'claim_places', ['country', 'admin1', 'name'], keys))
    for (const [claim, country, admin1, name] of part) {
      const place = names.places.numberOf([country ?? '', admin1 ?? '', name ?? ''].join(SEPARATOR));
      const list = own.get(claim);
      if (list === undefined) own.set(claim, [place]);
      else if (!list.includes(place)) list.push(place);
    }
  for (let row = 0; row < rows.rows; row++) {
    const list = own.get(rows.key[row] ?? 0);
    if (list) rows.places[row] = names.placeSets.numberOf(list.sort((a, b) => a - b).join(' '));
  }
}

type SideRow = [claim: number, ...(string | null)[]];

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
