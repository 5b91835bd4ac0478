import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflate, deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import { CaseStamp, LastKeys } from '../../../ledger/case-stamp.ts';
import { LossKind } from '../../../publish/exports/loss.ts';

/** Grows with every change of what a file of kept rows holds. */
const FORMAT = 1;
const MAGIC = 'SITRROWS';
const TRAILER_BYTES = 16;
/** The quickest: rows of one format are much alike, and come to a sixth. */
const DEFLATE = { level: 1 };
const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflate);

/** Numbers of a block: they say where its three parts lie, and what is in it as a whole. */
const BlockHead = z.object({
  at: z.int(),
  /** Bytes of meta, text and losses, as deflated and as they are. */
  packed: z.tuple([z.int(), z.int(), z.int()]),
  plain: z.tuple([z.int(), z.int(), z.int()]),
  last: z.string(),
  records: z.int(),
  rows: z.int(),
  counted: z.int(),
  lost: z.partialRecord(LossKind, z.int()),
});
type BlockHead = z.infer<typeof BlockHead>;

/** Of each record in a block, in order: where it stands in the order of all, and what its rows hang on. */
const Meta = z.object({
  keys: z.array(z.string()),
  prints: z.array(z.string()),
  /** Where its text ends, and its losses, in code units. */
  ends: z.array(z.int()),
  lossEnds: z.array(z.int()),
  rows: z.array(z.int()),
  counted: z.array(z.int()),
  /** A letter for each loss, by its kind. */
  kinds: z.array(z.string()),
  names: z.array(z.string()),
  /** Places in `names` of what it asked for. */
  needs: z.array(z.array(z.int())),
});
export type Meta = z.infer<typeof Meta>;

/** What the rows of a file were made from and by what. */
const Made = z.object({
  file: z.string(),
  program: z.string(),
  change: z.int(),
  last: LastKeys,
  stamp: CaseStamp,
  /** What was known of each actor that any row asked for, as JSON. */
  facts: z.record(z.string(), z.string()),
});
export type Made = z.infer<typeof Made>;
const Foot = Made.extend({ format: z.literal(FORMAT), blocks: z.array(BlockHead) });

/** Rows of some records that follow each other. */
export interface Block extends Omit<BlockHead, 'at' | 'packed' | 'plain'> {
  readonly meta: Meta;
  readonly text: string;
  readonly losses: string;
}

/** A block as it lies in a file: its parts are inflated when they are asked for. */
export interface StoredBlock extends Block {
  /** The text as a file has it, in UTF-8: a block that is copied need not become a string in between. */
  readonly textBytes: Uint8Array;
  head: BlockHead;
  bytes: Buffer;
}

export interface RowsRead {
  made: Made;
  blocks: number;
  block(number: number): Promise<StoredBlock>;
  close(): Promise<void>;
}

/** A file of kept rows; null where there is none, or where it is not whole. */
export async function readRows(path: string): Promise<RowsRead | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const foot = await footOf(file, size);
    if (foot !== null) {
      const { blocks, format: _, ...made } = foot;
      return {
        made,
        blocks: blocks.length,
        block: async (number) => {
          const head = blocks[number];
          if (!head) throw new RangeError(`no block ${number}`);
          return storedBlock(head, await bytesAt(file, head.at, sum(head.packed)));
        },
        close: () => file.close(),
      };
    }
  } catch {
    // cut short, or written by something else: rows are made again
  }
  await file.close();
  return null;
}

/** The whole file is summed up first: a changed byte must not leave the house as a row. */
async function footOf(file: FileHandle, size: number): Promise<z.infer<typeof Foot> | null> {
  const body = size - TRAILER_BYTES;
  if (body < 0) return null;
  const trailer = await bytesAt(file, body, TRAILER_BYTES);
  if (trailer.toString('latin1', 8) !== MAGIC) return null;
  let check = 0;
  for (let at = 0; at < body; at += STEP) check = crc32(await bytesAt(file, at, Math.min(STEP, body - at)), check);
  if (check !== trailer.readUInt32LE(4)) return null;
  const length = trailer.readUInt32LE(0);
  return Foot.parse(JSON.parse(inflateSync(await bytesAt(file, body - length, length)).toString('utf8')));
}

const STEP = 1 << 20;

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead !== length) throw new RangeError('the file ends too soon');
  return bytes;
}

/** zlib takes no smaller one. A part is inflated into one piece: many small ones cost half as much again. */
const LEAST_CHUNK = 64;

function storedBlock(head: BlockHead, bytes: Buffer): StoredBlock {
  const part = (number: 0 | 1 | 2): Buffer => {
    const from = sum(head.packed.slice(0, number));
    const length = Math.max(LEAST_CHUNK, head.plain[number]);
    return inflateSync(bytes.subarray(from, from + head.packed[number]), {
      maxOutputLength: length,
      chunkSize: length,
    });
  };
  let meta: Meta | null = null;
  const { last, records, rows, counted, lost } = head;
  return {
    head,
    bytes,
    ...{ last, records, rows, counted, lost },
    get meta() {
      // The sum over the file says that only this program wrote it.
      meta ??= JSON.parse(part(0).toString('utf8')) as Meta;
      return meta;
    },
    get textBytes() {
      return part(1);
    },
    get text() {
      return part(1).toString('utf8');
    },
    get losses() {
      return part(2).toString('utf8');
    },
  };
}

/** Half a file older than this was left by something that ended; a younger one is still being written. Guess. */
const ABANDONED_MS = 600_000;

/** Writes a file of kept rows. It appears under its name when it is whole. */
export class RowsWriter {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #blocks: BlockHead[] = [];
  #at = 0;
  #check = 0;
  #last: Promise<void> = Promise.resolve();

  private constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** Null where the folder cannot be written to, or another export writes the same file. `mode`: who may read it. */
  static async begin(path: string, mode: number): Promise<RowsWriter | null> {
    const half = `${path}.half`;
    try {
      await mkdir(dirname(path), { recursive: true });
      const other = await stat(half).catch(() => null);
      if (other && Date.now() - other.mtimeMs > ABANDONED_MS) await rm(half, { force: true });
      return new RowsWriter(await open(half, 'wx', mode), path);
    } catch {
      return null;
    }
  }

  /** A block as another file had it. */
  async pass({ head, bytes }: StoredBlock): Promise<void> {
    await this.#behind(async () => {
      this.#blocks.push({ ...head, at: this.#at });
      await this.#write(bytes);
    });
  }

  async add({ meta, text, losses, ...block }: Block): Promise<void> {
    const parts = [JSON.stringify(meta), text, losses].map((part) => Buffer.from(part));
    const packing = Promise.all(parts.map((part) => deflated(part, DEFLATE)));
    packing.catch(() => undefined); // whoever writes it is told
    await this.#behind(async () => {
      const packed = await packing;
      this.#blocks.push({ ...block, at: this.#at, packed: lengths(packed), plain: lengths(parts) });
      await this.#write(Buffer.concat(packed));
    });
  }

  async finish(made: Made): Promise<void> {
    await this.#last;
    const foot = deflateSync(JSON.stringify({ ...made, format: FORMAT, blocks: this.#blocks }), DEFLATE);
    await this.#write(foot);
    const trailer = Buffer.alloc(TRAILER_BYTES);
    trailer.writeUInt32LE(foot.length, 0);
    trailer.writeUInt32LE(this.#check, 4);
    trailer.write(MAGIC, 8, 'latin1');
    await this.#write(trailer);
    await this.#file.close();
    await rename(`${this.#path}.half`, this.#path);
  }

  /** Takes away what was written so far. */
  async drop(): Promise<void> {
    await this.#last.catch(() => undefined);
    await this.#file.close().catch(() => undefined);
    await rm(`${this.#path}.half`, { force: true }).catch(() => undefined);
  }

  /** Deflating runs in a thread beside this one: what is waited for is the block before, while rows of the next one are made. */
  async #behind(work: () => Promise<void>): Promise<void> {
    const before = this.#last;
    this.#last = before.then(work);
    this.#last.catch(() => undefined);
    await before;
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#check = crc32(bytes, this.#check);
    await this.#file.writeFile(bytes);
    this.#at += bytes.length;
  }
}

function lengths([a, b, c]: readonly Uint8Array[]): [number, number, number] {
  return [a?.length ?? 0, b?.length ?? 0, c?.length ?? 0];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
