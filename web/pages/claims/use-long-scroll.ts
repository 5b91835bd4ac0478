import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useReducer, useRef } from 'react';
import {
  barAt,
  type Extent,
  lastPlace,
  type Position,
  placeToShow,
  scrolledHeight,
  scrolledTo,
} from './scroll-scale.ts';

/** Rows above and below the view that are drawn too; they also cover what an open row pushes down. */
const OVERSCAN = 12;
/** So long after the last move the table counts as at rest. */
const REST_MS = 120;

export interface LongScroll {
  scroller: RefObject<HTMLDivElement | null>;
  head: RefObject<HTMLDivElement | null>;
  /** Rows to draw, each with its distance from the top of what is scrolled. */
  rows: { index: number; top: number }[];
  /** Height of what is scrolled. */
  height: number;
  /** Where an open row's words stand. */
  topOf(index: number): number;
  show(index: number): void;
  toTop(): void;
  /** Rows that are wholly in view. */
  page(): number;
}

/** A table of any number of equally high rows, of which only those in view are drawn. `open` has its words below it, `openHeight` high. */
export function useLongScroll(count: number, rowHeight: number, open: number | null, openHeight: number): LongScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const position = useRef<Position>({ bar: 0, place: 0 });
  const told = useRef<((place: number, isScrolling: boolean) => void) | null>(null);
  const redraw = useReducer((n: number) => n + 1, 0)[1];
  const full = count * rowHeight + (open === null ? 0 : openHeight);
  const latest = useRef(full);
  latest.current = full;
  const extent = useCallback((): Extent => {
    const view = (scroller.current?.clientHeight ?? 0) - (head.current?.offsetHeight ?? 0);
    return { full: latest.current, view };
  }, []);
  const moveTo = useCallback((next: Position, isScrolling: boolean) => {
    const slid = next.place - next.bar !== position.current.place - position.current.bar;
    position.current = next;
    const element = scroller.current;
    // Written only where it differs: writing ends what a finger set going.
    if (element && Math.abs(element.scrollTop - next.bar) >= 1) element.scrollTop = next.bar;
    told.current?.(next.place, isScrolling);
    if (slid) redraw();
  }, []);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    observeElementOffset: (instance, tell) => {
      const element = instance.scrollElement;
      if (!element) return undefined;
      let timer = 0;
      const onScroll = () => {
        moveTo(scrolledTo(position.current, element.scrollTop, extent()), true);
        clearTimeout(timer);
        timer = window.setTimeout(() => tell(position.current.place, false), REST_MS);
      };
      told.current = tell;
      tell(position.current.place, false);
      element.addEventListener('scroll', onScroll, { passive: true });
      return () => {
        clearTimeout(timer);
        told.current = null;
        element.removeEventListener('scroll', onScroll);
      };
    },
    // The virtualizer itself never scrolls: places on the bar are not those in the table.
    scrollToFn: () => undefined,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useEffect(() => virtualizer.measure(), [rowHeight]);
  // A table that became shorter is not looked at beyond its end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `full` stands for the extent
  useEffect(() => {
    const end = lastPlace(extent());
    if (position.current.place > end) moveTo({ bar: barAt(end, extent()), place: end }, false);
  }, [full]);
  const shifted = (index: number) => index * rowHeight + (open !== null && index > open ? openHeight : 0);
  const slide = position.current.bar - position.current.place;
  return {
    scroller,
    head,
    rows: virtualizer.getVirtualItems().map(({ index }) => ({ index, top: shifted(index) + slide })),
    height: scrolledHeight(full),
    topOf: (index) => shifted(index) + slide,
    show: (index) => {
      const start = shifted(index);
      const row = { start, end: start + rowHeight + (index === open ? openHeight : 0) };
      const place = placeToShow(position.current.place, row, extent());
      if (place !== position.current.place) moveTo({ bar: barAt(place, extent()), place }, false);
    },
    toTop: () => moveTo({ bar: 0, place: 0 }, false),
    page: () => Math.max(1, Math.floor(extent().view / rowHeight) - 1),
  };
}
