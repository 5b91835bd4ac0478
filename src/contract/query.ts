import { z } from 'zod';
import { ReportHead } from '../model/report-head.ts';
import { Where } from '../model/where.ts';
import { Who } from '../model/who.ts';

/** A day as it is typed into an address: 2025-10-12. */
export const Day = z.iso.date();

/** A value that may be given several times in an address: `kind=toll&kind=incident`. */
export function several<T extends z.ZodType<string>>(one: T) {
  return z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(one).optional(),
  );
}

/** Both clocks, on every view: only reports published by a day, only decisions made by a day. */
export const Clocks = z.object({
  asKnownOn: Day.optional().describe(
    'Only reports published on or before this day count; everything follows from them.',
  ),
  decidedBy: Day.optional().describe('Only decisions made on or before this day count.'),
});

/** What every list can be narrowed by. Days are of what happened, and inclusive. */
export const Narrowing = z.object({
  since: Day.optional(),
  until: Day.optional(),
  place: z
    .string()
    .min(1)
    .optional()
    .describe("A place's name or its beginning, a province, or a country's two letters."),
  actor: z.string().min(1).optional().describe('A slug, a party, or part of a name.'),
  text: z.string().min(1).optional().describe('Words that stand in the quotation or the document.'),
});

/** Rows a page has at most, and where nothing is said. */
export const MOST_ROWS = 500;
export const USUAL_ROWS = 100;

export const Paging = z.object({
  cursor: z.string().optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(USUAL_ROWS),
});

/** A page of a list: how many there are in all, and the cursor of the next page; null on the last one. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({
    rows: z.array(row),
    total: z.int(),
    /** How many more there are that only lack a day; 0 where none was asked for. */
    undated: z.int(),
    next: z.string().nullable(),
  });
}

export const InCase = z.object({ case: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/) });
export const InCaseWithId = InCase.extend({ id: z.string().min(1).max(200) });

export { ReportHead, Where, Who };
