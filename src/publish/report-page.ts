import type { CaseFile } from '../ledger/case-file.ts';
import { rejectedClaims } from '../ledger/decided-claims.ts';
import { claimsOfDocument } from '../ledger/find-claims.ts';
import { documentById, findProblems, readingsOf } from '../ledger/find-documents.ts';
import { incidentTitles } from '../ledger/find-situation.ts';
import { reportHeads } from '../ledger/report-heads.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { DecisionEntry } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { claimRows } from './claim-rows.ts';
import { historyOf } from './history-view.ts';

/** Everything that the page on one report shows. */
export interface ReportPage {
  document: Document;
  grade: string | null;
  /** As they stand in the text, rejected ones too. */
  claims: ClaimRow[];
  problems: Problem[];
  readings: { at: string; reader: string; claims: number }[];
  decisions: DecisionEntry[];
  /** Titles of the incidents that its claims stand in, by id. */
  incidents: Record<string, string>;
}

/** Null where there is no such report. */
export async function reportPage(file: CaseFile, id: string): Promise<ReportPage | null> {
  const document = await documentById(file, id);
  const [head] = await reportHeads(file, [id]);
  if (!document || !head) return null;
  const standing = await claimsOfDocument(file, id);
  const rejected = await rejectedClaims(file, id);
  const claims = [...standing, ...rejected].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1),
  );
  const history = await historyOf(file, id, false);
  const titles = await incidentTitles(file, [...new Set(claims.flatMap(({ incident }) => incident ?? []))]);
  return {
    document,
    grade: head.grade,
    claims: await claimRows(file, claims, new Set(rejected.map((claim) => claim.id))),
    problems: await findProblems(file, id),
    readings: await readingsOf(file, id),
    decisions: 'candidates' in history ? [] : history.decisions,
    incidents: Object.fromEntries(titles),
  };
}
