import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Cells along each side of the box that is searched; finer moves labels by less than their own height. A guess. */
const CELLS = 24;

/** A point well inside the largest part of an area, where its name can stand: [longitude, latitude], two decimals. */
export function labelPoint(area: Polygon | MultiPolygon): [number, number] {
  const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const rings = parts.reduce<Position[][]>((a, b) => (size(b) > size(a) ? b : a), []);
  const [west, south, east, north] = box(rings[0] ?? []);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let best: [number, number] = [(west + east) / 2, (south + north) / 2];
  let widest = -1;
  for (let i = 1; i < CELLS; i++) {
    for (let j = 1; j < CELLS; j++) {
      const point: [number, number] = [west + ((east - west) * i) / CELLS, south + ((north - south) * j) / CELLS];
      const room = roomAround(point, rings, squeeze);
      if (room > widest) [best, widest] = [point, room];
    }
  }
  return [Math.round(best[0] * 100) / 100, Math.round(best[1] * 100) / 100];
}

function size(rings: Position[][]): number {
  const ring = rings[0] ?? [];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice);
}

function box(ring: Position[]): [number, number, number, number] {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  const low = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [low(xs), low(ys), high(xs), high(ys)];
}

/** How far the nearest edge is, in degrees of latitude; negative outside.. */
function roomAround([x, y]: [number, number], rings: Position[][], squeeze: number): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const dx = (bx - ax) * squeeze;
      const dy = by - ay;
      const along = ((x - ax) * squeeze * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      nearest = Math.min(nearest, Math.hypot((x - ax) * squeeze - t * dx, y - ay - t * dy));
    }
  }
  return inside ? nearest : -nearest;
}
