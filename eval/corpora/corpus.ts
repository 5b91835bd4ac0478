import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Engine } from '../../src/pipeline/engine.ts';

/** The corpora lie beside the repository, are read in place and scored by the scorers that lie with them. */
export const BENCH = fileURLToPath(new URL('../../../shared/bench/', import.meta.url));

/** One number of a scorer with what it is held against. */
export interface Figure {
  /** Stable name in `eval/frozen`, such as `content-and-source`. */
  key: string;
  label: string;
  /** In percent, or a number where `count` says so. */
  value: number;
  count?: true;
  /** What stands behind the number: precision and recall, counts. */
  detail: string;
  /** What a keyword rule reaches, where somebody measured it. */
  floor: number | null;
  /** The best published figure, with its name: `GE 1992 57.1`. */
  peer: string | null;
  goal: number | null;
}

/** One mistake, filed under its kind so that the most frequent kind can be mended next. */
export interface Mistake {
  /** Such as `victim missing` or `country of the target`. */
  kind: string;
  /** Which record. */
  id: string;
  /** What was wanted and what came, on one line, with the words around it. */
  says: string;
}

/**
 * An adapter: turns what the reader says of a record into the corpus's own shape and runs its scorer. It holds no
 * reading of its own.
 */
export interface CorpusAdapter<R extends { id: string }, P extends { id: string }> {
  /** What `npm run eval -- NAME` calls it. */
  name: string;
  title: string;
  /** Text for docs/evaluation.md: what is measured and on what, how peers score, known weak spots. Markdown. */
  about: string;
  /** Part to file under `../shared/bench`; the first is measured unless another is named. */
  parts: Record<string, string>;
  /** What the adapter needs of a line; fields of the key are optional, for sets whose key is held back. */
  record: z.ZodType<R>;
  hasKey(record: R): boolean;
  predict(record: R, engine: Engine): P;
  /** Runs the scorer on two JSON-lines files. */
  score(gold: string, predictions: string): Figure[];
  mistakes(gold: R[], predictions: P[]): Mistake[];
}

/** An adapter with its own shapes hidden, so that all can stand in one list. */
export interface Corpus {
  name: string;
  title: string;
  about: string;
  parts: Record<string, string>;
  /** @throws when a line is not of the corpus's shape; the caller names file and line. */
  open(lines: unknown[]): { ids: string[]; hasKey: boolean; predict(at: number, engine: Engine): unknown };
  score(gold: string, predictions: string): Figure[];
  mistakes(lines: unknown[], predictions: unknown[]): Mistake[];
}

export function defineCorpus<R extends { id: string }, P extends { id: string }>(adapter: CorpusAdapter<R, P>): Corpus {
  const { name, title, about, parts } = adapter;
  const records = (lines: unknown[]): R[] => lines.map((line) => adapter.record.parse(line));
  return {
    name,
    title,
    about,
    parts,
    open(lines) {
      const all = records(lines);
      return {
        ids: all.map(({ id }) => id),
        hasKey: all.some((record) => adapter.hasKey(record)),
        predict: (at, engine) => adapter.predict(all[at] as R, engine),
      };
    },
    score: (gold, predictions) => adapter.score(gold, predictions),
    mistakes: (lines, predictions) => adapter.mistakes(records(lines), predictions as P[]),
  };
}

/** Runs a scorer of the bench and gives back its JSON. */
export function runScorer(script: string, ...args: string[]): unknown {
  const printed = execFileSync(process.execPath, [realpathSync(join(BENCH, script)), ...args, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(printed);
}

export const percent = (share: number): number => Math.round(share * 10000) / 100;

/** Precision and recall as scorers print them, for a figure's detail. */
export const precisionRecall = ({ p, r }: { p: number; r: number }): string =>
  `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)}`;
