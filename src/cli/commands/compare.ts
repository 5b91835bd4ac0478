import { incidentsByPrefix } from '../../ledger/find-situation.ts';
import type { DatasetName } from '../../model/dataset.ts';
import { compareCase } from '../../pipeline/imports/compare-case.ts';
import { compareIncident } from '../../pipeline/imports/compare-incident.ts';
import { claimsOfRows } from '../../pipeline/imports/dataset-claims.ts';
import { linkRows } from '../../pipeline/imports/link-rows.ts';
import { caseCsv, incidentCsv } from '../../publish/compare-csv.ts';
import { caseComparisonJson, incidentComparisonJson } from '../../publish/compare-json.ts';
import { heldBackWords, type Written } from '../../publish/exports/dataset-rights.ts';
import { caseComparisonPage, incidentComparisonPage } from '../../publish/terminal/compare-page.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import { withSituation } from '../with-case.ts';

export interface CompareOptions {
  case: string;
  dataset?: DatasetName;
  format?: 'csv';
  json?: boolean;
}

/** `sitrep compare [INCIDENT]`: what datasets count where our reports count what they count. */
export async function compare(id: string | undefined, options: CompareOptions, console: Console): Promise<ExitCode> {
  return withSituation({ case: options.case }, async (file) => {
    await linkRows(file);
    const only = options.dataset ?? null;
    if (id === undefined) {
      const compared = await compareCase(file, only);
      if (options.format === 'csv') return written(caseCsv(compared), console);
      if (options.json) return written(caseComparisonJson(compared), console);
      await printLines(console, caseComparisonPage(compared, console.page));
      return EXIT.ok;
    }
    const candidates = await incidentsByPrefix(file, id, 10);
    const incident = theOne(candidates, id, 'incident', (each) => `${each.id}  ${safeLine(each.title)}`);
    const compared = await compareIncident(file, incident, only);
    if (options.format === 'csv') return written(incidentCsv(compared), console);
    if (options.json) return written(incidentComparisonJson(compared, claimsOfRows), console);
    await printLines(console, incidentComparisonPage(compared, console.page));
    return EXIT.ok;
  });
}

/** What may not be passed on is told beside what is written, and not in it. */
async function written({ text, heldBack }: Written, console: Console): Promise<ExitCode> {
  await console.out(text);
  for (const held of heldBack) await console.err(`sitrep: ${safeLine(heldBackWords(held))}\n`);
  return EXIT.ok;
}
