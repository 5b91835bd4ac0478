import { z } from 'zod';
import { StatisticClaim } from './claim.ts';
import { Quantity } from './quantity.ts';

/** ISO dates, both included. */
const Period = z.object({ from: z.string(), to: z.string() });

/**
 * What the case itself adds up to for the scope and window of a statistic, by the house rule (knowledge/numbers/codebooks.yaml):
 * `incidents` lie within both, `figures` of them have a figure. `high` is null where words leave it open ("at least 12").
 */
export const LedgerSum = z.object({
  period: Period,
  reports: z.int(),
  incidents: z.int(),
  figures: z.int(),
  low: z.number(),
  best: z.number(),
  high: z.number().nullable(),
  rule: z.literal('house'),
});
export type LedgerSum = z.infer<typeof LedgerSum>;

/** Another count that a statistic may be laid beside. */
export const OtherCount = z.object({ claim: z.string(), counter: z.string(), quantity: Quantity, period: Period });
export type OtherCount = z.infer<typeof OtherCount>;

/** Why a statistic and the ledger's sum, or another count, need not agree. */
export const DIFFERENCES = ['coverage', 'window', 'place', 'base', 'measure', 'contested', 'counter'] as const;
export const StatisticDifference = z.object({ kind: z.enum(DIFFERENCES), words: z.string() });
export type StatisticDifference = z.infer<typeof StatisticDifference>;

export const StatisticBeside = z.object({
  ledger: LedgerSum,
  /** The same window a year earlier: the ledger's sum, what counters gave for it or for that whole year, and the change of the same counter. */
  yearBefore: z.object({
    ledger: LedgerSum,
    counts: z.array(OtherCount),
    change: z.object({ n: z.number(), percent: z.number() }).nullable(),
  }),
  /** What others, or the same counter elsewhere, give for the same window. */
  others: z.array(OtherCount),
  differences: z.array(StatisticDifference),
  /** Further counts that are left out here. */
  more: z.int(),
});
export type StatisticBeside = z.infer<typeof StatisticBeside>;

/** A row of `show statistics`. */
export const StatisticRow = StatisticClaim.extend({ beside: StatisticBeside });
export type StatisticRow = z.infer<typeof StatisticRow>;
