import { z } from 'zod';
import { Deed, Likelihood, RESOLUTIONS, Resolution } from './claim.ts';
import { When } from './when.ts';
import { CLAIMANT_AS } from './who.ts';

/** Something in the case that speaks for an outcome: an incident or accord that fits what was foreseen. */
export const Evidence = z.object({
  kind: z.enum(['incident', 'agreement']),
  id: z.string(),
  title: z.string(),
  day: z.iso.date(),
  /** The first claims that tell of it. */
  claims: z.array(z.string()),
});
export type Evidence = z.infer<typeof Evidence>;

/**
 * What the case suggests of an open forecast; a person decides. `outcome` is null where its time ran out and its words name
 * no deed that could be looked for. `caveat` says what the suggestion rests on that may not hold.
 */
export const ForecastProposal = z.object({
  outcome: Resolution.nullable(),
  why: z.string(),
  evidence: z.array(Evidence),
  caveat: z.string().nullable(),
});
export type ForecastProposal = z.infer<typeof ForecastProposal>;

export const FORECAST_STATES = ['open', ...RESOLUTIONS] as const;

/** An expectation, how likely somebody called it, by when, and what became of it. */
export const ForecastRecord = z.object({
  claim: z.string(),
  outcome: z.string(),
  /** By slug where he is known; else by name. */
  analyst: z.object({
    slug: z.string().nullable(),
    name: z.string(),
    party: z.string().nullable(),
    role: z.string().nullable(),
    as: z.enum(CLAIMANT_AS),
  }),
  outlet: z.string().nullable(),
  document: z.string(),
  said: z.iso.date(),
  likelihood: Likelihood.nullable(),
  conditional: z.boolean(),
  by: When.nullable(),
  /** The last day of what was foreseen; null where nobody says by when. */
  until: z.iso.date().nullable(),
  deed: Deed.nullable(),
  state: z.enum(FORECAST_STATES),
  /** Decisions that touch it. */
  decided: z.array(z.string()),
  proposal: ForecastProposal.nullable(),
  quote: z.string(),
});
export type ForecastRecord = z.infer<typeof ForecastRecord>;

/** Resolved forecasts of one analyst or outlet. `brier` is null where none of them has a word of likelihood on the scale. */
export const ScoreRow = z.object({
  by: z.string(),
  resolved: z.int(),
  cameTrue: z.int(),
  didNot: z.int(),
  void: z.int(),
  scored: z.int(),
  brier: z.number().nullable(),
});
export type ScoreRow = z.infer<typeof ScoreRow>;

/** Forecasts that were called by words of one band, beside how many of them came true. */
export const CalibrationBand = z.object({
  words: z.array(z.string()),
  low: z.number(), // percent
  high: z.number(),
  forecasts: z.int(),
  cameTrue: z.int(),
});
export type CalibrationBand = z.infer<typeof CalibrationBand>;

export const Calibration = z.object({
  scale: z.string(),
  source: z.string(),
  /** A row of fewer scored forecasts says little. */
  few: z.int(),
  open: z.int(),
  /** Resolved, and left out: void, without a word of likelihood, or with one that the scale lacks. */
  unscored: z.object({ void: z.int(), noWord: z.int(), offScale: z.int() }),
  all: ScoreRow,
  analysts: z.array(ScoreRow),
  outlets: z.array(ScoreRow),
  bands: z.array(CalibrationBand),
});
export type Calibration = z.infer<typeof Calibration>;
