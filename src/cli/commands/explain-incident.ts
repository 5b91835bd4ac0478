import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsAsRead } from '../../ledger/decided-claims.ts';
import { listDecisions } from '../../ledger/decisions.ts';
import { findClaims } from '../../ledger/find-claims.ts';
import { eachDocument, titlesOf } from '../../ledger/find-documents.ts';
import { findIncidents, incidentsByPrefix } from '../../ledger/find-situation.ts';
import type { Document } from '../../model/document.ts';
import { openEngine } from '../../pipeline/engine.ts';
import { explainIncident } from '../../pipeline/explain-incident.ts';
import { incidentExplanation } from '../../publish/terminal/incident-explanation.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { CommandEnd, EXIT, type ExitCode } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';

/** `sitrep explain i-…`: why each telling is in an incident, what may be the same, and what a contradiction forbids. */
export async function explainOneIncident(
  file: CaseFile,
  id: string,
  json: boolean,
  console: Console,
): Promise<ExitCode> {
  const candidates = await incidentsByPrefix(file, id, 10);
  const incident = theOne(candidates, id, 'incident', (each) => `${each.id}  ${safeLine(each.title)}`);
  const documents: Document[] = [];
  for await (const document of eachDocument(file)) documents.push(document);
  const [read, decisions] = [await claimsAsRead(file), await listDecisions(file)];
  const shown = (await findClaims(file, {})).rows;
  const explained = explainIncident(incident, { documents, read, shown, decisions }, openEngine());
  if (!explained)
    throw new CommandEnd(
      EXIT.notFound,
      `linking the case again gives no incident ${incident.id}; run \`sitrep rebuild\``,
    );
  if (json) await console.out(`${safeJson(JSON.stringify({ incident, ...explained }))}\n`);
  else {
    const told = [...new Set(explained.tellings.map((claim) => claim.document))];
    const others = new Map((await findIncidents(file, {})).rows.map((one) => [one.id, one.title]));
    const titles = await titlesOf(file, told);
    await printLines(console, incidentExplanation({ incident, ...explained, titles, others }, console.page));
  }
  return EXIT.ok;
}
