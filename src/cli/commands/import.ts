import type { CaseFile } from '../../ledger/case-file.ts';
import type { DatasetImport, RefusedRow, RowFormatName } from '../../model/dataset.ts';
import { importCase } from '../../pipeline/imports/import-case.ts';
import { type Imported, importRows } from '../../pipeline/imports/import-rows.ts';
import { linkRows } from '../../pipeline/imports/link-rows.ts';
import { type ByteSource, openBytes, UnreadableFile } from '../../pipeline/imports/open-bytes.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { openImportProgress } from '../import-progress.ts';
import { printProblems } from '../print-problems.ts';
import { stopOnInterrupt } from '../stop-on-interrupt.ts';
import { withCase } from '../with-case.ts';
import { FaultPrinter } from './import-faults.ts';
import { listOfImports, removeNumbered } from './import-list.ts';

export interface ImportCommandOptions {
  case: string;
  format?: RowFormatName | 'sitrep-json';
  encoding?: 'utf-8' | 'latin1';
  licence?: string;
  attribution?: string;
  redistribute?: 'yes' | 'no';
  strict?: boolean;
  rejects?: string;
  list?: boolean;
  remove?: string;
  json?: boolean;
}

/** What became of one file, as `--json` has it. */
interface FileResult {
  file: string;
  outcome: Imported['outcome'] | 'unreadable' | 'case' | 'case stopped';
  message: string;
  import?: DatasetImport;
  failed: boolean;
}

/** `sitrep import`: rows of other datasets, or another case's reports and decisions, into a case file. */
export async function importFiles(files: string[], options: ImportCommandOptions, console: Console): Promise<ExitCode> {
  if (options.list) return listOfImports(options, console);
  if (options.remove !== undefined) return removeNumbered(options.case, options.remove, console);
  if (files.length === 0) throw usage('name a file to import, or give --list');
  if (options.rejects !== undefined && files.length > 1)
    throw usage('--rejects takes the refused lines of one file; import one file at a time with it');
  return withCase(options.case, { create: true }, async (file) => {
    const stop = stopOnInterrupt(console, 'the rows at hand');
    const results: FileResult[] = [];
    try {
      for (const path of files) {
        if (stop.signal.aborted) break;
        const result = await importOne(file, path, { options, console, stop: stop.signal });
        results.push(result);
        if (!options.json) await (result.failed ? console.err : console.out)(`${result.message}\n`);
      }
      await linkRows(file);
    } finally {
      stop.forget();
    }
    if (options.json) await console.out(`${JSON.stringify({ files: results })}\n`);
    if (stop.signal.aborted) return EXIT.interrupted;
    return results.some((result) => result.failed || (result.import?.refused ?? 0) > 0) ? EXIT.someFailed : EXIT.ok;
  });
}

interface Work {
  options: ImportCommandOptions;
  console: Console;
  stop: AbortSignal;
}

async function importOne(file: CaseFile, path: string, work: Work): Promise<FileResult> {
  const progress = openImportProgress(work.console, path);
  const unreadable = (message: string): FileResult => ({
    file: path,
    outcome: 'unreadable',
    message: `sitrep: ${safeLine(path)}: ${safeLine(message)}`,
    failed: true,
  });
  try {
    const source = await openBytes(path, (behind, of) => progress.step({ doing: 'opening', behind, of, rows: 0 }));
    if (work.options.format === 'sitrep-json') return await caseInto(file, source, work);
    const faults = new FaultPrinter(path, work.console);
    const imported = await importRows(file, source, {
      format: work.options.format,
      encoding: work.options.encoding,
      licence: work.options.licence,
      attribution: work.options.attribution,
      redistribute: work.options.redistribute === undefined ? undefined : work.options.redistribute === 'yes',
      strict: work.options.strict ?? false,
      now: work.console.now,
      stop: work.stop,
      onStart(plan, resumed) {
        const from = resumed ? `; going on behind ${resumed.rows} rows of an earlier run` : '';
        void work.console.err(`sitrep: ${safeLine(path)}: ${plan.format.title}, ${safeLine(plan.because)}${from}\n`);
      },
      onProgress: progress.step,
      onRefused: (fault: RefusedRow) => faults.take(fault),
    });
    progress.end();
    if (imported.outcome === 'json') return await caseInto(file, source, work);
    await faults.end();
    if (work.options.rejects !== undefined)
      await faults.write(work.options.rejects, 'record' in imported ? { file, key: imported.record.key } : null);
    return resultOf(path, imported);
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadable(error.message);
    throw error;
  } finally {
    progress.end();
  }
}

function resultOf(path: string, imported: Exclude<Imported, { outcome: 'json' }>): FileResult {
  const name = safeLine(path);
  const of = (failed: boolean, message: string): FileResult => ({
    file: path,
    outcome: imported.outcome,
    message,
    ...('record' in imported ? { import: imported.record } : {}),
    failed,
  });
  switch (imported.outcome) {
    case 'nothing':
      return of(true, `sitrep: ${name}:${imported.line}: ${safeLine(imported.message)}`);
    case 'not that':
      return of(
        true,
        `sitrep: ${name}: taken for ${imported.plan.format.title}, and ${imported.refused} of its first ${imported.of} rows are refused. Nothing was kept; name the format with --format, or mend the file.`,
      );
    case 'refused':
      return of(
        true,
        `sitrep: ${name}: ${imported.refused} of ${imported.of} rows are refused, so that with --strict nothing was kept.`,
      );
    case 'known':
      return of(false, `${name}: there already, ${countWords(imported.record)}.`);
    case 'stopped':
      return of(
        false,
        `${name}: stopped with ${countWords(imported.record)}. Give the same command again to go on; until then its rows are not compared.`,
      );
    case 'imported':
      return of(false, `${name}: ${countWords(imported.record)}. ${termWords(imported.record)}`);
  }
}

function countWords({ rows, refused, dataset }: DatasetImport): string {
  const bad = refused > 0 ? `, ${refused.toLocaleString('en')} refused` : '';
  return `${rows.toLocaleString('en')} rows of ${dataset.toUpperCase()}${bad}`;
}

/** Its terms, and whether rows may be passed on. */
export function termWords({ licence, redistribute }: Pick<DatasetImport, 'licence' | 'redistribute'>): string {
  return `Terms: ${safeLine(licence)}; ${redistribute ? 'rows may leave in exports, with attribution' : 'rows stay out of exports'}.`;
}

/** Reports and decisions of an exported case. */
async function caseInto(file: CaseFile, source: ByteSource, { console, stop, options }: Work): Promise<FileResult> {
  const { openEngine } = await import('../../pipeline/engine.ts');
  await console.err(`sitrep: ${safeLine(source.path)}: a case that sitrep exported; its reports are read anew\n`);
  const result = await importCase(file, source, openEngine(), { now: console.now, stop, onDocument: () => undefined });
  if (!options.json) await printProblems(console, result.problems);
  const { documents, decisions, answers } = result;
  const words = [
    `${documents.added} reports added, ${documents.known} already there, ${documents.failed} refused`,
    `${decisions.added} decisions added, ${decisions.known} already there, ${decisions.failed} refused`,
    ...(answers.added + answers.known + answers.failed > 0
      ? [
          `${answers.added} answers of language models added, ${answers.known} already there, ${answers.failed} refused, and ${answers.claims} claims made of them, which count nowhere until somebody accepts them`,
        ]
      : []),
    `${result.claims} claims read anew (the file's own, by ${safeLine(result.reader)}, are not taken over)`,
  ];
  return {
    file: source.path,
    outcome: result.outcome === 'interrupted' ? 'case stopped' : 'case',
    message: `${safeLine(source.path)}: ${words.join('; ')}.`,
    failed: documents.failed + decisions.failed + answers.failed > 0,
  };
}
