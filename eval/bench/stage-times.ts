import { readClaims } from '../../src/claims/read-claims.ts';
import { DocumentView } from '../../src/claims/view.ts';
import type { Document } from '../../src/model/document.ts';
import { annotateDocument, codeDocument } from '../../src/pipeline/code-document.ts';
import { deriveSituation } from '../../src/pipeline/derive-situation.ts';
import type { Engine } from '../../src/pipeline/engine.ts';

/** Milliseconds per document of each step, over the same documents. */
export interface StageTimes {
  annotateMs: number;
  claimsMs: number;
  situationMs: number;
}

export interface Throughput {
  documents: number;
  words: number;
  claims: number;
  seconds: number;
  /** Time on the processor: what stays true when other work shares the machine. */
  cpuSeconds: number;
}

/** The whole reading, one thread. Documents that the reader fails on count as failures of the bench. */
export function throughput(documents: { document: Document; words: number }[], engine: Engine): Throughput {
  let claims = 0;
  let words = 0;
  const begun = performance.now();
  const cpu = process.cpuUsage();
  for (const one of documents) {
    claims += codeDocument(one.document, engine).claims.length;
    words += one.words;
  }
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - begun) / 1000;
  return { documents: documents.length, words, claims, seconds, cpuSeconds: (user + system) / 1e6 };
}

/** The same steps as `codeDocument`, timed apart. */
export function stageTimes(documents: Document[], engine: Engine): StageTimes {
  const sums = { annotateMs: 0, claimsMs: 0, situationMs: 0 };
  for (const document of documents) {
    const begun = performance.now();
    const annotated = annotateDocument(document, engine);
    const afterAnnotate = performance.now();
    const claims = readClaims(new DocumentView(document, annotated, engine.claims));
    const afterClaims = performance.now();
    deriveSituation([document], claims, [], engine);
    sums.annotateMs += afterAnnotate - begun;
    sums.claimsMs += afterClaims - afterAnnotate;
    sums.situationMs += performance.now() - afterClaims;
  }
  const count = Math.max(1, documents.length);
  return {
    annotateMs: sums.annotateMs / count,
    claimsMs: sums.claimsMs / count,
    situationMs: sums.situationMs / count,
  };
}
