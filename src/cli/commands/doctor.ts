import { existsSync } from 'node:fs';
import { checkCase } from '../../ledger/case-file.ts';
import { findDocuments } from '../../ledger/find-documents.ts';
import { countModels, type ModelCounts } from '../../ledger/models/readings.ts';
import { type Check, checkInstallation } from '../../pipeline/self-check.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withCase } from '../with-case.ts';

/** `sitrep doctor`: whether everything that reading needs is there and sound. */
export async function doctor(
  options: { case: string; json?: boolean },
  caseNamed: boolean,
  console: Console,
): Promise<ExitCode> {
  const checks = [checkNode(), ...checkInstallation(), await checkCaseFile(options.case, caseNamed), terminal(console)];
  if (options.json) await console.out(`${JSON.stringify(checks)}\n`);
  else
    await printLines(
      console,
      checks.map((check) => checkLine(check, console)),
    );
  return checks.every((check) => check.ok) ? EXIT.ok : EXIT.someFailed;
}

function checkLine({ name, ok, said }: Check, { page: { paint } }: Console): string {
  return `${ok ? paint.good('ok    ') : paint.clash('WRONG ')}  ${name.padEnd(10)}  ${safeLine(said)}`;
}

/** As `engines` in package.json: the oldest Node that strips no feature used here. */
const OLDEST_NODE = [20, 19] as const;

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const advice = ok ? '' : `; sitrep needs ${OLDEST_NODE.join('.')} or newer, from https://nodejs.org`;
  return { name: 'node', ok, said: `${process.versions.node} on ${process.platform} ${process.arch}${advice}` };
}

async function checkCaseFile(path: string, named: boolean): Promise<Check> {
  const name = 'case file';
  if (!named && !existsSync(path))
    return { name, ok: true, said: `${path} is not there yet; \`sitrep read FILE…\` makes it` };
  try {
    return await withCase(path, { create: false }, async (file) => {
      const wrong = await checkCase(file);
      const { total } = await findDocuments(file, { limit: 1 });
      const models = (await countModels(file)).map(modelWords).join('');
      return { name, ok: wrong.length === 0, said: wrong[0] ?? `${path} is sound, ${total} documents${models}` };
    });
  } catch (error) {
    return { name, ok: false, said: error instanceof Error ? error.message : String(error) };
  }
}

function modelWords({ reader, documents, claims, unfinished }: ModelCounts): string {
  const half = unfinished > 0 ? `, ${unfinished} not to the end` : '';
  return `; ${documents} read by ${reader} as well (${claims} claims${half})`;
}

function terminal({ page, colours }: Console): Check {
  const said =
    page.width === null
      ? 'output goes to a file or pipe: no colours, nothing cut'
      : `${page.width} columns, ${colours ? 'colours' : 'no colours'}`;
  return { name: 'terminal', ok: true, said };
}
