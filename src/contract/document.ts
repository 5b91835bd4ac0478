import { z } from 'zod';
import { DocumentCoverage } from '../model/coverage.ts';
import { DecisionEntry } from '../model/decision.ts';
import { Document } from '../model/document.ts';
import { ReadByBoth } from '../model/drafted-claim.ts';
import { Problem } from '../model/problem.ts';
import { Span } from '../model/span.ts';
import { ClaimRow } from './claim.ts';
import { Clocks, Day, Paging, pageOf, ReportHead, several } from './query.ts';

export const DocumentListQuery = Clocks.extend(Paging.shape).extend({
  since: Day.optional(),
  until: Day.optional(),
  source: several(z.string().min(1)),
  text: z.string().min(1).optional(),
  order: z.enum(['oldest', 'newest']).default('newest'),
});
export const DocumentRow = ReportHead.extend({ claims: z.int(), reader: z.string() });
export type DocumentRow = z.infer<typeof DocumentRow>;
export const DocumentPage = pageOf(DocumentRow);

/** What one language model read in a report. Nothing of it counts but what somebody accepted, which then is a claim of the case, too. */
export const ModelOfReport = z.object({
  /** "model:qwen3" */
  reader: z.string(),
  model: z.string(),
  at: z.string(),
  /** `review` says what became of each: `untouched`, `accepted` or `rejected`. */
  claims: z.array(ClaimRow),
  /** How each stands to the claims of the built-in reader, and those that the model has not. */
  rows: z.array(ReadByBoth),
  /** What it said that does not stand in the text or is no claim, and why. */
  refused: z.array(z.object({ why: z.string(), quote: z.string().nullable() })),
  unread: z.array(Span.extend({ why: z.string() })),
});
export type ModelOfReport = z.infer<typeof ModelOfReport>;

export const DocumentView = z.object({
  document: Document,
  grade: z.string().nullable(),
  /** As they stand in the text, rejected ones too (`review` says so). */
  claims: z.array(ClaimRow),
  problems: z.array(Problem),
  readings: z.array(z.object({ at: z.string(), reader: z.string(), claims: z.int() })),
  decisions: z.array(DecisionEntry),
  /** What language models read in it as well; empty where none did. */
  models: z.array(ModelOfReport),
  /** Titles of the incidents that its claims stand in, by id. */
  incidents: z.record(z.string(), z.string()),
});
export type DocumentView = z.infer<typeof DocumentView>;
export { DocumentCoverage };
