import type { BriefLabel } from '../../../model/brief.ts';
import { label } from './svg.ts';

/** About what a letter or digit takes at the size of labels, in units of the drawing; measured on Inter, rounded up. */
const LETTER = 7;
/** In capitals, set wide. */
const CAPITAL = 9.5;
const ABOVE = 9;
const BELOW = 3;
const EDGE = 4;

type Box = readonly [left: number, top: number, right: number, bottom: number];
export interface Mark {
  at: readonly [x: number, y: number];
  text: string;
  isDot: boolean;
}

/**
 * A label for each mark: beside a dot, amid an area; where another label or dot stands, or the frame ends, at the next place around
 * it that is free, and at the first where none is.
 */
export function numberLabels(marks: readonly Mark[], [width, height]: readonly [number, number]): BriefLabel[] {
  const taken: Box[] = marks.flatMap(({ at: [x, y], isDot }) => (isDot ? [[x - 4, y - 4, x + 4, y + 4] as const] : []));
  return marks.map(({ at, text, isDot }) => {
    const places = (isDot ? aroundDot : amidArea)(at, text);
    const free = places.find(({ box }) => isWithin(box, width, height) && !taken.some((other) => overlap(box, other)));
    const chosen = free ?? places[0];
    if (!chosen) throw new Error('no place for a label');
    taken.push(chosen.box);
    return chosen.label;
  });
}

interface Place {
  label: BriefLabel;
  box: Box;
}

function aroundDot([x, y]: Mark['at'], text: string): Place[] {
  const long = text.length * LETTER;
  const at = (side: 1 | -1, down: number): Place => {
    const from = x + 6 * side;
    return {
      label: label(text, { x: from, y: y + down, anchor: side > 0 ? 'start' : 'end', look: 'number' }),
      box: boxOf(side > 0 ? from : from - long, y + down, long),
    };
  };
  return [at(1, -4), at(1, 12), at(-1, -4), at(-1, 12), at(1, -16), at(1, 24)];
}

function amidArea([x, y]: Mark['at'], text: string): Place[] {
  const long = text.length * LETTER;
  return [4, 16, -8, 28].map((down) => ({
    label: label(text, { x, y: y + down, anchor: 'middle', look: 'number' }),
    box: boxOf(x - long / 2, y + down, long),
  }));
}

/** The name of an area of the ground, moved so that it ends within the frame. */
export function areaLabel(text: string, [x, y]: Mark['at'], [width, height]: readonly [number, number]): BriefLabel {
  const half = (text.length * CAPITAL) / 2;
  const within = (value: number, least: number, most: number) =>
    Math.min(Math.max(value, least), Math.max(least, most));
  return label(text, {
    x: within(x, EDGE + half, width - EDGE - half),
    y: within(y, EDGE + ABOVE, height - EDGE - BELOW),
    anchor: 'middle',
    look: 'area',
  });
}

function boxOf(left: number, baseline: number, long: number): Box {
  return [left, baseline - ABOVE, left + long, baseline + BELOW];
}

function isWithin([left, top, right, bottom]: Box, width: number, height: number): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
