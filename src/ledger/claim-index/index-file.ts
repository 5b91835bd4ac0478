import { open, readFile, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Claim } from '../../model/claim.ts';
import type { CaseFile } from '../case-file.ts';
import { CaseStamp, isSameStamp, LastKeys, lastKeys, stampOf } from '../case-stamp.ts';
import { lastChange } from '../changes.ts';
import type { ClaimColumns } from './columns.ts';
import { NAMES, type PackedIndex } from './packed-index.ts';

/** Grows with every change of what a column or a name means. */
const FORMAT = 3;

/** Beside the case file, whose name it carries. It holds nothing that the case does not, and may be removed at any time. */
export function indexPath(file: CaseFile): string {
  return `${file.path}.claim-index`;
}

const ARRAYS = { Uint16Array, Uint32Array, Int32Array } as const;

const Head = z.object({
  format: z.literal(FORMAT),
  change: z.int(),
  stamp: CaseStamp,
  /** Keys of the rows that the stamp is of. */
  last: LastKeys,
  rows: z.int(),
  columns: z.array(
    z.object({ name: z.string(), type: z.enum(['Uint16Array', 'Uint32Array', 'Int32Array']), length: z.int() }),
  ),
  /** Bytes of the texts, which come last. */
  texts: z.int(),
});

const Texts = z.object({ names: z.record(z.enum(NAMES), z.array(z.string())), rejected: z.array(z.unknown()) });

/** Columns begin at such a multiple of bytes. */
const ALIGNED = 8;
const HEAD_BYTES = 4_096;

/** Writes the index beside the case, whole or not at all. Throws where the folder cannot be written to. */
export async function writeIndexFile(file: CaseFile, { change, columns, names, rejected }: PackedIndex): Promise<void> {
  const { rows, ...arrays } = columns;
  const texts = Buffer.from(JSON.stringify({ names, rejected }));
  const last = await lastKeys(file);
  const head = {
    format: FORMAT,
    change,
    stamp: await stampOf(file, last),
    last,
    rows,
    columns: Object.entries(arrays).map(([name, array]) => ({
      name,
      type: array.constructor.name,
      length: array.length,
    })),
    texts: texts.byteLength,
  };
  const half = `${indexPath(file)}.half`;
  const out = await open(half, 'w');
  try {
    await out.write(Buffer.from(JSON.stringify(head).padEnd(HEAD_BYTES)));
    for (const { buffer, byteOffset, byteLength } of Object.values(arrays)) {
      await out.write(Buffer.from(buffer, byteOffset, byteLength));
      await out.write(Buffer.alloc(padding(byteLength)));
    }
    await out.write(texts);
  } finally {
    await out.close();
  }
  await rename(half, indexPath(file)).catch(async (error: unknown) => {
    await rm(half, { force: true });
    throw error;
  });
}

/** The index that was kept; null where there is none, or where it is of another case, or of a later state of this one. */
export async function readIndexFile(file: CaseFile): Promise<PackedIndex | null> {
  const bytes = await readFile(indexPath(file)).catch(() => null);
  if (bytes === null || bytes.byteLength < HEAD_BYTES) return null;
  try {
    const head = Head.parse(JSON.parse(bytes.toString('utf8', 0, HEAD_BYTES)));
    const stamp = await stampOf(file, head.last);
    if (!isSameStamp(stamp, head.stamp) || head.change > (await lastChange(file.db))) return null;
    let at = HEAD_BYTES;
    const columns: Record<string, unknown> = { rows: head.rows };
    for (const { name, type, length } of head.columns) {
      const size = length * ARRAYS[type].BYTES_PER_ELEMENT;
      // A copy each: they are handed to another thread one by one.
      const own = bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + size) as ArrayBuffer;
      columns[name] = new ARRAYS[type](own);
      at += size + padding(size);
    }
    if (bytes.byteLength !== at + head.texts) return null;
    const texts = Texts.parse(JSON.parse(bytes.toString('utf8', at)));
    // Only this file writes them, from columns and claims; the head's format says of which version.
    return {
      change: head.change,
      columns: columns as unknown as ClaimColumns,
      names: texts.names,
      rejected: texts.rejected as Claim[],
    };
  } catch {
    return null; // cut short, or written by something else: it is made again
  }
}

function padding(size: number): number {
  return (ALIGNED - (size % ALIGNED)) % ALIGNED;
}
