import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IncidentType } from '../../model/claim.ts';
import type { Incident } from '../../model/situation.ts';
import type { Box, BriefGround, Drawn, Line, LonLat } from '../../publish/brief/pictures/ground.ts';
import { finestOf } from '../../publish/brief/pictures/placing.ts';
import { clippedLine, clippedRing, isInside } from './clip-to-box.ts';

/** The base map of the workbench (Natural Earth, public domain): beside the built program, or in the repository. */
const FILES = ['../../web/basemap/world.json', '../../../web/public/basemap/world.json'];

/** As scripts/basemap/build.ts writes it: a TopoJSON topology. */
interface World {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: [number, number][][];
  objects: {
    provinces: { geometries: Unit[] };
    countries: { geometries: Unit[] };
    borders: { arcs: number[][] };
    disputed: { arcs: number[][] };
  };
}
interface Unit {
  type: 'Polygon' | 'MultiPolygon';
  arcs: number[][] | number[][][];
  properties: { country: string; name: string; at: [number, number] };
}

/** What is said and signed, in cities far from what it is about: the map is of where things are done. */
const OF_WORDS: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'talks',
  'visit',
  'agreement',
  'ceasefire',
  'diplomatic upgrade',
  'diplomatic downgrade',
  'sanctions',
  'cooperation',
  'concession',
]);

/** Degrees around the outermost places, and the least that a map shows. */
const MARGIN = 0.25;
const LEAST = 3;
/** Width to height. */
const SHAPE = 680 / 400;

let opened: World | null | undefined;

/** Land and borders around the places of these incidents; null where none has a place, or the base map is not there. */
export function groundOf(incidents: readonly Incident[]): BriefGround | null {
  const armed = incidents.filter(({ type }) => !OF_WORDS.has(type));
  const drawn = (armed.length > 0 ? armed : incidents).flatMap(({ where }) => finestOf(where)?.drawn ?? []);
  const world = drawn.length === 0 ? null : openWorld();
  if (!world) return null;
  const keys = new Set(drawn.flatMap((one) => ('key' in one ? [one.key] : [])));
  const areas = areasOf(world, keys);
  const box = boxOf(drawn, areas);
  if (!box) return null;
  const wide: Box = [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1];
  const rings = (lines: readonly Line[]) =>
    lines.map((line) => clippedRing(line, wide)).filter((line) => line.length > 2);
  const land = world.objects.countries.geometries.map((unit) => ({ unit, rings: rings(ringsOf(world, unit)) }));
  const lines = (arcs: number[][]) => arcs.flatMap((refs) => clippedLine(lineOf(world, refs), wide));
  return {
    box,
    land: land.flatMap((each) => each.rings),
    borders: lines(world.objects.borders.arcs),
    disputed: lines(world.objects.disputed.arcs),
    names: land.flatMap(({ unit, rings: shown }) => nameAt(unit, shown, box)),
    areas: areas.map(({ key, rings: all }) => ({ key, rings: rings(all) })).filter((area) => area.rings.length > 0),
  };
}

function openWorld(): World | null {
  if (opened !== undefined) return opened;
  const path = FILES.map((file) => fileURLToPath(new URL(file, import.meta.url))).find((each) => existsSync(each));
  // Written by our own script.
  opened = path === undefined ? null : (JSON.parse(readFileSync(path, 'utf8')) as World);
  return opened;
}

function areasOf(world: World, keys: ReadonlySet<string>): { key: string; rings: Line[] }[] {
  const { provinces, countries } = world.objects;
  const of = (units: Unit[], keyOf: (unit: Unit) => string) =>
    units.filter((unit) => keys.has(keyOf(unit))).map((unit) => ({ key: keyOf(unit), rings: ringsOf(world, unit) }));
  return [
    ...of(provinces.geometries, ({ properties: { country, name } }) => `${country} ${name}`),
    ...of(countries.geometries, ({ properties: { country } }) => country),
  ];
}

function ringsOf(world: World, { type, arcs }: Unit): Line[] {
  // TopoJSON: a polygon is rings of arcs, several polygons lists of these.
  const polygons = type === 'Polygon' ? [arcs as number[][]] : (arcs as number[][][]);
  return polygons.flatMap((rings) => rings.map((refs) => lineOf(world, refs)));
}

/** A negative reference is an arc turned round. */
function lineOf(world: World, refs: readonly number[]): LonLat[] {
  const points: LonLat[] = [];
  for (const ref of refs) {
    const arc = arcOf(world, ref < 0 ? ~ref : ref);
    const turned = ref < 0 ? [...arc].reverse() : arc;
    points.push(...(points.length > 0 ? turned.slice(1) : turned));
  }
  return points;
}

const decoded = new Map<number, LonLat[]>();

function arcOf({ arcs, transform: { scale, translate } }: World, at: number): LonLat[] {
  const known = decoded.get(at);
  if (known) return known;
  let [x, y] = [0, 0];
  const points = (arcs[at] ?? []).map(([dx, dy]): LonLat => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  decoded.set(at, points);
  return points;
}

/** Around everything that is drawn, in the shape of the picture. A country is only as far in it as the rest asks for. */
function boxOf(drawn: readonly Drawn[], areas: readonly { key: string; rings: Line[] }[]): Box | null {
  const fine = drawn.filter((one) => one.as !== 'country');
  const points = (fine.length > 0 ? fine : drawn).flatMap((one): readonly LonLat[] => {
    if ('at' in one) return [one.at];
    return areas.find(({ key }) => key === one.key)?.rings.flat() ?? [];
  });
  if (points.length === 0) return null;
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east] = [least(lons), most(lons)];
  const [south, north] = [least(lats), most(lats)];
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let width = Math.max((east - west) * (1 + 2 * MARGIN), LEAST / narrowing);
  let height = Math.max((north - south) * (1 + 2 * MARGIN), LEAST / SHAPE);
  if ((width * narrowing) / height < SHAPE) width = (height * SHAPE) / narrowing;
  else height = (width * narrowing) / SHAPE;
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** A country's name where it has one in the picture: at its own place, or amid what of it is seen, if that is much. */
function nameAt({ properties: { name, at } }: Unit, shown: readonly Line[], box: Box): BriefGround['names'] {
  if (isInside(at, box)) return [{ text: name.toUpperCase(), at }];
  const longest = shown
    .reduce<Line>((a, b) => (b.length > a.length ? b : a), [])
    .filter((point) => isInside(point, box));
  if (longest.length < 30) return [];
  const lon = longest.reduce((sum, point) => sum + point[0], 0) / longest.length;
  const lat = longest.reduce((sum, point) => sum + point[1], 0) / longest.length;
  return [{ text: name.toUpperCase(), at: [lon, lat] }];
}
