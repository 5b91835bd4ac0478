/** One direction of one LSTM layer: forwards with everything kept, and back through time. */
import type { DirectionPlaces } from '../../src/annotate/parser/network-layout.ts';
import type { TrainingKernels } from './training-memory.ts';

/** What the forward pass leaves for the backward pass; float indices, one row a word. */
export interface Trace {
  gates: number;
  cell: number;
  tanhCell: number;
  hidden: number;
}

export interface Scene {
  k: TrainingKernels;
  words: number;
  hidden: number;
  /** Where weights are read from, where their gradients go, and where their transposes lie. */
  weights: number;
  grads: number;
  transposed: number;
  take: (floats: number) => number;
}

export function forwards(scene: Scene, d: DirectionPlaces, x: { at: number; width: number }, reversed: boolean): Trace {
  const { k, words, hidden: H, weights, take } = scene;
  const trace = {
    gates: take(words * 4 * H),
    cell: take(words * H),
    tanhCell: take(words * H),
    hidden: take(words * H),
  };
  const zero = take(H);
  const bias = weights + d.bias.at;
  for (let t = 0; t < words; t++) k.f32.copyWithin(trace.gates + t * 4 * H, bias, bias + 4 * H);
  k.product((weights + d.input.at) * 4, x.at * 4, x.width * 4, trace.gates * 4, 16 * H, 4 * H, x.width, words);
  for (let step = 0; step < words; step++) {
    const t = reversed ? words - 1 - step : step;
    const before = reversed ? t + 1 : t - 1;
    const g = (trace.gates + t * 4 * H) * 4;
    if (step > 0) k.product((weights + d.recurrent.at) * 4, (trace.hidden + before * H) * 4, 0, g, 0, 4 * H, H, 1);
    const cellBefore = step > 0 ? trace.cell + before * H : zero;
    k.gates(
      g,
      cellBefore * 4,
      (trace.cell + t * H) * 4,
      (trace.tanhCell + t * H) * 4,
      (trace.hidden + t * H) * 4,
      H * 4,
    );
  }
  return trace;
}

/** Adds to the gradients and to `dx`; `dOut` holds rows of 2H, this direction's half first. */
export function backwards(
  scene: Scene,
  d: DirectionPlaces,
  run: { trace: Trace; x: number; width: number; dOut: number; dx: number; reversed: boolean },
): void {
  const { k, words, hidden: H, grads, transposed, take } = scene;
  const { trace, reversed } = run;
  const dGates = take(words * 4 * H);
  const dh = take(H);
  const dc = take(H);
  for (let step = words - 1; step >= 0; step--) {
    const t = reversed ? words - 1 - step : step;
    const before = step > 0 ? (reversed ? t + 1 : t - 1) : -1;
    gateGradients(k.f32, H, { trace, t, before, dOut: run.dOut + t * 2 * H, dGates: dGates + t * 4 * H, dh, dc });
    if (step === 0) continue;
    k.f32.fill(0, dh, dh + H);
    k.product((transposed + d.recurrent.at) * 4, (dGates + t * 4 * H) * 4, 0, dh * 4, 0, H, 4 * H, 1);
  }
  biasGradient(k.f32, dGates, words, 4 * H, grads + d.bias.at);
  k.outer((grads + d.input.at) * 4, dGates * 4, 16 * H, run.x * 4, run.width * 4, 4 * H, run.width, words);
  k.product((transposed + d.input.at) * 4, dGates * 4, 16 * H, run.dx * 4, run.width * 4, run.width, 4 * H, words);
  if (words === 1) return;
  // the word after each word in reading order saw its hidden values
  const [from, to] = reversed ? [0, 1] : [1, 0];
  k.outer(
    (grads + d.recurrent.at) * 4,
    (dGates + from * 4 * H) * 4,
    16 * H,
    (trace.hidden + to * H) * 4,
    4 * H,
    4 * H,
    H,
    words - 1,
  );
}

interface GateStep {
  trace: Trace;
  t: number;
  before: number;
  dOut: number;
  dGates: number;
  dh: number;
  dc: number;
}

function gateGradients(f: Float32Array, H: number, s: GateStep): void {
  const g = s.trace.gates + s.t * 4 * H;
  const [cell, tanhCell] = [s.trace.cell + s.before * H, s.trace.tanhCell + s.t * H];
  const at = (i: number): number => f[i] ?? 0;
  for (let i = 0; i < H; i++) {
    const [ig, fg, og, cg] = [at(g + i), at(g + H + i), at(g + 2 * H + i), at(g + 3 * H + i)];
    const dHidden = at(s.dh + i) + at(s.dOut + i);
    const th = at(tanhCell + i);
    const dCell = at(s.dc + i) + dHidden * og * (1 - th * th);
    f[s.dGates + i] = dCell * cg * ig * (1 - ig);
    f[s.dGates + H + i] = dCell * (s.before < 0 ? 0 : at(cell + i)) * fg * (1 - fg);
    f[s.dGates + 2 * H + i] = dHidden * th * og * (1 - og);
    f[s.dGates + 3 * H + i] = dCell * ig * (1 - cg * cg);
    f[s.dc + i] = dCell * fg;
  }
}

function biasGradient(f: Float32Array, rows: number, count: number, width: number, to: number): void {
  for (let t = 0; t < count; t++) {
    for (let i = 0; i < width; i++) f[to + i] = (f[to + i] ?? 0) + (f[rows + t * width + i] ?? 0);
  }
}
