/**
 * Logistic regression over marks and over words by their place, each word through its vector and by itself. The vectors
 * carry what is learned of "goalkeeper" over to "winger". What comes out is one number a word and place, so that reading
 * needs no vectors.
 */
import { SENSE_ROLES, type SenseClues, type SenseRole } from '../../src/claims/event/sense/clues.ts';
import { Random } from './random.ts';
import type { WordVectors } from './word-vectors.ts';

export interface Lesson {
  clues: SenseClues;
  conflict: boolean;
  weight: number;
}

export interface SenseSettings {
  epochs: number;
  rate: number;
  /** Rate of the numbers that vectors are multiplied with. */
  vectorRate: number;
  /** Pull towards zero, at each step. */
  decay: number;
  vectorDecay: number;
  leftOut: number;
  /** Marks and words seen less often are not learned by themselves. */
  least: number;
  seed: number;
}

export const SETTINGS: SenseSettings = {
  epochs: 12,
  rate: 0.05,
  vectorRate: 0.03,
  decay: 1e-4,
  vectorDecay: 1e-5,
  leftOut: 0.3,
  least: 2,
  seed: 1,
};

interface Row {
  /** Weights by themselves, with how much each counts. */
  own: Int32Array;
  share: Float32Array;
  dense: Float32Array;
  yes: number;
  weight: number;
}

const key = (role: SenseRole, word: string): string => `${role}:${word}`;

export class SenseLearner {
  private readonly places = new Map<string, number>();
  private readonly weights: Float64Array;
  private readonly dense: Float64Array;
  private readonly rankOf = new Map<string, number>();

  constructor(
    lessons: readonly Lesson[],
    private readonly vectors: WordVectors,
    private readonly settings: SenseSettings = SETTINGS,
  ) {
    for (const [rank, word] of vectors.words.entries()) this.rankOf.set(word, rank);
    const counts = new Map<string, number>();
    for (const { clues } of lessons) for (const f of namesOf(clues)) counts.set(f, (counts.get(f) ?? 0) + 1);
    for (const [f, n] of counts) if (n >= settings.least) this.places.set(f, this.places.size);
    this.weights = new Float64Array(this.places.size);
    this.dense = new Float64Array(SENSE_ROLES.length * vectors.dim);
    this.learn(lessons);
  }

  private rowOf({ clues, conflict, weight }: Lesson): Row {
    const own: number[] = [];
    const share: number[] = [];
    const add = (name: string, amount: number): void => {
      const at = this.places.get(name);
      if (at === undefined) return;
      own.push(at);
      share.push(amount);
    };
    for (const mark of clues.marks) add(`mark:${mark}`, 1);
    const { dim, data } = this.vectors;
    const dense = new Float32Array(SENSE_ROLES.length * dim);
    SENSE_ROLES.forEach((role, r) => {
      const words = clues.words[role];
      const part = 1 / Math.sqrt(Math.max(1, words.length));
      for (const word of words) {
        add(key(role, word), part);
        const rank = this.rankOf.get(word);
        if (rank === undefined) continue;
        for (let i = 0; i < dim; i++)
          dense[r * dim + i] = (dense[r * dim + i] ?? 0) + part * (data[rank * dim + i] ?? 0);
      }
    });
    return { own: Int32Array.from(own), share: Float32Array.from(share), dense, yes: conflict ? 1 : 0, weight };
  }

  private learn(lessons: readonly Lesson[]): void {
    const { epochs, rate, vectorRate, decay, vectorDecay, leftOut, seed } = this.settings;
    const rows = lessons.map((l) => this.rowOf(l));
    const random = new Random(seed);
    const order = Int32Array.from(rows, (_, i) => i);
    const squares = new Float64Array(this.weights.length).fill(1e-6);
    const denseSquares = new Float64Array(this.dense.length).fill(1e-6);
    for (let epoch = 0; epoch < epochs; epoch++) {
      random.shuffle(order);
      for (const at of order) {
        const row = rows[at];
        if (!row) continue;
        const kept = [...row.own.keys()].filter(() => random.next() >= leftOut);
        let sum = 0;
        for (const k of kept) sum += (this.weights[row.own[k] ?? 0] ?? 0) * (row.share[k] ?? 0);
        for (let i = 0; i < row.dense.length; i++) sum += (this.dense[i] ?? 0) * (row.dense[i] ?? 0);
        const error = (1 / (1 + Math.exp(-sum)) - row.yes) * row.weight;
        for (const k of kept) {
          const place = row.own[k] ?? 0;
          const g = error * (row.share[k] ?? 0) + decay * (this.weights[place] ?? 0);
          squares[place] = (squares[place] ?? 0) + g * g;
          this.weights[place] = (this.weights[place] ?? 0) - (rate * g) / Math.sqrt(squares[place] ?? 1);
        }
        for (let i = 0; i < row.dense.length; i++) {
          const g = error * (row.dense[i] ?? 0) + vectorDecay * (this.dense[i] ?? 0);
          denseSquares[i] = (denseSquares[i] ?? 0) + g * g;
          this.dense[i] = (this.dense[i] ?? 0) - (vectorRate * g) / Math.sqrt(denseSquares[i] ?? 1);
        }
      }
    }
  }

  /** Log odds of conflict. */
  score(clues: SenseClues): number {
    const row = this.rowOf({ clues, conflict: true, weight: 1 });
    let sum = 0;
    row.own.forEach((place, k) => {
      sum += (this.weights[place] ?? 0) * (row.share[k] ?? 0);
    });
    for (let i = 0; i < row.dense.length; i++) sum += (this.dense[i] ?? 0) * (row.dense[i] ?? 0);
    return sum;
  }

  /** Weights of marks, and of every word that has a vector or was learned by itself, by place. */
  table(): { marks: Map<string, number>; words: Map<string, Partial<Record<SenseRole, number>>> } {
    const marks = new Map<string, number>();
    const words = new Map<string, Partial<Record<SenseRole, number>>>();
    const { dim, data } = this.vectors;
    this.vectors.words.forEach((word, rank) => {
      const row: Partial<Record<SenseRole, number>> = {};
      SENSE_ROLES.forEach((role, r) => {
        let sum = 0;
        for (let i = 0; i < dim; i++) sum += (this.dense[r * dim + i] ?? 0) * (data[rank * dim + i] ?? 0);
        row[role] = sum;
      });
      words.set(word, row);
    });
    for (const [name, place] of this.places) {
      const weight = this.weights[place] ?? 0;
      const at = name.indexOf(':');
      const kind = name.slice(0, at);
      const rest = name.slice(at + 1);
      if (kind === 'mark') marks.set(rest, weight);
      else {
        const row = words.get(rest) ?? {};
        const role = kind as SenseRole; // the names were made by key()
        row[role] = (row[role] ?? 0) + weight;
        words.set(rest, row);
      }
    }
    return { marks, words };
  }
}

function namesOf(clues: SenseClues): string[] {
  return [
    ...clues.marks.map((m) => `mark:${m}`),
    ...SENSE_ROLES.flatMap((role) => clues.words[role].map((word) => key(role, word))),
  ];
}
