import {
  COLUMNS,
  type Column,
  type Header,
  MAGIC,
  NAME_FORMS,
  NAME_STRIDE,
  NO_ADMIN1,
  NO_COUNTRY,
  NO_POINT,
  PLACE_KINDS,
  POINT_UNIT,
  packPeople,
} from '../../src/knowledge/gazetteer-layout.ts';
import { hashKey } from '../../src/knowledge/gazetteer-name.ts';
import type { Draft } from './place.ts';

/** The file's bytes. Countries, then admin-1, must come first in `places`. */
export function encode(places: Draft[]): Buffer {
  const countries = [...new Set(places.flatMap((place) => place.country ?? []))].sort();
  const columns: Record<Column, Buffer> = {
    ...placeColumns(places, countries),
    ...nameColumns(places),
    ...index(places),
  };
  const header: Header = {
    places: places.length,
    names: columns.entries.length / 6,
    countries,
    columns: columnsAt(columns),
  };
  const json = Buffer.from(JSON.stringify(header));
  const start = Buffer.alloc(8);
  start.write(MAGIC, 0, 'latin1');
  start.writeUInt32LE(json.length, 4);
  return Buffer.concat([start, json, ...COLUMNS.map((name) => columns[name])]);
}

function columnsAt(columns: Record<Column, Buffer>): Header['columns'] {
  let at = 0;
  const placed: [Column, [number, number]][] = COLUMNS.map((name) => {
    const length = columns[name].length;
    at += length;
    return [name, [at - length, length]];
  });
  // COLUMNS names every column once.
  return Object.fromEntries(placed) as Header['columns'];
}

function placeColumns(
  places: Draft[],
  countries: string[],
): Pick<Record<Column, Buffer>, 'geonames' | 'point' | 'admin1' | 'country' | 'kind' | 'people'> {
  const count = places.length;
  const geonames = Buffer.alloc(count * 3);
  const point = Buffer.alloc(count * 6);
  const admin1 = Buffer.alloc(count * 2);
  const country = Buffer.alloc(count);
  const kind = Buffer.alloc(count);
  const people = Buffer.alloc(count * 2);
  const numbers = new Map(places.map((place, number) => [place.id, number]));
  for (const [i, place] of places.entries()) {
    geonames.writeUIntLE(isGeonames(place) ? Number(place.id) : 0, i * 3, 3);
    point.writeIntLE(place.lat === null ? NO_POINT : Math.round(place.lat / POINT_UNIT), i * 6, 3);
    point.writeIntLE(place.lon === null ? 0 : Math.round(place.lon / POINT_UNIT), i * 6 + 3, 3);
    admin1.writeUInt16LE(place.admin1 === null ? NO_ADMIN1 : (numbers.get(place.admin1) ?? NO_ADMIN1), i * 2);
    country[i] = place.country === null ? NO_COUNTRY : countries.indexOf(place.country);
    kind[i] = PLACE_KINDS.indexOf(place.kind) | (place.precision << 5);
    people.writeUInt16LE(packPeople(place.population), i * 2);
  }
  return { geonames, point, admin1, country, kind, people };
}

function isGeonames(place: Draft): boolean {
  return /^\d+$/.test(place.id);
}

function nameColumns(places: Draft[]): Pick<Record<Column, Buffer>, 'names' | 'nameLength' | 'nameStart'> {
  const records = places.map((place) => Buffer.from(isGeonames(place) ? place.name : `${place.name}\u0001${place.id}`));
  const nameLength = Buffer.alloc(places.length);
  const nameStart = Buffer.alloc(Math.ceil(places.length / NAME_STRIDE) * 4);
  let at = 0;
  for (const [i, record] of records.entries()) {
    if (record.length > 255) throw new Error(`name too long: ${record.toString()}`);
    if (i % NAME_STRIDE === 0) nameStart.writeUInt32LE(at, (i / NAME_STRIDE) * 4);
    nameLength[i] = record.length;
    at += record.length;
  }
  return { names: Buffer.concat(records), nameLength, nameStart };
}

function index(places: Draft[]): Pick<Record<Column, Buffer>, 'buckets' | 'entries'> {
  const rows: { bucket: number; check: number; reference: number }[] = [];
  for (const [i, place] of places.entries()) {
    for (const [key, form] of place.names) {
      const { first, second } = hashKey(key, { first: 0, second: 0 });
      rows.push({ bucket: first >>> 16, check: second & 0xffffff, reference: i | (NAME_FORMS.indexOf(form) << 19) });
    }
  }
  rows.sort((a, b) => a.bucket - b.bucket || a.check - b.check || a.reference - b.reference);
  const buckets = Buffer.alloc(65_537 * 4);
  const entries = Buffer.alloc(rows.length * 6);
  const counts = new Uint32Array(65_537);
  for (const [i, row] of rows.entries()) {
    counts[row.bucket + 1] = (counts[row.bucket + 1] ?? 0) + 1;
    entries.writeUIntLE(row.check, i * 6, 3);
    entries.writeUIntLE(row.reference, i * 6 + 3, 3);
  }
  let at = 0;
  for (let bucket = 0; bucket <= 65_536; bucket++) {
    at += counts[bucket] ?? 0;
    buckets.writeUInt32LE(at, bucket * 4);
  }
  return { buckets, entries };
}
