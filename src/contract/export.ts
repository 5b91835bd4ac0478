import { z } from 'zod';
import { Clocks, InCase } from './query.ts';

const ExportedFile = z.object({ name: z.string(), mediaType: z.string() });

export const ExportList = z.object({
  formats: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      /** Whose rule its numbers follow; null where figures stay with their claimants, or have no place. */
      codebook: z.string().nullable(),
      /** What it has no place for, in a sentence; null where that is said row by row only. */
      loses: z.string().nullable(),
      files: z.array(ExportedFile),
    }),
  ),
});

export const InExport = InCase.extend({ format: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/) });
export const ExportQuery = Clocks.extend({
  file: z.string().max(80).optional().describe('Which file of a format that is several; the only one unless given.'),
  losses: z.stringbool().optional().describe('What the rows lost, as CSV, instead of the rows.'),
});
