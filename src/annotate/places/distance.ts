const KM_PER_DEGREE = 111.2;

/** Flat-earth distance: good to a few per cent within a country, which is all that namesakes need. */
export function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const north = lat1 - lat2;
  const east = (lon1 - lon2) * Math.cos(((lat1 + lat2) * Math.PI) / 360);
  return Math.hypot(north, east) * KM_PER_DEGREE;
}
