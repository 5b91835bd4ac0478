import { z } from 'zod';

/** What kind of desk a document comes from; decides whose voice the narrator is. */
export const SOURCE_KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'government',
  'armed group',
  'organisation',
  'think tank',
  'newsletter',
  'unknown',
] as const;

/** What a report was read from. `mail` is a message, of a file of its own or of a mailbox; `feed` an entry with its text. */
export const DOCUMENT_FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx', 'mail', 'mhtml', 'feed'] as const;

/**
 * A report as read. `text` is the article's body and the only thing that spans point into; `id` is a hash of
 * text, source and date, so that the same report read twice is one document.
 * `party` is set where the source itself is a side of the conflict (a ministry, a militant group's outlet).
 */
export const Document = z.object({
  id: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  published: z.string(), // ISO date or date-time in UTC
  publishedFrom: z.enum(['file', 'flag']),
  source: z.string().nullable(),
  sourceKind: z.enum(SOURCE_KINDS).nullable(),
  party: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(), // BCP 47
  format: z.enum(DOCUMENT_FORMATS),
  file: z.string().nullable(), // where it was read from, as given; a part of it after "#": "letter.eml#report.pdf"
  sample: z.boolean(), // an invented report, shipped as demonstration
});
export type Document = z.infer<typeof Document>;
export type DocumentFormat = Document['format'];
export type SourceKind = (typeof SOURCE_KINDS)[number];
