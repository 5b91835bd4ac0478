import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/** The OpenType font inside a WOFF file (W3C, WOFF 1.0): the same tables, each packed by itself. Throws where it is none. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.length < HEADER || woff.readUInt32BE(0) !== WOFF) throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, HEADER + at * ENTRY));
  const start = 12 + 16 * count;
  const out = Buffer.alloc(start + tables.reduce((sum, { data }) => sum + padded(data.length), 0));
  const power = Math.floor(Math.log2(count));
  out.writeUInt32BE(woff.readUInt32BE(4), 0);
  out.writeUInt16BE(count, 4);
  out.writeUInt16BE(16 * 2 ** power, 6);
  out.writeUInt16BE(power, 8);
  out.writeUInt16BE(16 * count - 16 * 2 ** power, 10);
  let offset = start;
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    out.writeUInt32BE(tag, 12 + at * 16);
    out.writeUInt32BE(checksum, 16 + at * 16);
    out.writeUInt32BE(offset, 20 + at * 16);
    out.writeUInt32BE(data.length, 24 + at * 16);
    data.copy(out, offset);
    offset += padded(data.length);
  }
  return out;
}

interface Table {
  tag: number;
  checksum: number;
  data: Buffer;
}

function tableAt(woff: Buffer, entry: number): Table {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
  const bytes = woff.subarray(offset ?? 0, (offset ?? 0) + (packed ?? 0));
  const data = packed === length ? bytes : inflateSync(bytes);
  return { tag: woff.readUInt32BE(entry), checksum: woff.readUInt32BE(entry + 16), data };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
