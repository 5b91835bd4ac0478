import type { CaseFile } from '../../ledger/case-file.ts';
import { idsByDay } from '../../ledger/find-documents.ts';
import { countModels } from '../../ledger/models/readings.ts';
import type { ModelReading, ReadersCompared } from '../../model/drafted-claim.ts';
import { modelOfReader } from './reader-of-model.ts';
import { type ReadBeside, readersOfReport } from './readers-of-report.ts';

/** What models read in the reports of a case, or in one of them, as an export has it; null where none read any. */
export async function keptReadings(file: CaseFile, only?: string): Promise<AsyncIterable<ModelReading> | null> {
  if ((await countModels(file)).length === 0) return null;
  return eachReading(file, only === undefined ? await idsByDay(file) : [only]);
}

async function* eachReading(file: CaseFile, ids: readonly string[]): AsyncGenerator<ModelReading> {
  for (const id of ids) for (const beside of await readersOfReport(file, id)) yield readingOf(beside);
}

function readingOf({ reading, rows }: ReadBeside): ModelReading {
  const { document, reader, claims, refused, unread, cost } = reading;
  return { document, model: modelOfReader(reader), claims, refused, unread, compared: comparedOf(rows), cost };
}

function comparedOf(rows: ReadBeside['rows']): ReadersCompared {
  const compared: ReadersCompared = { same: [], differ: [], onlyOurs: [], onlyTheirs: [] };
  for (const { ours, theirs, fields } of rows) {
    if (ours === null) compared.onlyTheirs.push(theirs ?? '');
    else if (theirs === null) compared.onlyOurs.push(ours);
    else if (fields.length > 0) compared.differ.push({ ours, theirs, fields });
    else compared.same.push({ ours, theirs });
  }
  return compared;
}
