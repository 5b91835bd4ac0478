import { countKinds, countSources, daysHappened } from '../ledger/case-counts.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { publishedSpan, reportsByDay } from '../ledger/find-documents.ts';
import { caseCounts } from '../ledger/find-situation.ts';
import { keptWhileUnchanged } from '../ledger/kept-while-unchanged.ts';
import { type PartyMark, partyMarks } from './party-marks.ts';

/** What stands around every page of a case: how much there is of everything, its days and its sides. */
export interface CaseOverview {
  sample: boolean;
  counts: Record<
    | 'incidents'
    | 'documents'
    | 'claims'
    | 'actors'
    | 'agreements'
    | 'forecasts'
    | 'statistics'
    | 'sources'
    | 'queue'
    | 'undated'
    | 'unplaced'
    | 'single',
    number
  >;
  span: { first: string; last: string } | null;
  reports: { day: string; reports: number }[];
  happened: { first: string; last: string } | null;
  parties: PartyMark[];
}

export function caseOverview(file: CaseFile): Promise<CaseOverview> {
  return keptWhileUnchanged(file, 'overview', () => overviewOf(file));
}

async function overviewOf(file: CaseFile): Promise<CaseOverview> {
  const { documents, incidents, undated, unplaced, single, sample } = await caseCounts(file);
  const kinds = await countKinds(file);
  const reports = await reportsByDay(file);
  return {
    sample,
    counts: {
      documents,
      incidents,
      undated,
      unplaced,
      single,
      ...kinds,
      sources: await countSources(file),
    },
    span: await publishedSpan(file),
    reports: reports.sort((a, b) => (a.day < b.day ? -1 : 1)),
    happened: await daysHappened(file),
    parties: await partyMarks(file),
  };
}
