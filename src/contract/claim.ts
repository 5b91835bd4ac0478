import { z } from 'zod';
import { CERTAINTIES, CLAIM_KINDS, STANCES } from '../model/claim.ts';
import { ClaimRow, REVIEWS } from '../model/claim-row.ts';
import { Clocks, Day, MOST_ROWS, ReportHead, several, USUAL_ROWS } from './query.ts';

export { ClaimRow, REVIEWS };

/** All conditions hold together; of one given several times any may. */
export const ClaimFilter = z.object({
  kind: several(z.enum(CLAIM_KINDS)),
  /** Party of the claimant, by slug; `none` for those without. */
  party: several(z.string().min(1)),
  claimant: several(z.string().min(1)),
  stance: several(z.enum(STANCES)),
  certainty: several(z.enum(CERTAINTIES)),
  /**
   * A value of the facet: a country's two letters (`PK`), which takes in its provinces, or a province (`PK/Balochistan`); else as
   * typed: a place's name or its beginning. `none` for those without.
   */
  place: several(z.string().min(1)),
  /** `none` for reports that name none. */
  source: several(z.string().min(1)),
  actor: z.string().min(1).optional(),
  document: z.string().min(1).optional(),
  incident: z.string().min(1).optional(),
  /** Rejected claims are found only where they are asked for. */
  review: several(z.enum(REVIEWS)),
  /** `built-in`, `by hand`, or a language model whose claim somebody accepted: `model:NAME`. */
  reader: several(z.string().min(1)),
  /** Days of what happened. */
  since: Day.optional(),
  until: Day.optional(),
  undated: z.stringbool().optional(),
  /** Days on which it was said or, where that is not told, published. */
  saidSince: Day.optional(),
  saidUntil: Day.optional(),
  text: z.string().min(1).optional(),
});
export type ClaimFilter = z.infer<typeof ClaimFilter>;

export const ORDERS = ['said, newest', 'said, oldest', 'happened, newest', 'happened, oldest'] as const;

export const ClaimQuery = Clocks.extend(ClaimFilter.shape).extend({
  order: z.enum(ORDERS).default('said, newest'),
  cursor: z.string().optional(),
  /** The row to begin at, for a table that is scrolled anywhere; `cursor` wins. */
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(USUAL_ROWS),
});
export const ClaimPage = z.object({
  rows: z.array(ClaimRow),
  total: z.int(),
  offset: z.int(),
  next: z.string().nullable(),
});
export type ClaimPage = z.infer<typeof ClaimPage>;

export const FACETS = ['kind', 'party', 'stance', 'certainty', 'place', 'source', 'review', 'reader'] as const;
/** For each facet its values with how many claims have them when all other conditions hold; the most first. `more`: values left out. */
export const ClaimFacets = z.object({
  total: z.int(),
  documents: z.int(),
  undated: z.int(),
  facets: z.record(
    z.enum(FACETS),
    z.object({ values: z.array(z.object({ value: z.string(), name: z.string(), claims: z.int() })), more: z.int() }),
  ),
});
export type ClaimFacets = z.infer<typeof ClaimFacets>;
export const ClaimFacetQuery = Clocks.extend(ClaimFilter.shape);

export const ClaimsFileQuery = Clocks.extend(ClaimFilter.shape).extend({
  order: z.enum(ORDERS).default('said, newest'),
  format: z.enum(['csv', 'json']).default('csv'),
});

export const ClaimView = ClaimRow.extend({
  document: ReportHead,
  /**
   * Place of its sentence in the report, from 1. `before`, the claim's quote and `after` are one stretch of the report: from the
   * beginning of the sentence before its own to the end of the sentence after.
   */
  sentence: z.int(),
  before: z.string(),
  after: z.string(),
  /** Claims of the same incident that cannot be true together with it, or deny it. */
  against: z.array(ClaimRow),
  incidentTitle: z.string().nullable(),
});
export type ClaimView = z.infer<typeof ClaimView>;
