import type { IncidentMarks } from '../../../../src/contract/incident.ts';
import { dayNumber } from '../../../words/when.ts';
import { laneOf } from './lanes.ts';

/** Of each mark, by its row: the days it covers, with parts of days, and its lane. Undated ones have NaN. */
export interface MarkSpans {
  count: number;
  start: Float64Array;
  /** Exclusive: a day ends where the next begins. */
  end: Float64Array;
  lane: Uint8Array;
}

const HOUR = 1 / 24;

export function spansOf({ id, type, types, from, to }: IncidentMarks): MarkSpans {
  const lanes = types.map(laneOf);
  const spans: MarkSpans = {
    count: id.length,
    start: new Float64Array(id.length),
    end: new Float64Array(id.length),
    lane: new Uint8Array(id.length),
  };
  for (let row = 0; row < id.length; row += 1) {
    const first = from[row] ?? null;
    const last = to[row] ?? first;
    spans.start[row] = first === null ? Number.NaN : dayNumber(first);
    spans.end[row] = last === null ? Number.NaN : endOf(last, spans.start[row] ?? Number.NaN);
    spans.lane[row] = lanes[type[row] ?? 0] ?? 0;
  }
  return spans;
}

/** A date runs to its midnight; a moment takes up an hour, so that it can be seen. */
function endOf(iso: string, start: number): number {
  const end = dayNumber(iso);
  return iso.length === 10 ? end + 1 : Math.max(end, start + HOUR);
}

/** Rows of the marks that reach into the days, in their order. */
export function rowsWithin({ count, start, end }: MarkSpans, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) {
    if ((start[row] ?? Number.NaN) < to && (end[row] ?? Number.NaN) > from) rows.push(row);
  }
  return rows;
}

/** How many are over before these days, begin after them, or have none. */
export function outside({ count, start, end }: MarkSpans, from: number, to: number) {
  const found = { before: 0, after: 0, undated: 0 };
  for (let row = 0; row < count; row += 1) {
    if (Number.isNaN(start[row])) found.undated += 1;
    else if ((end[row] ?? 0) <= from) found.before += 1;
    else if ((start[row] ?? 0) >= to) found.after += 1;
  }
  return found;
}
