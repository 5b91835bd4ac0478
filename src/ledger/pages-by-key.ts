import { type SqlBool, sql } from 'kysely';
import type { ClaimKind } from '../model/claim.ts';
import type { ActorRecord, Agreement, Incident } from '../model/situation.ts';
import type { CaseFile } from './case-file.ts';
import { listed } from './linking.ts';
import { incidentBodies } from './situation.ts';

/**
 * Everything of a sort, a page at a time, each page from where the last one ended: what was passed is not passed again, as
 * it would be by counting, and no more than a page is in memory.
 */
const AT_ONCE = 256;
const IDS_AT_ONCE = 4_096;

/** Where a record stands in the order of all: `key` tells it, compared as text. */
export interface Placed {
  id: string;
  key: string;
}

/** Pages of incidents, by day, those without one last. */
export async function* incidentPages(file: CaseFile, atOnce = AT_ONCE): AsyncGenerator<Incident[]> {
  for await (const page of placedIncidents(file, atOnce)) {
    const ids = page.map(({ id }) => id);
    const bodies = await incidentBodies(file.db, ids);
    yield parsedBodies<Incident>(
      ids.flatMap((id) => ({ body: bodies.get(id) ?? '' })).filter(({ body }) => body !== ''),
    );
  }
}

/** No day begins so: undated incidents stand after all others. */
const UNDATED = '~';

/** The ids of incidents, in that order. */
export async function* placedIncidents(file: CaseFile, atOnce = IDS_AT_ONCE): AsyncGenerator<Placed[]> {
  let last: { day: string | null; id: string } = { day: '', id: '' };
  for (;;) {
    const { day, id } = last;
    const dated =
      day === null ? sql<SqlBool>`from_day IS NULL AND id > ${id}` : sql<SqlBool>`(from_day, id) > (${day}, ${id})`;
    const rows = await file.db
      .selectFrom('incidents')
      .select(['id', 'from_day'])
      .where(dated)
      .orderBy('from_day')
      .orderBy('id')
      .limit(atOnce)
      .execute();
    if (rows.length > 0) yield rows.map((row) => ({ id: row.id, key: `${row.from_day ?? UNDATED} ${row.id}` }));
    const end = rows.at(-1);
    if (rows.length === atOnce && end) last = { day: end.from_day, id: end.id };
    else if (day !== null) last = { day: null, id: '' };
    else return;
  }
}

/**
 * The claims of each of some incidents as one text, the JSON of a list: most exports need few of them taken to pieces, and a row
 * of its own for each costs more than its parsing. In no order.
 */
export async function storedClaimsOf(
  file: CaseFile,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ incident: string; claims: string }>`SELECT own.incident,
    '[' || group_concat(claims.body) || ']' AS claims
    FROM incident_claims AS own CROSS JOIN claims ON claims.id = own.claim WHERE own.incident IN ${listed(incidents)}
    GROUP BY own.incident`.execute(file.db);
  return new Map(rows.map(({ incident, claims }) => [incident, claims]));
}

/** The ids of reports, by the day they came out. */
export async function* placedReports(file: CaseFile, atOnce = IDS_AT_ONCE): AsyncGenerator<Placed[]> {
  let last = { published: '', id: '' };
  for (;;) {
    const rows = await file.db
      .selectFrom('documents')
      .select(['id', 'published'])
      .where(sql<SqlBool>`(published, id) > (${last.published}, ${last.id})`)
      .orderBy('published')
      .orderBy('id')
      .limit(atOnce)
      .execute();
    if (rows.length > 0) yield rows.map(({ id, published }) => ({ id, key: `${published} ${id}` }));
    const end = rows.at(-1);
    if (rows.length < atOnce || !end) return;
    last = end;
  }
}

/**
 * The claims of each of some reports as one text, the JSON of a list of pairs: the incident that it tells of, and the claim. In no
 * order. Those of one kind alone where one is named.
 */
export async function storedClaimsIn(
  file: CaseFile,
  documents: readonly string[],
  kind: ClaimKind | null = null,
): Promise<ReadonlyMap<string, string>> {
  const ofKind = kind === null ? sql`` : sql`AND kind = ${kind}`;
  // Ids of incidents are hexadecimal digits: nothing in them needs to be escaped.
  const { rows } = await sql<{ document: string; claims: string }>`SELECT document, '[' || group_concat('[' ||
      coalesce((SELECT '"' || min(incident) || '"' FROM incident_claims AS own WHERE own.claim = claims.id), 'null')
      || ',' || body || ']') || ']' AS claims
    FROM claims WHERE document IN ${listed(documents)} ${ofKind} GROUP BY document`.execute(file.db);
  return new Map(rows.map(({ document, claims }) => [document, claims]));
}

/** How many claims each of some reports has that stand; those that have none are left out. */
export async function claimCountsIn(
  file: CaseFile,
  documents: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ document: string; n: number }>`SELECT document, count(*) AS n FROM claims
    WHERE document IN ${listed(documents)} GROUP BY document`.execute(file.db);
  return new Map(rows.map(({ document, n }) => [document, n]));
}

/** Pages of agreements, by the day they begin, those without one last. */
export async function* agreementPages(file: CaseFile, atOnce = AT_ONCE): AsyncGenerator<Agreement[]> {
  const rows = await file.db.selectFrom('agreements').select(['id', 'from_day']).execute();
  const order = rows.sort((a, b) => compare(a.from_day ?? '~', b.from_day ?? '~') || compare(a.id, b.id));
  for (let at = 0; at < order.length; at += atOnce) {
    const ids = order.slice(at, at + atOnce).map(({ id }) => id);
    const page = await file.db.selectFrom('agreements').select(['id', 'body']).where('id', 'in', listed(ids)).execute();
    const bodies = new Map(page.map(({ id, body }) => [id, body]));
    yield parsedBodies<Agreement>(ids.map((id) => ({ body: bodies.get(id) ?? '' })).filter(({ body }) => body !== ''));
  }
}

/** Pages of actors by slug, without the claims and reports that name them. */
export async function* actorPages(
  file: CaseFile,
  atOnce = AT_ONCE,
): AsyncGenerator<Omit<ActorRecord, 'claims' | 'documents'>[]> {
  let last = '';
  for (;;) {
    const rows = await file.db
      .selectFrom('actors')
      .select(['slug', 'body'])
      .where('slug', '>', last)
      .orderBy('slug')
      .limit(atOnce)
      .execute();
    if (rows.length > 0) yield parsedBodies(rows);
    const end = rows.at(-1);
    if (rows.length < atOnce || !end) return;
    last = end.slug;
  }
}

/** Only this room writes bodies, and whole records: they are not checked again. As one text: a parse a page. */
function parsedBodies<T>(rows: readonly { body: string }[]): T[] {
  return JSON.parse(`[${rows.map(({ body }) => body).join(',')}]`) as T[];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
