/**
 * Yes-or-no logistic regression over named features, by AdaGrad. Half of an example's features are left out each time it
 * is seen, so that no word's own weight drowns what all words have in common.
 */
import type { FeatureWeights } from '../../src/knowledge/attitudes.ts';
import { Random } from './random.ts';

export interface Lesson {
  features: readonly string[];
  yes: boolean;
}

const EPOCHS = 15;
const RATE = 0.1;
const LEFT_OUT = 0.5;
/** With half the features left out weights grow too large for all of them together. Measured. */
const SHRINK = 0.65;
/** Features seen less often are not learned. */
const LEAST = 2;

export function learn(lessons: readonly Lesson[], seed = 1): FeatureWeights {
  const places = placesOf(lessons);
  const names = [...places.keys()];
  const rows = lessons.map(({ features }) =>
    Int32Array.from(features.map((f) => places.get(f) ?? -1).filter((at) => at >= 0)),
  );
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  const random = new Random(seed);
  const order = Int32Array.from(lessons, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const row = (rows[index] ?? new Int32Array()).filter(() => random.next() > LEFT_OUT);
      let sum = 0;
      for (const at of row) sum += weights[at] ?? 0;
      const gradient = 1 / (1 + Math.exp(-sum)) - (lessons[index]?.yes ? 1 : 0);
      for (const at of row) {
        const square = (squares[at] ?? 0) + gradient * gradient;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(square);
      }
    }
  }
  return new Map(names.map((name, at) => [name, (weights[at] ?? 0) * SHRINK]));
}

function placesOf(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of lessons) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const places = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= LEAST) places.set(feature, places.size);
  return places;
}
