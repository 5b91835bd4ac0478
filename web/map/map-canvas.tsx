import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WorldAtlas } from './atlas.ts';
import { boxOf, boxOfAreas, chosenData, FEW, mapData } from './map-data.ts';
import { TOWNS } from './map-ground.ts';
import { MapLabels } from './map-labels.tsx';
import type { MapOnPage, MapView } from './map-view.ts';
import type { Sorted } from './mark.ts';

/** Below this width, in pixels, marks have their number alone. */
const NARROW = 520;

export interface MapCanvasProps {
  atlas: WorldAtlas;
  sorted: Sorted;
  countries: readonly string[];
  selected: readonly string[];
  view: MapView | null;
  onOpen(id: string): void;
  onSelect(ids: readonly string[]): void;
  onHover?: ((id: string | null) => void) | undefined;
  onView(view: MapView): void;
}

/** The drawn map with its labels and buttons; MapLibre is fetched when the first one is shown. */
export function MapCanvas(props: MapCanvasProps) {
  const { atlas, sorted, countries, selected, view, onOpen, onHover } = props;
  const [page, box] = useMapOnPage(props);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const narrow = useNarrow(box);
  const showAll = useCallback(
    (animate: boolean) => {
      const whole = countries.flatMap((code) => atlas.country(code)?.key ?? []);
      page?.fit(boxOf(sorted.on, atlas) ?? boxOfAreas(whole, atlas), animate);
    },
    [page, sorted, atlas, countries],
  );
  useEffect(() => page?.show(mapData(sorted.on, atlas), sorted.on.length), [page, sorted, atlas]);
  useEffect(() => page?.choose(chosenData(sorted.on, atlas, chosen)), [page, sorted, atlas, chosen]);
  useFitOnce(page, showAll, { view, empty: sorted.on.length === 0 });
  useFollow(page, view);
  return (
    <>
      <div className="map-canvas" ref={box} />
      {page && sorted.on.length <= FEW && (
        <MapLabels page={page} drawn={sorted.on} selected={chosen} bare={narrow} onOpen={onOpen} onHover={onHover} />
      )}
      <div className="map-zoom">
        <button type="button" aria-label="Zoom in" disabled={!page} onClick={() => page?.zoomBy(1)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" disabled={!page} onClick={() => page?.zoomBy(-1)}>
          −
        </button>
        <button type="button" aria-label="Show all incidents" disabled={!page} onClick={() => showAll(true)}>
          All
        </button>
      </div>
    </>
  );
}

function useMapOnPage(props: MapCanvasProps): [MapOnPage | null, React.RefObject<HTMLDivElement | null>] {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [page, setPage] = useState<MapOnPage | null>(null);
  const countries = props.countries.join(' ');
  useEffect(() => {
    let made: MapOnPage | null = null;
    let gone = false;
    void import('./map-view.ts').then(async ({ MapOnPage, loadFonts }) => {
      await loadFonts();
      if (gone || !box.current) return;
      made = new MapOnPage({
        container: box.current,
        atlas: props.atlas,
        countries: countries.split(' '),
        towns: new URL(TOWNS, location.href).href,
        view: latest.current.view,
        label: 'Map of incidents. Arrow keys move it, plus and minus zoom; the table has every incident.',
        onOpen: (id) => latest.current.onOpen(id),
        onSelect: (ids) => latest.current.onSelect(ids),
        onHover: (id) => latest.current.onHover?.(id),
        onView: (view) => latest.current.onView(view),
      });
      setPage(made);
    });
    return () => {
      gone = true;
      setPage(null);
      made?.remove();
    };
  }, [props.atlas, countries]);
  return [page, box];
}

/** Fits the map to its marks once, unless the address says where it stands; an empty one waits for marks to come. */
function useFitOnce(
  page: MapOnPage | null,
  showAll: (animate: boolean) => void,
  { view, empty }: { view: MapView | null; empty: boolean },
): void {
  const done = useRef<{ page: MapOnPage; empty: boolean } | null>(null);
  useEffect(() => {
    if (!page) return;
    const before = done.current?.page === page ? done.current : null;
    if (before && !(before.empty && !empty)) return;
    if (!(view && !before)) showAll(false);
    done.current = { page, empty: view ? false : empty };
  }, [page, showAll, view, empty]);
}

/** Back and forward change the view in the address: the map goes there. Its own moves come back unchanged. */
function useFollow(page: MapOnPage | null, view: MapView | null): void {
  const { lon, lat, zoom } = view ?? {};
  useEffect(() => {
    if (!page || lon === undefined || lat === undefined || zoom === undefined || page.map.isMoving()) return;
    const now = page.view();
    if (now.lon !== lon || now.lat !== lat || now.zoom !== zoom) page.goTo({ lon, lat, zoom });
  }, [page, lon, lat, zoom]);
}

function useNarrow(box: React.RefObject<HTMLDivElement | null>): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < NARROW));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return narrow;
}
