import { type SqlBool, sql } from 'kysely';
import type { ActorRecord, Agreement, Incident } from '../model/situation.ts';
import type { CaseFile } from './case-file.ts';
import { listed } from './linking.ts';

/**
 * Everything of a sort, a page at a time, each page from where the last one ended: what was passed is not passed again, as
 * it would be by counting, and no more than a page is in memory.
 */
const AT_ONCE = 256;

/** Pages of incidents, by day, those without one last. */
export async function* incidentPages(file: CaseFile, atOnce = AT_ONCE): AsyncGenerator<Incident[]> {
  let last: { day: string | null; id: string } = { day: '', id: '' };
  for (;;) {
    const { day, id } = last;
    const dated =
      day === null ? sql<SqlBool>`from_day IS NULL AND id > ${id}` : sql<SqlBool>`(from_day, id) > (${day}, ${id})`;
    const rows = await file.db
      .selectFrom('incidents')
      .select(['id', 'from_day', 'body'])
      .where(dated)
      .orderBy('from_day')
      .orderBy('id')
      .limit(atOnce)
      .execute();
    if (rows.length > 0) yield parsedBodies<Incident>(rows);
    const end = rows.at(-1);
    if (rows.length === atOnce && end) last = { day: end.from_day, id: end.id };
    else if (day !== null) last = { day: null, id: '' };
    else return;
  }
}

/** A claim as it is stored, not yet taken to pieces: most exports need few of them. */
export interface StoredClaim {
  document: string;
  body: string;
}

/** The claims of some incidents, by incident, as they stand in their reports. */
export async function storedClaimsOf(
  file: CaseFile,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, StoredClaim[]>> {
  const { rows } = await sql<StoredClaim & { incident: string }>`SELECT own.incident, claims.document, claims.body
    FROM incident_claims AS own CROSS JOIN claims ON claims.id = own.claim WHERE own.incident IN ${listed(incidents)}
    ORDER BY claims.document, claims.start, claims.id`.execute(file.db);
  const found = new Map<string, StoredClaim[]>(incidents.map((id) => [id, []]));
  for (const row of rows) found.get(row.incident)?.push(row);
  return found;
}

/** Pages of the ids of reports, by the day they came out. */
export async function* reportIdPages(file: CaseFile, atOnce = AT_ONCE): AsyncGenerator<string[]> {
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
    if (rows.length > 0) yield rows.map(({ id }) => id);
    const end = rows.at(-1);
    if (rows.length < atOnce || !end) return;
    last = end;
  }
}

/** The claims of some reports, by report, as they stand in them, each with the incident that it tells of. */
export async function storedClaimsIn(
  file: CaseFile,
  documents: readonly string[],
): Promise<ReadonlyMap<string, (StoredClaim & { incident: string | null })[]>> {
  const { rows } = await sql<StoredClaim & { incident: string | null }>`SELECT document, body,
    (SELECT min(incident) FROM incident_claims AS own WHERE own.claim = claims.id) AS incident
    FROM claims WHERE document IN ${listed(documents)} ORDER BY document, start, id`.execute(file.db);
  const found = new Map<string, (StoredClaim & { incident: string | null })[]>(documents.map((id) => [id, []]));
  for (const row of rows) found.get(row.document)?.push(row);
  return found;
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
