import { useEffect, useId, useMemo, useState } from 'react';
import type { WorldAtlas } from './atlas.ts';
import { MapCanvas } from './map-canvas.tsx';
import { FEW } from './map-data.ts';
import { canDraw, loadAtlas } from './map-ground.ts';
import { MapKey } from './map-key.tsx';
import type { MapView } from './map-view.ts';
import { type Atlas, type IncidentMark, offMapWords, type Sorted, sortMarks } from './mark.ts';
import { MarkTable, onMapWords } from './mark-table.tsx';
import './map.css';

export interface IncidentMapProps {
  marks: readonly IncidentMark[];
  /** ISO codes of the countries that the case is about: drawn a shade darker, and shown where nothing is on the map. */
  countries: readonly string[];
  selected: readonly string[];
  /** From the address; null fits the map to the marks. */
  view: MapView | null;
  /** Which of them stand below as a table. */
  listed: 'off' | 'all' | null;
  /** Marks are still on their way. */
  loading?: boolean;
  onOpen(id: string): void;
  /** Several incidents in one place were chosen. */
  onSelect(ids: readonly string[]): void;
  /** A single incident is pointed at; null where it no longer is. */
  onHover?: (id: string | null) => void;
  onView(view: MapView): void;
  onListed(listed: 'off' | 'all' | null): void;
}

type Ground = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; atlas: WorldAtlas };

const NOTHING: Sorted = { on: [], off: [] };
/** Without a base map the table still has every incident. */
const BLANK: Atlas = { country: () => null, province: () => null, line: () => null };

/** Incidents where they happened, each drawn as wide as its place is known; what has no place is counted and listed below. */
export function IncidentMap(props: IncidentMapProps) {
  const {
    marks,
    countries,
    selected,
    view,
    listed,
    loading = false,
    onOpen,
    onSelect,
    onHover,
    onView,
    onListed,
  } = props;
  const [ground, tryAgain] = useGround();
  const [drawable] = useState(canDraw);
  const below = useId();
  const atlas = ground.state === 'ready' ? ground.atlas : null;
  const failed = ground.state === 'failed';
  const sorted = useMemo(() => (atlas || failed ? sortMarks(marks, atlas ?? BLANK) : NOTHING), [marks, atlas, failed]);
  const mapped = drawable && !failed;
  const off = mapped ? offMapWords(sorted.off) : '';
  const list = mapped ? listed : (listed ?? 'all');
  const toggle = (which: 'off' | 'all') => onListed(list === which ? null : which);
  return (
    <div className="incident-map">
      {!drawable && (
        <p className="map-note" role="status">
          This browser draws no maps (WebGL 2 is off). The table below has every incident.
        </p>
      )}
      {failed && (
        <p className="map-note" role="alert">
          Could not load the base map. The table below has every incident.{' '}
          <button type="button" className="btn" onClick={tryAgain}>
            Try again
          </button>
        </p>
      )}
      {mapped && (
        <div className="map-frame">
          {atlas && <MapCanvas {...{ atlas, sorted, countries, selected, view, onOpen, onSelect, onHover, onView }} />}
          {atlas && !loading && sorted.on.length === 0 && (
            <p className="map-empty">
              {marks.length === 0 ? 'No incidents match.' : 'None of these incidents has a place that can be drawn.'}
            </p>
          )}
          <p className="map-credit">Natural Earth, GeoNames (CC BY 4.0). Borders imply no endorsement.</p>
        </div>
      )}
      <div className="map-foot">
        {mapped && <MapKey sorted={sorted} />}
        <div className="map-tools">
          {mapped && atlas && !loading && <span>{onMapWords(sorted)}</span>}
          {off && (
            <button type="button" aria-expanded={list === 'off'} aria-controls={below} onClick={() => toggle('off')}>
              {off}
            </button>
          )}
          <button type="button" aria-expanded={list === 'all'} aria-controls={below} onClick={() => toggle('all')}>
            Table
          </button>
        </div>
      </div>
      {mapped && <NumberList sorted={sorted} onOpen={onOpen} />}
      <div id={below}>
        {list && (atlas || failed) && (
          <MarkTable
            {...{ sorted, only: list, mapped, onOpen }}
            label={list === 'off' ? 'Incidents not on the map' : 'Incidents of the map'}
          />
        )}
      </div>
    </div>
  );
}

/** On a narrow map, where marks have their number alone, the words to each; the style sheet shows it there. */
function NumberList({ sorted, onOpen }: { sorted: Sorted; onOpen(id: string): void }) {
  if (sorted.on.length > FEW) return null;
  return (
    <ol className="map-numbers">
      {sorted.on.map(({ mark, drawings }) => (
        <li key={mark.id} data-contested={mark.status === 'contested' || undefined}>
          <b aria-hidden="true">{mark.number}</b>
          <button type="button" className="map-open" onClick={() => onOpen(mark.id)}>
            <span dir="auto">{mark.title}</span>
          </button>
          <small>
            {drawings[0].words}, {mark.day || 'no day'}
          </small>
        </li>
      ))}
    </ol>
  );
}

function useGround(): [Ground, () => void] {
  const [ground, setGround] = useState<Ground>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what asks again
  useEffect(() => {
    let gone = false;
    loadAtlas().then(
      (atlas) => !gone && setGround({ state: 'ready', atlas }),
      () => !gone && setGround({ state: 'failed' }),
    );
    return () => {
      gone = true;
    };
  }, [attempt]);
  const again = () => {
    setGround({ state: 'loading' });
    setAttempt((n) => n + 1);
  };
  return [ground, again];
}
