import type { Where } from '../model/where.ts';

/** Mean radius of the earth. */
const RADIUS_KM = 6371;

/** Between two places as the crow flies; null where one has no point. */
export function kilometres(a: Where, b: Where): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const [lat1, lat2] = [radians(a.lat), radians(b.lat)];
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(h));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
