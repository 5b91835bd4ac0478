import type { Topology } from 'topojson-specification';
import { openAtlas, type WorldAtlas } from './atlas.ts';

/** Where the server has the base map (web/public/basemap). */
const WORLD = '/basemap/world.json';
/** MapLibre's worker reads this one itself, and it knows no page to be relative to. */
export const TOWNS = '/basemap/towns.json';

let asked: Promise<WorldAtlas> | null = null;

/** The base map, fetched once however many maps there are. A failure is forgotten, so that asking again tries again. */
export function loadAtlas(): Promise<WorldAtlas> {
  asked ??= fetchAtlas().catch((cause: unknown) => {
    asked = null;
    throw cause;
  });
  return asked;
}

async function fetchAtlas(): Promise<WorldAtlas> {
  const response = await fetch(WORLD);
  if (!response.ok) throw new Error(`base map: ${response.status}`);
  // Our own file, written by scripts/basemap/build.ts.
  return openAtlas((await response.json()) as Topology);
}

/** MapLibre 6 draws by WebGL 2 alone. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
