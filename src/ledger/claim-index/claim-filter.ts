import type { Review } from '../../model/claim-row.ts';

/** All conditions hold together; of one with several values any may. `NONE` among them stands for claims without one. */
export interface ClaimSearch {
  kind?: readonly string[] | undefined;
  /** Party of the claimant, by slug. */
  party?: readonly string[] | undefined;
  claimant?: readonly string[] | undefined;
  stance?: readonly string[] | undefined;
  certainty?: readonly string[] | undefined;
  /** A value of the facet (`PK`, `PK/Balochistan`), else as typed: a name's beginning, a province, a country. */
  place?: readonly string[] | undefined;
  source?: readonly string[] | undefined;
  actor?: string | undefined;
  document?: string | undefined;
  incident?: string | undefined;
  /** Rejected claims are found only where they are asked for. */
  review?: readonly Review[] | undefined;
  /** `readBy`: built-in, by hand, model:NAME. */
  reader?: readonly string[] | undefined;
  /** Days (ISO dates, inclusive) of what happened; `undated` asks for claims without one, whatever days are given. */
  since?: string | undefined;
  until?: string | undefined;
  undated?: boolean | undefined;
  /** Days on which it was said or, where that is not told, published. */
  saidSince?: string | undefined;
  saidUntil?: string | undefined;
  /** Words of the quotation. */
  text?: string | undefined;
}

export const SEARCHED = [
  'kind',
  'party',
  'claimant',
  'stance',
  'certainty',
  'place',
  'source',
  'actor',
  'document',
  'incident',
  'review',
  'reader',
  'since',
  'until',
  'undated',
  'saidSince',
  'saidUntil',
  'text',
] as const satisfies readonly (keyof ClaimSearch)[];

export const NONE = 'none';
export const CLAIM_FACETS = ['kind', 'party', 'stance', 'certainty', 'place', 'source', 'review', 'reader'] as const;
export type ClaimFacet = (typeof CLAIM_FACETS)[number];
export type ClaimOrder = 'said, newest' | 'said, oldest' | 'happened, newest' | 'happened, oldest';

export interface ClaimCounts {
  total: number;
  /** Reports that they stand in. */
  documents: number;
  /** Of what fits in everything but the days asked for, what has no day of happening. */
  undated: number;
  /** Each value with how many claims have it when all other conditions hold, the most first. */
  facets: Record<ClaimFacet, { value: string; claims: number }[]>;
}

/** A value of the facet that is a country: its two letters. */
export function isCountry(place: string): boolean {
  return /^[A-Z]{2}$/.test(place);
}
