import { z } from 'zod';
import { DecisionEntry } from '../model/decision.ts';
import { Calibration, FORECAST_STATES, ForecastRecord } from '../model/forecast-record.ts';
import { StatisticRow } from '../model/statistic.ts';
import { ClaimRow } from './claim.ts';
import { Clocks, Narrowing, Paging, pageOf } from './query.ts';

/** Days are those on which it was said; what is foreseen has no place that lists are narrowed by. */
export const ForecastListQuery = Clocks.extend(Narrowing.omit({ place: true }).shape)
  .extend(Paging.shape)
  .extend({ state: z.enum(FORECAST_STATES).optional(), proposed: z.stringbool().optional() });
/** `open` and `due` count whatever `state` and `proposed` say: those not settled, and those of them that the case suggests an outcome of. */
export const ForecastPage = pageOf(ForecastRecord).extend({ open: z.int(), due: z.int() });
export const ForecastView = z.object({
  forecast: ForecastRecord,
  claim: ClaimRow,
  /** Claims that speak for an outcome. */
  evidence: z.array(ClaimRow),
  decisions: z.array(DecisionEntry),
});
export type ForecastView = z.infer<typeof ForecastView>;
export const CalibrationQuery = Clocks.extend({ scale: z.string().optional() });
export const CalibrationView = z.object({ scales: z.array(z.string()), calibration: Calibration });

export const StatisticListQuery = Clocks.extend(Narrowing.shape).extend(Paging.shape);
export const StatisticPage = pageOf(StatisticRow);
export const StatisticView = z.object({
  statistic: StatisticRow,
  claim: ClaimRow,
  /** The claims of the other counts beside it. */
  others: z.array(ClaimRow),
});
export type StatisticView = z.infer<typeof StatisticView>;
