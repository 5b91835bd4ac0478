import { claimsOfIncident } from '../../ledger/find-claims.ts';
import { incidentsByPrefix } from '../../ledger/find-situation.ts';
import { codedTollsOf } from '../../pipeline/coded-tolls.ts';
import { codedTollsPage } from '../../publish/terminal/coded-tolls-page.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep show coded ID`: an incident's toll as ACLED, Airwars, UCDP and the house rule would write it down. */
export async function showCoded(file: DerivedCase, id: string, json: boolean, console: Console): Promise<ExitCode> {
  const candidates = await incidentsByPrefix(file, id, 10);
  const incident = theOne(candidates, id, 'incident', (each) => `${each.id}  ${safeLine(each.title)}`);
  const tolls = codedTollsOf(await claimsOfIncident(file, incident.id));
  if (json)
    await console.out(
      `${safeJson(JSON.stringify({ ...dayOf(file), incident: incident.id, title: incident.title, tolls }))}\n`,
    );
  else
    await printLines(console, [
      ...knownLines(file.knownOn, console.page),
      ...codedTollsPage(incident, tolls, console.page),
    ]);
  return EXIT.ok;
}
