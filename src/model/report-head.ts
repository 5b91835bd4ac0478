import { z } from 'zod';

/** A report as lists and cards name it: everything but its text. */
export const ReportHead = z.object({
  id: z.string(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  sourceKind: z.string().nullable(),
  party: z.string().nullable(),
  published: z.string(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  sample: z.boolean(),
  /** How reliable somebody judged its source, A to F; null where nobody did. */
  grade: z.string().nullable(),
});
export type ReportHead = z.infer<typeof ReportHead>;
