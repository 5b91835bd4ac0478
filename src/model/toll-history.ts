import { z } from 'zod';
import { Effect } from './claim.ts';
import { Quantity } from './quantity.ts';

/**
 * What became of a claimant's figure. 'grew' and 'corrected' are a higher and a lower number than the one before; 'older' is
 * a figure that he had given up already, told again; 'beside' a second figure of the same moment; 'part' a smaller one of a
 * narrower place; 'reworded' the same number with another bound, or words; 'other' that of somebody called by the same
 * common words ("officials") in another report, who may be somebody else; 'retracted' that he now says it is not so.
 */
export const TOLL_CHANGES = [
  'first',
  'same',
  'grew',
  'corrected',
  'reworded',
  'older',
  'beside',
  'part',
  'other',
  'retracted',
] as const;
export type TollChange = (typeof TOLL_CHANGES)[number];

export const TollStep = z.object({
  /** The day it was said, where the report tells it; else the day of the report. */
  day: z.iso.date(),
  /** When the first report of it came out: ISO date or date-time in UTC. */
  published: z.string(),
  claimant: z.string(),
  quantity: Quantity,
  change: z.enum(TOLL_CHANGES),
  /** The figure that it takes the place of; null for a first one. */
  before: Quantity.nullable(),
  /** Part-counts within the figure ("including two officers"): never to be added to it. */
  parts: z.array(z.object({ quantity: Quantity, of: z.string(), claim: z.string() })),
  claims: z.array(z.string()),
});
export type TollStep = z.infer<typeof TollStep>;

/** One voice's figures in the order of time. A side speaks with one voice, whichever of its known offices or persons speaks. */
export const TollVoice = z.object({
  claimant: z.string(),
  party: z.string().nullable(),
  about: z.enum(['own', 'adversary', 'other']),
  steps: z.array(TollStep),
  /** The figure that stands at the end; null where it was taken back. */
  now: Quantity.nullable(),
});
export type TollVoice = z.infer<typeof TollVoice>;

export const TollHistory = z.object({
  effect: Effect,
  victims: z.object({ party: z.string().nullable(), role: z.string().nullable() }),
  voices: z.array(TollVoice),
});
export type TollHistory = z.infer<typeof TollHistory>;

/** What one party says another lost in one incident beside what that one admits. */
export const TollGap = z.object({
  incident: z.string(),
  title: z.string(),
  day: z.iso.date().nullable(),
  role: z.string().nullable(),
  alleged: Quantity,
  /** Null where the side itself gives no figure: that is not the same as admitting nobody. */
  admitted: Quantity.nullable(),
  /** `alleged` less `admitted`; null where one of them is no number. */
  gap: Quantity.nullable(),
  claims: z.object({ alleged: z.array(z.string()), admitted: z.array(z.string()) }),
});
export type TollGap = z.infer<typeof TollGap>;

/** All gaps of one pair over the case. Sums take only what has both figures: they are of the same incidents. */
export const PartyGaps = z.object({
  by: z.string(),
  of: z.string(),
  effect: Effect,
  gaps: z.array(TollGap),
  sums: z.object({
    gaps: z.int(),
    alleged: Quantity.nullable(),
    admitted: Quantity.nullable(),
    gap: Quantity.nullable(),
  }),
});
export type PartyGaps = z.infer<typeof PartyGaps>;
