import type { Figure, Mistake } from '../corpora/corpus.ts';

/** What one run of a suite gave. */
export interface Measured {
  /** What was read: `aquaint, 73 records`. */
  on: string;
  figures: Figure[];
  /** The suite's own table, printed below its figures and on the page. */
  table: string | null;
  mistakes: Mistake[];
}

export interface SuiteOptions {
  /** Which part of a corpus, or which case; null: the suite's first. */
  part: string | null;
  /** Another set of the same shape. */
  data: string | null;
  /** Where to write what the reader answered; null: under `out/eval`. */
  predictions: string | null;
  say: (line: string) => void;
}

/** Something that Sitrep is measured by: `npm run eval -- NAME`. */
export interface Suite {
  name: string;
  title: string;
  /** Text for docs/evaluation.md, Markdown. */
  about: string;
  /** Null where what is to be measured is not here; `say` has told why. */
  measure(options: SuiteOptions): Promise<Measured | null>;
}
