import { gapsOf } from '../../pipeline/toll-histories.ts';
import { gapsPage } from '../../publish/terminal/gaps-page.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { BOUND_KEY } from '../../publish/terminal/quantity-words.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep show gaps`: what one party says another lost, beside what that one admits. */
export async function showGaps(file: DerivedCase, json: boolean, console: Console): Promise<ExitCode> {
  const gaps = await gapsOf(file);
  const { page } = console;
  if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), gaps }))}\n`);
  else
    await printLines(console, [
      ...knownLines(file.knownOn, page),
      ...gapsPage(gaps, page),
      ...(gaps.length > 0 ? ['', page.paint.faint(BOUND_KEY)] : []),
    ]);
  return EXIT.ok;
}
