import { z } from 'zod';
import { Span } from './span.ts';

/**
 * Why nothing was read in a sentence, as far as the reader knows: a question claims nothing; one of more words than are parsed;
 * without a verb (headings, captions, bylines); its words of events mean something else (sport, markets, history); it has such a
 * word and nothing came of it; none of its words is one that the reader takes for an event, a harm or a saying.
 */
export const SKIPS = [
  'question',
  'too long',
  'no verb',
  'not of war',
  'event word not taken',
  'no word that claims',
] as const;
export type Skip = (typeof SKIPS)[number];

/**
 * What became of one sentence. `coded`: at least one claim begins in it; `quoted`: its words stand in a claim that begins in
 * another one; else `skipped`. `words` are the words of events that were not taken. `numbers` are those of people, and those of which the
 * reader cannot tell what they count ("Of these, 901 fell"), as said and where; a stated "nobody" is none.
 */
export const CoveredSentence = z.object({
  span: Span,
  state: z.enum(['coded', 'quoted', 'skipped']),
  skip: z.enum(SKIPS).nullable(),
  claims: z.array(z.string()),
  words: z.array(z.string()),
  numbers: z.array(
    z.object({
      said: z.string(),
      of: z.enum(['people', 'unknown']),
      span: Span,
      /** The decision by which it is no claim; left out where nobody said so. */
      settled: z.string().optional(),
    }),
  ),
});
export type CoveredSentence = z.infer<typeof CoveredSentence>;

/** How much of a document came to claims. `toDo` are the places in `sentences` of those with such a number, no claim, and
 * nobody who said that it is none. */
export const DocumentCoverage = z.object({
  document: z.string(),
  coded: z.int(),
  quoted: z.int(),
  skipped: z.int(),
  toDo: z.array(z.int()),
  sentences: z.array(CoveredSentence),
});
export type DocumentCoverage = z.infer<typeof DocumentCoverage>;
