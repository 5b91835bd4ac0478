import { useEffect, useMemo, useRef } from 'react';
import { BADGE, type LabelPlace, placeLabels } from './label-places.ts';
import type { MapOnPage } from './map-view.ts';
import type { Drawn, LonLat } from './mark.ts';
import { shortTitle } from './short-title.ts';

interface Label {
  key: string;
  id: string;
  number: number | null;
  title: string;
  words: string;
  at: LonLat;
  contested: boolean;
  /** The first place of an incident has its words; its other places the number alone. */
  first: boolean;
}

export interface MapLabelsProps {
  page: MapOnPage;
  drawn: readonly Drawn[];
  selected: ReadonlySet<string>;
  /** Numbers alone: on a narrow map the list below has the words. */
  bare: boolean;
  onOpen(id: string): void;
  onHover: ((id: string | null) => void) | undefined;
}

/** Numbers with their words beside the marks, each a button; the browser shapes the text, so every script reads right. */
export function MapLabels({ page, drawn, selected, bare, onOpen, onHover }: MapLabelsProps) {
  const labels = useMemo(() => drawn.flatMap(labelsOf), [drawn]);
  const layer = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels without words are narrower, and are placed anew
  useEffect(() => (layer.current ? keepInPlace(page, labels, layer.current) : undefined), [page, labels, bare]);
  return (
    <div className="map-labels" data-bare={bare || undefined} ref={layer}>
      <svg aria-hidden="true">
        <title>Lines from numbers to their places</title>
        {labels.map(({ key }) => (
          <line key={key} />
        ))}
      </svg>
      {labels.map((label) => (
        <button
          type="button"
          key={label.key}
          className="map-label"
          data-contested={label.contested || undefined}
          aria-current={selected.has(label.id) || undefined}
          title={label.title}
          aria-label={label.first && !bare ? undefined : `${label.number ?? ''} ${label.title}, ${label.words}`.trim()}
          tabIndex={label.first ? 0 : -1}
          onClick={() => onOpen(label.id)}
          onPointerEnter={() => onHover?.(label.id)}
          onPointerLeave={() => onHover?.(null)}
          onFocus={() => onHover?.(label.id)}
          onBlur={() => onHover?.(null)}
        >
          <b>{label.number ?? ''}</b>
          {label.first && !bare && (
            <span className="map-words">
              <strong dir="auto">{shortTitle(label.title)}</strong>
              <small>{label.words}</small>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function labelsOf({ mark, drawings }: Drawn): Label[] {
  return drawings.map((drawing, index) => ({
    key: `${mark.id} ${index}`,
    id: mark.id,
    number: mark.number,
    title: mark.title,
    words: [drawing.words, mark.day].filter((word) => word !== '').join(', '),
    at: drawing.at,
    contested: mark.status === 'contested',
    first: index === 0,
  }));
}

/** Moves labels with the map at each frame and finds them new places when it has come to rest; returns how to stop. */
function keepInPlace(page: MapOnPage, labels: readonly Label[], layer: HTMLElement): () => void {
  const buttons = [...layer.querySelectorAll<HTMLElement>('.map-label')];
  const lines = [...layer.querySelectorAll('line')];
  let places: LabelPlace[] = [];
  const follow = () => {
    for (const [index, label] of labels.entries()) {
      const [place, button, line] = [places[index], buttons[index], lines[index]];
      if (!place || !button || !line) continue;
      const { x, y } = page.project(label.at);
      button.dataset.side = place.side;
      button.style.transform = `translate(${x + place.dx}px, ${y + place.dy}px)`;
      drawLine(line, { x, y }, place);
    }
  };
  const settle = () => {
    const { clientWidth: width, clientHeight: height } = layer;
    const wishes = labels.map((label, index) => ({
      ...page.project(label.at),
      width: buttons[index]?.querySelector<HTMLElement>('.map-words')?.offsetWidth ?? 0,
    }));
    places = placeLabels(wishes, { width, height });
    follow();
  };
  settle();
  void document.fonts.ready.then(settle);
  page.map.on('move', follow);
  page.map.on('moveend', settle);
  page.map.on('resize', settle);
  return () => {
    page.map.off('move', follow);
    page.map.off('moveend', settle);
    page.map.off('resize', settle);
  };
}

function drawLine(line: SVGLineElement, { x, y }: { x: number; y: number }, { dx, dy }: LabelPlace): void {
  const reach = Math.hypot(dx, dy) || 1;
  const end = { x: x + dx - (dx / reach) * BADGE, y: y + dy - (dy / reach) * BADGE };
  for (const [name, value] of Object.entries({ x1: x, y1: y, x2: end.x, y2: end.y }))
    line.setAttribute(name, `${value}`);
}
