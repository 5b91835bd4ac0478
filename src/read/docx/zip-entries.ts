import { inflateRawSync } from 'node:zlib';

/** How much all parts of a file may come to once unpacked. Guess: the largest report seen has 9 MB of XML, pictures aside. */
export const MOST_UNPACKED = 150_000_000;

export type ZipProblem = 'damaged' | 'too large' | 'encrypted';

/** One file of an archive, still packed. */
interface Entry {
  name: string;
  packed: Uint8Array;
  method: number;
  isLocked: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** The end record stands in the last 64 KB, before a comment. */
const END_WITHIN = 65_557;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a ZIP archive, unpacked within a limit on them all, whatever its own table says of their sizes: a small
 * file may unpack to terabytes. Or why not.
 */
export function unzipped(bytes: Uint8Array, most = MOST_UNPACKED): Map<string, Uint8Array> | ZipProblem {
  const entries = entriesOf(bytes);
  if (entries === null) return 'damaged';
  if (entries.some(({ isLocked }) => isLocked)) return 'encrypted';
  const parts = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of entries) {
    const part = unpack(entry, left);
    if (typeof part === 'string') return part;
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function unpack({ packed, method }: Entry, left: number): Uint8Array | ZipProblem {
  if (method === STORED) return packed.length > left ? 'too large' : packed;
  if (method !== DEFLATED) return 'damaged';
  try {
    return inflateRawSync(packed, { maxOutputLength: left + 1 });
  } catch (error) {
    return error instanceof RangeError ? 'too large' : 'damaged';
  }
}

function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = view.getUint16(at + 28, true);
    const entry = entryAt(bytes, view, { at, nameLength });
    if (entry === null) return null;
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_WITHIN);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return null;
}

function entryAt(bytes: Uint8Array, view: DataView, row: { at: number; nameLength: number }): Entry | null {
  const { at, nameLength } = row;
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length) return null;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const length = view.getUint32(at + 20, true);
  if (from + length > bytes.length) return null;
  return {
    name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
    packed: bytes.subarray(from, from + length),
    method: view.getUint16(at + 10, true),
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
  };
}
