/** Gradient boosted trees of few questions over named numbers, for decisions that weigh a dozen chances against each other. */
import type { Grove, QuestionTree } from '../../src/knowledge/grove.ts';
import { Random } from './random.ts';

export interface Case {
  measures: Readonly<Record<string, number>>;
  /** 0 to 1: how right it would have been to say yes. */
  right: number;
}

interface Settings {
  trees: number;
  depth: number;
  rate: number;
  /** Fewest cases on either side of a question. */
  least: number;
  /** Added to the second derivative, so that few cases move little. */
  calm: number;
  seed: number;
}

const BINS = 32;
/** Share of the cases that each tree sees. */
const SHARE = 0.7;

/** Trees that give the chance of yes, by Newton steps on the logistic loss. */
export function growGrove(cases: readonly Case[], settings: Settings): Grove {
  const names = Object.keys(cases[0]?.measures ?? {});
  const cuts = names.map((name) => cutsOf(cases.map(({ measures }) => measures[name] ?? 0)));
  const columns = names.map((name, f) =>
    Uint8Array.from(cases, ({ measures }) => binOf(cuts[f] ?? [], measures[name] ?? 0)),
  );
  const mean = cases.reduce((sum, { right }) => sum + right, 0) / Math.max(1, cases.length);
  const base = Math.log(Math.max(1e-3, mean) / Math.max(1e-3, 1 - mean));
  const scores = new Float64Array(cases.length).fill(base);
  const random = new Random(settings.seed);
  const trees: QuestionTree[] = [];
  const [gradients, curves] = [new Float64Array(cases.length), new Float64Array(cases.length)];
  for (let n = 0; n < settings.trees; n++) {
    const seen: number[] = [];
    cases.forEach(({ right }, i) => {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      gradients[i] = right - p;
      curves[i] = p * (1 - p);
      if (random.next() < SHARE) seen.push(i);
    });
    const tree: QuestionTree = { asks: [], cut: [], less: [], more: [], says: [] };
    const bins: number[] = [];
    grow({ tree, bins, columns, cuts, gradients, curves, settings }, seen, settings.depth);
    trees.push(tree);
    cases.forEach((_, i) => {
      scores[i] = (scores[i] ?? 0) + answer(tree, bins, columns, i);
    });
  }
  return { names, base, trees };
}

interface Growing {
  tree: QuestionTree;
  /** The cut of each node as the number of its bin. */
  bins: number[];
  columns: readonly Uint8Array[];
  cuts: readonly number[][];
  gradients: Float64Array;
  curves: Float64Array;
  settings: Settings;
}

function grow(g: Growing, seen: readonly number[], depth: number): number {
  const { tree, settings } = g;
  const at = tree.asks.length;
  const [sumG, sumH] = sums(g, seen);
  const best = depth === 0 ? null : bestQuestion(g, seen, sumG, sumH);
  tree.asks.push(best ? best.feature : -1);
  g.bins.push(best ? best.bin : 0);
  tree.cut.push(best ? rounded(g.cuts[best.feature]?.[best.bin] ?? 0) : 0);
  tree.less.push(-1);
  tree.more.push(-1);
  tree.says.push(best ? 0 : rounded((settings.rate * sumG) / (sumH + settings.calm)));
  if (best) {
    const column = g.columns[best.feature] ?? new Uint8Array();
    const below = seen.filter((i) => (column[i] ?? 0) <= best.bin);
    const above = seen.filter((i) => (column[i] ?? 0) > best.bin);
    tree.less[at] = grow(g, below, depth - 1);
    tree.more[at] = grow(g, above, depth - 1);
  }
  return at;
}

function sums(g: Growing, seen: readonly number[]): [number, number] {
  let [a, b] = [0, 0];
  for (const i of seen) {
    a += g.gradients[i] ?? 0;
    b += g.curves[i] ?? 0;
  }
  return [a, b];
}

function bestQuestion(
  g: Growing,
  seen: readonly number[],
  sumG: number,
  sumH: number,
): { feature: number; bin: number } | null {
  const { calm, least } = g.settings;
  const whole = (sumG * sumG) / (sumH + calm);
  let best: { feature: number; bin: number } | null = null;
  let most = 1e-6;
  g.columns.forEach((column, feature) => {
    const [G, H, N] = [new Float64Array(BINS + 1), new Float64Array(BINS + 1), new Int32Array(BINS + 1)];
    for (const i of seen) {
      const b = column[i] ?? 0;
      G[b] = (G[b] ?? 0) + (g.gradients[i] ?? 0);
      H[b] = (H[b] ?? 0) + (g.curves[i] ?? 0);
      N[b] = (N[b] ?? 0) + 1;
    }
    let [a, h, n] = [0, 0, 0];
    for (let bin = 0; bin < (g.cuts[feature]?.length ?? 0); bin++) {
      a += G[bin] ?? 0;
      h += H[bin] ?? 0;
      n += N[bin] ?? 0;
      if (n < least || seen.length - n < least) continue;
      const gain = (a * a) / (h + calm) + (sumG - a) ** 2 / (sumH - h + calm) - whole;
      if (gain > most) {
        most = gain;
        best = { feature, bin };
      }
    }
  });
  return best;
}

const rounded = (x: number): number => Number(x.toPrecision(4));

function cutsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const out: number[] = [];
  for (let k = 1; k < BINS; k++) {
    const [x = 0, y = 0] = [sorted[Math.floor((k * sorted.length) / BINS)], out.at(-1) ?? Number.NEGATIVE_INFINITY];
    const cut = rounded(x);
    if (cut > y && cut < (sorted.at(-1) ?? 0)) out.push(cut);
  }
  return out;
}

function binOf(cuts: readonly number[], value: number): number {
  let n = 0;
  while (n < cuts.length && value > (cuts[n] ?? 0)) n++;
  return n;
}

function answer(tree: QuestionTree, bins: readonly number[], columns: readonly Uint8Array[], i: number): number {
  let at = 0;
  for (;;) {
    const feature = tree.asks[at] ?? -1;
    if (feature < 0) return tree.says[at] ?? 0;
    at = ((columns[feature]?.[i] ?? 0) <= (bins[at] ?? 0) ? tree.less[at] : tree.more[at]) ?? 0;
  }
}
