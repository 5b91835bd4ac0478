import type { TimeKnowledge } from '../../knowledge/times.ts';
import type { Day } from './calendar.ts';
import type { Resolved } from './resolved.ts';

/** What a relative expression is counted from. */
export interface Context {
  published: Day;
  /** What the nearest verb tells; null where none does. Past is then the rule: news tells what happened. */
  tense: 'past' | 'future' | null;
  /** Whether that verb stands next to the words of time. */
  close: boolean;
  /** The narrative's own day: see narrative-clock.ts. */
  day: Resolved | null;
  /** The last stated date of any grain, for "a year earlier". */
  stated: Resolved | null;
  /** The one year named before in the sentence: "in 2011 … in April". */
  year?: number | null;
  /** The day of the event that "two days after the blasts" counts from, where known. */
  event: Resolved | null;
  times: TimeKnowledge;
}
