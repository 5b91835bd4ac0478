import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type CountryWords, countriesOfBorder } from './border-name.ts';
import type { Area, Atlas, LonLat } from './mark.ts';

/** Properties of a province or country in `world.json`, as `scripts/basemap/` writes them. */
interface UnitProperties {
  country: string;
  code: string | null;
  name: string;
  at: LonLat;
  words?: readonly string[];
}
type Unit = GeometryObject<UnitProperties> & { properties: UnitProperties };

/** The base map: answers what a place looks like, and gives outlines only when they are asked for. */
export interface WorldAtlas extends Atlas {
  /** The outline of an area or line that this atlas gave. */
  outline(key: string): Polygon | MultiPolygon | MultiLineString | null;
  countries(): FeatureCollection<Polygon | MultiPolygon, UnitProperties>;
  /** Borders, disputed borders and those between provinces. */
  lines(): FeatureCollection<MultiLineString, { kind: 'border' | 'disputed' | 'within' }>;
  /** Where names of countries and provinces can stand. */
  names(): FeatureCollection;
}

/** Reads `world.json` as `scripts/basemap/build.ts` writes it. */
export function openAtlas(topology: Topology): WorldAtlas {
  const provinces = unitsOf(topology, 'provinces');
  const countries = unitsOf(topology, 'countries');
  const byCountry = new Map(countries.map((unit) => [unit.properties.country, unit]));
  const byName = new Map(provinces.map((unit) => [`${unit.properties.country} ${unit.properties.name}`, unit]));
  const words: CountryWords[] = countries.map(({ properties }) => ({
    code: properties.country,
    words: properties.words ?? [properties.name],
  }));
  const known = new Map<string, Unit>();
  const lines = new Map<string, { area: Area; path: MultiLineString } | null>();

  const areaOf = (unit: Unit | undefined): Area | null => {
    if (!unit) return null;
    const { code, country, name, at } = unit.properties;
    const key = code ?? `${country}~${name}`;
    known.set(key, unit);
    return { key, name, at };
  };
  const border = (one: string, other: string): MultiLineString => {
    const sides = [byCountry.get(one), byCountry.get(other)].flatMap((unit) => (unit ? [unit] : []));
    return mesh(topology, { type: 'GeometryCollection', geometries: sides }, (a, b) => a !== b);
  };
  const lineOf = (name: string, country: string | null): { area: Area; path: MultiLineString } | null => {
    const named = namedLine(topology, name);
    const pair = named ? null : countriesOfBorder(name, country, words);
    const path = named ?? (pair ? border(...pair) : null);
    const at = path && middleOf(path);
    return path && at ? { area: { key: `line ${pair?.toSorted().join('-') ?? name}`, name, at }, path } : null;
  };

  return {
    country: (code) => areaOf(code === null ? undefined : byCountry.get(code)),
    province: (country, name) =>
      areaOf(country === null || name === null ? undefined : byName.get(`${country} ${name}`)),
    line(name, country) {
      const asked = `${country} ${name}`;
      if (!lines.has(asked)) lines.set(asked, lineOf(name, country));
      return lines.get(asked)?.area ?? null;
    },
    outline(key) {
      for (const line of lines.values()) if (line?.area.key === key) return line.path;
      const unit = known.get(key);
      return unit ? shapeOf(topology, unit) : null;
    },
    countries: () => ({
      type: 'FeatureCollection',
      features: countries.map((unit) => asFeature(shapeOf(topology, unit), unit.properties)),
    }),
    lines: () => linesOf(topology),
    names: () => ({
      type: 'FeatureCollection',
      features: [...countries, ...provinces].map(({ properties }, index) =>
        asFeature(
          { type: 'Point', coordinates: [...properties.at] },
          { name: properties.name, kind: index < countries.length ? 'country' : 'province' },
        ),
      ),
    }),
  };
}

function unitsOf(topology: Topology, name: string): Unit[] {
  // As scripts/basemap/topology.ts writes them.
  return ((topology.objects[name] as GeometryCollection | undefined)?.geometries ?? []) as Unit[];
}

function shapeOf(topology: Topology, unit: Unit): Polygon | MultiPolygon {
  // Provinces and countries are areas: scripts/basemap/topology.ts merges them from polygons.
  return (feature(topology, unit) as Feature<Polygon | MultiPolygon>).geometry;
}

function asFeature<G extends Feature['geometry'], P>(geometry: G, properties: P): Feature<G, P> {
  return { type: 'Feature', geometry, properties };
}

function linesOf(topology: Topology): ReturnType<WorldAtlas['lines']> {
  return {
    type: 'FeatureCollection',
    features: [
      asFeature(stored(topology, 'within'), { kind: 'within' }),
      asFeature(stored(topology, 'borders'), { kind: 'border' }),
      asFeature(stored(topology, 'disputed'), { kind: 'disputed' }),
    ],
  };
}

function stored(topology: Topology, name: string): MultiLineString {
  const object = topology.objects[name];
  if (object?.type !== 'MultiLineString') return { type: 'MultiLineString', coordinates: [] };
  return feature(topology, object).geometry;
}

function namedLine(topology: Topology, name: string): MultiLineString | null {
  const wanted = name.toLowerCase().replace(/^the /, '');
  const all = (topology.objects.lines as GeometryCollection<{ names: string[] }> | undefined)?.geometries ?? [];
  for (const line of all) {
    if (line.type !== 'MultiLineString' || !line.properties) continue;
    if (line.properties.names.some((known) => known.toLowerCase() === wanted)) return feature(topology, line).geometry;
  }
  return null;
}

/** The point half-way along the longest piece. */
function middleOf({ coordinates }: MultiLineString): LonLat | null {
  const longest = coordinates.reduce<number[][]>((a, b) => (b.length > a.length ? b : a), []);
  const [lon, lat] = longest[longest.length >> 1] ?? [];
  return lon === undefined || lat === undefined ? null : [lon, lat];
}
