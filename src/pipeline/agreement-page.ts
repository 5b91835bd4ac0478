import type { CaseFile } from '../ledger/case-file.ts';
import { claimsWithIds } from '../ledger/find-claims.ts';
import { incidentTitles } from '../ledger/find-situation.ts';
import type { Agreement, Violation } from '../model/agreement.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import { bySaying, claimRows } from '../publish/claim-rows.ts';
import { breachesOf } from './agreement-breaches.ts';

/** Everything that the page on one agreement shows. */
export interface AgreementPage {
  agreement: Agreement;
  violations: Violation[];
  /** Of the accord and of its breaches, in the order of saying. */
  claims: ClaimRow[];
  /** Titles of the incidents that are called breaches, by id. */
  incidents: Record<string, string>;
  /** The day (ISO) that its clock is read on. */
  asOf: string | null;
}

export async function agreementPage(file: CaseFile, agreement: Agreement): Promise<AgreementPage> {
  const violations = await breachesOf(file, agreement);
  const words = violations.flatMap(({ accusers, deniers }) =>
    [...accusers, ...deniers].flatMap(({ claims }) => claims),
  );
  const claims = await claimsWithIds(file, [...new Set([...agreement.claims, ...words])]);
  const titles = await incidentTitles(
    file,
    violations.flatMap(({ incident }) => incident ?? []),
  );
  return {
    agreement,
    violations,
    claims: (await claimRows(file, claims)).sort(bySaying),
    incidents: Object.fromEntries(titles),
    asOf: agreement.statusBy?.asOf.slice(0, 10) ?? null,
  };
}
