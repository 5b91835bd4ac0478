import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * A weights file: four bytes of header length, a JSON header in clear, then raw-deflated arrays one after another.
 * The header names the arrays in order; everything else in it belongs to whoever wrote the file.
 */
export interface ModelHeader {
  format: number;
  /** Fingerprint of the feature code the weights were trained with: other features would silently ruin them. */
  features: string;
  arrays: { name: string; type: 'i8' | 'i16' | 'i32' | 'u8' | 'u16'; length: number; block?: number }[];
  trained: Record<string, string | number>;
}

export const MODEL_FORMAT = 1;

const WIDTH = { i8: 1, u8: 1, i16: 2, u16: 2, i32: 4 } as const;

/** A weights file that does not fit this program. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

export class ModelFile<H extends ModelHeader> {
  private readonly body: Uint8Array;
  private readonly places = new Map<string, { at: number; scalesAt: number; entry: H['arrays'][number] }>();

  private constructor(
    readonly header: H,
    body: Uint8Array,
  ) {
    this.body = body;
    let at = 0;
    for (const entry of header.arrays) {
      const scalesAt = at;
      if (entry.block !== undefined) at += 4 * Math.ceil(entry.length / entry.block);
      this.places.set(entry.name, { at, scalesAt, entry });
      at += entry.length * WIDTH[entry.type];
    }
    if (at !== body.length) throw new ModelFileError(`weights: ${body.length} bytes where the header promises ${at}`);
  }

  /** Throws ModelFileError where format or feature fingerprint differ from what this program was built for. */
  static open<H extends ModelHeader>(bytes: Uint8Array, features: string): ModelFile<H> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = view.getUint32(0, true);
    // the cast is where the outside meets the types: format and fingerprint vouch for the rest of the header
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as H;
    if (header.format !== MODEL_FORMAT)
      throw new ModelFileError(`weights: format ${header.format}, wanted ${MODEL_FORMAT}`);
    if (header.features !== features)
      throw new ModelFileError(`weights: trained with features ${header.features}, this program has ${features}`);
    const body = inflateRawSync(bytes.subarray(4 + length));
    // not the Buffer itself: its slice() gives a view where a Uint8Array's gives a copy
    return new ModelFile(header, new Uint8Array(body.buffer, body.byteOffset, body.length));
  }

  private place(name: string): { at: number; scalesAt: number; entry: H['arrays'][number] } {
    const place = this.places.get(name);
    if (place === undefined) throw new ModelFileError(`weights: no array "${name}"`);
    return place;
  }

  bytes(name: string): Uint8Array {
    const { at, entry } = this.place(name);
    return this.body.subarray(at, at + entry.length * WIDTH[entry.type]);
  }

  /** Copied, because a typed array must start at a multiple of its width. */
  integers(name: string): Int32Array {
    return new Int32Array(this.bytes(name).slice().buffer);
  }

  shorts(name: string): Uint16Array {
    return new Uint16Array(this.bytes(name).slice().buffer);
  }

  /** Signed bytes times the scale of their block, as floats. */
  floats(name: string): Float32Array {
    const { at, scalesAt, entry } = this.place(name);
    const block = entry.block ?? entry.length;
    const values = new Int8Array(this.body.buffer, this.body.byteOffset + at, entry.length);
    const view = new DataView(this.body.buffer, this.body.byteOffset + scalesAt);
    const out = new Float32Array(entry.length);
    for (let start = 0, b = 0; start < entry.length; start += block, b += 4) {
      const scale = view.getFloat32(b, true);
      const end = Math.min(entry.length, start + block);
      for (let i = start; i < end; i++) out[i] = (values[i] ?? 0) * scale;
    }
    return out;
  }
}

export type PackedArray =
  | { name: string; type: 'i8'; block: number; floats: Float32Array }
  | { name: string; type: 'u8' | 'u16' | 'i16' | 'i32'; bytes: Uint8Array };

/** The reverse of `ModelFile.open`, for the training scripts. */
export function packModelFile<H extends Omit<ModelHeader, 'format' | 'arrays'>>(
  header: H,
  arrays: PackedArray[],
): Uint8Array {
  const entries = arrays.map((a) =>
    a.type === 'i8'
      ? { name: a.name, type: a.type, length: a.floats.length, block: a.block }
      : { name: a.name, type: a.type, length: a.bytes.length / WIDTH[a.type] },
  );
  const json = Buffer.from(JSON.stringify({ format: MODEL_FORMAT, ...header, arrays: entries }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const body = Buffer.concat(arrays.flatMap((a) => (a.type === 'i8' ? quantised(a.floats, a.block) : [a.bytes])));
  return Buffer.concat([length, json, deflateRawSync(body, { level: 9 })]);
}

/** [scales as float32, values as int8], one scale a block. */
function quantised(data: Float32Array, block: number): Buffer[] {
  const blocks = Math.ceil(data.length / block);
  const scales = Buffer.alloc(blocks * 4);
  const values = Buffer.alloc(data.length);
  for (let b = 0; b < blocks; b++) {
    const part = data.subarray(b * block, (b + 1) * block);
    const most = part.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
    const scale = Math.fround(most / 127);
    scales.writeFloatLE(scale, b * 4);
    part.forEach((x, i) => {
      values.writeInt8(scale === 0 ? 0 : Math.max(-127, Math.min(127, Math.round(x / scale))), b * block + i);
    });
  }
  return [scales, values];
}
