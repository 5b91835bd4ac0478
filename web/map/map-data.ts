import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { WorldAtlas } from './atlas.ts';
import { type Drawing, type Drawn, grouped, type IncidentMark, type LonLat } from './mark.ts';

/** Up to so many incidents each has its number and words on the map; more are counted where they crowd. */
export const FEW = 12;

const EARTH_METRES = 40_075_016.686;
/** MapLibre's world is this wide at zoom 0. */
const WORLD_PIXELS = 512;

/** What MapLibre's sources are given. */
export interface MapData {
  /** Numbered, as sending them bit by bit asks. */
  points: Feature<Point>[];
  areas: FeatureCollection;
  bands: FeatureCollection;
  counts: FeatureCollection;
  /** Incidents by the `area` of areas, bands and counts: thousands of ids do not travel to the worker and back. */
  members: ReadonlyMap<string, readonly string[]>;
}

type Outlines = Pick<WorldAtlas, 'outline'>;

interface AreaShown {
  drawing: Extract<Drawing, { as: 'hatched' | 'dotted' | 'band' }>;
  ids: string[];
}

/** GeoJSON of the drawings. With many incidents each stands once, at its finest place, so that counts add up. */
export function mapData(drawn: readonly Drawn[], atlas: Outlines): MapData {
  const many = drawn.length > FEW;
  const points: Feature<Point>[] = [];
  const areas = new Map<string, AreaShown>();
  for (const { mark, drawings } of drawn) {
    for (const drawing of many ? drawings.slice(0, 1) : drawings) {
      if ('area' in drawing) {
        const key = `${drawing.as} ${drawing.area.key}`;
        const shown = areas.get(key) ?? { drawing, ids: [] };
        shown.ids.push(mark.id);
        areas.set(key, shown);
      } else points.push(pointOf(mark, drawing, points.length));
    }
  }
  return { points, ...areaData([...areas.values()], atlas, many) };
}

/** What is marked as chosen, alone: choosing must not send all the rest again. */
export function chosenData(drawn: readonly Drawn[], atlas: Outlines, selected: ReadonlySet<string>): FeatureCollection {
  const features: Feature[] = [];
  if (selected.size === 0) return collection(features);
  for (const { mark, drawings } of drawn) {
    if (!selected.has(mark.id)) continue;
    for (const drawing of drawings) {
      const outline = 'area' in drawing ? atlas.outline(drawing.area.key) : null;
      features.push(
        outline
          ? { type: 'Feature', properties: { as: drawing.as }, geometry: outline }
          : pointAt(drawing.at, { as: drawing.as }),
      );
    }
  }
  return collection(features);
}

/** Only what is true or above zero is written: fifty thousand of them are copied to another thread. */
function pointOf(
  mark: IncidentMark,
  drawing: Extract<Drawing, { as: 'point' | 'around' }>,
  id: number,
): Feature<Point> {
  const contested = mark.status === 'contested' ? { contested: true } : {};
  const size = drawing.as === 'around' ? { pixels: pixelsAtZoom0(drawing.km, drawing.at[1]) } : {};
  return { ...pointAt(drawing.at, { id: mark.id, as: drawing.as, ...contested, ...size }), id };
}

function areaData(shown: readonly AreaShown[], atlas: Outlines, many: boolean): Omit<MapData, 'points'> {
  const areas: Feature[] = [];
  const bands: Feature[] = [];
  const counts: Feature[] = [];
  const members = new Map<string, readonly string[]>();
  for (const { drawing, ids } of shown) {
    const outline = atlas.outline(drawing.area.key);
    if (!outline) continue;
    const area = `${drawing.as} ${drawing.area.key}`;
    const properties = { as: drawing.as, many, area };
    members.set(area, ids);
    const feature: Feature<Geometry> = { type: 'Feature', properties, geometry: outline };
    (drawing.as === 'band' ? bands : areas).push(feature);
    const text = `${grouped(ids.length)} ${drawing.as === 'band' ? 'along' : 'in'} ${drawing.area.name}`;
    if (many) counts.push(pointAt(drawing.at, { ...properties, text }));
  }
  return { areas: collection(areas), bands: collection(bands), counts: collection(counts), members };
}

function collection<G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}

function pointAt(at: LonLat, properties: object): Feature<Point> {
  return { type: 'Feature', properties: { ...properties }, geometry: { type: 'Point', coordinates: [...at] } };
}

/** Kilometres on the ground as pixels on a map of zoom 0, at a latitude (Mercator). */
export function pixelsAtZoom0(km: number, lat: number): number {
  return (km * 1000 * WORLD_PIXELS) / (EARTH_METRES * Math.cos((lat * Math.PI) / 180));
}

export type Box = [west: number, south: number, east: number, north: number];

/** The box of all that is drawn, outlines included; null where nothing is. */
export function boxOf(drawn: readonly Drawn[], atlas: Outlines): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  const seen = new Set<string>();
  for (const { drawings } of drawn) {
    for (const drawing of drawings) {
      widen(box, drawing.at);
      if (!('area' in drawing) || drawing.as === 'dotted' || seen.has(drawing.area.key)) continue;
      seen.add(drawing.area.key);
      eachPoint(atlas.outline(drawing.area.key)?.coordinates ?? [], (point) => widen(box, point));
    }
  }
  return box[0] > box[2] ? null : box;
}

/** The box of whole areas. */
export function boxOfAreas(keys: readonly string[], atlas: Outlines): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const key of keys) eachPoint(atlas.outline(key)?.coordinates ?? [], (point) => widen(box, point));
  return box[0] > box[2] ? null : box;
}

type Nested = readonly (number | Nested)[];

function eachPoint(nested: Nested, visit: (point: LonLat) => void): void {
  const [first, second] = nested;
  if (typeof first === 'number' && typeof second === 'number') visit([first, second]);
  else for (const inner of nested) if (typeof inner !== 'number') eachPoint(inner, visit);
}

function widen(box: Box, [lon, lat]: LonLat): void {
  box[0] = Math.min(box[0], lon);
  box[1] = Math.min(box[1], lat);
  box[2] = Math.max(box[2], lon);
  box[3] = Math.max(box[3], lat);
}
