import { useMemo, useRef } from 'react';
import { counted } from '../../../words/quantity.ts';
import { dayLong, isoDay } from '../../../words/when.ts';
import { binDays, densityOf, stepPath } from './density.ts';
import type { MarkSpans } from './mark-spans.ts';
import { between, moved, type Stretch, withEdge } from './stretch.ts';

const HEIGHT = 30;
const TOP = 4;
/** A pointer this near to an edge takes it, in pixels. */
const GRIP = 9;

export interface DensityBrushProps {
  spans: MarkSpans;
  claims: readonly number[];
  axis: Stretch;
  whole: Stretch;
  days: Stretch;
  isBrushed: boolean;
  left: number;
  width: number;
  onDraft: (days: Stretch) => void;
  onDays: (days: Stretch | null, how: 'push' | 'replace') => void;
}

type Drag = { kind: 'from' | 'to' } | { kind: 'pan'; at: number; days: Stretch } | { kind: 'new'; at: number };

/** Claims a day over all days of the axis, and the frame of those in view: drawn, moved by its edges, or by keys on its handles. */
export function DensityBrush({
  spans,
  claims,
  axis,
  whole,
  days,
  isBrushed,
  left,
  width,
  onDraft,
  onDays,
}: DensityBrushProps) {
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<Drag | null>(null);
  const latest = useRef(days);
  latest.current = days;
  const x = (day: number) => left + ((day - axis.from) / (axis.to - axis.from)) * (width - left);
  const step = binDays(axis, width - left);
  const bins = useMemo(() => densityOf(spans, axis, step, { weights: claims }), [spans, axis, step, claims]);
  const path = useMemo(
    () =>
      stepPath(
        bins,
        (day) => left + ((day - axis.from) / (axis.to - axis.from)) * (width - left),
        TOP + HEIGHT,
        HEIGHT - 4,
        bins.most || 1,
      ),
    [bins, axis, left, width],
  );
  const dayAt = (clientX: number) => {
    const box = svg.current?.getBoundingClientRect();
    const px = clientX - (box?.left ?? 0);
    return axis.from + ((px - left) / Math.max(width - left, 1)) * (axis.to - axis.from);
  };
  const begin = (event: React.PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const at = dayAt(event.clientX);
    if (px < left - GRIP) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (Math.abs(px - x(days.to)) <= GRIP) drag.current = { kind: 'to' };
    else if (Math.abs(px - x(days.from)) <= GRIP) drag.current = { kind: 'from' };
    else if (isBrushed && at > days.from && at < days.to) drag.current = { kind: 'pan', at, days };
    else drag.current = { kind: 'new', at };
  };
  const go = (event: React.PointerEvent<SVGSVGElement>) => {
    const current = drag.current;
    if (!current || event.buttons !== 1) return;
    const at = dayAt(event.clientX);
    const next =
      current.kind === 'pan'
        ? moved(current.days, at - current.at, whole)
        : current.kind === 'new'
          ? between(current.at, at, whole)
          : withEdge(latest.current, current.kind, at, whole);
    if (next.from === latest.current.from && next.to === latest.current.to) return;
    latest.current = next;
    onDraft(next);
  };
  const end = () => {
    if (drag.current) onDays(latest.current, 'push');
    drag.current = null;
  };
  const handle = (edge: 'from' | 'to', words: string) => {
    const day = edge === 'from' ? days.from : days.to;
    const shown = edge === 'from' ? day : day - 1;
    return (
      <g
        className="brush-handle"
        role="slider"
        tabIndex={0}
        aria-label={words}
        aria-valuemin={edge === 'from' ? whole.from : days.from}
        aria-valuemax={edge === 'from' ? days.to - 1 : whole.to - 1}
        aria-valuenow={shown}
        aria-valuetext={dayLong(isoDay(shown))}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 }[event.key];
          if (event.key === 'Escape') onDays(null, 'replace');
          else if (event.key === 'Home')
            onDays(withEdge(days, edge, edge === 'from' ? whole.from : days.from + 1, whole), 'replace');
          else if (event.key === 'End')
            onDays(withEdge(days, edge, edge === 'from' ? days.to - 1 : whole.to, whole), 'replace');
          else if (by !== undefined) onDays(withEdge(days, edge, day + by, whole), 'replace');
          else return;
          event.preventDefault();
        }}
      >
        <rect x={x(day) - GRIP} y={0} width={GRIP * 2} height={HEIGHT + TOP * 2} fill="transparent" />
        <rect className="grip" x={x(day) - 2.5} y={TOP + 8} width="5" height="14" rx="2" />
      </g>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a chart is no fieldset
    <svg
      ref={svg}
      className="brush"
      width={width}
      height={HEIGHT + TOP * 2}
      viewBox={`0 0 ${width} ${HEIGHT + TOP * 2}`}
      role="group"
      aria-label={`Days in view, ${dayLong(isoDay(days.from))} to ${dayLong(isoDay(days.to - 1))}`}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => onDays(null, 'push')}
    >
      {left > 0 ? (
        <text x="0" y={TOP + 26}>
          {step === 1 ? 'Claims a day' : `Claims in ${counted(step, 'day')}`}
        </text>
      ) : null}
      <path d={path} fill="var(--rule-2)" opacity="0.75" />
      <path d={`M${left} ${TOP + HEIGHT + 0.5}H${width}`} stroke="var(--rule-2)" />
      {isBrushed ? (
        <>
          <rect className="veil" x={left} y={TOP} width={Math.max(0, x(days.from) - left)} height={HEIGHT} />
          <rect className="veil" x={x(days.to)} y={TOP} width={Math.max(0, width - x(days.to))} height={HEIGHT} />
        </>
      ) : null}
      <rect
        x={x(days.from)}
        y={TOP}
        width={Math.max(2, x(days.to) - x(days.from))}
        height={HEIGHT}
        fill="none"
        stroke="var(--ink)"
      />
      {handle('from', 'First day in view')}
      {handle('to', 'Last day in view')}
    </svg>
  );
}
