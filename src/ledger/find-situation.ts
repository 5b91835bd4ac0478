import { type Kysely, type SqlBool, sql } from 'kysely';
import type { IncidentType } from '../model/claim.ts';
import type { ActorRecord, Agreement, Incident } from '../model/situation.ts';
import { inParts } from './add-document.ts';
import type { CaseFile } from './case-file.ts';
import {
  all,
  asksForDays,
  atPlace,
  type Condition,
  daySpans,
  type Filter,
  type Found,
  type IncidentFilter,
  idStarts,
  naming,
  slugsMeant,
  WITHOUT_DAY,
  withWords,
} from './filter.ts';
import { claimConditions } from './find-claims.ts';
import { keptWhileUnchanged } from './kept-while-unchanged.ts';
import { listed } from './linking.ts';
import { likeAnywhere } from './search-words.ts';
import type { Tables } from './tables.ts';

/** Incidents by day; those without a day come last. */
export async function findIncidents(file: CaseFile, filter: IncidentFilter): Promise<Found<Incident>> {
  const { undated = false, ...days } = filter;
  return byDay(file, 'incidents', undated ? onlyUndated(days) : days, await incidentConditions(file, filter));
}

/** Those without a day have none to be narrowed by. */
function onlyUndated({ since: _, until: __, ...filter }: Filter): Filter {
  return filter;
}

/** What a filter asks of an incident, all but its days. */
export async function incidentConditions(file: CaseFile, filter: IncidentFilter): Promise<Condition[]> {
  const conditions: Condition[] = [];
  if (filter.undated) conditions.push(WITHOUT_DAY);
  if (filter.types) conditions.push(sql<SqlBool>`incidents.type IN ${listed(filter.types)}`);
  if (filter.statuses) conditions.push(sql<SqlBool>`incidents.status IN ${listed(filter.statuses)}`);
  if (filter.unplaced)
    conditions.push(sql<SqlBool>`NOT EXISTS (SELECT 1 FROM incident_places WHERE incident = incidents.id)`);
  if (filter.kind) conditions.push(sql<SqlBool>`incidents.type = ${filter.kind}`);
  if (filter.place) conditions.push(atPlace('incident_places', filter.place));
  if (filter.actor) conditions.push(naming('incident_actors', await slugsMeant(file, filter.actor), filter.actor));
  const claims = await throughClaims(file, filter);
  if (claims) conditions.push(claims);
  return conditions;
}

/** Rows of one table through its spans of days, each span in the order of its index. */
async function byDay<T extends Incident | Agreement>(
  file: CaseFile,
  table: 'incidents' | 'agreements',
  filter: Filter,
  conditions: readonly Condition[],
): Promise<Found<T>> {
  const rows: { body: string }[] = [];
  const { limit, offset = 0, newest = false } = filter;
  let total = 0;
  for (const { where, order } of daySpans(table, filter)) {
    const fitting = [...conditions, where];
    const left = limit === undefined ? -1 : limit - rows.length;
    const passed = Math.max(0, offset - total);
    const query = file.db.selectFrom(table).select('body').where(all(fitting)).orderBy(order);
    const page = query
      .orderBy('id', newest ? 'desc' : 'asc')
      .limit(left)
      .offset(passed);
    if (left !== 0) for (const row of await page.execute()) rows.push(row);
    total += await count(file, table, fitting);
  }
  const undated = asksForDays(filter) ? await count(file, table, [...conditions, WITHOUT_DAY]) : 0;
  return { rows: rows.map((row) => parsed<T>(row)), total, undated };
}

/** Incidents of which some claim fits what is asked of claims only: who said it, how, in which words, where it stands. */
async function throughClaims(file: CaseFile, filter: Filter): Promise<Condition | null> {
  const { claimant, stance, text, document } = filter;
  const asked = {
    ...(claimant && { claimant }),
    ...(stance && { stance }),
    ...(text && { text }),
    ...(document && { document }),
  };
  const conditions = await claimConditions(file, asked);
  if (conditions.length === 0) return null;
  return sql<SqlBool>`incidents.id IN (SELECT incident_claims.incident FROM incident_claims
    JOIN claims ON claims.id = incident_claims.claim WHERE ${all(conditions)})`;
}

/** Incidents whose id starts with `typed`; at most `limit`. */
export async function incidentsByPrefix(file: CaseFile, typed: string, limit: number): Promise<Incident[]> {
  const rows = await file.db
    .selectFrom('incidents')
    .select('body')
    .where(idStarts('incidents.id', typed))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => parsed<Incident>(row));
}

/** Agreements whose id starts with `typed`; at most `limit`. */
export async function agreementsByPrefix(file: CaseFile, typed: string, limit: number): Promise<Agreement[]> {
  const rows = await file.db
    .selectFrom('agreements')
    .select('body')
    .where(idStarts('agreements.id', typed))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => parsed<Agreement>(row));
}

/** What a case rests on, counted. */
export interface CaseCounts {
  documents: number;
  sources: number;
  /** Sources that are a side of the conflict. */
  sides: number;
  first: string;
  last: string;
  sample: boolean;
  incidents: number;
  single: number;
  undated: number;
  unplaced: number;
}

export async function caseCounts(file: CaseFile): Promise<CaseCounts> {
  const { rows } = await sql<Omit<CaseCounts, 'sample'> & { sample: number }>`SELECT * FROM
    (SELECT count(*) AS documents, count(DISTINCT coalesce(source, 'unnamed')) AS sources,
      count(DISTINCT CASE WHEN json_extract(body, '$.party') IS NOT NULL THEN coalesce(source, 'unnamed') END) AS sides,
      coalesce(min(published), '') AS first, coalesce(max(published), '') AS last,
      coalesce(max(json_extract(body, '$.sample')), 0) AS sample FROM documents),
    (SELECT count(*) AS incidents, count(CASE WHEN status = 'single source' THEN 1 END) AS single,
      count(CASE WHEN from_day IS NULL THEN 1 END) AS undated,
      count(CASE WHEN NOT EXISTS (SELECT 1 FROM incident_places WHERE incident = incidents.id) THEN 1 END) AS unplaced
      FROM incidents)`.execute(file.db);
  const [row] = rows;
  if (!row) throw new Error('SQLite counted nothing');
  return { ...row, sample: row.sample === 1 };
}

/** The last incidents of a case by day, in the order of their days. */
export async function lastIncidents(file: CaseFile, most: number): Promise<Incident[]> {
  const rows = await file.db
    .selectFrom('incidents')
    .select('body')
    .where('from_day', 'is not', null)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.reverse().map((row) => parsed<Incident>(row));
}

/** What these incidents are called, by id. */
export async function incidentTitles(file: CaseFile, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await file.db.selectFrom('incidents').select(['id', 'title']).where('id', 'in', listed(ids)).execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The incidents that hold any of these claims, by id. */
export async function incidentsHolding(file: CaseFile, claims: readonly string[]): Promise<Incident[]> {
  const rows = await file.db
    .selectFrom('incidents')
    .select('body')
    .where('id', 'in', (own) =>
      own
        .selectFrom('incident_claims')
        .select('incident')
        .where('claim', 'in', [...claims, '']),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => parsed<Incident>(row));
}

/** Which incident holds each of some claims; claims of none are left out. */
export async function incidentOfClaims(file: CaseFile, claims: readonly string[]): Promise<Map<string, string>> {
  const rows = await file.db
    .selectFrom('incident_claims')
    .select(['claim', 'incident'])
    .where('claim', 'in', listed(claims))
    .execute();
  return new Map(rows.map(({ claim, incident }) => [claim, incident]));
}

/** Incidents of some types with their first and last day, null where none is told. */
export async function placedIncidents(
  file: CaseFile,
  types: readonly IncidentType[],
): Promise<{ id: string; type: IncidentType; from: string | null; to: string | null }[]> {
  const rows = await file.db
    .selectFrom('incidents')
    .select(['id', 'type', 'from_day', 'to_day'])
    .where('type', 'in', types)
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  // Only this room writes the column, from the model's own types.
  return rows.map(({ id, type, from_day, to_day }) => ({ id, type: type as IncidentType, from: from_day, to: to_day }));
}

/** Incidents that may be the same as another one, by day. */
export async function incidentsWithProposals(file: CaseFile): Promise<Incident[]> {
  const rows = await file.db
    .selectFrom('incidents')
    .select('body')
    .where('body', 'like', '%"perhaps":[%')
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  return rows.map((row) => parsed<Incident>(row)).filter(({ perhaps }) => perhaps !== undefined);
}

/** Incidents by their ids, in the order of the ids; those that are not there are left out. */
export async function incidentsById(file: CaseFile, ids: readonly string[]): Promise<Incident[]> {
  const found: Incident[] = [];
  for (const part of inParts([...ids].sort()))
    found.push(
      ...(await file.db.selectFrom('incidents').select('body').where('id', 'in', part).orderBy('id').execute()).map(
        (row) => parsed<Incident>(row),
      ),
    );
  return found;
}

/** Incidents on which a party, or a person, says something himself, the latest; by id. */
export async function incidentsSpokenOf(file: CaseFile, slug: string, most: number): Promise<Incident[]> {
  const rows = await file.db
    .selectFrom('incidents')
    .select('body')
    .where('id', 'in', (own) =>
      own
        .selectFrom('claims')
        .innerJoin('incident_claims', 'incident_claims.claim', 'claims.id')
        .select('incident_claims.incident')
        .where((is) => is.or([is('claimant_party', '=', slug), is('claimant_actor', '=', slug)])),
    )
    .orderBy('from_day', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  const incidents = rows.map((row) => parsed<Incident>(row));
  return incidents.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function findAgreements(file: CaseFile, filter: Filter): Promise<Found<Agreement>> {
  const conditions: Condition[] = [];
  if (filter.kind) conditions.push(sql<SqlBool>`agreements.type = ${filter.kind}`);
  if (filter.text)
    conditions.push(sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(agreements.body, '$.claims') AS own JOIN claims
      ON claims.id = own.value WHERE ${await withWords(file, 'claim_words', filter.text)})`);
  const { actor, limit, offset = 0, ...others } = filter;
  const found = await byDay<Agreement>(file, 'agreements', others, conditions);
  const wanted = actor ? new Set(await slugsMeant(file, actor)) : null;
  const agreements = found.rows.filter(
    ({ parties, mediators }) =>
      wanted === null ||
      [...parties, ...mediators].some((who) => wanted.has(who.actor ?? '') || wanted.has(who.party ?? '')),
  );
  return {
    rows: agreements.slice(offset, limit === undefined ? undefined : offset + limit),
    total: agreements.length,
    undated: found.undated,
  };
}

/** An actor in a list: without the claims and documents that name him, with how many claims do. */
export type ListedActor = Omit<ActorRecord, 'claims' | 'documents'> & { mentions: number };

/** Actors, the most named first. */
export async function listActors(file: CaseFile, filter: Filter): Promise<Found<ListedActor>> {
  const conditions: Condition[] = [];
  if (filter.kind) conditions.push(sql<SqlBool>`actors.kind = ${filter.kind}`);
  if (filter.actor) {
    const slugs = await slugsMeant(file, filter.actor);
    const list = sql.join(slugs);
    conditions.push(
      sql<SqlBool>`(slug IN (${list}) OR party IN (${list}) OR name LIKE ${likeAnywhere(filter.actor)} ESCAPE '\\')`,
    );
  }
  const rows = await file.db
    .selectFrom('actors')
    .select(['body', 'mentions'])
    .where(all(conditions))
    .orderBy('mentions', 'desc')
    .orderBy('slug')
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0)
    .execute();
  const total = await count(file, 'actors', conditions);
  return { rows: rows.map((row) => ({ ...parsed<ListedActor>(row), mentions: row.mentions })), total, undated: 0 };
}

/** Parties that stand for themselves, the most named first. */
export async function partiesByMention(file: CaseFile, most: number): Promise<ListedActor[]> {
  const rows = await file.db
    .selectFrom('actors')
    .select(['body', 'mentions'])
    .whereRef('slug', '=', 'party')
    .orderBy('mentions', 'desc')
    .orderBy('slug')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...parsed<ListedActor>(row), mentions: row.mentions }));
}

/** Actors with the claims and documents that name them, the most named first. */
export async function findActors(file: CaseFile, filter: Filter): Promise<Found<ActorRecord>> {
  const found = await listActors(file, filter);
  const rows: ActorRecord[] = [];
  for (const actor of found.rows) rows.push(await withNaming(file, actor));
  return { ...found, rows };
}

async function namingClaims(file: CaseFile, slug: string): Promise<Pick<ActorRecord, 'claims' | 'documents'>> {
  const { rows } = await sql<{ id: string; document: string }>`SELECT id, document FROM claims
    WHERE key IN (SELECT claim FROM claim_actors WHERE actor = ${slug}) ORDER BY document, start, id`.execute(file.db);
  return { documents: [...new Set(rows.map(({ document }) => document))], claims: rows.map(({ id }) => id) };
}

/** Those of these slugs that have a record. */
export async function knownActors(db: Kysely<Tables>, slugs: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('actors').select('slug').where('slug', 'in', listed(slugs)).execute();
  return rows.map(({ slug }) => slug);
}

async function count(
  file: CaseFile,
  table: 'incidents' | 'agreements' | 'actors',
  conditions: readonly Condition[],
): Promise<number> {
  const { n } = await file.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(all(conditions))
    .executeTakeFirstOrThrow();
  return n;
}

/** Only this room writes `body`, and writes the whole record: it is not checked again at each reading. */
function parsed<T>(row: { body: string }): T {
  return JSON.parse(row.body) as T;
}

/** Name, kind and party of everybody whom the case names, by slug. */
export function actorFacts(
  file: CaseFile,
): Promise<ReadonlyMap<string, { name: string; kind: string; party: string | null }>> {
  return keptWhileUnchanged(file, 'facts of actors', async () => {
    const rows = await file.db.selectFrom('actors').select(['slug', 'name', 'kind', 'party']).execute();
    return new Map(rows.map(({ slug, ...facts }) => [slug, facts]));
  });
}

/** Actors by slug, or by a part of their slug, name or aliases, the most named first. */
export async function actorsMeant(file: CaseFile, typed: string, limit: number): Promise<ListedActor[]> {
  const rows = (where: Condition) =>
    file.db
      .selectFrom('actors')
      .select(['body', 'mentions'])
      .where(where)
      .orderBy('mentions', 'desc')
      .orderBy('slug')
      .limit(limit)
      .execute();
  const exact = await rows(sql<SqlBool>`slug = ${typed}`);
  const pattern = likeAnywhere(typed);
  const found =
    exact.length > 0
      ? exact
      : await rows(sql<SqlBool>`slug LIKE ${pattern} ESCAPE '\\' OR name LIKE ${pattern} ESCAPE '\\'
          OR EXISTS (SELECT 1 FROM json_each(body, '$.aliases') WHERE value LIKE ${pattern} ESCAPE '\\')`);
  return found.map((row) => ({ ...parsed<ListedActor>(row), mentions: row.mentions }));
}

/** An actor with the claims and documents that name him. */
export async function withNaming(file: CaseFile, { mentions: _, ...actor }: ListedActor): Promise<ActorRecord> {
  return { ...actor, ...(await namingClaims(file, actor.slug)) };
}
