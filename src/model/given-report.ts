import { z } from 'zod';
import { SOURCE_KINDS } from './document.ts';
import { Problem } from './problem.ts';

/**
 * A report as another program hands it over: one line of `sitrep code --jsonl`, or what `code` of the package is given.
 * Null and left out are the same; fields of other names are passed over. A `Document` of an export fits as it is.
 * What is said here is said of this very report, and wins over what its text states.
 */
export const GivenReport = z.object({
  /** The body of the report, or its page where `markup` says so or it plainly is one. */
  text: z.string(),
  /** What the giver calls it; comes back with the answer. */
  id: z.union([z.string(), z.number()]).nullish(),
  /** ISO date or date-time: 2025-10-15, 2025-10-15T13:00Z. Needed, unless the text states it. */
  published: z.string().nullish(),
  title: z.string().nullish(),
  source: z.string().nullish(),
  sourceKind: z.enum(SOURCE_KINDS).nullish(),
  /** The side of the conflict that the source speaks for, as a slug. */
  party: z.string().nullish(),
  author: z.string().nullish(),
  url: z.string().nullish(),
  /** BCP 47. */
  language: z.string().nullish(),
  markup: z.enum(['none', 'markdown', 'html']).nullish(),
});
export type GivenReport = z.infer<typeof GivenReport>;

/** What stands in the place of an answer, where a line gave none. `line` counts from 1, `id` is the line's own where it has one. */
export const LineProblem = z.object({
  line: z.int(),
  id: z.union([z.string(), z.number()]).nullable(),
  problem: Problem,
});
export type LineProblem = z.infer<typeof LineProblem>;
