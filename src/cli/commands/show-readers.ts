import { claimsOfDocument } from '../../ledger/find-claims.ts';
import { documentsMeant, titlesOf } from '../../ledger/find-documents.ts';
import type { ModelReading } from '../../model/drafted-claim.ts';
import { keptReadings } from '../../pipeline/model-reading/kept-readings.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { modelReadingPage, modelReadingTable } from '../../publish/terminal/model-reading-page.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep show readers [REPORT]`: what language models read, beside the built-in reader. */
export async function showReaders(
  file: DerivedCase,
  id: string | undefined,
  json: boolean,
  console: Console,
): Promise<ExitCode> {
  const only = id === undefined ? undefined : await documentMeant(file, id);
  const readings: ModelReading[] = [];
  for await (const reading of (await keptReadings(file, only)) ?? []) readings.push(reading);
  if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), modelReadings: readings }))}\n`);
  else
    await printLines(console, [
      ...knownLines(file.knownOn, console.page),
      ...(await lines(file, readings, { only, console })),
    ]);
  return EXIT.ok;
}

async function lines(
  file: DerivedCase,
  readings: readonly ModelReading[],
  { only, console: { page } }: { only: string | undefined; console: Console },
): Promise<string[]> {
  if (readings.length === 0)
    return ['No language model has read any of it; `sitrep reread --reader model` has one read it.'];
  if (only !== undefined) {
    const ours = await claimsOfDocument(file, only);
    return readings.flatMap((reading, at) => [...(at > 0 ? [''] : []), ...modelReadingPage(reading, ours, page)]);
  }
  const titles = await titlesOf(file, [...new Set(readings.map(({ document }) => document))]);
  return modelReadingTable(readings, titles, page);
}

async function documentMeant(file: DerivedCase, typed: string): Promise<string> {
  const candidates = await documentsMeant(file, typed, 10);
  return theOne(candidates, typed, 'document', (each) => `${each.id}  ${safeLine(each.title ?? '')}`).id;
}
