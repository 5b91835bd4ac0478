import { relative } from 'node:path';
import { checkKnowledge, type Fault } from '../../pipeline/check-knowledge.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';

/** `sitrep knowledge check`: every fault in our knowledge, or in a user's folder laid over it. */
export async function checkFolder(
  folder: string | undefined,
  options: { json?: boolean },
  console: Console,
): Promise<ExitCode> {
  const { faults, counts } = checkKnowledge(folder ?? null);
  if (options.json) await console.out(`${JSON.stringify({ faults, counts: Object.fromEntries(counts) })}\n`);
  else if (faults.length > 0) await printLines(console, [...faults.map(faultLine), '', summary(faults)]);
  else await printLines(console, [`${folder ? safeLine(folder) : 'knowledge'}: no faults`, ...counts.map(countLine)]);
  return faults.length > 0 ? EXIT.someFailed : EXIT.ok;
}

/** As compilers write it: an editor goes there at a click. */
function faultLine({ file, line, message }: Fault): string {
  const near = relative(process.cwd(), file);
  return safeLine(`${near.startsWith('..') ? file : near}:${line}: ${message}`);
}

function summary(faults: readonly Fault[]): string {
  const files = new Set(faults.map((fault) => fault.file)).size;
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${files} ${files === 1 ? 'file' : 'files'}`;
}

function countLine([what, many]: [string, number]): string {
  return `${String(many).padStart(7)}  ${what}`;
}
