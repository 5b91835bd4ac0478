import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCase } from '../../../api/case-context.tsx';
import { Empty, Module } from '../../../frame/module-state.tsx';
import { Section } from '../../../frame/section.tsx';
import { useAsTable } from '../../../frame/use-as-table.ts';
import { useWidth } from '../../../frame/use-width.ts';
import { counted, figure } from '../../../words/quantity.ts';
import { dayShort, isoDay } from '../../../words/when.ts';
import { DensityBrush } from './density-brush.tsx';
import { rowsWithin } from './mark-spans.ts';
import type { Stretch } from './stretch.ts';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineKey } from './timeline-key.tsx';
import { NumberedList, TimelineTable } from './timeline-table.tsx';
import type { TimelineState } from './use-timeline.ts';

/** Room for the lanes' names; none where they stand above their lanes. */
const NAMES = 150;
const NARROW = 640;

/** When it happened: density and brush above, incidents below; whatever is brushed filters the page. */
export function Timeline({
  state,
  marked,
  onHover,
}: {
  state: TimelineState;
  marked: ReadonlySet<string>;
  onHover: (id: string | null) => void;
}) {
  const { query, frame, rows, isBrushed, setDays } = state;
  const [isTable, turnTable] = useAsTable('timeline');
  return (
    <Section span={12} title={titleOf(state)} tools={<Tools state={state} isTable={isTable} onTable={turnTable} />}>
      <Module query={query} what="the timeline" rows={8}>
        {() =>
          frame === null || query.data?.total === 0 ? (
            <Empty>No report that was known on this day tells of an incident.</Empty>
          ) : (
            <>
              <Charts state={state} marked={marked} onHover={onHover} />
              {rows.length === 0 ? (
                <Empty>
                  Nothing is dated to these days.{' '}
                  {isBrushed ? (
                    <button type="button" className="link" onClick={() => setDays(null, 'push')}>
                      Show all days
                    </button>
                  ) : null}
                </Empty>
              ) : null}
              {isTable ? <TimelineTable state={state} /> : null}
            </>
          )
        }
      </Module>
    </Section>
  );
}

function titleOf({ marks, frame, rows, accords, moreAccords, isBrushed }: TimelineState): string {
  if (!marks || !frame) return 'Incidents';
  const { days } = frame;
  const what = `${counted(rows.length, 'incident')}${accords.length > 0 && !isBrushed ? ` and ${moreAccords ? 'more than ' : ''}${counted(accords.length, 'agreement')}` : ''}`;
  const last = isoDay(days.to - 1);
  return `${what}, ${dayShort(isoDay(days.from), last)} to ${dayShort(last)} ${last.slice(0, 4)}`;
}

function Tools({ state, isTable, onTable }: { state: TimelineState; isTable: boolean; onTable: () => void }) {
  const { name } = useCase();
  const { outside, frame, isBrushed, setDays } = state;
  if (!outside || !frame) return null;
  const { before, after, undated } = outside;
  const to = '/c/$case/incidents';
  return (
    <>
      <span className="tl-note">Width is how finely the date is known</span>
      {before > 0 ? (
        <Link to={to} params={{ case: name }} search={{ until: isoDay(frame.days.from - 1) }}>
          {figure(before)} before
        </Link>
      ) : null}
      {after > 0 ? (
        <Link to={to} params={{ case: name }} search={{ since: isoDay(frame.days.to) }}>
          {figure(after)} after
        </Link>
      ) : null}
      {undated > 0 ? (
        <Link to={to} params={{ case: name }} search={{ undated: 'true' }}>
          {figure(undated)} undated
        </Link>
      ) : (
        <span>0 undated</span>
      )}
      {isBrushed ? (
        <button type="button" className="link" onClick={() => setDays(null, 'push')}>
          All days
        </button>
      ) : null}
      <button type="button" className="link" aria-expanded={isTable} onClick={onTable}>
        Table
      </button>
    </>
  );
}

/** Keys move an edge at once; the address, and with it the rest of the page, follows when they rest. */
const KEYS_REST_MS = 400;

/** While an edge is moved only the charts follow; everything else does once it is let go. */
function Charts({
  state,
  marked,
  onHover,
}: {
  state: TimelineState;
  marked: ReadonlySet<string>;
  onHover: (id: string | null) => void;
}) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { marks, spans, frame, words, numbers, accords, isBrushed, setDays } = state;
  const [draft, setDraft] = useState<Stretch | null>(null);
  const rest = useRef(0);
  // What stands below stays where it is until the edge is let go.
  const [held, setHeld] = useState(0);
  const move = (next: Stretch) => {
    if (held === 0) setHeld(box.current?.offsetHeight ?? 0);
    setDraft(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was being moved ends where the address changes
  useEffect(() => {
    setDraft(null);
    setHeld(0);
  }, [frame]);
  useEffect(() => () => clearTimeout(rest.current), []);
  const rows = useMemo(
    () => (draft && spans ? rowsWithin(spans, draft.from, draft.to) : state.rows),
    [draft, spans, state.rows],
  );
  const isNarrow = width < NARROW;
  const left = isNarrow ? 0 : NAMES;
  const days = draft ?? frame?.days ?? null;
  const commit = (next: Stretch | null, how: 'push' | 'replace') => {
    clearTimeout(rest.current);
    if (how === 'push' || next === null) {
      if (!setDays(next, how) || next === null) {
        setDraft(null);
        setHeld(0);
      }
    } else {
      move(next);
      rest.current = window.setTimeout(() => setDays(next, how), KEYS_REST_MS);
    }
  };
  return (
    <div ref={box} className="timeline" style={held === 0 ? undefined : { minHeight: held }}>
      {width === 0 || !marks || !spans || !frame || !days ? null : (
        <>
          <DensityBrush
            {...{ spans, days, left, width }}
            claims={marks.claims}
            axis={frame.axis}
            whole={frame.whole}
            isBrushed={isBrushed || draft !== null}
            onDraft={move}
            onDays={commit}
          />
          <TimelineChart
            {...{ marks, spans, rows, words, numbers, accords, left, width, marked, onHover }}
            days={isBrushed || draft !== null ? days : frame.axis}
            knownEnd={frame.knownEnd}
          />
          <TimelineKey />
          {numbers.size > 0 ? <NumberedList state={state} onPaper={!isNarrow} /> : null}
        </>
      )}
    </div>
  );
}
