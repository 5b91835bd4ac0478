import type { Box, Line, LonLat } from '../../publish/brief/pictures/ground.ts';

export function isInside([lon, lat]: LonLat, [west, south, east, north]: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

interface Edge {
  inside: (point: LonLat) => boolean;
  cross: (a: LonLat, b: LonLat) => LonLat;
}

function edgesOf([west, south, east, north]: Box): Edge[] {
  const atLon =
    (lon: number) =>
    (a: LonLat, b: LonLat): LonLat => [lon, a[1] + ((b[1] - a[1]) * (lon - a[0])) / (b[0] - a[0])];
  const atLat =
    (lat: number) =>
    (a: LonLat, b: LonLat): LonLat => [a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]), lat];
  return [
    { inside: ([lon]) => lon >= west, cross: atLon(west) },
    { inside: ([lon]) => lon <= east, cross: atLon(east) },
    { inside: ([, lat]) => lat >= south, cross: atLat(south) },
    { inside: ([, lat]) => lat <= north, cross: atLat(north) },
  ];
}

/** What of an area lies in the box (Sutherland and Hodgman); empty where nothing does. */
export function clippedRing(ring: Line, box: Box): Line {
  if (ring.every((point) => isInside(point, box))) return ring;
  let points: Line = ring;
  for (const { inside, cross } of edgesOf(box)) {
    const kept: LonLat[] = [];
    for (const [at, point] of points.entries()) {
      const before = points[at === 0 ? points.length - 1 : at - 1] ?? point;
      if (inside(point) !== inside(before)) kept.push(cross(before, point));
      if (inside(point)) kept.push(point);
    }
    points = kept;
  }
  return points;
}

/** The stretches of a line that touch the box, each with the point before and after. */
export function clippedLine(line: Line, box: Box): Line[] {
  const pieces: LonLat[][] = [];
  let piece: LonLat[] = [];
  for (const [at, point] of line.entries()) {
    const touches = [line[at - 1], point, line[at + 1]].some((each) => each !== undefined && isInside(each, box));
    if (touches) piece.push(point);
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter((each) => each.length > 1);
}
