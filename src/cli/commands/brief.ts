import { rename, writeFile } from 'node:fs/promises';
import type { BriefAsked, BriefFormat, BriefLanguage } from '../../model/brief.ts';
import { briefFile } from '../../pipeline/brief/brief-file.ts';
import { makeBrief } from '../../pipeline/brief/make-brief.ts';
import { unknownIn } from '../../pipeline/brief/near-names.ts';
import { PdfProblem } from '../../pipeline/brief/setting/pdf-in-process.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import { clocksTyped, dayTyped } from '../clock-options.ts';
import type { Console } from '../console.ts';
import { CommandEnd, EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { type CaseOptions, withSituation } from '../with-case.ts';

export interface BriefOptions extends CaseOptions {
  since?: string;
  until?: string;
  actor?: string;
  place?: string;
  lang: BriefLanguage;
  format: BriefFormat;
  out?: string;
}

/** `sitrep brief`: a brief on a period of the case, to standard output or a file. */
export async function brief(options: BriefOptions, console: Console): Promise<ExitCode> {
  const asked = askedFor(options);
  if (options.format === 'pdf' && options.out === undefined && console.page.width !== null)
    throw usage('--format pdf: a PDF is nothing for a terminal; name a file with --out brief.pdf');
  const { openEngine } = await import('../../pipeline/engine.ts');
  const bytes = await withSituation(options, async (file) => {
    const unknown = await unknownIn(file, asked);
    if (unknown) throw new CommandEnd(EXIT.notFound, unknownWords(unknown));
    const made = await makeBrief(file, asked, async () => openEngine());
    return briefFile(made, options.format).catch(tellPdfProblem);
  });
  if (options.out === undefined) await console.out(bytes);
  else await written(options.out, bytes);
  return EXIT.ok;
}

function askedFor({ since, until, actor, place, lang, ...options }: BriefOptions): BriefAsked {
  const [from, to] = [
    since === undefined ? null : dayTyped('--since', since),
    until === undefined ? null : dayTyped('--until', until),
  ];
  if (from !== null && to !== null && from > to) throw usage(`--since: ${from} is after ${to}, the day of --until`);
  const { day } = clocksTyped(options);
  if (day !== null && from !== null && from > day)
    throw usage(`--since: ${from} is after ${day}, the day of --as-known-on`);
  return { since: from, until: to, asKnownOn: day, actor: actor ?? null, place: place ?? null, language: lang };
}

function unknownWords({ option, typed, near }: { option: string; typed: string; near: string[] }): string {
  const offered = near.length > 0 ? ` Near to it: ${near.map(safeLine).join(', ')}` : '';
  const lists = option === 'actor' ? '`sitrep show actors` lists them.' : '`sitrep show incidents` has the places.';
  return `--${option}: nothing in the case is called "${safeLine(typed)}".${offered === '' ? ` ${lists}` : offered}`;
}

function tellPdfProblem(error: unknown): never {
  throw error instanceof PdfProblem ? new CommandEnd(EXIT.broken, `--format pdf: ${error.message}`) : error;
}

/** Under a passing name first: whoever reads the file never sees half of it. */
async function written(path: string, bytes: string | Uint8Array): Promise<void> {
  const passing = `${path}.${process.pid}.part`;
  try {
    await writeFile(passing, bytes);
    await rename(passing, path);
  } catch (error) {
    const { rm } = await import('node:fs/promises');
    await rm(passing, { force: true });
    throw new CommandEnd(
      EXIT.usage,
      `--out: ${safeLine(path)} cannot be written: ${error instanceof Error ? error.message : error}`,
    );
  }
}
