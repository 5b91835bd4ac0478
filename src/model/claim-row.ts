import { z } from 'zod';
import { Claim } from './claim.ts';

/** Whether somebody judged a claim. */
export const REVIEWS = ['accepted', 'rejected', 'corrected', 'added', 'untouched'] as const;
export type Review = (typeof REVIEWS)[number];

/** A claim with what a row or a card shows beside it. */
export const ClaimRow = z.object({
  claim: Claim,
  /** What is claimed, in words: "at least 58 killed: Pakistani soldiers". */
  words: z.string(),
  source: z.string().nullable(),
  published: z.string(),
  review: z.enum(REVIEWS),
  /** Further reports that carry the same statement; 0 where it stands alone or is one of them. */
  echoes: z.int(),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

/** Who read a claim: 'built-in', 'by hand' where a person added it, else the language model that did: 'model:qwen3'. */
export function readBy({ reader, decided, trace }: Claim): string {
  return reader ?? (decided?.added || trace.rule === BY_HAND ? BY_HAND : 'built-in');
}

const BY_HAND = 'by hand';

/** What people made of a claim that stands; one that somebody rejected stands no more. */
export function reviewOf({ decided }: Claim): Review {
  if (decided === undefined) return 'untouched';
  if (decided.added) return 'added';
  if (decided.corrected.length > 0) return 'corrected';
  return decided.accepted ? 'accepted' : 'untouched';
}
