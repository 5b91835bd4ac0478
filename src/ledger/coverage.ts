import { sql } from 'kysely';
import type { DocumentCoverage } from '../model/coverage.ts';
import { inParts } from './add-document.ts';
import { type CaseFile, inOneTransaction } from './case-file.ts';
import { caseProblemFrom } from './case-problem.ts';
import { listed } from './linking.ts';

/** What is kept of the coverage of some documents, by id, as this reader version found it with the claims that are there. */
export async function keptCoverage(
  { db }: CaseFile,
  reader: string,
  documents: readonly string[],
): Promise<Map<string, DocumentCoverage>> {
  const rows = await db
    .selectFrom('document_coverage')
    .select(['document', 'body'])
    .where('reader', '=', reader)
    .where('document', 'in', listed(documents))
    .execute();
  return new Map(rows.map(({ document, body }) => [document, JSON.parse(body) as DocumentCoverage]));
}

/** A number that is another one after another program wrote to the file. */
export async function changesSeen({ db }: Pick<CaseFile, 'db'>): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`PRAGMA data_version`.execute(db);
  return rows[0]?.data_version ?? 0;
}

/** Where it cannot be kept just now, it is found again the next time: a page is no reason to fail. */
const NOT_NOW: ReadonlySet<string> = new Set(['locked', 'read only', 'disk full']);

/** Keeps it for the next time, unless another program wrote to the file since `seen` (`changesSeen`): it may be about other claims. */
export async function keepCoverage(
  file: CaseFile,
  coverage: readonly DocumentCoverage[],
  { reader, seen }: { reader: string; seen: number },
): Promise<void> {
  const rows = coverage.map((one) => ({ document: one.document, reader, body: JSON.stringify(one) }));
  try {
    await inOneTransaction(file, async (db) => {
      if ((await changesSeen({ db })) !== seen) return;
      for (const part of inParts(rows))
        await db
          .insertInto('document_coverage')
          .values(part)
          .onConflict((conflict) =>
            conflict
              .column('document')
              .doUpdateSet((eb) => ({ reader: eb.ref('excluded.reader'), body: eb.ref('excluded.body') })),
          )
          .execute();
    });
  } catch (error) {
    const problem = caseProblemFrom(error, file.path);
    if (problem === null || !NOT_NOW.has(problem.kind)) throw error;
  }
}
