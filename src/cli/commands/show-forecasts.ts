import { claimsByPrefix } from '../../ledger/find-claims.ts';
import { decisionsOnForecast } from '../../pipeline/forecast-page.ts';
import { calibrationIn, forecastView, scaleNames } from '../../pipeline/forecast-view.ts';
import { calibrationPage } from '../../publish/terminal/calibration-page.ts';
import { claimWords } from '../../publish/terminal/claim-words.ts';
import { forecastPage } from '../../publish/terminal/forecast-page.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep show forecast ID`: one forecast, and what the case suggests of it. */
export async function showForecast(file: DerivedCase, id: string, json: boolean, console: Console): Promise<ExitCode> {
  const claim = theOne(await claimsByPrefix(file, id, 10), id, 'forecast', (each) => `${each.id}  ${claimWords(each)}`);
  if (claim.kind !== 'forecast')
    throw usage(`show forecast: ${claim.id} is a ${claim.kind}; \`sitrep show forecasts\` lists forecasts`);
  const [forecast] = await forecastView(file, [claim]);
  if (!forecast) throw new Error(`forecast ${claim.id} gave no record`);
  const decisions = await decisionsOnForecast(file, forecast);
  if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), forecast, claim, decisions }))}\n`);
  else
    await printLines(console, [
      ...knownLines(file.knownOn, console.page),
      ...forecastPage(forecast, decisions, console.page),
    ]);
  return EXIT.ok;
}

/** `sitrep show calibration`: Brier scores and how often each word of likelihood came true. */
export async function showCalibration(
  file: DerivedCase,
  { scale }: { scale?: string },
  json: boolean,
  console: Console,
): Promise<ExitCode> {
  const calibration = await calibrationIn(file, scale);
  if (!calibration) throw usage(`--scale: "${scale}" is not one of ${scaleNames().join(', ')}`);
  if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), calibration }))}\n`);
  else
    await printLines(console, [
      ...knownLines(file.knownOn, console.page),
      ...calibrationPage(calibration, console.page),
    ]);
  return EXIT.ok;
}
