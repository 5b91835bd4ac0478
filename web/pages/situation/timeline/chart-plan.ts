import type { IncidentMarks } from '../../../../src/contract/incident.ts';
import type { Agreement } from '../../../../src/model/situation.ts';
import { accordStatus } from '../../../words/accord-status.ts';
import { dayNumber } from '../../../words/when.ts';
import { type BarPlaced, layBars } from './bar-layout.ts';
import { cut, titleWithoutDay, widthOf } from './bar-words.ts';
import { type Bins, binDays, densityOf } from './density.ts';
import { LANES } from './lanes.ts';
import type { MarkSpans } from './mark-spans.ts';
import type { Stretch } from './stretch.ts';

export interface ChartGiven {
  marks: IncidentMarks;
  spans: MarkSpans;
  rows: readonly number[];
  words: ReadonlyMap<string, { title: string; place: string | null }>;
  numbers: ReadonlyMap<string, number>;
  accords: readonly Agreement[];
  days: Stretch;
  knownEnd: number;
  left: number;
  width: number;
}

export interface PlannedBar {
  id: string;
  x: number;
  width: number;
  /** Middle of the bar. */
  y: number;
  number: number | null;
  title: string | null;
  words: string;
  side: BarPlaced['words'];
  isContested: boolean;
  isApproximate: boolean;
  /** Known only as a week or longer: the bar is when it may have been, not how long it took. */
  isCoarse: boolean;
  /** The day is only that of the first report. */
  isPublished: boolean;
}

export interface PlannedAccord {
  id: string;
  accord: Agreement;
  x: number;
  width: number;
  y: number;
  words: string;
  side: BarPlaced['words'];
  /** No end is known. */
  isOpen: boolean;
}

export interface PlannedLane {
  lane: number;
  words: string;
  top: number;
  /** The lane's name stands above its bars, not left of them. */
  above: boolean;
  /** Where there are too many: how many fall on each bin, standing on `base` in `room` pixels. */
  bins: Bins | null;
  base: number;
  room: number;
}

const ROW = 23;
const TIGHT_ROW = 13;
const PAD = 8;
const NAME_ABOVE = 16;
const DENSE_ROOM = 34;
const CIRCLE = 20;
const NARROWEST = 4;
/** More bars than these are not told apart any more. A guess. */
const MOST_BARS = 150;
const MOST_ROWS = 9;
const MOST_ACCORDS = 12;
const LONGEST = 90;
const COARSE: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'season', 'year', 'decade']);
const ACCORDS = LANES.length - 1;

/** Where everything on the timeline stands, in pixels. */
export function chartPlan(given: ChartGiven) {
  const { spans, rows, days, left, width, numbers, words } = given;
  const x = (day: number) => left + ((day - days.from) / (days.to - days.from)) * (width - left);
  const hasNames = left === 0;
  const isNumbered = numbers.size > 0 && rows.length <= numbers.size;
  const allAccords = accordsIn(given, x);
  // The latest: a hundred under each other push everything else off the page.
  const accords = latest(allAccords);
  const isWorded = isNumbered && width >= 700;
  const shapes = rows.length <= MOST_BARS ? rows.map((row) => shapeOf(row, given, x, isWorded)) : [];
  const laid = layBars([...shapes.map(({ bar }) => bar), ...accords.map(({ bar }) => bar)], LANES.length, left, width);
  const isDense = rows.length > MOST_BARS || laid.rows.some((n) => n > MOST_ROWS);
  const accordPlaces = isDense
    ? layBars(
        accords.map(({ bar }) => bar),
        LANES.length,
        left,
        width,
      )
    : { placed: laid.placed.slice(shapes.length), rows: laid.rows };
  const rowHeight = isNumbered ? ROW : TIGHT_ROW;
  const step = binDays(days, width - left);
  const present = lanesPresent(spans, accords.length > 0, rows);
  const lanes: PlannedLane[] = [];
  let top = 14;
  for (const lane of present) {
    const bins = isDense ? densityOf(spans, days, step, { only: lane }) : null;
    const barRows = (isDense ? (lane === ACCORDS ? accordPlaces.rows[lane] : 0) : laid.rows[lane]) ?? 0;
    const begin = top + (hasNames ? NAME_ABOVE : 0);
    const room = isDense ? DENSE_ROOM : 0;
    const inner = Math.max(barRows * (isDense ? ROW : rowHeight) + room, hasNames ? 14 : ROW);
    lanes.push({
      lane,
      words:
        lane === ACCORDS && accords.length < allAccords.length
          ? `${LANES[lane]?.words}: ${accords.length} of ${allAccords.length}`
          : (LANES[lane]?.words ?? ''),
      top,
      above: hasNames,
      bins,
      base: begin + PAD / 2 + room,
      room: room - 4,
    });
    top = begin + inner + PAD;
  }
  const rowMiddle = (lane: number, row: number, each: number) => {
    const planned = lanes.find((one) => one.lane === lane);
    const begin = (planned?.top ?? 0) + (hasNames ? NAME_ABOVE : 0) + (isDense ? DENSE_ROOM : 0);
    return begin + PAD / 2 + row * each + each / 2;
  };
  const bars = isDense
    ? []
    : shapes.map(({ planned, bar }, at): PlannedBar => {
        const place = laid.placed[at];
        return {
          ...planned,
          y: rowMiddle(bar.lane, place?.row ?? 0, rowHeight),
          side: place?.words ?? null,
          words: words.get(planned.id)?.title ? planned.words : '',
        };
      });
  const accordBars = accords.map(({ planned, bar }, at): PlannedAccord => {
    const place = accordPlaces.placed[at];
    return {
      ...planned,
      y: rowMiddle(bar.lane, place?.row ?? 0, isDense ? ROW : rowHeight),
      side: place?.words ?? null,
    };
  });
  const most = Math.max(1, ...lanes.map(({ bins }) => bins?.most ?? 0));
  return { x, lanes, bars, accordBars, height: top, isDense, most };
}

/** Lanes stay while days are brushed: those that anything in the whole case stands in, or only those in view where that is a lot. */
function lanesPresent({ lane }: MarkSpans, hasAccords: boolean, rows: readonly number[]): number[] {
  const present = new Set<number>(hasAccords ? [ACCORDS] : []);
  for (const row of rows) present.add(lane[row] ?? 0);
  return [...present].sort((a, b) => a - b);
}

function shapeOf(
  row: number,
  { marks, spans, words, numbers, left, width }: ChartGiven,
  x: (day: number) => number,
  withWords: boolean,
) {
  const id = marks.id[row] ?? '';
  const from = Math.max(x(spans.start[row] ?? 0), left);
  const to = Math.min(x(spans.end[row] ?? 0), width);
  const title = words.get(id)?.title ?? null;
  const number = numbers.get(id) ?? null;
  const wide = Math.max(to - from, NARROWEST);
  const beside = Math.max(width - from - wide, from - left) - CIRCLE - 8;
  const label = title === null || !withWords ? '' : cut(titleWithoutDay(title), lettersIn(beside));
  const planned: Omit<PlannedBar, 'y' | 'side'> = {
    id,
    x: Math.min(from, width - NARROWEST),
    width: wide,
    number,
    title,
    words: label,
    isContested: marks.statuses[marks.status[row] ?? 0] === 'contested',
    isApproximate: marks.approximate[row] ?? false,
    isCoarse: COARSE.has(marks.grain[row] ?? 'day'),
    isPublished: marks.published[row] ?? false,
  };
  const room = number === null ? 0 : CIRCLE + (label ? 4 + widthOf(label) + 4 : 0);
  return { planned, bar: { lane: spans.lane[row] ?? 0, x: planned.x, width: wide, words: room } };
}

function lettersIn(pixels: number): number {
  return Math.max(8, Math.min(LONGEST, Math.floor(pixels / widthOf('n'))));
}

function accordsIn({ accords, days, knownEnd, left, width }: ChartGiven, x: (day: number) => number) {
  return accords.flatMap((accord) => {
    if (!accord.starts) return [];
    const start = dayNumber(accord.starts.from);
    const endDay = accord.ends ? endOf(accord.ends.to) : Math.max(knownEnd, start + 1);
    if (start >= days.to || endDay <= days.from) return [];
    const from = Math.max(x(start), left);
    const wide = Math.max(Math.min(x(endDay), width) - from, NARROWEST);
    const label = width >= 700 ? `${accord.type}, ${accordStatus(accord)}` : '';
    const planned: Omit<PlannedAccord, 'y' | 'side'> = {
      id: accord.id,
      accord,
      x: from,
      width: wide,
      words: label,
      isOpen: accord.ends === null,
    };
    return [{ planned, bar: { lane: ACCORDS, x: from, width: wide, words: label === '' ? 0 : widthOf(label) + 8 } }];
  });
}

function latest<T extends { planned: { accord: Agreement } }>(accords: readonly T[]): readonly T[] {
  if (accords.length <= MOST_ACCORDS) return accords;
  const start = ({ planned }: T) => planned.accord.starts?.from ?? '';
  return [...accords].sort((a, b) => (start(a) < start(b) ? 1 : -1)).slice(0, MOST_ACCORDS);
}

function endOf(iso: string): number {
  return iso.length === 10 ? dayNumber(iso) + 1 : dayNumber(iso);
}
