import { z } from 'zod';
import { columnsOf } from '../../datasets/columns.ts';
import { type RowReading, readRecord, type SoundRow } from '../../datasets/read-rows.ts';
import { type Encoding, type FilePlan, recognise } from '../../datasets/recognise.ts';
import { RecordCutter } from '../../datasets/records.ts';
import { openRowKnowledge } from '../../datasets/who-is.ts';
import { openActors } from '../../knowledge/actors.ts';
import { openDatasets } from '../../knowledge/datasets.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import {
  addBatch,
  findImport,
  finishImport,
  putTerms,
  type ReadUpTo,
  type StoredImport,
  sayDoubled,
  startImport,
} from '../../ledger/datasets/imports.ts';
import { removeImport } from '../../ledger/datasets/remove-import.ts';
import type { DatasetImport, RefusedRow, RowFormatName } from '../../model/dataset.ts';
import type { ByteSource } from './open-bytes.ts';

export interface ImportOptions {
  format?: RowFormatName | undefined;
  encoding?: Encoding | undefined;
  /** The terms of this file where they are not those that knowledge/codebooks/datasets.yaml has. */
  licence?: string | undefined;
  attribution?: string | undefined;
  redistribute?: boolean | undefined;
  /** All rows or none. */
  strict: boolean;
  now: () => string;
  stop: AbortSignal;
  /** Told before the first row is stored: what the file is taken for, and from where it goes on. */
  onStart: (plan: FilePlan, resumed: DatasetImport | null) => void;
  onProgress: (progress: ImportProgress) => void;
  /** Told of each fault as it is met; those of an earlier, stopped run are in the case. */
  onRefused: (fault: RefusedRow) => void;
}

export interface ImportProgress {
  doing: 'checking' | 'importing';
  /** Bytes of the file on the disk that are behind, and how many it has. */
  behind: number;
  of: number;
  /** Of this run. */
  rows: number;
}

/**
 * What became of a file. 'json': no table. 'stopped': the rows so far are kept, and the same command goes on. 'not that': most of
 * its first rows are refused, so that it is no such file; 'refused': some row is, and all were asked for. Of the last two
 * nothing is kept.
 */
export type Imported =
  | { outcome: 'imported' | 'stopped'; record: DatasetImport }
  | { outcome: 'known'; record: DatasetImport }
  | { outcome: 'not that'; plan: FilePlan; refused: number; of: number }
  | { outcome: 'refused'; plan: FilePlan; refused: number; of: number }
  | { outcome: 'nothing'; line: number; message: string }
  | { outcome: 'json' };

/** So many first rows tell whether a file is what it was taken for; half of them must be sound. Guess. */
const TRIED = 100;

/** Takes the rows of a file into a case, a part at a time; goes on where an earlier run of the same bytes was stopped. */
export async function importRows(file: CaseFile, source: ByteSource, options: ImportOptions): Promise<Imported> {
  const found = recognise(await headOf(source), options);
  if (found.is === 'json') return { outcome: 'json' };
  if (found.is === 'nothing') return { outcome: 'nothing', line: found.line, message: found.message };
  const { plan } = found;
  const before = await findImport(file, source.sha256, plan.format.name);
  const terms = termsOf(plan, options);
  if (before?.record.finished) {
    if (saysTerms(options)) await putTerms(file, before.record.key, { ...before.record, ...terms });
    return { outcome: 'known', record: before.record };
  }
  options.onStart(plan, before?.record ?? null);
  if (before === null && options.strict) {
    const checked = await walk(source, plan, plan.start, options, 'checking', async () => undefined);
    if (checked.refused > 0) return { outcome: 'refused', plan, refused: checked.refused, of: checked.records };
    if (checked.stopped) return { outcome: 'refused', plan, refused: 0, of: checked.records };
  }
  return store(file, source, { plan, before, terms }, options);
}

async function store(
  file: CaseFile,
  source: ByteSource,
  { plan, before, terms }: { plan: FilePlan; before: StoredImport | null; terms: Terms },
  options: ImportOptions,
): Promise<Imported> {
  let stored = before;
  const reading = before ? { ...plan, ...StoredLayout.parse(JSON.parse(before.layout)) } : plan;
  const begin = async () =>
    startImport(file, {
      dataset: plan.format.dataset,
      format: plan.format.name,
      file: source.path,
      sha256: source.sha256,
      bytes: source.bytes,
      ...terms,
      layout: JSON.stringify({ layout: plan.layout, header: plan.header, encoding: plan.encoding }),
      at: plan.start,
      started: options.now(),
    });
  let notThat: { refused: number; of: number } | null = null;
  let doubledRows = 0;
  const walked = await walk(source, reading, before?.at ?? plan.start, options, 'importing', async (batch) => {
    const of = batch.rows.length + batch.refusedRows;
    if (stored === null && of >= TRIED && batch.refusedRows * 2 > of) {
      notThat = { refused: batch.refusedRows, of };
      return 'enough';
    }
    stored ??= await begin();
    const { doubled } = await addBatch(file, stored, { ...batch, mayRepeat: plan.format.mayRepeat ?? false });
    for (const row of doubled) options.onRefused(sayDoubled(row));
    doubledRows += doubled.length;
    return undefined;
  });
  if (notThat !== null) return { outcome: 'not that', plan, ...(notThat as { refused: number; of: number }) };
  const { record } = stored ?? (await begin());
  if (options.strict && doubledRows > 0) {
    await removeImport(file, record.key);
    return { outcome: 'refused', plan, refused: doubledRows, of: walked.records };
  }
  if (!walked.stopped) await finishImport(file, record.key, options.now());
  const now = (await findImport(file, source.sha256, plan.format.name))?.record ?? record;
  return { outcome: walked.stopped ? 'stopped' : 'imported', record: now };
}

/** How a stored import is cut into cells. */
export const StoredLayout = z.object({
  layout: z.object({ delimiter: z.string(), quotes: z.boolean() }),
  header: z.array(z.string()).nullable(),
  encoding: z.enum(['utf-8', 'latin1']),
});

type Terms = Pick<DatasetImport, 'licence' | 'attribution' | 'redistribute'>;

function saysTerms({ licence, attribution, redistribute }: ImportOptions): boolean {
  return licence !== undefined || attribution !== undefined || redistribute !== undefined;
}

function termsOf({ format }: FilePlan, { licence, attribution, redistribute }: ImportOptions): Terms {
  const known = openDatasets().of(format.dataset);
  return {
    licence: licence ?? known.licence,
    attribution: attribution ?? known.attribution,
    redistribute: redistribute ?? known.redistribute,
  };
}

/** Enough to know a file by, and to hold the longest header. */
const HEAD = 64 << 10;

async function headOf(source: ByteSource): Promise<string> {
  for await (const { piece } of source.from(0)) return piece.toString('latin1', 0, HEAD);
  return '';
}

interface Part {
  rows: SoundRow[];
  refused: RefusedRow[];
  refusedRows: number;
  at: ReadUpTo;
}

/** Reads a file from a place to its end, and hands over what each part of it holds. */
async function walk(
  source: ByteSource,
  plan: FilePlan,
  start: ReadUpTo,
  options: ImportOptions,
  doing: ImportProgress['doing'],
  take: (part: Part) => Promise<'enough' | undefined>,
): Promise<{ records: number; refused: number; stopped: boolean }> {
  const reading = readingOf(plan);
  const cutter = new RecordCutter(plan.layout, start);
  const sum = { records: 0, refused: 0, stopped: false };
  // One piece is held back, so that the last one is known as such.
  let held: { piece: Buffer; behind: number } | null = null;
  const pass = async (next: { piece: Buffer; behind: number }, last: boolean) => {
    const part = partOf(cutter, next.piece.toString('latin1'), last, reading, options.onRefused);
    sum.records += part.rows.length + part.refusedRows;
    sum.refused += part.refusedRows;
    const said = await take(part);
    options.onProgress({ doing, behind: next.behind, of: source.bytes, rows: sum.records });
    return said;
  };
  for await (const next of source.from(start.position)) {
    if (held !== null && (await pass(held, false)) === 'enough') return sum;
    held = next;
    if (options.stop.aborted) return { ...sum, stopped: true };
  }
  if (held !== null) await pass(held, true);
  return sum;
}

function partOf(
  cutter: RecordCutter,
  piece: string,
  last: boolean,
  reading: RowReading,
  onRefused: (fault: RefusedRow) => void,
): Part {
  const rows: SoundRow[] = [];
  const refused: RefusedRow[] = [];
  let refusedRows = 0;
  for (const record of cutter.take(piece, last)) {
    const row = readRecord(record, reading, (fault) => {
      const kept = { ...fault, raw: fault.raw.slice(0, MOST_RAW) };
      refused.push(kept);
      onRefused(kept);
    });
    if (row) rows.push(row);
    else refusedRows += 1;
  }
  return { rows, refused, refusedRows, at: cutter.at };
}

/** A refused line is kept up to this length, to be found by. */
const MOST_RAW = 4_000;

export function readingOf({ format, layout, header, encoding }: Omit<FilePlan, 'start' | 'because'>): RowReading {
  const knowledge = openRowKnowledge(openDatasets(), openActors());
  return { format, layout, encoding, columns: columnsOf(format, header), knowledge };
}
