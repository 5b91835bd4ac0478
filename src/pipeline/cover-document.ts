import { coverageOf } from '../claims/coverage.ts';
import { DocumentView } from '../claims/view.ts';
import type { Claim } from '../model/claim.ts';
import type { DocumentCoverage } from '../model/coverage.ts';
import type { Document } from '../model/document.ts';
import { annotateDocument } from './annotate-document.ts';
import type { Engine } from './engine.ts';
import { withSourceParty } from './source-party.ts';

/** What became of each sentence of a document whose claims are given. It is parsed again: about as long as reading it took. */
export function coverDocument(document: Document, claims: readonly Claim[], engine: Engine): DocumentCoverage {
  const sided = withSourceParty(document, engine);
  return coverageOf(new DocumentView(sided, annotateDocument(sided, engine), engine.claims), claims);
}
