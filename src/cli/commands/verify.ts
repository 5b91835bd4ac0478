import { writeFileSync } from 'node:fs';
import { archivedBytes, archiveOf } from '../../ledger/archive.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { documentsMeant } from '../../ledger/find-documents.ts';
import { type CaseCheck, type DocumentCheck, verifyCase } from '../../pipeline/verify-case.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { CommandEnd, EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { withCase } from '../with-case.ts';

export interface VerifyOptions {
  case: string;
  json?: boolean;
  document?: string;
  write?: string;
}

/** `sitrep verify`: whether the case is what was read into it; with --write, the bytes of a document. */
export async function verify(options: VerifyOptions, console: Console): Promise<ExitCode> {
  const { json = false, document: typed, write } = options;
  if (write !== undefined && typed === undefined)
    throw usage('verify: --write wants --document ID, to know whose bytes');
  return withCase(options.case, { create: false }, async (file) => {
    const only = typed === undefined ? null : await documentMeant(file, typed);
    if (only !== null && write !== undefined) return writeBytes(file, only, { path: write, console });
    const found = await verifyCase(file, only, progressOf(console));
    if (json) await console.out(`${safeJson(JSON.stringify(found))}\n`);
    else await printLines(console, checkLines(found, options.case));
    return isDamaged(found) ? EXIT.someFailed : EXIT.ok;
  });
}

async function documentMeant(file: CaseFile, typed: string): Promise<string> {
  const [found, other] = await documentsMeant(file, typed, 2);
  if (!found) throw new CommandEnd(EXIT.notFound, `there is no document ${typed} in ${file.path}`);
  if (other) throw usage(`verify: several documents fit "${typed}"; give more of the id`);
  return found.id;
}

async function writeBytes(
  file: CaseFile,
  document: string,
  { path, console }: { path: string; console: Console },
): Promise<ExitCode> {
  const kept = (await archiveOf(file, document)).find((entry) => entry?.isKept);
  const bytes = kept ? await archivedBytes(file, kept.sha256) : null;
  if (!kept || !bytes)
    throw new CommandEnd(
      EXIT.notFound,
      `the case has no bytes of ${document}: those of files are kept only with \`sitrep read --archive\``,
    );
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw usage(`verify: ${path} cannot be written (${code}). Name a file that is not there yet.`);
  }
  await console.out(`${safeLine(path)}: ${bytes.length} bytes, SHA-256 ${kept.sha256}\n`);
  return EXIT.ok;
}

/** Reading bytes again takes a while; a line for every so many documents. */
const TOLD_EVERY = 500;

function progressOf(console: Console): (checked: number, of: number) => void {
  return (checked, of) => {
    if (console.progress && checked % TOLD_EVERY === 0)
      void console.err(`sitrep: ${checked} of ${of} documents checked\n`);
  };
}

function isDamaged({ damage, documents }: CaseCheck): boolean {
  return damage.length > 0 || documents.some((each) => each.damage.length > 0);
}

function checkLines(found: CaseCheck, path: string): string[] {
  const changed = found.documents.filter(({ extractionChanged }) => extractionChanged).length;
  const damaged = found.documents.filter(({ damage }) => damage.length > 0).length;
  const counts = `${found.checked} documents, ${found.claims} claims, ${found.readAgain} read again from their bytes`;
  const state = isDamaged(found)
    ? `DAMAGED: ${damaged} documents${found.damage.length > 0 ? ', and the file itself' : ''}`
    : 'sound';
  const more = changed > 0 ? `; extraction changed for ${changed}, which is no damage` : '';
  return [
    ...found.damage.map((line) => `DAMAGED  ${safeLine(line)}`),
    ...found.documents.flatMap(documentLines),
    `${safeLine(path)}: ${state}. ${counts}${more}.`,
  ];
}

function documentLines({ document, title, damage, extractionChanged, notes }: DocumentCheck): string[] {
  const name = `${document}${title === null ? '' : ` ${safeLine(title)}`}`;
  return [
    ...damage.map((said) => `DAMAGED  ${name}: ${safeLine(said)}`),
    ...(extractionChanged
      ? [
          `changed  ${name}: extraction changed: today's reader makes another text of the same bytes; the case keeps the old one`,
        ]
      : []),
    ...notes.map((said) => `note     ${name}: ${safeLine(said)}`),
  ];
}
