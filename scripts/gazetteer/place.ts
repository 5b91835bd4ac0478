import type { NameForm, PlaceKind } from '../../src/knowledge/gazetteer-layout.ts';
import { placeKey, withoutArticle } from '../../src/knowledge/gazetteer-name.ts';

/** A place while the gazetteer is being built. `admin1` is its GeoNames code. */
export interface Draft {
  id: string;
  name: string;
  kind: PlaceKind;
  precision: number;
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  population: number;
  names: Map<string, NameForm>; // by key
}

export type DraftFields = Omit<Draft, 'names'>;

export function draft(fields: DraftFields): Draft {
  const place: Draft = { ...fields, names: new Map() };
  addName(place, fields.name, 'name');
  return place;
}

/** The first form a name was given stays, except that any beats 'alternate' and 'preferred' beats all. */
export function addName(place: Draft, name: string, form: NameForm): void {
  const key = placeKey(name);
  if (key.length < 2) return;
  const known = place.names.get(key);
  if (form === 'preferred' || known === undefined || known === 'alternate') place.names.set(key, form);
}

/** Where Arabic names carry an article that transliterations write, join or drop as they please. */
const ARTICLE_COUNTRIES = new Set(
  'SY IQ JO LB PS IL EG SD LY TN DZ MA MR SA YE OM AE QA KW BH SO DJ TD ER EH'.split(' '),
);

export function addBareNames(place: Draft): void {
  if (place.country === null || !ARTICLE_COUNTRIES.has(place.country)) return;
  for (const key of [...place.names.keys()]) {
    const bare = withoutArticle(key);
    if (bare && bare.length > 3 && !place.names.has(bare)) place.names.set(bare, 'bare');
  }
}
