import type { Annotated } from '../../src/model/annotation.ts';
import type { Claim, ClaimKind } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import type { When } from '../../src/model/when.ts';
import { annotateDocument, codeDocument } from '../../src/pipeline/code-document.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { readDocument } from '../../src/read/read-document.ts';
import type { ReadFlags } from '../../src/read/read-flags.ts';

export const engine = openEngine();

/** The claims of one kind that the whole reader makes of a short text. */
export function claimsOf<K extends ClaimKind>(
  kind: K,
  text: string,
  published = '2025-10-15',
): Extract<Claim, { kind: K }>[] {
  return codedOf(text, { published }).filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind);
}

/** All claims of a short text; fails loudly where a quote is not the text's own words. */
export function codedOf(text: string, flags: ReadFlags = {}): Claim[] {
  const document = documentOf(text, flags);
  const { claims } = codeDocument(document, engine);
  for (const claim of claims) {
    if (claim.quote !== document.text.slice(claim.span.start, claim.span.end))
      throw new Error(`quote astray: ${claim.quote}`);
  }
  return claims;
}

export function annotatedOf(text: string, flags: ReadFlags = {}): Annotated {
  return annotateDocument(documentOf(text, flags), engine);
}

/** A text of a Wednesday, 15 October 2025, unless the flags say otherwise. */
export function documentOf(text: string, flags: ReadFlags = {}): Document {
  const read = readDocument(Buffer.from(text), { file: 'text.txt', flags: { published: '2025-10-15', ...flags } });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** "2025-10-08T13:00Z", "2021-02-01..2025-10-15", or "-". */
export function short(when: When | null): string {
  if (!when) return '-';
  return when.from === when.to ? when.from : `${when.from}..${when.to}`;
}

/** "pakistan, india" by party, else by name. */
export function parties(whos: readonly { party: string | null; name: string }[]): string {
  return whos.map((who) => who.party ?? who.name).join(', ');
}
