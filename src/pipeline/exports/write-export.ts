import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CaseSource } from '../../publish/exports/case-source.ts';
import type { ExportFile, ExportFormat, Piece } from '../../publish/exports/export-format.ts';
import type { Loss, LossKind } from '../../publish/exports/loss.ts';
import { LOSS_CSV_HEAD, lossCsvLine } from '../../publish/exports/loss-lines.ts';
import { countedLosses, type LossCounts } from '../../publish/exports/losses.ts';

/** Takes a piece of a file and resolves once it may have the next one. */
export type Sink = (data: string | Uint8Array) => Promise<void>;

export interface WrittenFile {
  name: string;
  /** Where it was put; null for standard output. */
  path: string | null;
  rows: number;
}

export interface ExportOutcome {
  files: WrittenFile[];
  losses: LossCounts;
}

export interface ExportTarget {
  /** A folder, or for a format of one file that file; null: standard output, which takes one file only. */
  out: string | null;
  standardOutput: Sink;
  /** JSONL, or CSV where it ends in ".csv"; null for none. */
  losses: string | null;
  /** Told the rows so far, now and then. */
  progress?: (file: string, rows: number) => void;
}

/** Something that keeps an export from being written where it was asked for, in words for the user. */
export class ExportProblem extends Error {
  override name = 'ExportProblem';
}

/** Writes a case in a format, piece by piece. Files appear under their names when they are whole, all of them or none. */
export async function writeExport(
  format: ExportFormat,
  source: CaseSource,
  target: ExportTarget,
): Promise<ExportOutcome> {
  const places = placesFor(format, target.out);
  const losses = target.losses === null ? null : lossFile(target.losses);
  const open: OpenFile[] = losses ? [losses.file] : [];
  const outcome: ExportOutcome = { files: [], losses: {} };
  try {
    for (const { file, path } of places) {
      const to = path === null ? null : openFile(path);
      if (to) open.push(to);
      const sink = to?.write ?? target.standardOutput;
      const rows = await writeFile(file, source, {
        sink,
        lost: async (piece) => {
          const counts = Object.entries(piece.lost ?? countedLosses(piece.losses)) as [LossKind, number][];
          for (const [kind, count] of counts) outcome.losses[kind] = (outcome.losses[kind] ?? 0) + count;
          await losses?.add(piece.losses);
        },
        progress: (rows) => target.progress?.(file.name, rows),
      });
      outcome.files.push({ name: file.name, path, rows });
    }
    for (const each of open) await each.close();
  } catch (error) {
    for (const each of open) each.drop();
    throw error;
  }
  for (const each of open) each.keep();
  return outcome;
}

/** Writes one file piece by piece, into `out` or under a name of its own in that folder. Gives where; it is there once it is whole. */
export async function writePieces(
  out: string,
  name: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<string> {
  const path = isFolder(out) ? join(out, name) : out;
  const file = openFile(path);
  try {
    for await (const piece of pieces) await file.write(piece);
    await file.close();
  } catch (error) {
    file.drop();
    throw error;
  }
  file.keep();
  return path;
}

interface Writing {
  sink: Sink;
  lost: (piece: Piece) => Promise<void>;
  progress: (rows: number) => void;
}

async function writeFile(file: ExportFile, source: CaseSource, { sink, lost, progress }: Writing): Promise<number> {
  let rows = 0;
  for await (const piece of file.pieces(source)) {
    if (piece.data.length > 0) await sink(piece.data);
    rows += piece.rows;
    await lost(piece);
    progress(rows);
  }
  return rows;
}

/** Where each file of the format goes. */
function placesFor({ name, files }: ExportFormat, out: string | null): { file: ExportFile; path: string | null }[] {
  if (out === null) {
    const [file, ...others] = files;
    if (!file || others.length > 0)
      throw new ExportProblem(`${name} is ${files.length} files: name a folder for them with --out`);
    return [{ file, path: null }];
  }
  const intoFolder = isFolder(out);
  if (files.length > 1 || intoFolder) {
    if (!intoFolder && statSync(out, { throwIfNoEntry: false }))
      throw new ExportProblem(`${out} is a file, and ${name} is ${files.length} files: name a folder for them`);
    return files.map((file) => ({ file, path: join(out, file.name) }));
  }
  return files.map((file) => ({ file, path: out }));
}

/** Whether it is one, or is named as one that is to be made. */
function isFolder(out: string): boolean {
  return statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? /[\\/]$/.test(out);
}

interface OpenFile {
  write: Sink;
  close: () => Promise<void>;
  /** Gives it its name. */
  keep: () => void;
  /** Takes away what was written so far. */
  drop: () => void;
}

function openFile(path: string): OpenFile {
  mkdirSync(dirname(path), { recursive: true });
  const passing = `${path}.${process.pid}.part`;
  const stream = createWriteStream(passing);
  // An error is thrown by whatever writes next, or by closing.
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  return {
    write: async (data) => {
      if (!stream.write(data)) await Promise.race([once(stream, 'drain'), failed]);
    },
    close: async () => {
      stream.end();
      await Promise.race([once(stream, 'close'), failed]);
    },
    keep: () => renameSync(passing, path),
    drop: () => {
      stream.destroy();
      rmSync(passing, { force: true });
    },
  };
}

function lossFile(path: string): { file: OpenFile; add: (losses: readonly Loss[]) => Promise<void> } {
  const file = openFile(path);
  const asTable = path.toLowerCase().endsWith('.csv');
  let begun = false;
  const lineOf = asTable ? lossCsvLine : (loss: Loss) => `${JSON.stringify(loss)}\n`;
  return {
    file: {
      ...file,
      close: async () => {
        if (!begun && asTable) await file.write(LOSS_CSV_HEAD);
        await file.close();
      },
    },
    add: async (losses) => {
      if (losses.length === 0) return;
      const head = begun || !asTable ? '' : LOSS_CSV_HEAD;
      begun = true;
      await file.write(head + losses.map(lineOf).join(''));
    },
  };
}
