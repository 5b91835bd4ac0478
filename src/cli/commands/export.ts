import type { DocumentCoverage } from '../../model/coverage.ts';
import type { ExportOutcome } from '../../pipeline/exports/write-export.ts';
import { keptReadings } from '../../pipeline/model-reading/kept-readings.ts';
import { caseJson } from '../../publish/case-json.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { type CaseOptions, type DerivedCase, withSituation } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

export interface ExportOptions extends CaseOptions {
  format?: string;
  coverage?: boolean;
  out?: string;
  losses?: string;
  list?: boolean;
}

/** Our own shape, which loses nothing and needs no format. */
const OURS = 'json';

/** `sitrep export`: the whole case, or what was known of it on a day, in one of the formats; our own JSON unless another is named. */
export async function exportCase(options: ExportOptions, console: Console): Promise<ExitCode> {
  if (options.list) return listFormats(console);
  const format = options.format ?? OURS;
  if (format !== OURS) return exportAs(format, options, console);
  if (options.losses !== undefined) throw usage('--losses does nothing for --format json, which loses nothing');
  return withSituation(options, async (file) => {
    const pieces = caseJson(file, {
      ...dayOf(file),
      modelReadings: await keptReadings(file),
      ...(options.coverage ? { coverage: await coverageIn(file) } : {}),
    });
    if (options.out === undefined) for await (const piece of pieces) await console.out(piece);
    else await writeJson(options.out, pieces, console);
    return EXIT.ok;
  });
}

/** Into a file, or a folder under the name that the workbench gives it, too. */
async function writeJson(out: string, pieces: AsyncIterable<string>, console: Console): Promise<void> {
  const { writePieces } = await import('../../pipeline/exports/write-export.ts');
  const path = await writePieces(out, 'case.json', pieces);
  await console.err(`${path}: the whole case\nNothing was lost.\n`);
}

async function exportAs(name: string, options: ExportOptions, console: Console): Promise<ExitCode> {
  if (options.coverage) throw usage('--coverage is a part of --format json only');
  const { FORMATS } = await import('../../publish/exports/formats.ts');
  const format = FORMATS.find((each) => each.name === name);
  if (!format)
    throw usage(`--format: "${name}" is not one of ${[OURS, ...FORMATS.map((each) => each.name)].join(', ')}`);
  const { caseSourceOf } = await import('../../pipeline/exports/case-source-of.ts');
  const { ExportProblem, writeExport } = await import('../../pipeline/exports/write-export.ts');
  return withSituation(options, async (file) => {
    const source = await caseSourceOf(file, {
      asKnownOn: file.knownOn?.day ?? null,
      keepRows: file.knownOn === undefined ? {} : null,
    });
    const progress = console.progress ? progressOn(console) : null;
    const outcome = await writeExport(format, source, {
      out: options.out ?? null,
      losses: options.losses ?? null,
      standardOutput: (data) => console.out(data),
      ...(progress ? { progress } : {}),
    }).catch((error) => {
      if (error instanceof ExportProblem) throw usage(error.message);
      throw error;
    });
    await console.err(`${progress ? '\r\u001b[K' : ''}${outcomeLines(outcome, options).join('\n')}\n`);
    return EXIT.ok;
  });
}

/** At most so often, in milliseconds. */
const PROGRESS_EVERY = 200;

function progressOn(console: Console): (file: string, rows: number) => void {
  const begun = performance.now();
  let last = 0;
  return (file, rows) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY) return;
    last = now;
    const rate = Math.round((rows / Math.max(1, now - begun)) * 1000);
    void console.err(`\r\u001b[K${file}: ${rows} rows, ${rate} a second`);
  };
}

function outcomeLines({ files, losses }: ExportOutcome, options: ExportOptions): string[] {
  const rows = files.map(({ name, path, rows }) => `${path ?? name}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
  const kinds = Object.entries(losses).sort(([a], [b]) => (a < b ? -1 : 1));
  if (kinds.length === 0) return [...rows, 'Nothing was lost.'];
  const counted = kinds.map(([kind, count]) => `  ${String(count).padStart(7)}  ${kind}`);
  const where = options.losses
    ? [`Each of them is in ${options.losses}.`]
    : ['`--losses FILE` writes each of them down.'];
  return [...rows, 'What the rows lost:', ...counted, ...where];
}

async function listFormats(console: Console): Promise<ExitCode> {
  const { FORMATS } = await import('../../publish/exports/formats.ts');
  const rows = [[OURS, 'the whole case, nothing lost'], ...FORMATS.map(({ name, title }) => [name, title])];
  const width = Math.max(...rows.map(([name = '']) => name.length)) + 2;
  await console.out(rows.map(([name = '', title]) => `${name.padEnd(width)}${title}\n`).join(''));
  return EXIT.ok;
}

/** Loaded only here: the reader takes longer to open than a small case to print. */
async function coverageIn(file: DerivedCase): Promise<AsyncIterable<DocumentCoverage>> {
  const { caseCoverage } = await import('../../pipeline/case-coverage.ts');
  return caseCoverage(file, async () => (await import('../../pipeline/engine.ts')).openEngine());
}
