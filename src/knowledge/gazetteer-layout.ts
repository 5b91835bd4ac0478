/**
 * How `knowledge/places/gazetteer.bin` lies on disk: columns of bytes that are read in place, so that opening it costs
 * no parsing. Everything is little-endian. `scripts/gazetteer/` writes it, `gazetteer.ts` reads it.
 *
 *   magic "SGZ1" | header length (u32) | header JSON (column name → [offset, length], counts) | columns
 *
 * Names are found by hash: bucket = top 16 bits of the first hash; an entry of a bucket is 24 bits of the second hash
 * and a 24-bit reference (19 bits place, 5 bits how the name was made). 40 bits over half a million names make a
 * chance hit one in two million look-ups.
 */
export const MAGIC = 'SGZ1';

export const COLUMNS = [
  'geonames', // u24 per place: GeoNames id, 0 where the id stands behind the name
  'point', // i24 latitude, i24 longitude per place, in POINT_UNIT degrees
  'admin1', // u16 per place: place number of its admin-1, NO_ADMIN1 if none
  'country', // u8 per place: index into header.countries, NO_COUNTRY if none
  'kind', // u8 per place: index into PLACE_KINDS, and the precision (1..7) in the top three bits
  'people', // u16 per place: log of the population
  'nameLength', // u8 per place: bytes of its name record
  'nameStart', // u32 per NAME_STRIDE places
  'names', // UTF-8: name, or name U+0001 id
  'buckets', // u32 × 65,537
  'entries', // 6 bytes per name: u24 hash, u24 reference
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Header {
  places: number;
  names: number;
  countries: string[];
  columns: Record<Column, [number, number]>;
}

/** What a place is. Order is the code on disk: append only. */
export const PLACE_KINDS = [
  'country',
  'admin1',
  'admin2',
  'capital',
  'seat1', // seat of an admin-1
  'seat2',
  'seat3',
  'town',
  'section', // part of a town
  'crossing',
  'camp',
  'facility',
  'valley',
  'region', // no fixed bounds: Sahel, Donbas
  'continent',
  'line', // a border or front
  'range', // mountains
  'water', // sea, gulf, strait
  'river',
  'island',
  'corridor',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/**
 * How a name stands for a place: its own, another language's or period's, its article left off, an abbreviation that
 * needs a town before it, or what news means by the word above all its other bearers.
 */
export const NAME_FORMS = ['name', 'alternate', 'bare', 'abbreviation', 'preferred'] as const;
export type NameForm = (typeof NAME_FORMS)[number];

export const NAME_STRIDE = 64;
export const NO_ADMIN1 = 0xffff;
export const NO_COUNTRY = 0xff;
/** 2^-15 degree is 3.4 m: finer than any source here. */
export const POINT_UNIT = 1 / 32768;
/** Latitude column value of a place without a point. */
export const NO_POINT = -0x800000;
const PEOPLE_SCALE = 3600;

export function packPeople(population: number): number {
  return Math.min(0xffff, Math.round(Math.log(population + 1) * PEOPLE_SCALE));
}

/** The population to three figures. */
export function unpackPeople(packed: number): number {
  const exact = Math.exp(packed / PEOPLE_SCALE) - 1;
  if (exact < 1000) return Math.round(exact);
  const unit = 10 ** (Math.floor(Math.log10(exact)) - 2);
  return Math.round(exact / unit) * unit;
}
