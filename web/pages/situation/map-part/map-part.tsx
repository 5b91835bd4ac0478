import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useMemo, useRef } from 'react';
import type { Search } from '../../../addresses.ts';
import { useCase } from '../../../api/case-context.tsx';
import { Section } from '../../../frame/section.tsx';
import { marksOfColumns } from '../../../map/column-marks.ts';
import type { IncidentMark } from '../../../map/mark.ts';
import { counted } from '../../../words/quantity.ts';
import { useSeen } from '../changes/use-seen.ts';
import { titleWithoutDay } from '../timeline/bar-words.ts';
import { dayOf } from '../timeline/timeline-table.tsx';
import { NUMBERED, type TimelineState } from '../timeline/use-timeline.ts';
import { listedFrom, tableWith, viewFrom, viewTyped } from './map-address.ts';

// The map's library is larger than all the rest: it comes when the page stands.
const IncidentMap = lazy(() => import('../../../map/incident-map.tsx').then((part) => ({ default: part.IncidentMap })));

/** Countries in which at least so much of what has a place lies are those that the case is about. A guess. */
const ABOUT = 0.1;

/** Where it happened: the incidents of the timeline, with its numbers. */
export function MapPart({
  state,
  selected,
  onHover,
}: {
  state: TimelineState;
  selected: readonly string[];
  onHover: (id: string | null) => void;
}) {
  const { name } = useCase();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const [slot, isSeen] = useSeen<HTMLDivElement>();
  const { marks, words, query } = state;
  // Tens of thousands of marks are sorted in a task of their own, after the timeline has followed.
  const rows = useDeferredValue(state.rows);
  const given = useMemo(() => incidentMarks({ marks, rows, words }), [marks, rows, words]);
  // Of the whole case, not of the days in view: the map is made anew for other countries.
  const countries = useMemo(() => countriesOf(marks?.country ?? []), [marks]);
  const isTouched = useRef(false);
  const touch = () => {
    isTouched.current = true;
  };
  const view = useMemo(() => viewFrom(search.map), [search.map]);
  const chosen = search.incident?.split(',') ?? [];
  const setSearch = (change: Pick<Search, 'map' | 'incident' | 'table'>, replace: boolean) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...change }), replace, resetScroll: false });
  return (
    <Section
      span={7}
      title="Drawn as wide as the place is known"
      tools={
        search.map === undefined ? null : (
          <button type="button" className="link" onClick={() => setSearch({ map: undefined }, false)}>
            Whole map
          </button>
        )
      }
    >
      <div ref={slot} className="map-slot" onPointerDownCapture={touch} onWheelCapture={touch} onKeyDownCapture={touch}>
        {isSeen ? (
          <Suspense fallback={<div className="map-wait" role="status" aria-label="Loading the map" />}>
            <IncidentMap
              marks={given}
              countries={countries}
              selected={selected.length > 0 ? selected : chosen}
              view={view}
              listed={listedFrom(search.table)}
              loading={query.isPending}
              onOpen={(id) => void navigate({ to: '/c/$case/incidents/$id', params: { case: name, id } })}
              onSelect={(ids) => setSearch({ incident: ids.length === 0 ? undefined : ids.join(',') }, true)}
              onHover={onHover}
              // Its first fit is nobody's wish: only what somebody did to the map goes into the address.
              onListed={(next) => setSearch({ table: tableWith(search.table, next) }, true)}
              onView={(next) => isTouched.current && setSearch({ map: viewTyped(next) }, true)}
            />
          </Suspense>
        ) : (
          <div className="map-wait" />
        )}
      </div>
      {chosen.length > 0 ? (
        <Chosen ids={chosen} state={state} onClear={() => setSearch({ incident: undefined }, true)} />
      ) : null}
    </Section>
  );
}

/** Incidents chosen on the map together. */
function Chosen({
  ids,
  state: { marks, words, numbers },
  onClear,
}: {
  ids: readonly string[];
  state: TimelineState;
  onClear: () => void;
}) {
  const { name } = useCase();
  return (
    <div className="chosen">
      <p className="small ink3">
        {counted(ids.length, 'incident')} chosen on the map.{' '}
        <button type="button" className="link" onClick={onClear}>
          Clear
        </button>
      </p>
      <ul>
        {ids.slice(0, 8).map((id) => {
          const row = marks?.id.indexOf(id) ?? -1;
          const number = numbers.get(id);
          return (
            <li key={id}>
              <Link to="/c/$case/incidents/$id" params={{ case: name, id }} dir="auto">
                {number === undefined ? null : <b className="n-dot">{number}</b>}
                {words.get(id)?.title ?? marks?.types[marks.type[row] ?? 0] ?? id}
              </Link>
              {marks && row >= 0 ? <span className="ink3"> {dayOf(marks, row)}</span> : null}
            </li>
          );
        })}
      </ul>
      {ids.length > 8 ? <p className="small ink3">and {ids.length - 8} more</p> : null}
    </div>
  );
}

/** The rows in view as marks; titles leave out the day, which stands beside them. */
function incidentMarks({ marks, rows, words }: Pick<TimelineState, 'marks' | 'rows' | 'words'>): IncidentMark[] {
  if (!marks) return [];
  const told = (row: number) => words.get(marks.id[row] ?? '');
  return marksOfColumns(
    { ...marks, title: null, place: null },
    {
      day: (row) => dayOf(marks, row),
      title: (row) => titleWithoutDay(told(row)?.title ?? marks.types[marks.type[row] ?? 0] ?? ''),
      place: (row) => told(row)?.place ?? null,
    },
    NUMBERED,
    rows,
  );
}

function countriesOf(all: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const country of all) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  const placed = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return [...counts]
    .filter(([, n]) => n >= placed * ABOUT)
    .map(([country]) => country)
    .sort();
}
