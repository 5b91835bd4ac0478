import { z } from 'zod';
import { Effect } from './claim.ts';

/** An incident's toll as one dataset would write it down; null where it writes none, or leaves that end open. */
export const CodebookToll = z.object({
  codebook: z.string(),
  effect: Effect,
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  /** The rule by which it was coded, in words; and which of what was said it was applied to. */
  rule: z.string(),
  claims: z.array(z.string()),
});
export type CodebookToll = z.infer<typeof CodebookToll>;

/** What `show coded ID --json` prints. */
export const CodedIncident = z.object({
  asKnownOn: z.iso.date().optional(),
  incident: z.string(),
  title: z.string(),
  tolls: z.array(CodebookToll),
});
