import type { CaseFile } from '../ledger/case-file.ts';
import { titlesOf } from '../ledger/find-documents.ts';
import { incidentTitles } from '../ledger/find-situation.ts';
import type { Incident } from '../model/situation.ts';
import { type ExplainedIncident, incidentExplanation } from './terminal/incident-explanation.ts';
import { type Page, PLAIN } from './terminal/page.ts';

/** The page on why reports are taken to tell of one incident; without colours and never wrapped where no page is given. */
export async function incidentReasons(
  file: CaseFile,
  incident: Incident,
  explained: Omit<ExplainedIncident, 'incident' | 'titles' | 'others'>,
  page: Page = PLAIN,
): Promise<string[]> {
  const told = [...new Set(explained.tellings.map((claim) => claim.document))];
  const named = [
    ...explained.apart.map((one) => one.incident),
    ...(incident.perhaps ?? []).map((one) => one.incident),
    ...explained.taken.flatMap((one) => one.incident ?? []),
  ];
  const others = await incidentTitles(file, named);
  const titles = await titlesOf(file, told);
  return incidentExplanation({ incident, ...explained, titles, others }, page);
}
