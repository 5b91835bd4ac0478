import type { CaseFile } from '../ledger/case-file.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { findDocuments } from '../ledger/find-documents.ts';
import { findAgreements, findIncidents } from '../ledger/find-situation.ts';
import type { SituationDiff } from '../model/situation-diff.ts';
import type { KnownCase } from '../reconcile/diff/known-case.ts';
import { situationDiff } from '../reconcile/diff/situation-diff.ts';

/** A derived case and the day (ISO date) it was known so. */
export interface CaseOnDay {
  file: CaseFile;
  day: string;
}

/** What became known between two days, from the case as known on each. */
export async function diffOf(from: CaseOnDay, to: CaseOnDay): Promise<SituationDiff> {
  return situationDiff(await knownCase(from), await knownCase(to));
}

async function knownCase({ file, day }: CaseOnDay): Promise<KnownCase> {
  return {
    day,
    documents: (await findDocuments(file, {})).rows,
    claims: (await findClaims(file, {})).rows,
    incidents: (await findIncidents(file, {})).rows,
    agreements: (await findAgreements(file, {})).rows,
  };
}
