import { createHash } from 'node:crypto';

/** Times of fixed work that has nothing to do with Sitrep, in ms: to compare ratios where machines differ. */
export interface MachineBaseline {
  floatMs: number;
  textMs: number;
  hashMs: number;
}

const REPEATS = 5;

/** The best of a few runs each, since anything else on the machine only ever adds time. */
export function machineBaseline(): MachineBaseline {
  return { floatMs: best(floats), textMs: best(text), hashMs: best(hash) };
}

function best(work: () => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < REPEATS; run++) {
    const begun = performance.now();
    if (work() === 0) throw new Error('the baseline work was optimised away');
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

/** What a parser's network does most: 64 products of a 256 by 256 matrix with a vector, in 32-bit floats, 8 times over. */
function floats(): number {
  const size = 256;
  const matrix = Float32Array.from({ length: size * size }, (_, index) => Math.sin(index));
  const vector = Float32Array.from({ length: size }, (_, index) => Math.cos(index));
  let total = 0;
  for (let run = 0; run < 512; run++) {
    for (let row = 0; row < size; row++) {
      let sum = 0;
      const from = row * size;
      for (let column = 0; column < size; column++) sum += (matrix[from + column] ?? 0) * (vector[column] ?? 0);
      total += sum * (run + 1);
    }
  }
  return total || 1;
}

/** What rules do most: cutting words, lower case, looking them up. */
function text(): number {
  const words = Array.from({ length: 20_000 }, (_, index) => `Word${(index * 7919) % 5003}`).join(' ');
  const seen = new Map<string, number>();
  for (let run = 0; run < 20; run++) {
    for (const word of words.split(' ')) {
      const key = word.toLowerCase();
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  return seen.size;
}

/** Native code and memory: SHA-256 over 64 MB. */
function hash(): number {
  const block = Buffer.alloc(1 << 20, 7);
  const sum = createHash('sha256');
  for (let index = 0; index < 64; index++) sum.update(block);
  return sum.digest()[0] ?? 1;
}
