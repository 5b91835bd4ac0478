import { sql } from 'kysely';
import type { Grade } from '../model/decision.ts';
import type { Origin } from '../model/situation.ts';
import type { CaseFile } from './case-file.ts';
import { soOthersCanGo } from './claim-index/slices.ts';
import { keptWhileUnchanged } from './kept-while-unchanged.ts';

/** Who publishes: how much, for whom, and how much of it is others' words carried on. */
export interface ListedSource {
  source: string | null;
  kind: string | null;
  party: string | null;
  grade: Grade | null;
  gradedBy: string | null;
  documents: number;
  claims: number;
  /** Incidents that it tells of; of these, those where it was the first to carry some voice, and those where it was the first with none. */
  incidents: number;
  origins: number;
  echoes: number;
  first: string;
  last: string;
}

/** Everybody who publishes, who publishes most first. */
export function listSources(file: CaseFile): Promise<readonly ListedSource[]> {
  return keptWhileUnchanged(file, 'sources', () => sourcesOf(file));
}

async function sourcesOf(file: CaseFile): Promise<ListedSource[]> {
  const { rows } = await sql<Omit<ListedSource, 'incidents' | 'origins' | 'echoes'>>`SELECT documents.source,
      max(json_extract(body, '$.sourceKind')) AS kind, max(json_extract(body, '$.party')) AS party,
      max(source_grades.grade) AS grade, max(source_grades.decision) AS gradedBy, count(*) AS documents,
      sum(coalesce(told.claims, 0)) AS claims, min(published) AS first, max(published) AS last
    FROM documents LEFT JOIN (SELECT document, count(*) AS claims FROM claims GROUP BY document) AS told
      ON told.document = documents.id LEFT JOIN source_grades ON source_grades.source = documents.source
    GROUP BY documents.source ORDER BY count(*) DESC, documents.source`.execute(file.db);
  const shares = await sharesInIncidents(file);
  return rows.map((row) => ({ ...row, ...(shares.get(row.source) ?? { incidents: 0, origins: 0, echoes: 0 }) }));
}

type Share = Pick<ListedSource, 'incidents' | 'origins' | 'echoes'>;

async function sharesInIncidents(file: CaseFile): Promise<Map<string | null, Share>> {
  const reports = new Map(
    (await file.db.selectFrom('documents').select(['id', 'published', 'source']).execute()).map((row) => [row.id, row]),
  );
  const shares = new Map<string | null, Share>();
  for await (const row of eachTelling(file)) {
    const telling = new Set((JSON.parse(row.documents) as string[]).map((id) => reports.get(id)?.source ?? null));
    const origins = row.origins === null ? [] : (JSON.parse(row.origins) as Origin[]);
    const first = new Set(origins.map(({ documents }) => earliest(documents, reports)));
    for (const source of telling) {
      const share = shares.get(source) ?? { incidents: 0, origins: 0, echoes: 0 };
      shares.set(source, share);
      share.incidents++;
      if (first.has(source)) share.origins++;
      else share.echoes++;
    }
  }
  return shares;
}

/** Reports and origins of every incident, read in slices, between which others are served. */
async function* eachTelling(file: CaseFile): AsyncGenerator<{ documents: string; origins: string | null }> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const { rows } = await sql<{ id: string; documents: string; origins: string | null }>`SELECT id,
      json_extract(body, '$.documents') AS documents, json_extract(body, '$.origins') AS origins
      FROM incidents WHERE id > ${last} ORDER BY id LIMIT ${AT_ONCE}`.execute(file.db);
    yield* rows;
    last = rows.length < AT_ONCE ? undefined : rows.at(-1)?.id;
    await soOthersCanGo();
  }
}

const AT_ONCE = 1_000;

interface Report {
  id: string;
  published: string;
  source: string | null;
}

/** The source of the report that came out first. */
function earliest(documents: readonly string[], reports: ReadonlyMap<string, Report>): string | null {
  const known = documents.flatMap((id) => reports.get(id) ?? []);
  const [first] = known.sort((a, b) => (a.published + a.id < b.published + b.id ? -1 : 1));
  return first?.source ?? null;
}
