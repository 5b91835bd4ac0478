import { documentsMeant, findDocuments } from '../../ledger/find-documents.ts';
import type { DocumentCoverage } from '../../model/coverage.ts';
import { caseCoverage, coverageOfDocument } from '../../pipeline/case-coverage.ts';
import { coveragePage, coverageTable } from '../../publish/terminal/coverage-page.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProgress } from '../show-progress.ts';
import { theOne } from '../the-one.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep show coverage [DOCUMENT]`: how much of each report came to claims, or what became of each sentence of one. */
export async function showCoverage(
  file: DerivedCase,
  id: string | undefined,
  json: boolean,
  console: Console,
): Promise<ExitCode> {
  if (id !== undefined) return showOne(file, id, json, console);
  const documents = (await findDocuments(file, {})).rows;
  const progress = openProgress(console);
  progress.start(documents.length);
  const rows: DocumentCoverage[] = [];
  for await (const row of caseCoverage(file, reader)) {
    rows.push(row);
    progress.step();
  }
  progress.end();
  if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), coverage: rows }))}\n`);
  else
    await printLines(console, [
      ...knownLines(file.knownOn, console.page),
      ...coverageTable(rows, new Map(documents.map((document) => [document.id, document])), console.page),
    ]);
  return EXIT.ok;
}

/** Loaded only where a report is parsed again. */
const reader = async () => (await import('../../pipeline/engine.ts')).openEngine();

async function showOne(file: DerivedCase, id: string, json: boolean, console: Console): Promise<ExitCode> {
  const candidates = await documentsMeant(file, id, 10);
  const document = theOne(candidates, id, 'document', (each) => `${each.id}  ${safeLine(each.title ?? '')}`);
  const coverage = await coverageOfDocument(file, document.id, reader);
  if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), coverage: [coverage] }))}\n`);
  else
    await printLines(console, [
      ...knownLines(file.knownOn, console.page),
      ...coveragePage(coverage, document, console.page),
    ]);
  return EXIT.ok;
}
