import type { CaseFile } from '../ledger/case-file.ts';
import { echoesOf } from '../ledger/echoes.ts';
import { publishedOfReports } from '../ledger/report-heads.ts';
import type { Claim } from '../model/claim.ts';
import { type ClaimRow, reviewOf } from '../model/claim-row.ts';
import { claimWords } from './words/claim-words.ts';
import { quantityPlain } from './words/quantity-plain.ts';

/** Claims with what a row shows beside them, in their order. `rejected` are those that somebody rejected. */
export async function claimRows(
  file: CaseFile,
  claims: readonly Claim[],
  rejected: ReadonlySet<string> = new Set(),
): Promise<ClaimRow[]> {
  const reports = await publishedOfReports(file, [...new Set(claims.map(({ document }) => document))]);
  const echoes = await echoesOf(file.db, claims);
  return claims.map((claim) => {
    const report = reports.get(claim.document);
    return {
      claim,
      words: claimWords(claim, quantityPlain),
      source: report?.source ?? null,
      published: report?.published ?? '',
      review: rejected.has(claim.id) ? 'rejected' : reviewOf(claim),
      echoes: echoes.get(claim.id) ?? 0,
    };
  });
}

/** The day (ISO) that a claim was said on or, where that is not told, its report came out. */
export function saidDay({ claim, published }: Pick<ClaimRow, 'claim' | 'published'>): string {
  return (claim.said?.from ?? published).slice(0, 10);
}

/** In the order of saying; then as they stand in their reports. */
export function bySaying(a: ClaimRow, b: ClaimRow): number {
  return (
    compare(saidDay(a), saidDay(b)) ||
    compare(a.published, b.published) ||
    compare(a.claim.document, b.claim.document) ||
    a.claim.span.start - b.claim.span.start ||
    compare(a.claim.id, b.claim.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
