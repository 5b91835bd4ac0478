import { claimsByPrefix } from '../../ledger/find-claims.ts';
import { besideLedger } from '../../pipeline/statistics-beside.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { statisticPage } from '../../publish/terminal/statistic-page.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep show statistic ID`: a statistic beside the ledger's own sum, the year before and other counts. */
export async function showStatistic(file: DerivedCase, id: string, json: boolean, console: Console): Promise<ExitCode> {
  const candidates = (await claimsByPrefix(file, id, 50)).flatMap((claim) =>
    claim.kind === 'statistic' ? [claim] : [],
  );
  const claim = theOne(candidates, id, 'statistic', (each) => `${each.id}  ${safeLine(each.scope)}`);
  for (const statistic of await besideLedger(file, [claim])) {
    if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), statistic }))}\n`);
    else
      await printLines(console, [...knownLines(file.knownOn, console.page), ...statisticPage(statistic, console.page)]);
  }
  return EXIT.ok;
}
