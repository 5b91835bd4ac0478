import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { IncidentMarks } from '../../../../src/contract/incident.ts';
import { useCase } from '../../../api/case-context.tsx';
import { useApi } from '../../../api/use-api.ts';
import { dayNumber, isoDay } from '../../../words/when.ts';
import { accordsOfNote } from '../ceasefire/course-of-clock.ts';
import { outside, rowsWithin, spansOf } from './mark-spans.ts';
import { addressOfDays, axisFor, brushed, busiestStretch, type Stretch } from './stretch.ts';

/** Up to so many incidents have numbers, on the timeline as on the map. */
export const NUMBERED = 30;
/** Up to so many come with their titles, which are asked for where the marks of the whole case come without. */
const WORDED = 400;

/** Incidents of the days in view, with what timeline, map and tolls have in common: which they are, and their numbers. */
export function useTimeline() {
  const { overview, clocks } = useCase();
  const { since, until } = useSearch({ strict: false });
  const navigate = useNavigate();
  const query = useApi('incidentMarks', {}, { keep: true });
  const agreements = useApi('agreements', { order: 'newest' }, { keep: true });

  const marks = query.data ?? null;
  const spans = useMemo(() => (marks ? spansOf(marks) : null), [marks]);
  const reports = overview?.reports ?? null;
  const lastReport = reports?.[reports.length - 1]?.day ?? null;
  const knownOn = clocks.asKnownOn ?? lastReport;
  const accords = useMemo(
    () => accordsOfNote(agreements.data?.rows ?? []).filter(({ starts }) => starts),
    [agreements.data],
  );

  // Apart from what is brushed: the days of tens of thousands are sorted for it.
  const shown = useMemo(() => {
    if (!spans || !reports) return null;
    const first = reports[0]?.day;
    return busiestStretch(
      [...spans.start.filter((day) => !Number.isNaN(day)).sort()],
      [...spans.end].filter((day) => !Number.isNaN(day)),
      first !== undefined && lastReport !== null
        ? { first: dayNumber(first.slice(0, 10)), last: dayNumber(lastReport.slice(0, 10)) }
        : null,
    );
  }, [spans, reports, lastReport]);
  const frame = useMemo(() => {
    if (!shown) return null;
    const knownEnd = knownOn === null ? shown.to : dayNumber(knownOn.slice(0, 10)) + 1;
    const whole = { from: shown.from, to: Math.max(shown.from + 1, Math.min(shown.to, knownEnd)) };
    const reached = brushed(whole, since, until);
    const ends = accords.flatMap(({ ends: end }) => (end ? [dayNumber(end.to)] : []));
    const widest = { from: reached.whole.from, to: Math.max(reached.whole.to, shown.to) };
    return { knownEnd, axis: axisFor(widest, ends), whole: reached.whole, days: reached.days };
  }, [shown, knownOn, since, until, accords]);

  const isBrushed = since !== undefined || until !== undefined;
  const rows = useMemo(() => (spans && frame ? rowsWithin(spans, frame.days.from, frame.days.to) : []), [spans, frame]);
  const out = useMemo(() => (spans && frame ? outside(spans, frame.days.from, frame.days.to) : null), [spans, frame]);

  // Marks of a large case come without words: they are asked for once few are in view.
  const isWordless = marks !== null && marks.title === null;
  const asksWords = isWordless && rows.length > 0 && rows.length <= WORDED && frame !== null;
  const worded = useApi(
    'incidentMarks',
    frame ? { since: isoDay(frame.days.from), until: isoDay(frame.days.to - 1) } : {},
    { enabled: asksWords },
  );
  const words = useMemo(() => wordsOf(asksWords ? (worded.data ?? null) : marks), [asksWords, worded.data, marks]);

  const numbers = useMemo(() => {
    const found = new Map<string, number>();
    if (marks === null || rows.length > NUMBERED) return found;
    for (const [at, row] of rows.entries()) found.set(marks.id[row] ?? '', at + 1);
    return found;
  }, [marks, rows]);

  /** False where the address says so already. */
  const setDays = useCallback(
    (next: Stretch | null, how: 'push' | 'replace') => {
      const address = next && frame ? addressOfDays(next, frame.whole) : { since: undefined, until: undefined };
      if (address.since === since && address.until === until) return false;
      void navigate({
        to: '.',
        search: (now) => ({ ...now, ...address }),
        replace: how === 'replace',
        resetScroll: false,
      });
      return true;
    },
    [frame, since, until, navigate],
  );
  const moreAccords = (agreements.data?.total ?? 0) > (agreements.data?.rows.length ?? 0);
  return {
    query,
    marks,
    spans,
    frame,
    rows,
    outside: out,
    words,
    numbers,
    accords,
    moreAccords,
    knownOn,
    isBrushed,
    setDays,
  };
}
export type TimelineState = ReturnType<typeof useTimeline>;

/** Titles and places by id; empty where the marks came without. */
function wordsOf(marks: IncidentMarks | null): ReadonlyMap<string, { title: string; place: string | null }> {
  const found = new Map<string, { title: string; place: string | null }>();
  marks?.title?.forEach((title, row) => {
    found.set(marks.id[row] ?? '', { title, place: marks.place?.[row] ?? null });
  });
  return found;
}
