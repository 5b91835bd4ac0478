import type { CaseFile } from '../ledger/case-file.ts';
import { titlesOf } from '../ledger/find-documents.ts';
import { incidentTitles, partiesByMention } from '../ledger/find-situation.ts';
import type { Incident } from '../model/situation.ts';
import { type ExplainedIncident, incidentExplanation } from './terminal/incident-explanation.ts';
import { type Page, PLAIN } from './terminal/page.ts';
import { namedSlugs, slugNames } from './words/named-slugs.ts';

/** Sides that are told by their names. */
const MOST_NAMED = 200;

/** The page on why reports are taken to tell of one incident; without colours and never wrapped where no page is given. */
export async function incidentReasons(
  file: CaseFile,
  incident: Incident,
  explained: Omit<ExplainedIncident, 'incident' | 'titles' | 'others'>,
  page: Page = PLAIN,
): Promise<string[]> {
  const told = [...new Set(explained.tellings.map((claim) => claim.document))];
  const beside = [
    ...explained.apart.map((one) => one.incident),
    ...(incident.perhaps ?? []).map((one) => one.incident),
    ...explained.taken.flatMap((one) => one.incident ?? []),
  ];
  const others = await incidentTitles(file, beside);
  const titles = await titlesOf(file, told);
  const names = slugNames(await partiesByMention(file, MOST_NAMED));
  const named = <T extends { name: string }>(reason: T): T => ({ ...reason, name: namedSlugs(reason.name, names) });
  const sided = <T extends { features: ExplainedIncident['joined'][number]['features'] }>(pair: T): T => ({
    ...pair,
    features: pair.features.map(named),
  });
  const shown = {
    ...explained,
    joined: explained.joined.map(sided),
    apart: explained.apart.map(sided),
    incident: { ...incident, perhaps: incident.perhaps?.map((one) => ({ ...one, reasons: one.reasons.map(named) })) },
  };
  return incidentExplanation({ ...shown, titles, others }, page);
}
