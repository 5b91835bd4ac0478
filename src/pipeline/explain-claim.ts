import type { Sentence } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { overlaps } from '../model/span.ts';
import { annotateDocument } from './code-document.ts';
import type { Engine } from './engine.ts';

/** How a claim came about: the sentences its words stand in, parsed again, for its trace to point into. */
export interface Explanation {
  claim: Claim;
  document: Document;
  sentences: Sentence[];
}

export function explainClaim(claim: Claim, document: Document, engine: Engine): Explanation {
  const { sentences } = annotateDocument(document, engine);
  const own = sentences.filter((sentence) => sentence.index === claim.trace.sentence || overlaps(sentence, claim.span));
  return { claim, document, sentences: own };
}
