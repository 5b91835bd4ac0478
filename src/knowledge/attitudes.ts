import { readKnowledgeText, WEIGHTS_FOLDER } from './files.ts';

/** Weights by the name of a feature; the sum of a candidate's is its log odds. */
export type FeatureWeights = ReadonlyMap<string, number>;

/** Decides which words show an attitude and which of the branches below them are what it is about. */
export interface AttitudeWeights {
  cue: FeatureWeights;
  arc: FeatureWeights;
}

/** Weights are stored as whole numbers of this part of one. */
const SCALE = 20;
/** Smaller ones are not stored: they change no decision that was measured. */
const SMALLEST = 3;

/** Reads `weights/attitudes.tsv`: lines of model, feature and weight. Throws KnowledgeError where it is missing. */
export function openAttitudes(folder = WEIGHTS_FOLDER): AttitudeWeights {
  const weights = { cue: new Map<string, number>(), arc: new Map<string, number>() };
  for (const line of readKnowledgeText('attitudes.tsv', folder).split('\n')) {
    const [model, feature, weight] = line.split('\t');
    if ((model === 'cue' || model === 'arc') && feature && weight) weights[model].set(feature, Number(weight) / SCALE);
  }
  return weights;
}

/** The lines of the file. */
export function writeAttitudes({ cue, arc }: AttitudeWeights): string {
  const lines = (model: string, weights: FeatureWeights): string[] =>
    [...weights]
      .map(([feature, weight]): [string, number] => [feature, Math.round(weight * SCALE)])
      .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, weight]) => `${model}\t${feature}\t${weight}`);
  return `${[...lines('cue', cue), ...lines('arc', arc)].join('\n')}\n`;
}

/** Between 0 and 1. */
export function probability(weights: FeatureWeights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
