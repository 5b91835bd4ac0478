import { networkView } from '../../pipeline/network-view.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { networkPage } from '../../publish/terminal/network-page.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { dayTyped } from '../clock-options.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

export interface NetworkOptions {
  year?: string;
  on?: string;
}

/** The stretch of time asked for. Throws a usage error where both are given, or one is no year or day. */
export function windowTyped({ year, on }: NetworkOptions) {
  if (year !== undefined && on !== undefined) throw usage('show network: give --year or --on, not both');
  if (on !== undefined) return { day: dayTyped('--on', on) };
  if (year === undefined) return null;
  if (!/^[12]\d{3}$/.test(year)) throw usage(`--year: "${year}" is not a year. Write it as 2025`);
  return { year: Number(year) };
}

/** `sitrep show network`: who stands how to whom, in a year, on a day, or over the whole case. */
export async function showNetwork(
  file: DerivedCase,
  options: NetworkOptions,
  json: boolean,
  console: Console,
): Promise<ExitCode> {
  const network = await networkView(file, windowTyped(options));
  if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), network }))}\n`);
  else await printLines(console, [...knownLines(file.knownOn, console.page), ...networkPage(network, console.page)]);
  return EXIT.ok;
}
