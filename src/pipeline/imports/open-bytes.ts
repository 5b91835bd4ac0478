import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';

/** A file of rows on the disk, unpacked as it is read. */
export interface ByteSource {
  path: string;
  /** On the disk. */
  bytes: number;
  sha256: string;
  /** The text from a place in it (of the unpacked bytes), in pieces; `behind` says how much of the file on the disk is read. */
  from(position: number): AsyncGenerator<{ piece: Buffer; behind: number }>;
}

/** A file that cannot be opened as what it seems to be; the message says what to do. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** Pieces of about this size are stored as one: some thousand rows. Larger ones are no quicker. */
const PIECE = 2 << 20;

/** Opens a file: a plain one, one packed with gzip, or a zip with one table in it. Throws UnreadableFile. */
export async function openBytes(path: string, onHashed: (bytes: number, of: number) => void): Promise<ByteSource> {
  const size = await sizeOf(path);
  const part = await packedPart(path, size);
  const hash = createHash('sha256');
  let hashed = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    hash.update(piece);
    hashed += piece.length;
    onHashed(hashed, size);
  }
  return {
    path,
    bytes: size,
    sha256: hash.digest('hex'),
    from: (position) => piecesFrom(path, part, position),
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new UnreadableFile('is no file');
    return found.size;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnreadableFile(code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`);
  }
}

/** Where the text lies in the file on the disk, and how it is packed. */
interface PackedPart {
  packed: 'no' | 'gzip' | 'deflate';
  start: number;
  end: number; // included
}

async function packedPart(path: string, size: number): Promise<PackedPart> {
  const file = await open(path);
  try {
    const { buffer: head } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (head[0] === 0x1f && head[1] === 0x8b) return { packed: 'gzip', start: 0, end: size - 1 };
    if (head.readUInt32LE(0) !== LOCAL) return { packed: 'no', start: 0, end: size - 1 };
    const tail = Math.min(size, MOST_TAIL);
    const { buffer } = await file.read(Buffer.alloc(tail), 0, tail, size - tail);
    const entry = onlyEntry(buffer, size - tail);
    const { buffer: local } = await file.read(Buffer.alloc(30), 0, 30, entry.offset);
    const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    return { packed: entry.method === 8 ? 'deflate' : 'no', start, end: start + entry.packedBytes - 1 };
  } finally {
    await file.close();
  }
}

/** Signatures of a zip: of an entry's own head, of its line in the list at the end, and of the end. */
const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
/** The end of a zip with the longest comment, and a list of some dozen entries. */
const MOST_TAIL = 128 << 10;

function onlyEntry(tail: Buffer, from: number): { offset: number; method: number; packedBytes: number } {
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw new UnreadableFile('is a damaged zip: its end is missing; download it again');
  const entries: { name: string; offset: number; method: number; packedBytes: number }[] = [];
  let line = tail.readUInt32LE(at + 16) - from;
  for (let n = tail.readUInt16LE(at + 10); n > 0; n--) {
    if (line < 0 || line + 46 > tail.length || tail.readUInt32LE(line) !== LISTED)
      throw new UnreadableFile('is a zip of a kind that is not read; unpack it first');
    const [name, extra, comment] = [28, 30, 32].map((place) => tail.readUInt16LE(line + place));
    entries.push({
      name: tail.toString('utf8', line + 46, line + 46 + (name ?? 0)),
      offset: tail.readUInt32LE(line + 42),
      method: tail.readUInt16LE(line + 10),
      packedBytes: tail.readUInt32LE(line + 20),
    });
    line += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  if (files.some(({ name }) => name.startsWith('xl/')))
    throw new UnreadableFile('is a workbook of a spreadsheet; save its table as CSV (UTF-8)');
  const [only, other] = files;
  if (!only || other) throw new UnreadableFile(`is a zip of ${files.length} files; unpack it and import the tables`);
  if ((only.method !== 0 && only.method !== 8) || only.packedBytes === 0xffffffff)
    throw new UnreadableFile('is a zip of a kind that is not read; unpack it first');
  return only;
}

async function* piecesFrom(
  path: string,
  { packed, start, end }: PackedPart,
  position: number,
): AsyncGenerator<{ piece: Buffer; behind: number }> {
  if (end < start) return;
  const skipped = packed === 'no' ? position : 0;
  if (start + skipped > end) return;
  const file = createReadStream(path, { start: start + skipped, end, highWaterMark: PIECE });
  const text = packed === 'no' ? file : file.pipe(packed === 'gzip' ? createGunzip() : createInflateRaw());
  // A stream that is piped hands its faults to nobody.
  if (text !== file) file.on('error', (error) => text.destroy(error));
  let left = position - skipped;
  let parts: Buffer[] = [];
  let held = 0;
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      const own = left > 0 ? chunk.subarray(Math.min(left, chunk.length)) : chunk;
      left -= chunk.length - own.length;
      if (own.length === 0) continue;
      parts.push(own);
      held += own.length;
      if (held < PIECE) continue;
      yield { piece: Buffer.concat(parts), behind: start + skipped + file.bytesRead };
      parts = [];
      held = 0;
    }
  } catch (error) {
    if (packed === 'no') throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`cannot be unpacked to its end (${said}); download it again`);
  } finally {
    file.destroy();
  }
  if (held > 0) yield { piece: Buffer.concat(parts), behind: end + 1 };
}
