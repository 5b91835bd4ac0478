import type { CaseFile } from '../ledger/case-file.ts';
import { claimsOfIncident } from '../ledger/find-claims.ts';
import { documentById } from '../ledger/find-documents.ts';
import { incidentsById } from '../ledger/find-situation.ts';
import { reportHeads } from '../ledger/report-heads.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { ReportHead } from '../model/report-head.ts';
import { bySaying, claimRows } from '../publish/claim-rows.ts';
import { type InText, inText } from './claim-in-text.ts';
import { claimsAgainst } from './claims-against.ts';

/** One claim in its sentence, with what stands against it. */
export interface ClaimDossier extends ClaimRow, InText {
  document: ReportHead;
  against: ClaimRow[];
  incidentTitle: string | null;
}

/** `rejected`: whether somebody rejected it; it then stands in no incident. */
export async function claimDossier(file: CaseFile, claim: Claim, rejected: boolean): Promise<ClaimDossier> {
  const [row] = await claimRows(file, [claim], new Set(rejected ? [claim.id] : []));
  const [head] = await reportHeads(file, [claim.document]);
  const document = await documentById(file, claim.document);
  if (!row || !head || !document) throw new Error(`claim ${claim.id} has no report ${claim.document}`);
  const [incident] = claim.incident === null ? [] : await incidentsById(file, [claim.incident]);
  const against = incident ? claimsAgainst(claim, await claimsOfIncident(file, incident.id), incident) : [];
  return {
    ...row,
    ...inText(document.text, claim.span),
    document: head,
    against: (await claimRows(file, against)).sort(bySaying),
    incidentTitle: incident?.title ?? null,
  };
}
