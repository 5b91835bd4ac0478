import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.ts';

/** One list as CSS has it: no glyph server, letters are drawn from the page's own fonts. */
const FONT = ['Inter Variable', 'Noto Naskh Arabic Variable', 'sans-serif'];
/** MapLibre reads the weight from the names; the browser passes over the family that is not there. */
const HEAVY = ['Inter Semibold', ...FONT];

/** Sources that the page fills; all empty at first. */
export const SOURCES = [
  'countries',
  'lines',
  'names',
  'towns',
  'areas',
  'bands',
  'points',
  'counts',
  'chosen',
] as const;

/** Layers that answer to a click, the uppermost first. */
export const CLICKABLE = ['cluster', 'count', 'point', 'around', 'band', 'hatched', 'dotted'] as const;

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** Points nearer than this, in pixels, are counted together while there are many. */
export const CLUSTER_RADIUS = 46;
export const CLUSTER_MAX_ZOOM = 11;
export const MAX_ZOOM = 12;

export function mapStyle(colours: MapColours, ofCase: readonly string[]): StyleSpecification {
  const sources = Object.fromEntries(SOURCES.map((id) => [id, { type: 'geojson' as const, data: EMPTY }]));
  const points = { type: 'geojson' as const, data: EMPTY, cluster: false };
  const clustered = { ...points, clusterRadius: CLUSTER_RADIUS, clusterMaxZoom: CLUSTER_MAX_ZOOM, maxzoom: MAX_ZOOM };
  return {
    version: 8,
    sources: { ...sources, points: clustered },
    layers: [...ground(colours, ofCase), ...areas(colours), ...names(colours), ...marks(colours)],
  };
}

function ground(c: MapColours, ofCase: readonly string[]): LayerSpecification[] {
  const line = (id: string, kind: string, paint: object): LayerSpecification => ({
    id,
    type: 'line',
    source: 'lines',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-join': 'round' },
    paint,
  });
  return [
    { id: 'water', type: 'background', paint: { 'background-color': c.water } },
    {
      id: 'land',
      type: 'fill',
      source: 'countries',
      paint: {
        'fill-color': ['case', ['in', ['get', 'country'], ['literal', [...ofCase]]], c.ofCase, c.land],
        'fill-antialias': false, // two soft edges on one border show as a seam
      },
    },
    line('within', 'within', {
      'line-color': c.within,
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0, 4.5, 0.8, 8, 1.2],
    }),
    line('border', 'border', {
      'line-color': c.border,
      'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.5, 4, 1.1, 8, 1.6],
    }),
    line('disputed', 'disputed', { 'line-color': c.border, 'line-width': 1.1, 'line-dasharray': [3, 3] }),
  ];
}

/** Kilometres at a latitude come as pixels at zoom 0; each zoom doubles them. */
const DISC_RADIUS: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  ['get', 'pixels'],
  20,
  ['*', ['get', 'pixels'], 2 ** 20],
];

function areas(c: MapColours): LayerSpecification[] {
  const hatched: ExpressionSpecification = ['==', ['get', 'as'], 'hatched'];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'dotted',
      type: 'fill',
      source: 'areas',
      filter: ['==', ['get', 'as'], 'dotted'],
      paint: { 'fill-pattern': 'dots', 'fill-opacity': ['case', ['get', 'many'], 0.35, 0.55] },
    },
    {
      id: 'hatched',
      type: 'fill',
      source: 'areas',
      filter: hatched,
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': ['case', ['get', 'many'], 0.3, 0.6] },
    },
    {
      id: 'hatched-edge',
      type: 'line',
      source: 'areas',
      filter: hatched,
      layout: round,
      paint: { 'line-color': c.ink, 'line-width': 1.1 },
    },
    {
      id: 'band',
      type: 'line',
      source: 'bands',
      layout: round,
      paint: {
        'line-color': c.ink,
        'line-opacity': 0.2,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 6, 6, 17],
      },
    },
    {
      id: 'band-line',
      type: 'line',
      source: 'bands',
      layout: round,
      paint: { 'line-color': c.ink, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 1.2, 6, 2.2] },
    },
    {
      id: 'around',
      type: 'circle',
      source: 'points',
      filter: ['all', ['!', ['has', 'point_count']], ['==', ['get', 'as'], 'around']],
      paint: { 'circle-color': c.ink, 'circle-opacity': 0.55, 'circle-blur': 0.8, 'circle-radius': DISC_RADIUS },
    },
  ];
}

function names(c: MapColours): LayerSpecification[] {
  const halo = { 'text-halo-color': c.land, 'text-halo-width': 1.6 };
  const kind = (value: string): ExpressionSpecification => ['==', ['get', 'kind'], value];
  const text = { 'text-field': ['get', 'name'] as ExpressionSpecification, 'text-font': FONT };
  return [
    {
      id: 'town-dot',
      type: 'circle',
      source: 'towns',
      minzoom: 4,
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 5.5, 1, 6.5, 2]],
      paint: { 'circle-color': c.ink3, 'circle-radius': 2 },
    },
    {
      id: 'town',
      type: 'symbol',
      source: 'towns',
      minzoom: 4,
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 5.5, 1, 6.5, 2]],
      layout: {
        ...text,
        'text-size': 11,
        'text-anchor': 'left',
        'text-offset': [0.5, 0],
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': c.ink3, ...halo },
    },
    {
      id: 'province-name',
      type: 'symbol',
      source: 'names',
      minzoom: 6,
      filter: kind('province'),
      layout: { ...text, 'text-size': 11, 'text-max-width': 7 },
      paint: { 'text-color': c.ink3, ...halo },
    },
    {
      id: 'country-name',
      type: 'symbol',
      source: 'names',
      minzoom: 2,
      maxzoom: 8,
      filter: kind('country'),
      layout: { ...text, 'text-size': 12, 'text-letter-spacing': 0.14, 'text-max-width': 8 },
      paint: { 'text-color': c.ink3, ...halo },
    },
  ];
}

const AROUND: ExpressionSpecification = [
  'literal',
  [
    'center',
    [0, 0],
    'top',
    [0, 1.6],
    'bottom',
    [0, -1.6],
    'top',
    [0, 4],
    'bottom',
    [0, -4],
    'left',
    [2, 0],
    'right',
    [-2, 0],
  ],
];

function marks(c: MapColours): LayerSpecification[] {
  const single: ExpressionSpecification = ['all', ['!', ['has', 'point_count']], ['==', ['get', 'as'], 'point']];
  const count = { 'text-font': HEAVY, 'text-size': 11, 'text-allow-overlap': true };
  return [
    {
      id: 'count',
      type: 'symbol',
      source: 'counts',
      layout: {
        ...count,
        'text-field': ['get', 'text'],
        'text-max-width': 9,
        // Beside the numbers of points where there is room; a count is never left out.
        'text-variable-anchor-offset': AROUND,
      },
      paint: { 'text-color': c.ink, 'text-halo-color': c.paper, 'text-halo-width': 2 },
    },
    {
      id: 'point',
      type: 'circle',
      source: 'points',
      filter: single,
      paint: {
        'circle-radius': 4.2,
        'circle-color': ['case', ['has', 'contested'], c.ink, c.paper],
        'circle-stroke-color': ['case', ['has', 'contested'], c.paper, c.ink],
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'cluster',
      type: 'circle',
      source: 'points',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': c.paper,
        'circle-stroke-color': c.ink,
        'circle-stroke-width': 1.2,
        'circle-radius': ['step', ['get', 'point_count'], 10, 10, 12, 100, 14, 1000, 17, 10000, 21],
      },
    },
    {
      id: 'cluster-count',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: { ...count, 'text-field': ['to-string', ['get', 'point_count']] },
      paint: { 'text-color': c.ink },
    },
    {
      id: 'chosen-edge',
      type: 'line',
      source: 'chosen',
      filter: ['all', ['!=', ['geometry-type'], 'Point'], ['!=', ['get', 'as'], 'dotted']],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.ink, 'line-width': 2.6 },
    },
    {
      id: 'chosen-part', // darker, and still without an edge
      type: 'fill',
      source: 'chosen',
      filter: ['==', ['get', 'as'], 'dotted'],
      paint: { 'fill-pattern': 'dots' },
    },
    {
      id: 'chosen-point',
      type: 'circle',
      source: 'chosen',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 9,
        'circle-opacity': 0,
        'circle-stroke-color': c.ink,
        'circle-stroke-width': 2.2,
      },
    },
  ];
}
