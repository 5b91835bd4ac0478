import { z } from 'zod';
import { SOURCE_KINDS } from '../model/document.ts';
import { Problem } from '../model/problem.ts';

/** What may be said about reports that do not say it themselves; a report's own word wins. */
export const ReadingFlags = z.object({
  published: z.string().trim().min(1).max(40).optional(),
  title: z.string().trim().min(1).max(500).optional(),
  source: z.string().trim().min(1).max(200).optional(),
  sourceKind: z.enum(SOURCE_KINDS).optional(),
  party: z.string().trim().min(1).max(100).optional(),
  author: z.string().trim().min(1).max(200).optional(),
  url: z.string().trim().min(1).max(2_000).optional(),
  language: z.string().trim().min(2).max(20).optional(),
});
export type ReadingFlags = z.infer<typeof ReadingFlags>;

/** Text that was pasted, or an address to fetch once, on the user's wish. */
export const ReadRequest = z.discriminatedUnion('from', [
  z.object({ from: z.literal('text'), text: z.string().min(1), flags: ReadingFlags }),
  z.object({ from: z.literal('address'), address: z.url().max(2_000), flags: ReadingFlags }),
]);
export type ReadRequest = z.infer<typeof ReadRequest>;

/** Files come as parts named `files` of multipart/form-data, beside a part `flags` with `ReadingFlags` as JSON. */
export { MOST_FILE_BYTES, MOST_FILES, MOST_UPLOAD_BYTES } from './upload-limits.ts';

export const ReadItem = z.object({
  input: z.string(),
  outcome: z.enum(['waiting', 'added', 'known', 'failed', 'not reached']),
  document: z.string().nullable(),
  title: z.string().nullable(),
  claims: z.int().nullable(),
  problems: z.array(Problem),
});
export type ReadItem = z.infer<typeof ReadItem>;

/** A reading under way or done: what was read and what was not, and why. */
export const Reading = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'fetching', 'reading', 'deriving', 'done', 'stopped', 'failed']),
  total: z.int(),
  added: z.int(),
  known: z.int(),
  failed: z.int(),
  items: z.array(ReadItem),
  /** What ended it where it failed as a whole. */
  message: z.string().nullable(),
});
export type Reading = z.infer<typeof Reading>;
export const ReadingList = z.object({ readings: z.array(Reading) });
