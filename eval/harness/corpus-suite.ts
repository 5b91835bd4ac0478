import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../src/pipeline/engine.ts';
import { BENCH, type Corpus } from '../corpora/corpus.ts';
import type { Measured, Suite, SuiteOptions } from './suite.ts';

const OUT = fileURLToPath(new URL('../../out/eval/', import.meta.url));
/** How often a long run says how far it is. */
const TELL_EVERY_MS = 10_000;

/** Reads a corpus where it lies, lets its adapter answer, and has its own scorer judge. */
export function corpusSuite(corpus: Corpus): Suite {
  const { name, title, about } = corpus;
  return {
    name,
    title,
    about,
    async measure(options) {
      const gold = fileOf(corpus, options);
      if (!existsSync(gold)) {
        options.say(`${name}: ${gold} is not here, nothing measured`);
        return null;
      }
      const lines = readLines(gold);
      const answers = answer(corpus, gold, lines, options);
      const file = options.predictions ?? join(OUT, `${name}-${basename(gold)}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, answers.predictions.map((one) => `${JSON.stringify(one)}\n`).join(''));
      if (!answers.hasKey) {
        options.say(`${name}: ${gold} has no key: ${lines.length} answers are in ${file}, nothing is scored`);
        return null;
      }
      return {
        on: `${basename(gold)}, ${lines.length} records`,
        figures: corpus.score(gold, file),
        table: null,
        mistakes: corpus.mistakes(lines, answers.predictions),
      } satisfies Measured;
    },
  };
}

function fileOf({ name, parts }: Corpus, { part, data }: SuiteOptions): string {
  if (data !== null) return data;
  const file = part === null ? Object.values(parts)[0] : parts[part];
  if (file === undefined) throw new Error(`${name} has no part ${part}; it has ${Object.keys(parts).join(', ')}`);
  return join(BENCH, file);
}

/** JSON lines, each with the number of its line for the reader of an error. */
export function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as unknown];
      } catch (error) {
        throw new Error(`${file}:${at + 1}: not JSON (${(error as Error).message}); mend the line or leave it out`);
      }
    });
}

function answer(corpus: Corpus, file: string, lines: unknown[], { say }: SuiteOptions) {
  let opened: ReturnType<Corpus['open']>;
  try {
    opened = corpus.open(lines);
  } catch (error) {
    throw new Error(`${file} is not of the shape of ${corpus.name}: ${(error as Error).message}`);
  }
  const engine = openEngine();
  const begun = performance.now();
  let told = begun;
  const predictions = opened.ids.map((_, at) => {
    const now = performance.now();
    if (now - told > TELL_EVERY_MS) {
      told = now;
      const left = ((now - begun) / at) * (opened.ids.length - at);
      say(`${corpus.name}: ${at} of ${opened.ids.length}, ${Math.round(left / 1000)} s to go`);
    }
    return opened.predict(at, engine);
  });
  return { predictions, hasKey: opened.hasKey };
}
