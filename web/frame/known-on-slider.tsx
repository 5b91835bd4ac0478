import { useMemo, useRef } from 'react';
import { dayAfter, dayLong, dayNumber, dayShort, isoDay } from '../words/when.ts';

interface Track {
  first: number;
  last: number;
  reports: readonly { day: string; reports: number }[];
}

const HEIGHT = 40;
const PAD = 10;
/** So many labels at most, and so many ticks for reports of one day. */
const MOST_LABELS = 11;
/** "8 Oct" and the number beside it need so much room. */
const LABEL_WIDTH = 30;
const MOST_TICKS = 3;

/** The first clock: a handle on the days on which reports came out. Arrow keys move it by a day; the last day is "now". */
export function KnownOnSlider({
  reports,
  day,
  onDay,
  width,
}: {
  reports: readonly { day: string; reports: number }[];
  day: string | undefined;
  /** Undefined for the latest. */
  onDay: (day: string | undefined) => void;
  width: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const track = useMemo(() => trackOf(reports), [reports]);
  if (!track) return null;
  const { first, last } = track;
  const at = day === undefined ? last : Math.min(Math.max(dayNumber(day), first), last);
  const step = (width - 2 * PAD) / (last - first + 1);
  const middle = (n: number) => PAD + (n - first + 0.5) * step;
  const move = (n: number) => {
    const next = Math.min(Math.max(Math.round(n), first), last);
    onDay(next === last ? undefined : isoDay(next));
  };
  const fromPointer = (clientX: number) => {
    const left = box.current?.getBoundingClientRect().left;
    if (left !== undefined) move(first + (clientX - left - PAD) / step - 0.5);
  };
  const labelled = labelsOf(track, width - 2 * PAD);
  return (
    <div
      ref={box}
      className="known-on"
      role="slider"
      aria-label="Known on"
      aria-valuemin={0}
      aria-valuemax={last - first}
      aria-valuenow={at - first}
      aria-valuetext={day === undefined ? `${dayLong(isoDay(last))}, everything` : dayLong(day)}
      tabIndex={0}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 }[event.key];
        if (by !== undefined) move(at + by);
        else if (event.key === 'Home') move(first);
        else if (event.key === 'End') move(last);
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        fromPointer(event.clientX);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) fromPointer(event.clientX);
      }}
    >
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <path d={`M${PAD} 17H${width - PAD}`} stroke="var(--rule-2)" />
        <path d={`M${PAD} 17H${middle(at)}`} stroke="var(--ink)" strokeWidth="2" />
        {track.reports.map(({ day: reportDay, reports: n }) =>
          Array.from({ length: Math.min(n, MOST_TICKS) }, (_, tick) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: ticks of one day have nothing else to be told by
              key={`${reportDay} ${tick}`}
              x={
                middle(dayNumber(reportDay)) - 1.5 + (tick - (Math.min(n, MOST_TICKS) - 1) / 2) * Math.min(4, step / 3)
              }
              y="8"
              width={Math.min(3, Math.max(step / 4, 1))}
              height="6"
              fill="var(--ink-2)"
            />
          )),
        )}
        {labelled.map(({ n, words }) => (
          <text key={n} x={middle(n)} y="35" textAnchor="middle">
            {words}
          </text>
        ))}
        <circle cx={middle(at)} cy="17" r="6" fill="var(--paper)" stroke="var(--ink)" strokeWidth="2.5" />
      </svg>
    </div>
  );
}

function trackOf(reports: readonly { day: string; reports: number }[]): Track | null {
  const [first] = reports;
  const last = reports[reports.length - 1];
  return first && last ? { first: dayNumber(first.day), last: dayNumber(last.day), reports } : null;
}

/** The first label names the month; within one month the others are days only. Months where there are many. */
function labelsOf({ first, last }: Track, width: number): { n: number; words: string }[] {
  const days = last - first + 1;
  const every = Math.ceil(days / Math.max(2, Math.min(MOST_LABELS, Math.floor(width / LABEL_WIDTH))));
  const isLong = days > 62;
  const labels: { n: number; words: string }[] = [];
  for (let n = first; n <= last; n += every) {
    const iso = isoDay(n);
    const before = labels.length > 0 ? isoDay(n - every) : null;
    const sameMonth = before?.slice(0, 7) === iso.slice(0, 7);
    labels.push({
      n,
      words: isLong
        ? sameMonth
          ? ''
          : dayShort(iso).slice(2).trim()
        : sameMonth
          ? String(Number(iso.slice(8)))
          : dayShort(iso),
    });
  }
  return labels.filter(({ words }) => words !== '');
}

/** The day before or after the one looked at, for the keys `[` and `]`; undefined is the latest. */
export function stepDay(reports: readonly { day: string }[], day: string | undefined, by: -1 | 1): string | undefined {
  const last = reports[reports.length - 1]?.day;
  const first = reports[0]?.day;
  if (last === undefined || first === undefined) return undefined;
  const next = dayAfter(day ?? last, by);
  if (next >= last) return undefined;
  return next < first ? first : next;
}
