import { dayNumber, isoDay } from '../../../words/when.ts';

/** Days by number, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** So many days before the first report still belong to what it reports. A guess. */
const BEFORE_REPORTS = 14;
/** What the days around the reports must hold of all dated incidents, to be what is shown at first. A guess. */
const ENOUGH = 0.5;
/** Where they do not: the shortest stretch that holds so many. A guess. */
const MOST = 0.8;
/** Room for what is not yet known, as a part of what is. */
const AHEAD = 0.08;
/** An accord's end is shown where it is not further ahead than so much of the stretch. */
const ACCORD_AHEAD = 0.6;

/**
 * The days that the timeline shows unless it is asked otherwise: those around the reports, so that one incident of long ago
 * does not press the others together. `starts` are sorted; `reports` are the days of the first and the last report.
 */
export function busiestStretch(
  starts: readonly number[],
  ends: readonly number[],
  reports: { first: number; last: number } | null,
): Stretch | null {
  if (starts.length === 0) return reports ? { from: reports.first, to: reports.last + 1 } : null;
  if (reports) {
    const reach = { from: reports.first - BEFORE_REPORTS, to: reports.last + 1 };
    const inside = starts.filter((start) => start >= reach.from && start < reach.to);
    const [first] = inside;
    if (first !== undefined && inside.length >= starts.length * ENOUGH)
      return { from: Math.floor(first), to: reach.to };
  }
  return shortestHolding(starts, ends, Math.ceil(starts.length * MOST));
}

function shortestHolding(starts: readonly number[], ends: readonly number[], wanted: number): Stretch {
  let best: Stretch = { from: 0, to: Number.POSITIVE_INFINITY };
  for (let first = 0; first + wanted <= starts.length; first += 1) {
    const last = first + wanted - 1;
    const from = Math.floor(starts[first] ?? 0);
    const to = Math.ceil(Math.max((starts[last] ?? 0) + 1, ends[last] ?? 0));
    if (to - from < best.to - best.from) best = { from, to };
  }
  return best;
}

/** The whole axis: the stretch, room for what is not yet known, and ends of accords that are near. */
export function axisFor(shown: Stretch, accordEnds: readonly number[]): Stretch {
  const days = shown.to - shown.from;
  const near = accordEnds.filter((end) => end > shown.to && end <= shown.to + Math.max(2, days * ACCORD_AHEAD));
  return { from: shown.from, to: Math.ceil(Math.max(shown.to + Math.max(1, Math.round(days * AHEAD)), ...near)) };
}

/** What is brushed: the days in the address, where there are any, within the whole. Days outside of it widen the whole. */
export function brushed(whole: Stretch, since: string | undefined, until: string | undefined) {
  const from = since === undefined ? whole.from : dayNumber(since);
  const to = until === undefined ? Math.max(whole.to, from + 1) : dayNumber(until) + 1;
  const days: Stretch = from < to ? { from, to } : { from, to: from + 1 };
  return { days, whole: { from: Math.min(whole.from, days.from), to: Math.max(whole.to, days.to) } };
}

/** What stands in the address for it: nothing at an edge of the whole. */
export function addressOfDays(
  { from, to }: Stretch,
  whole: Stretch,
): { since?: string | undefined; until?: string | undefined } {
  return {
    since: from <= whole.from ? undefined : isoDay(from),
    until: to >= whole.to ? undefined : isoDay(to - 1),
  };
}

/** One edge moved to a day; at least a day is left. */
export function withEdge(days: Stretch, edge: 'from' | 'to', at: number, whole: Stretch): Stretch {
  const day = Math.round(at);
  return edge === 'from'
    ? { from: Math.max(whole.from, Math.min(day, days.to - 1)), to: days.to }
    : { from: days.from, to: Math.min(whole.to, Math.max(day, days.from + 1)) };
}

/** The same many days elsewhere, held within the whole. */
export function moved(days: Stretch, by: number, whole: Stretch): Stretch {
  const step = Math.min(Math.max(Math.round(by), whole.from - days.from), whole.to - days.to);
  return { from: days.from + step, to: days.to + step };
}

/** Days between two places, in their order. */
export function between(a: number, b: number, whole: Stretch): Stretch {
  const from = Math.max(whole.from, Math.floor(Math.min(a, b)));
  return { from: Math.min(from, whole.to - 1), to: Math.min(whole.to, Math.max(Math.ceil(Math.max(a, b)), from + 1)) };
}
