import { type Kysely, sql } from 'kysely';
import type { Blow, IncidentExtract, SummedIncident, ToldGap } from '../model/incident-extract.ts';
import { inParts } from './add-document.ts';
import type { CaseFile } from './case-file.ts';
import { keptWhileUnchanged } from './kept-while-unchanged.ts';
import { listed } from './linking.ts';
import type { Tables } from './tables.ts';

const TABLES = ['incident_gaps', 'incident_sums', 'incident_blows', 'incident_foes'] as const;

/** Puts extracts in the place of those of the same incidents, and takes away those of `gone`; of all where that is 'all'. */
export async function putExtracts(
  db: Kysely<Tables>,
  extracts: readonly IncidentExtract[],
  gone: readonly string[] | 'all',
): Promise<void> {
  const ids = gone === 'all' ? null : [...extracts.map(({ incident }) => incident), ...gone];
  for (const table of TABLES) {
    const rows = db.deleteFrom(table);
    await (ids === null ? rows : rows.where('incident', 'in', listed(ids))).execute();
  }
  const gaps = extracts.flatMap(({ incident, gaps: own }) =>
    own.length > 0 ? [{ incident, body: JSON.stringify(own) }] : [],
  );
  const sums = extracts.map(({ incident, summed }) => ({ incident, body: JSON.stringify(summed) }));
  const blows = extracts.flatMap(({ incident, blows: own, begun }) =>
    own.length + begun.length > 0 ? [{ incident, body: JSON.stringify(own), begun: JSON.stringify(begun) }] : [],
  );
  const foes = extracts.flatMap(({ incident, foes: own }) => own.map(([a, b]) => ({ incident, a, b })));
  for (const part of inParts(gaps)) await db.insertInto('incident_gaps').values(part).execute();
  for (const part of inParts(sums)) await db.insertInto('incident_sums').values(part).execute();
  for (const part of inParts(blows)) await db.insertInto('incident_blows').values(part).execute();
  for (const part of inParts(foes)) await db.insertInto('incident_foes').values(part).execute();
}

/** What parties say others lost, incident for incident in the order of their days, those without a day last. */
export async function gapsTold(file: CaseFile): Promise<ToldGap[]> {
  const rows = await file.db
    .selectFrom('incident_gaps')
    .innerJoin('incidents', 'incidents.id', 'incident_gaps.incident')
    .select('incident_gaps.body')
    .orderBy(sql`from_day IS NULL`)
    .orderBy('from_day')
    .orderBy('incidents.id')
    .execute();
  return rows.flatMap(({ body }) => JSON.parse(body) as ToldGap[]);
}

/** Ordered pairs of parties of which one struck the other somewhere in the case. */
export async function foesOfCase(file: CaseFile): Promise<[string, string][]> {
  const rows = await file.db.selectFrom('incident_foes').select(['a', 'b']).distinct().execute();
  return rows.map(({ a, b }) => [a, b]);
}

/** Every incident that has a day, as sums take it. */
export function summedIncidents(file: CaseFile): Promise<readonly SummedIncident[]> {
  return keptWhileUnchanged(file, 'sums of incidents', async () => {
    const rows = await file.db.selectFrom('incident_sums').select('body').execute();
    return rows.map(({ body }) => JSON.parse(body) as SummedIncident).filter(({ when }) => when !== null);
  });
}

/** Who is said to strike whom in some incidents, and the claims of deeds in them that begin a relation; claims by id. */
export async function blowsOfIncidents(
  file: CaseFile,
  incidents: readonly string[],
): Promise<{ blows: Blow[]; begun: string[] }> {
  const asked = new Set(incidents);
  const rows = (await file.db.selectFrom('incident_blows').selectAll().execute()).filter((row) =>
    asked.has(row.incident),
  );
  return {
    blows: rows.flatMap(({ body }) => JSON.parse(body) as Blow[]).sort((a, b) => (a.id < b.id ? -1 : 1)),
    begun: rows.flatMap(({ begun }) => JSON.parse(begun) as string[]).sort(),
  };
}
