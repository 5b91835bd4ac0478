import { coverageOf } from '../claims/coverage.ts';
import { DocumentView } from '../claims/view.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { claimsOfDocument } from '../ledger/find-claims.ts';
import { eachDocument } from '../ledger/find-documents.ts';
import type { DocumentCoverage } from '../model/coverage.ts';
import type { Document } from '../model/document.ts';
import { annotateDocument } from './annotate-document.ts';
import type { Engine } from './engine.ts';
import { withSourceParty } from './source-party.ts';

/** What became of each sentence of one document of the case. The document is parsed again: about as long as reading it took. */
export async function coverageOfDocument(
  file: CaseFile,
  document: Document,
  engine: Engine,
): Promise<DocumentCoverage> {
  const sided = withSourceParty(document, engine);
  const view = new DocumentView(sided, annotateDocument(sided, engine), engine.claims);
  return coverageOf(view, await claimsOfDocument(file, document.id));
}

/** Document for document, in the order they were published. */
export async function* caseCoverage(file: CaseFile, engine: Engine): AsyncGenerator<DocumentCoverage> {
  for await (const document of eachDocument(file)) yield coverageOfDocument(file, document, engine);
}
