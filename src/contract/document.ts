import { z } from 'zod';
import { DocumentCoverage } from '../model/coverage.ts';
import { DecisionEntry } from '../model/decision.ts';
import { Document } from '../model/document.ts';
import { Problem } from '../model/problem.ts';
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

export const DocumentView = z.object({
  document: Document,
  grade: z.string().nullable(),
  /** As they stand in the text, rejected ones too (`review` says so). */
  claims: z.array(ClaimRow),
  problems: z.array(Problem),
  readings: z.array(z.object({ at: z.string(), reader: z.string(), claims: z.int() })),
  decisions: z.array(DecisionEntry),
  /** Titles of the incidents that its claims stand in, by id. */
  incidents: z.record(z.string(), z.string()),
});
export type DocumentView = z.infer<typeof DocumentView>;
export { DocumentCoverage };
