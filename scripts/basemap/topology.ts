import type { FeatureCollection } from 'geojson';
import { feature, mergeArcs, meshArcs, quantize } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import { filter, presimplify, quantile, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import { labelPoint } from './label-point.ts';
import { DISPUTED, NAMED_LINES, WHOLE } from './lines.ts';
import type { NaturalEarthFeature, Unit } from './units.ts';

/** Share of points that stay. At 20 % the file is a fifth larger; at 5 % provinces show corners from zoom 6 on. */
const KEPT = 0.12;
/** A point of a border counts as so many: bands are drawn along them, where a corner shows first. */
const BORDER_WEIGHT = 8;
/** Steps across the world before and after simplifying: 20 m and 200 m at the equator. */
const FINE_GRID = 2e6;
const GRID = 2e5;

type Area = (Polygon | MultiPolygon) & { properties: Unit };
type Sides = readonly [readonly string[], readonly string[]];

/** One topology of everything, so that provinces, borders and coast share each point. */
export function buildTopology(features: readonly NaturalEarthFeature[], units: readonly Unit[]): Topology {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: features.map(withoutProperties) };
  const raw: Topology = toTopology({ raw: collection }, FINE_GRID);
  const areas = (raw.objects.raw as GeometryCollection).geometries as Area[]; // topology() keeps order and kind
  const provinces = merged(raw, areas, units);
  const objects: Record<string, GeometryObject> = {
    provinces: collect(provinces),
    countries: collect(countriesOf(raw, provinces)),
    ...linesOf(raw, collect(provinces)),
  };
  const whole = filter({ ...raw, objects }, () => true); // drops arcs that merging left unused
  const weighed = keepWhole(favourBorders(presimplify(whole)));
  const slim = quantize(simplify(weighed, quantile(weighed, KEPT)), GRID);
  addLabelPoints(slim);
  return slim;
}

function withoutProperties({ geometry }: NaturalEarthFeature): NaturalEarthFeature {
  return { type: 'Feature', properties: {}, geometry };
}

function collect(geometries: Area[]) {
  return { type: 'GeometryCollection' as const, geometries };
}

function merged(topology: Topology, areas: readonly Area[], units: readonly Unit[]): Area[] {
  const groups = new Map<string, { unit: Unit; parts: Area[] }>();
  for (const [index, unit] of units.entries()) {
    const part = areas[index];
    if (!part) continue;
    const key = unit.code ?? `${unit.country}~${unit.name}`;
    const group = groups.get(key) ?? { unit, parts: [] };
    group.parts.push(part);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ unit, parts }) => ({ ...mergeArcs(topology, parts), properties: unit }));
}

function countriesOf(topology: Topology, provinces: readonly Area[]): Area[] {
  const codes = [...new Set(provinces.map((area) => area.properties.country))].sort();
  return codes.map((country) => {
    const parts = provinces.filter((area) => area.properties.country === country);
    return { ...mergeArcs(topology, parts), properties: { country, code: country, name: country } };
  });
}

function linesOf(topology: Topology, provinces: GeometryObject): Record<string, GeometryObject> {
  const lines = (test: (a: Unit, b: Unit) => boolean): MultiLineString =>
    meshArcs(topology, provinces, (a, b) => {
      const [one, other] = [a.properties as Unit, b.properties as Unit]; // set by merged()
      return a !== b && test(one, other);
    });
  const disputed = (a: Unit, b: Unit) => DISPUTED.some((sides) => parts(sides, a, b));
  return {
    borders: lines((a, b) => a.country !== b.country && !disputed(a, b)),
    disputed: lines(disputed),
    within: lines((a, b) => a.country === b.country && !disputed(a, b)),
    lines: {
      type: 'GeometryCollection',
      geometries: NAMED_LINES.map(({ names, sides }) => ({
        ...lines((a, b) => parts(sides, a, b)),
        properties: { names },
      })),
    },
  };
}

/** Whether one lies on either side. A unit that is on both (Crimea in Ukraine) stands on the first. */
function parts([left, right]: Sides, a: Unit, b: Unit): boolean {
  const side = (unit: Unit) => (isIn(left, unit) ? 0 : isIn(right, unit) ? 1 : 2);
  return side(a) + side(b) === 1;
}

function isIn(list: readonly string[], unit: Unit): boolean {
  return list.includes(unit.country) || list.includes(unit.code ?? `~${unit.name}`);
}

function favourBorders(topology: Topology): Topology {
  for (const name of ['borders', 'disputed']) {
    const arcs = (topology.objects[name] as MultiLineString).arcs.flat();
    for (const index of arcs)
      for (const point of topology.arcs[index < 0 ? ~index : index] ?? []) point[2] = (point[2] ?? 0) * BORDER_WEIGHT;
  }
  return topology;
}

function keepWhole(topology: Topology): Topology {
  for (const area of [...areasOf(topology, 'countries'), ...areasOf(topology, 'provinces')]) {
    if (!WHOLE.has(area.properties.country)) continue;
    const arcs = area.arcs.flat(3) as number[];
    for (const index of arcs)
      for (const point of topology.arcs[index < 0 ? ~index : index] ?? []) point[2] = Number.POSITIVE_INFINITY;
  }
  return topology;
}

function addLabelPoints(topology: Topology): void {
  for (const area of [...areasOf(topology, 'countries'), ...areasOf(topology, 'provinces')])
    Object.assign(area.properties, { at: labelPoint(feature(topology, area as Polygon).geometry) });
}

/** The provinces or countries of a topology that `buildTopology` made. */
export function areasOf(topology: Topology, name: 'provinces' | 'countries'): Area[] {
  return (topology.objects[name] as GeometryCollection).geometries as Area[];
}
