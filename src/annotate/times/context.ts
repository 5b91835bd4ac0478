import type { TimeKnowledge } from '../../knowledge/times.ts';
import type { Day } from './calendar.ts';
import type { Resolved } from './resolved.ts';
import type { Tense } from './tense.ts';

/** What a relative expression is counted from. */
export interface Context {
  published: Day;
  tense: Tense;
  /** The narrative's own day: see narrative-clock.ts. */
  day: Resolved | null;
  /** The last stated date of any grain, for "a year earlier". */
  stated: Resolved | null;
  /** The day of the event that "two days after the blasts" counts from, where known. */
  event: Resolved | null;
  times: TimeKnowledge;
}
