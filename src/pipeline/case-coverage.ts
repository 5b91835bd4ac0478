import type { CaseFile } from '../ledger/case-file.ts';
import { changesSeen, keepCoverage, keptCoverage } from '../ledger/coverage.ts';
import { listDecisions } from '../ledger/decisions.ts';
import { claimsOfDocument } from '../ledger/find-claims.ts';
import { documentById, idsByDay } from '../ledger/find-documents.ts';
import type { DocumentCoverage } from '../model/coverage.ts';
import { holding } from '../model/decision.ts';
import { settledWords, withSettled } from '../reconcile/decisions/settled-numbers.ts';
import type { Engine } from './engine.ts';
import { covererNow } from './reader-version.ts';

/** Opens the reader; asked for only where some document's coverage is not kept yet. */
export type OpenEngine = () => Promise<Engine>;

/** So many are looked up and kept at a time. A guess. */
const PART = 200;

/** What became of each sentence of one document of the case. The first time, and after its claims changed, it is parsed again. */
export async function coverageOfDocument(file: CaseFile, id: string, open: OpenEngine): Promise<DocumentCoverage> {
  const found: DocumentCoverage[] = [];
  // To the end, where it is kept.
  for await (const coverage of coverageOfDocuments(file, [id], open)) found.push(coverage);
  const [coverage] = found;
  if (!coverage) throw new Error(`no document ${id}`);
  return coverage;
}

/** Coverage as it is kept, with what people settled; null where that takes parsing the report. */
export async function knownCoverage(file: CaseFile, id: string): Promise<DocumentCoverage | null> {
  const kept = (await keptCoverage(file, covererNow(), [id])).get(id);
  return kept ? withSettled(kept, settledWords(holding(await listDecisions(file))).get(id)) : null;
}

/** Document for document, in the order they were published. */
export async function* caseCoverage(file: CaseFile, open: OpenEngine): AsyncGenerator<DocumentCoverage> {
  yield* coverageOfDocuments(file, await idsByDay(file), open);
}

async function* coverageOfDocuments(
  file: CaseFile,
  ids: readonly string[],
  open: OpenEngine,
): AsyncGenerator<DocumentCoverage> {
  const reader = covererNow();
  const settled = settledWords(holding(await listDecisions(file)));
  for (let at = 0; at < ids.length; at += PART) {
    const part = ids.slice(at, at + PART);
    const seen = await changesSeen(file);
    const kept = await keptCoverage(file, reader, part);
    const found: DocumentCoverage[] = [];
    for (const id of part) {
      const coverage = kept.get(id) ?? (await covered(file, id, open));
      if (!kept.has(id)) found.push(coverage);
      yield withSettled(coverage, settled.get(id));
    }
    if (found.length > 0) await keepCoverage(file, found, { reader, seen });
  }
}

async function covered(file: CaseFile, id: string, open: OpenEngine): Promise<DocumentCoverage> {
  const document = await documentById(file, id);
  if (!document) throw new Error(`no document ${id}`);
  const { coverDocument } = await import('./cover-document.ts');
  return coverDocument(document, await claimsOfDocument(file, id), await open());
}
