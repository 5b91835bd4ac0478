import { type Box, holds } from './matrix.ts';

/** Red, green, blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** Something painted below or over letters. */
export interface Area {
  box: Box;
  /** "#rrggbb"; null where it is a picture or a blend, and so of any colour. */
  colour: string | null;
  /** Nothing below it shows through, and it fills its box. */
  opaque: boolean;
}

/** Letters that differ by so little (of 255) from what they stand on are not seen. Guess: pale grey on white differs by 50. */
const LEAST_CONTRAST = 14;
/** What is seen through less than this is not there. Guess. */
const LEAST_ALPHA = 0.05;
/** Smaller letters (points) are read by nobody; fine print has 5. Guess. */
const LEAST_SIZE = 1.5;
/** More areas than this are a map or a chart; the first are kept. Guess. */
const MOST_AREAS = 4_000;
/** As PDF numbers the ways of painting letters: one paints nothing, one only cuts what follows. */
const INVISIBLE = 3;
const ONLY_CLIPS = 7;

/** How letters are painted. */
export interface Ink {
  colour: string | null;
  alpha: number;
  mode: number;
  size: number;
  clip: Box;
  /** In a layer that is switched off. */
  off: boolean;
}

/** What hides letters from a reader of the page. */
export type Hidden = 'unpainted' | 'covered' | 'no contrast' | 'too small' | 'off the page' | 'layer';

/** The areas and pictures of a page, in the order in which they were painted. */
export class PaintedAreas {
  private readonly areas: Area[] = [];

  add(area: Area): void {
    if (this.areas.length < MOST_AREAS) this.areas.push(area);
  }

  get count(): number {
    return this.areas.length;
  }

  /** Why letters at a point cannot be seen on what was painted so far, or null. */
  hides(x: number, y: number, ink: Ink): Hidden | null {
    if (ink.off) return 'layer';
    if (ink.mode === INVISIBLE || ink.mode === ONLY_CLIPS || ink.alpha < LEAST_ALPHA) return 'unpainted';
    if (ink.size < LEAST_SIZE) return 'too small';
    if (!holds(ink.clip, x, y)) return 'off the page';
    const ground = this.groundAt(x, y);
    if (ground === null || ink.colour === null) return null;
    return contrast(coloursOf(ink.colour), coloursOf(ground)) < LEAST_CONTRAST ? 'no contrast' : null;
  }

  /** Whether something was painted over a point after the first `since` areas. */
  covers(x: number, y: number, since: number): boolean {
    for (let at = since; at < this.areas.length; at++) {
      const area = this.areas[at];
      if (area?.opaque && holds(area.box, x, y)) return true;
    }
    return false;
  }

  /** The colour of the page at a point; null over a picture. */
  private groundAt(x: number, y: number): string | null {
    for (let at = this.areas.length - 1; at >= 0; at--) {
      const area = this.areas[at];
      if (area && holds(area.box, x, y)) return area.colour;
    }
    return '#ffffff';
  }
}

function contrast(one: Colour, other: Colour): number {
  return Math.max(...one.map((part, at) => Math.abs(part - (other[at] ?? 0))));
}

function coloursOf(colour: string): Colour {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return Number.isNaN(value) ? [0, 0, 0] : [value >> 16, (value >> 8) & 255, value & 255];
}
