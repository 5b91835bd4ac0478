import { z } from 'zod';
import { openedOnce, readKnowledgeYaml } from './files.ts';

const Percent = z.number().min(0).max(100);
const Scale = z.strictObject({
  source: z.string(),
  bands: z.array(z.strictObject({ low: Percent, high: Percent, words: z.array(z.string()).min(1) })).min(2),
});
export const LikelihoodScales = z.record(z.string(), Scale);
export type LikelihoodScale = z.infer<typeof Scale>;

/** The scale that is used unless another is asked for: the ranges that forecasts are shown with. */
export const DEFAULT_SCALE = 'icd203';

/** Published scales of likelihood by name; bands in percent. Throws KnowledgeError naming file and line. */
export const openLikelihoodScales = openedOnce(
  (): ReadonlyMap<string, LikelihoodScale> =>
    new Map(Object.entries(readKnowledgeYaml('numbers/likelihood-scales.yaml', LikelihoodScales))),
);
