import { z } from 'zod';

/** How bytes came in. */
export const Arrival = z.object({
  from: z.enum(['file', 'address', 'text']),
  /** The file or address as it was given; null for text that was pasted or piped in. */
  asked: z.string().nullable(),
  /** Where an address stood after all redirects. */
  address: z.string().nullable(),
  status: z.int().nullable(),
  /** As the server sent them, names in lower case. */
  headers: z.record(z.string(), z.string()),
  at: z.string(), // ISO date-time
});
export type Arrival = z.infer<typeof Arrival>;

/**
 * What the case knows of the bytes that a document was read from. Hashes are SHA-256, of the bytes as they came (unpacked
 * from their transport) and of the text as it was read from them, both in hexadecimal.
 */
export const Archived = z.object({
  ...Arrival.shape,
  /** Which document of the bytes it is, where they hold several: an attachment's name. */
  part: z.string().nullable(),
  /** What was said about it when it was read, as options of `sitrep read`. */
  flags: z.record(z.string(), z.string()),
  size: z.int(),
  sha256: z.string(),
  textSha256: z.string(),
});
export type Archived = z.infer<typeof Archived>;
