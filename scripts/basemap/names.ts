import { readFileSync } from 'node:fs';
import type { FeatureCollection, Point } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Draft } from '../gazetteer/place.ts';
import { areasOf } from './topology.ts';

/** Towns that help to find one's way: capitals, cities of this many people, seats of provinces of that many. Guesses. */
const CITY_PEOPLE = 500_000;
const SEAT_PEOPLE = 150_000;

/** Gives countries their name, and the words by which the name of a border tells them: "Pakistan", "Pakistani". */
export function addCountryNames(topology: Topology, path: string): void {
  const rows = new Map<string, string[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const row = line.split('\t');
    rows.set(row[0] ?? '', row);
  }
  for (const area of areasOf(topology, 'countries')) {
    const [, name, others = '', nationality = ''] = rows.get(area.properties.country) ?? [];
    if (!name) continue;
    const words = [name, ...others.split('|'), ...nationality.split('|')].filter((word) => word !== '');
    Object.assign(area.properties, { name, words });
  }
}

/** Points with `rank`: 0 for a capital, 1 for a city, 2 for the seat of a province. */
export function townsOf(towns: readonly Draft[]): FeatureCollection<Point> {
  const chosen = towns.flatMap((town) => {
    const rank = rankOf(town);
    return rank === null || town.lat === null || town.lon === null ? [] : [{ town, rank, at: [town.lon, town.lat] }];
  });
  chosen.sort((a, b) => a.rank - b.rank || b.town.population - a.town.population);
  return {
    type: 'FeatureCollection',
    features: chosen.map(({ town, rank, at }) => ({
      type: 'Feature',
      properties: { name: town.name, rank },
      geometry: { type: 'Point', coordinates: at.map((degrees) => Math.round(degrees * 1000) / 1000) },
    })),
  };
}

function rankOf(town: Draft): number | null {
  if (town.kind === 'section') return null;
  if (town.kind === 'capital') return 0;
  if (town.population >= CITY_PEOPLE) return 1;
  return town.kind === 'seat1' && town.population >= SEAT_PEOPLE ? 2 : null;
}
