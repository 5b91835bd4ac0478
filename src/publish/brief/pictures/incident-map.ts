import type { Incident } from '../../../model/situation.ts';
import type { BriefGround, Drawn, Line, LonLat } from './ground.ts';
import { areaLabel, type Mark, numberLabels } from './place-labels.ts';
import { finestOf } from './placing.ts';
import { drawing, INK, INK_2, LAND, type Picture, RULE, round } from './svg.ts';

const WIDTH = 680;
const KM_A_DEGREE = 111.2;

export interface Numbered {
  number: number;
  incident: Incident;
  place: string;
}

/** Incidents that have a place on the map, numbered by day; those at one place share its drawing. */
export function numberedOnMap(incidents: readonly Incident[], ground: BriefGround): Numbered[] {
  const areas = new Set(ground.areas.map(({ key }) => key));
  return incidents
    .flatMap((incident) => {
      const finest = finestOf(incident.where);
      return finest && isDrawn(finest.drawn, areas, ground.box) ? [{ incident, place: finest.place.name }] : [];
    })
    .map((one, at) => ({ ...one, number: at + 1 }));
}

function isDrawn(drawn: Drawn, areas: ReadonlySet<string>, [west, south, east, north]: BriefGround['box']): boolean {
  if (!('at' in drawn)) return areas.has(drawn.key);
  const [lon, lat] = drawn.at;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Land, borders, and each incident as closely as its place is known. */
export function incidentMap(numbered: readonly Numbered[], ground: BriefGround, alt: string): Picture {
  const [west, south, east, north] = ground.box;
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * narrowing);
  const height = Math.round((north - south) * scale);
  const at = ([lon, lat]: LonLat): [number, number] => [
    round((lon - west) * narrowing * scale),
    round((north - lat) * scale),
  ];
  const path = (lines: readonly Line[], close: boolean) =>
    lines.map((line) => `M${line.map((point) => at(point).join(' ')).join('L')}${close ? 'Z' : ''}`).join('');
  const spots = spotsOf(numbered);
  const shaded = spots.flatMap(({ drawn }) => {
    if ('at' in drawn) return [];
    const area = ground.areas.find(({ key }) => key === drawn.key);
    return area ? [`<path d="${path(area.rings, true)}" fill="url(#${drawn.as})" stroke="none"/>`] : [];
  });
  const marked: Mark[] = [];
  const marks = spots.flatMap(({ drawn, numbers, contested }) => {
    const centre = 'at' in drawn ? at(drawn.at) : middle(ground, drawn.key, at);
    const disc =
      drawn.as === 'disc' ? [circle(centre, Math.max(6, (drawn.km / KM_A_DEGREE) * scale), 'disc', contested)] : [];
    const dot = drawn.as === 'dot' ? [circle(centre, 3.5, 'dot', contested)] : [];
    marked.push({ at: centre, text: numberWords(numbers), isDot: drawn.as === 'dot' });
    return [...disc, ...dot];
  });
  const body = [
    PATTERNS,
    `<clipPath id="frame"><rect width="${WIDTH}" height="${height}"/></clipPath><g clip-path="url(#frame)">`,
    `<path class="land" d="${path(ground.land, true)}" fill="${LAND}"/>`,
    ...shaded,
    `<path class="border" d="${path(ground.borders, false)}" fill="none" stroke="${RULE}" stroke-width="1"/>`,
    `<path class="border" d="${path(ground.disputed, false)}" fill="none" stroke="${RULE}" stroke-width="1" stroke-dasharray="4 3"/>`,
    ...marks,
    `</g><rect class="border" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" fill="none" stroke="${RULE}"/>`,
  ];
  const frame = [WIDTH, height] as const;
  const names = ground.names.map(({ text, at: point }) => areaLabel(text, at(point), frame));
  return drawing({ width: WIDTH, height }, body, [...names, ...numberLabels(marked, frame)], alt);
}

/** Lines for a province in which a place lies, dots for a country: never an edge or a pin where none is known. */
const PATTERNS = `<defs><pattern id="province" width="6" height="6" patternUnits="userSpaceOnUse"><path class="mark-line" d="M0 6L6 0" stroke="${INK_2}" stroke-width="0.8"/></pattern><pattern id="country" width="7" height="7" patternUnits="userSpaceOnUse"><circle class="mark" cx="2" cy="2" r="0.8" fill="${INK_2}"/></pattern></defs>`;

interface Spot {
  drawn: Drawn;
  numbers: number[];
  contested: boolean;
}

function spotsOf(numbered: readonly Numbered[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { number, incident } of numbered) {
    const drawn = finestOf(incident.where)?.drawn;
    if (!drawn) continue;
    const key = 'at' in drawn ? drawn.at.join(' ') : drawn.key;
    const spot = spots.get(key) ?? { drawn, numbers: [], contested: false };
    spot.numbers.push(number);
    spot.contested ||= incident.status === 'contested';
    spots.set(key, spot);
  }
  return [...spots.values()];
}

function circle([x, y]: readonly [number, number], r: number, kind: 'dot' | 'disc', contested: boolean): string {
  const ring =
    contested && kind === 'dot'
      ? `<circle class="mark-line" cx="${x}" cy="${y}" r="6.5" fill="none" stroke="${INK}"/>`
      : '';
  const fill = kind === 'dot' ? '1' : '0.16';
  return `<circle class="mark" cx="${x}" cy="${y}" r="${round(r)}" fill="${INK}" fill-opacity="${fill}"/>${ring}`;
}

/** So many numbers stand at one place before they are cut short; the table has them all. */
const MOST_NUMBERS = 6;

function numberWords(numbers: readonly number[]): string {
  return numbers.slice(0, MOST_NUMBERS).join(', ') + (numbers.length > MOST_NUMBERS ? ' …' : '');
}

function middle(ground: BriefGround, key: string, at: (point: LonLat) => [number, number]): [number, number] {
  const rings = ground.areas.find((area) => area.key === key)?.rings ?? [];
  const longest = rings.reduce<Line>((a, b) => (b.length > a.length ? b : a), []);
  const points = longest.map(at);
  const sum = points.reduce(([x, y], [px, py]) => [x + px, y + py] as const, [0, 0] as const);
  return points.length === 0 ? [0, 0] : [sum[0] / points.length, sum[1] / points.length];
}
