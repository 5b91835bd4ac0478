/**
 * Browsers draw nothing higher than some 17 to 33 million pixels, and a million rows are higher. So the scrolled element is
 * never higher than this, and a place on its scroll bar stands for a place in the table.
 */
export const MOST_PIXELS = 8_000_000;

/** How high the table is, and how much of it is in view, in pixels. */
export interface Extent {
  full: number;
  view: number;
}

/** Where the scroll bar stands, and which pixel of the table is at the top of the view. */
export interface Position {
  bar: number;
  place: number;
}

/** Height of what is scrolled. */
export function scrolledHeight(full: number): number {
  return Math.min(full, MOST_PIXELS);
}

export function lastPlace({ full, view }: Extent): number {
  return Math.max(0, full - view);
}

export function lastBar({ full, view }: Extent): number {
  return Math.max(0, scrolledHeight(full) - view);
}

/** The place in the table that a place on the bar stands for. */
export function placeAt(bar: number, extent: Extent): number {
  const most = lastBar(extent);
  return most === 0 ? 0 : clamp((bar / most) * lastPlace(extent), lastPlace(extent));
}

/** The place on the bar that stands for a place in the table. */
export function barAt(place: number, extent: Extent): number {
  const most = lastPlace(extent);
  return most === 0 ? 0 : clamp((place / most) * lastBar(extent), lastBar(extent));
}

/**
 * What follows when the bar moved. By a wheel or a finger the table moves by as many pixels, so that no row is jumped over;
 * where the bar was dragged or sprang, to the place that it stands for. The answer's `bar` is where the bar should stand:
 * it differs from the one given where it came to its end before the table did, or the other way round.
 */
export function scrolledTo(before: Position, bar: number, extent: Extent): Position {
  const [endOfBar, end] = [lastBar(extent), lastPlace(extent)];
  if (end === endOfBar) return { bar: clamp(bar, endOfBar), place: clamp(bar, end) };
  const moved = bar - before.bar;
  if (Math.abs(moved) > extent.view) return { bar, place: placeAt(bar, extent) };
  const place = clamp(before.place + moved, end);
  if (place === 0 || place === end) return { bar: place === 0 ? 0 : endOfBar, place };
  if (bar > 0 && bar < endOfBar) return { bar, place };
  const left = bar <= 0 ? place : end - place;
  // Less than a view is left: the end itself. Else the bar gets room to go on.
  if (left <= extent.view) return bar <= 0 ? { bar: 0, place: 0 } : { bar: endOfBar, place: end };
  return { bar: Math.min(Math.max(barAt(place, extent), 1), endOfBar - 1), place };
}

/** The least move after which a row is wholly in view. */
export function placeToShow(at: Position['place'], row: { start: number; end: number }, extent: Extent): number {
  if (row.start < at) return clamp(row.start, lastPlace(extent));
  return row.end > at + extent.view ? clamp(row.end - extent.view, lastPlace(extent)) : at;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
