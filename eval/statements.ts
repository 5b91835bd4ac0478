import { parse } from 'yaml';
import type { Claim } from '../src/model/claim.ts';
import type { Coded } from '../src/model/situation.ts';
import type { Span } from '../src/model/span.ts';
import { type Failure, failures } from './statement-conditions.ts';
import { Case, codings, type Statement } from './statements-schema.ts';

export interface Found {
  statement: Statement;
  claim: string;
}
/** A statement that no claim carries, with the claim that comes nearest and what keeps it from counting. */
export interface Missing {
  statement: Statement;
  nearest: { claim: Claim; why: Failure[] } | null;
}
export interface Forbidden {
  statement: Statement;
  claim: Claim;
}
export interface Judged {
  found: Found[];
  missing: Missing[];
  forbidden: Forbidden[];
  /** Claims whose quote is not the document's own words: always a bug. */
  broken: Claim[];
}

/** Throws with zod's message where a case does not fit its schema: a mistyped condition must not pass as met. */
export function readCase(yaml: string): Case {
  return Case.parse(parse(yaml));
}

/** Judges a coded document by a case's statements. `text` is `coded.document.text`. */
export function judge(coded: Pick<Coded, 'claims'>, text: string, expected: Case): Judged {
  const sentences = new Map(coded.claims.map((claim) => [claim.id, sentenceAround(text, claim.span)]));
  const fails = (claim: Claim, statement: Statement): Failure[] => {
    const tries = codings(statement).map((check) => failures(claim, check, sentences.get(claim.id) ?? ''));
    return tries.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  };
  const judged: Judged = { found: [], missing: [], forbidden: [], broken: [] };
  for (const statement of expected.must) {
    const tried = coded.claims.map((claim) => ({ claim, why: fails(claim, statement) }));
    const hit = tried.find((one) => one.why.length === 0);
    if (hit) judged.found.push({ statement, claim: hit.claim.id });
    else judged.missing.push({ statement, nearest: nearest(tried) });
  }
  for (const statement of expected.never)
    for (const claim of coded.claims)
      if (fails(claim, statement).length === 0) judged.forbidden.push({ statement, claim });
  judged.broken = coded.claims.filter((claim) => text.slice(claim.span.start, claim.span.end) !== claim.quote);
  return judged;
}

/** A claim of another kind, in another sentence or with another number is further away than one with a wrong stance. A guess, used for messages only. */
const FAR = new Map([
  ['near', 8],
  ['quote', 8],
  ['kind', 4],
  ['quantity', 3],
  ['relation', 3],
  ['type', 2],
]);

function distance(why: Failure[]): number {
  return why.reduce((sum, one) => sum + (FAR.get(one.field) ?? 1), 0);
}

function nearest(tried: { claim: Claim; why: Failure[] }[]): Missing['nearest'] {
  let best: Missing['nearest'] = null;
  for (const one of tried) if (!best || distance(one.why) < distance(best.why)) best = one;
  return best && distance(best.why) < 12 ? best : null;
}

/** The words between the sentence ends around a span; only used to locate, so a split at "Gen." does little harm. */
export function sentenceAround(text: string, span: Span): string {
  const line = text.lastIndexOf('\n', span.start - 1) + 1;
  const upTo = text.slice(line, span.start + 1); // one more, so that a sentence starting at the span is seen to start
  const stops = [...upTo.matchAll(/[.!?]["”’)]*\s+(?=["“‘(]?[A-Z])/g)];
  const last = stops.at(-1);
  const start = line + (last ? last.index + last[0].length : 0);
  if (/[.!?]["”’)]*$/.test(text.slice(span.start, span.end))) return text.slice(start, span.end);
  const rest = text.slice(span.end).match(/^[\s\S]*?(?:[.!?]["”’)]*(?=\s)|\n|$)/);
  return text.slice(start, span.end + (rest?.[0].length ?? 0));
}
