import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Gazetteer } from '../../src/knowledge/gazetteer.ts';
import { placeKey } from '../../src/knowledge/gazetteer-name.ts';
import { mergedAdmin1 } from '../gazetteer/sources.ts';

/** An admin-1 unit as the map draws it. `code` is the gazetteer's id; null where the gazetteer has no such unit. */
export interface Unit {
  country: string;
  code: string | null;
  /** The gazetteer's name, which is what claims carry; Natural Earth's where there is no code. */
  name: string;
}

type Properties = Record<string, string | number | null | undefined>;
export type NaturalEarthFeature = Feature<Polygon | MultiPolygon, Properties>;

export function readNaturalEarth(path: string): NaturalEarthFeature[] {
  // The file is pinned by hash; this is what Natural Earth's admin-1 theme holds.
  const file = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<Polygon | MultiPolygon, Properties>;
  return file.features;
}

/** Codes of Natural Earth that GeoNames writes otherwise. */
const SAME_UNIT: Record<string, string> = { 'IN.TG': 'IN.40', 'IN.LA': 'IN.41' };

/** Natural Earth gives these to whoever holds them; the map follows the UN General Assembly (resolution 68/262). */
const COUNTRY_OF_UNIT: Record<string, string> = { 'UA.11': 'UA', 'UA.20': 'UA' };

/** The unit of each polygon; several polygons may be of one unit (FATA and Khyber Pakhtunkhwa, counties of England). */
export function unitsOf(features: readonly NaturalEarthFeature[], gazetteer: Gazetteer): Unit[] {
  const known = (code: string) => (/^[A-Z]{2}\../.test(code) ? gazetteer.byId(code) : null);
  const byName = regionsByName(features, gazetteer);
  return features.map(({ properties }) => {
    const written = String(properties.gn_a1_code ?? '');
    const code = mergedAdmin1(SAME_UNIT[written] ?? written);
    const country = COUNTRY_OF_UNIT[code] ?? String(properties.iso_a2);
    const entry = known(code) ?? byName(country, properties);
    if (entry) return { country: COUNTRY_OF_UNIT[entry.id] ?? country, code: entry.id, name: entry.name };
    return { country, code: null, name: String(properties.name ?? '') };
  });
}

/** For polygons whose code the gazetteer lacks: the unit of that name, else of their region's name (Burkina Faso's provinces). */
function regionsByName(features: readonly NaturalEarthFeature[], gazetteer: Gazetteer) {
  const taken = new Set(features.map(({ properties }) => mergedAdmin1(String(properties.gn_a1_code ?? ''))));
  return (country: string, properties: Properties) => {
    for (const name of [properties.name, properties.name_en, properties.region]) {
      if (!name) continue;
      const hits = gazetteer.lookupKey(placeKey(String(name)));
      const units = hits.filter((hit) => hit.kind === 'admin1' && hit.country === country && !taken.has(hit.id));
      if (units.length === 1 && units[0]) return units[0];
    }
    return null;
  };
}
