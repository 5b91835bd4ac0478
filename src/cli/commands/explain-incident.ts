import type { CaseFile } from '../../ledger/case-file.ts';
import { incidentsByPrefix } from '../../ledger/find-situation.ts';
import { explainIncident, openEventWords } from '../../pipeline/explain-incident.ts';
import { incidentReasons } from '../../publish/incident-reasons.ts';
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
  const explained = await explainIncident(file, incident, openEventWords);
  if (!explained)
    throw new CommandEnd(EXIT.notFound, `linking kept nothing of incident ${incident.id}; run \`sitrep rebuild\``);
  if (json) await console.out(`${safeJson(JSON.stringify({ incident, ...explained }))}\n`);
  else await printLines(console, await incidentReasons(file, incident, explained, console.page));
  return EXIT.ok;
}
