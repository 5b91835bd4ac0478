import { z } from 'zod';
import { GRADES } from '../model/decision.ts';
import { Clocks } from './query.ts';

/** Who publishes: how much, for whom, and how much of it is others' words carried on. */
export const SourceRow = z.object({
  /** Null for reports that name none. */
  source: z.string().nullable(),
  kind: z.string().nullable(),
  party: z.string().nullable(),
  grade: z.enum(GRADES).nullable(),
  /** The decision that graded it. */
  gradedBy: z.string().nullable(),
  documents: z.int(),
  claims: z.int(),
  /**
   * Incidents that it tells of; of these, those where it was the first to carry somebody's word, and those where others had
   * carried every voice before.
   */
  incidents: z.int(),
  origins: z.int(),
  echoes: z.int(),
  first: z.string(),
  last: z.string(),
});
export type SourceRow = z.infer<typeof SourceRow>;
export const SourceList = z.object({ rows: z.array(SourceRow), total: z.int() });
export const SourceQuery = Clocks;
