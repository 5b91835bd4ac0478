import { readClaims } from '../../src/claims/read-claims.ts';
import { DocumentView } from '../../src/claims/view.ts';
import type { Claim, ClaimKind } from '../../src/model/claim.ts';
import type { When } from '../../src/model/when.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { readDocument } from '../../src/read/read-document.ts';

const engine = openEngine();

/** The claims of one kind that the whole reader makes of a short text; fails loudly where a quote is not the text's own. */
export function claimsOf<K extends ClaimKind>(
  kind: K,
  text: string,
  published = '2025-10-15',
): Extract<Claim, { kind: K }>[] {
  const read = readDocument(Buffer.from(text), { file: 'text.txt', flags: { published } });
  if (!read.ok) throw new Error(read.problem.message);
  const document = read.value;
  const claims = readClaims(new DocumentView(document, annotateDocument(document, engine), engine.claims));
  for (const claim of claims) {
    if (claim.quote !== document.text.slice(claim.span.start, claim.span.end))
      throw new Error(`quote astray: ${claim.quote}`);
  }
  return claims.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind);
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
