import { Navigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useCase } from '../../api/case-context.tsx';
import { Empty, Lines } from '../../frame/module-state.tsx';
import { dayLong, isoDay } from '../../words/when.ts';
import { Ceasefires } from './ceasefire/ceasefires.tsx';
import { Changes } from './changes/changes.tsx';
import { Headline } from './headline/headline.tsx';
import { MapPart } from './map-part/map-part.tsx';
import { Forecasts } from './numbers/forecasts.tsx';
import { Statistics } from './numbers/statistics.tsx';
import './situation.css';
import { Timeline } from './timeline/timeline.tsx';
import { useTimeline } from './timeline/use-timeline.ts';
import { TollStrips } from './tolls/toll-strips.tsx';

/** The case on one page, as known on a day. A case without a report leads to where reports are added. */
export function SituationPage() {
  const { overview, name, clocks } = useCase();
  if (!overview) return <Lines rows={14} />;
  if (overview.counts.documents === 0) {
    if (overview.reports.length === 0) return <Navigate to="/c/$case/add" params={{ case: name }} replace />;
    return (
      <>
        <h1>Nothing was known yet</h1>
        <Empty>
          No report of this case was out on {dayLong(clocks.asKnownOn ?? '')}; the first is of{' '}
          {dayLong(overview.reports[0]?.day ?? '')}. Move “Known on” to the right.
        </Empty>
      </>
    );
  }
  return <Situation />;
}

function Situation() {
  const state = useTimeline();
  const { incident } = useSearch({ strict: false });
  const [hovered, setHovered] = useState<string | null>(null);
  const { marks, frame, rows, numbers, knownOn } = state;
  const shown = useMemo(
    () =>
      marks && frame
        ? { incidents: rows.length, first: isoDay(frame.days.from), last: isoDay(frame.days.to - 1) }
        : null,
    [marks, frame, rows],
  );
  const marked = useMemo(
    () => new Set(hovered === null ? (incident?.split(',') ?? []) : [hovered]),
    [hovered, incident],
  );
  const selected = useMemo(() => (hovered === null ? [] : [hovered]), [hovered]);
  return (
    <div className="cols situation">
      <div className="c8">
        <Headline shown={shown} />
      </div>
      <Changes />
      <Timeline state={state} marked={marked} onHover={setHovered} />
      <MapPart state={state} selected={selected} onHover={setHovered} />
      <TollStrips numberOf={(id) => numbers.get(id) ?? null} />
      <Ceasefires knownOn={knownOn} />
      <Statistics />
      <Forecasts knownOn={knownOn} />
    </div>
  );
}
