import type { Document } from '../../src/model/document.ts';
import type { Engine } from '../../src/pipeline/engine.ts';
import { annotateDocument, codeDocument, DocumentView, deriveSituation, readClaims } from './built.ts';

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
  medianMs: number;
  /** A tenth of the documents took no longer than this: nearly what a machine takes that does nothing else. */
  bestTenthMs: number;
}

/** The whole reading, one thread. Documents that the reader fails on count as failures of the bench. */
export function throughput(documents: { document: Document; words: number }[], engine: Engine): Throughput {
  let claims = 0;
  let words = 0;
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const times: number[] = [];
  for (const one of documents) {
    const started = performance.now();
    claims += codeDocument(one.document, engine).claims.length;
    times.push(performance.now() - started);
    words += one.words;
  }
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - begun) / 1000;
  const sorted = times.sort((a, b) => a - b);
  return {
    documents: documents.length,
    words,
    claims,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    medianMs: sorted[sorted.length >> 1] ?? 0,
    bestTenthMs: sorted[Math.floor(sorted.length / 10)] ?? 0,
  };
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
