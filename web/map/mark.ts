import type { Where } from '../../src/model/where.ts';

/** A place of an incident, as claims carry it. */
export type MarkPlace = Pick<Where, 'name' | 'place' | 'country' | 'admin1' | 'lat' | 'lon' | 'precision'>;

/** An incident as the map knows it. */
export interface IncidentMark {
  id: string;
  /** Its number in the timeline beside the map; null where there are too many to number. */
  number: number | null;
  /** Its type in words where there are too many to bring their titles. */
  title: string;
  /** The day in words: "11–12 Oct". */
  day: string;
  type: string;
  status: string;
  /** The place that is known best first. */
  places: readonly MarkPlace[];
}

export type LonLat = readonly [lon: number, lat: number];

/** Something with an outline in the base map. */
export interface Area {
  /** The gazetteer's id where it has one: 'PK', 'PK.03'. */
  key: string;
  name: string;
  /** Well inside it. */
  at: LonLat;
}

/** What the base map can tell of a place. */
export interface Atlas {
  country(code: string | null): Area | null;
  /** By the gazetteer's name within a country, as claims carry it. */
  province(country: string | null, name: string | null): Area | null;
  /** The line that a name tells: "Durand Line", "Afghan-Pakistani border"; `country` is one side where the claim says whose border it is. */
  line(name: string, country: string | null): Area | null;
}

/**
 * How wide a place is known, as drawn. 'point' is the only dot; 'around' a disc that fades, of so many kilometres;
 * 'hatched' an area that is named; 'dotted' an area in a part of which it lies; 'band' a border.
 */
export type Drawing =
  | { as: 'point'; at: LonLat; words: string }
  | { as: 'around'; at: LonLat; km: number; words: string }
  | { as: 'hatched' | 'dotted' | 'band'; at: LonLat; area: Area; words: string };

/** Why an incident is not on the map. */
export type OffMap = 'no place' | 'not found' | 'border' | 'sea';

/** A district: the mean reach of one (geo.md 1.4). */
const DISTRICT_KM = 30;
/** A province whose outline the map lacks: half the width of a middling one. A guess. */
const PROVINCE_KM = 80;

/** How a place is drawn, or why it is not. */
export function drawingOf(place: MarkPlace, atlas: Atlas): Drawing | OffMap {
  if (place.precision === 7) return 'sea';
  const at: LonLat | null = place.lat === null || place.lon === null ? null : [place.lon, place.lat];
  const province = atlas.province(place.country, place.admin1);
  const country = atlas.country(place.country);
  if (place.precision <= 3 && at) return aroundPoint(place.precision, at);
  if (place.precision === 4) {
    if (province) return { as: 'hatched', at: province.at, area: province, words: 'province' };
    if (at) return { as: 'around', at, km: PROVINCE_KM, words: 'province, no outline' };
  }
  if (place.precision === 5) {
    const line = atlas.line(place.name, place.country);
    if (line) return { as: 'band', at: line.at, area: line, words: 'along the line' };
  }
  if (province && place.precision !== 6)
    return { as: 'dotted', at: province.at, area: province, words: 'part of a province' };
  if (country) {
    const words = place.precision === 6 ? 'somewhere in the country' : 'part of a country';
    return { as: 'dotted', at: country.at, area: country, words };
  }
  return place.precision === 5 ? 'border' : 'not found';
}

function aroundPoint(precision: number, at: LonLat): Drawing {
  if (precision === 3) return { as: 'around', at, km: DISTRICT_KM, words: 'district' };
  return { as: 'point', at, words: precision === 1 ? 'exact place' : 'near the place' };
}

export interface Drawn {
  mark: IncidentMark;
  drawings: readonly [Drawing, ...Drawing[]];
}

export interface Sorted {
  on: readonly Drawn[];
  off: readonly { mark: IncidentMark; why: OffMap }[];
}

/** Each incident either on the map, with a drawing for each of its places, or off it with the reason. */
export function sortMarks(marks: readonly IncidentMark[], atlas: Atlas): Sorted {
  const on: Drawn[] = [];
  const off: { mark: IncidentMark; why: OffMap }[] = [];
  for (const mark of marks) {
    const drawings: Drawing[] = [];
    let why: OffMap = 'no place';
    for (const place of mark.places) {
      const drawing = drawingOf(place, atlas);
      if (typeof drawing === 'string') why = drawing;
      else drawings.push(drawing);
    }
    const [first, ...others] = drawings;
    if (first) on.push({ mark, drawings: [first, ...others] });
    else off.push({ mark, why });
  }
  return { on, off };
}

const OFF_WORDS: Record<OffMap, string> = {
  'no place': 'without a place',
  'not found': 'at a place that was not found',
  border: 'at a border or region that has no outline',
  sea: 'in open sea or of several countries',
};

/** "12 not on the map: 9 without a place, 3 in open sea or of several countries"; empty where all are on it. */
export function offMapWords(off: Sorted['off']): string {
  if (off.length === 0) return '';
  const counts = new Map<OffMap, number>();
  for (const { why } of off) counts.set(why, (counts.get(why) ?? 0) + 1);
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([why, n]) => `${grouped(n)} ${OFF_WORDS[why]}`);
  return `${grouped(off.length)} not on the map: ${parts.join(', ')}`;
}

export function offWords(why: OffMap): string {
  return OFF_WORDS[why];
}

/** 12345 → "12,345". */
export function grouped(n: number): string {
  return n.toLocaleString('en');
}
