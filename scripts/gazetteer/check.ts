import type { Draft } from './place.ts';

const KM_PER_DEGREE = 111.2;

export function kilometres(a: Draft, b: Draft): number {
  const lat = (a.lat ?? 0) - (b.lat ?? 0);
  const lon = ((a.lon ?? 0) - (b.lon ?? 0)) * Math.cos(((a.lat ?? 0) * Math.PI) / 180);
  return Math.hypot(lat, lon) * KM_PER_DEGREE;
}

/** One line for each hand-placed row: its three nearest towns, with a warning where country or province differ. */
export function neighbours(curated: Draft[], towns: Draft[]): string[] {
  return curated
    .filter((place) => place.lat !== null)
    .map((place) => {
      const near = towns
        .map((town) => ({ town, km: kilometres(place, town) }))
        .filter(({ km }) => km < 120)
        .sort((a, b) => a.km - b.km)
        .slice(0, 3);
      const strange = near.length === 0 || near.every(({ town }) => town.admin1 !== place.admin1);
      const list = near.map(({ town, km }) => `${town.name} ${town.admin1} ${km.toFixed(0)} km`).join(', ');
      return `${strange ? 'CHECK ' : ''}${place.name} (${place.admin1}): ${list}`;
    });
}

/** Country points that lie outside the box of the country's towns: a slip in the table. */
export function countriesOutside(countries: Draft[], towns: Draft[]): string[] {
  return countries.flatMap((country) => {
    const own = towns.filter((town) => town.country === country.id);
    if (country.lat === null || country.lon === null || own.length < 3) return [];
    const lats = own.map((town) => town.lat ?? 0);
    const lons = own.map((town) => town.lon ?? 0);
    const low = (values: number[]) => values.reduce((a, b) => Math.min(a, b)) - 1;
    const high = (values: number[]) => values.reduce((a, b) => Math.max(a, b)) + 1;
    const inside =
      country.lat > low(lats) && country.lat < high(lats) && country.lon > low(lons) && country.lon < high(lons);
    return inside ? [] : [`CHECK point of ${country.id} ${country.name}`];
  });
}
