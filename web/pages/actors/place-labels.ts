import type { Spot } from './lay-out.ts';

export type Anchor = 'start' | 'middle' | 'end';
export interface Label {
  x: number;
  y: number;
  anchor: Anchor;
  box: Box;
}
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export type Point = [x: number, y: number];
/** A line as it is drawn: from knot to knot, bent to one side where several join the same two. */
export interface Bow {
  id: string;
  from: Point;
  bend: Point;
  to: Point;
}

/** Widths of the type in use, in pixels a letter; a little wide, so that nothing touches. */
const NAME_LETTER = 7.3;
const LINE_LETTER = 6.4;
const LINE = 15;
/** How far the first line beside another bends away, flat and upright: words are wider than tall. */
const BEND = 40;
const BEND_UPRIGHT = 66;
const PLACING_ROUNDS = 4;

/** Where lines run. Several between the same two bend apart; ends stop at the knots' edges. */
export function bowsOf(
  ties: readonly { id: string; from: string; to: string }[],
  spots: ReadonlyMap<string, Spot>,
): Bow[] {
  const pairs = new Map<string, string[]>();
  for (const { id, from, to } of ties) {
    const pair = [from, to].sort().join(' and ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), id]);
  }
  return ties.flatMap(({ id, from, to }) => {
    const [a, b] = [spots.get(from), spots.get(to)];
    if (!a || !b) return [];
    const same = pairs.get([from, to].sort().join(' and ')) ?? [id];
    // Seen from the same end each time: else two lines in opposite directions would bend to the same side.
    const turn = from < to ? 1 : -1;
    const length = Math.max(Math.hypot(b.x - a.x, b.y - a.y), 1);
    const bent = BEND + ((BEND_UPRIGHT - BEND) * Math.abs(b.y - a.y)) / length;
    const by = (same.indexOf(id) - (same.length - 1) / 2) * bent * 2 * turn;
    const bend: Point = [(a.x + b.x) / 2 - ((b.y - a.y) / length) * by, (a.y + b.y) / 2 + ((b.x - a.x) / length) * by];
    return [{ id, from: edge(a, bend, 3), bend, to: edge(b, bend, 6) }];
  });
}

function edge({ x, y, r }: Spot, toward: Point, gap: number): Point {
  const length = Math.max(Math.hypot(toward[0] - x, toward[1] - y), 1);
  return [x + ((toward[0] - x) / length) * (r + gap), y + ((toward[1] - y) / length) * (r + gap)];
}

export function along({ from, bend, to }: Bow, t: number): Point {
  const s = 1 - t;
  return [s * s * from[0] + 2 * s * t * bend[0] + t * t * to[0], s * s * from[1] + 2 * s * t * bend[1] + t * t * to[1]];
}

/** Names beside their knots and words beside their lines, each where it hits the least; in a fixed order of trying. */
export function placeLabels(
  knots: readonly { key: string; name: string }[],
  lines: readonly { id: string; words: readonly string[]; mark: boolean }[],
  spots: ReadonlyMap<string, Spot>,
  bows: readonly Bow[],
  page: { width: number; height: number },
): { names: Map<string, Label>; words: Map<string, Label> } {
  const circles = [...spots.values()].map(({ x, y, r }) => boxAround(x, y, r + 4));
  const marks = bows.flatMap((bow) => (lines.find(({ id }) => id === bow.id)?.mark ? [markBox(along(bow, 0.5))] : []));
  const strokes = bows.map((bow) => ({
    id: bow.id,
    points: Array.from({ length: 49 }, (_, at) => along(bow, at / 48)),
  }));
  const placed = new Map<string, Label>();
  const cost = (box: Box, self: string, own: string | null) =>
    8 * outside(box, page) +
    6 * sum([...placed], ([id, other]) => (id === self ? 0 : overlap(box, other.box))) +
    4 * sum([...circles, ...marks], (other) => overlap(box, other)) +
    sum(strokes, ({ id, points }) => (id === own ? 50 : 60) * points.filter((point) => holds(box, point)).length);
  const place = (self: string, candidates: readonly Label[], own: string | null) => {
    const [best] = candidates
      .map((label, at) => ({ label, at, cost: cost(label.box, self, own) + at }))
      .sort((a, b) => a.cost - b.cost || a.at - b.at);
    if (best) placed.set(self, best.label);
  };
  // What was placed first did not know of what came after: a few more rounds let it give way.
  for (let round = 0; round < PLACING_ROUNDS; round += 1) {
    for (const { key, name } of knots) {
      const spot = spots.get(key);
      if (spot) place(`knot ${key}`, aroundKnot(spot, name), null);
    }
    for (const { id, words: said } of lines) {
      const bow = bows.find((each) => each.id === id);
      if (bow) place(`line ${id}`, besideLine(bow, said), id);
    }
  }
  const found = (kind: string, id: string): [string, Label][] => {
    const label = placed.get(`${kind} ${id}`);
    return label ? [[id, label]] : [];
  };
  const names = new Map(knots.flatMap(({ key }) => found('knot', key)));
  const words = new Map(lines.flatMap(({ id }) => found('line', id)));
  return { names, words };
}

function aroundKnot({ x, y, r }: Spot, name: string): Label[] {
  const width = name.length * NAME_LETTER;
  return [
    labelAt(x, y + r + 18, 'middle', width, 1),
    labelAt(x, y - r - 10, 'middle', width, 1),
    labelAt(x + r + 9, y + 4.5, 'start', width, 1),
    labelAt(x - r - 9, y + 4.5, 'end', width, 1),
  ];
}

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const AWAY = [9, 16, 26];
/** A line that falls less than this in a step of one lies flat: its words stand over or under it. */
const FLAT = 0.3;

/** Places on both sides of a line, the middle of it and the nearest first. */
function besideLine(bow: Bow, words: readonly string[]): Label[] {
  const width = Math.max(...words.map((line) => line.length)) * LINE_LETTER;
  const tall = (words.length - 1) * LINE;
  const [dx, dy] = [bow.to[0] - bow.from[0], bow.to[1] - bow.from[1]];
  const length = Math.max(Math.hypot(dx, dy), 1);
  const [normalX, normalY] = dx >= 0 ? [dy / length, -dx / length] : [-dy / length, dx / length];
  return ALONG.flatMap((t) => {
    const [x, y] = along(bow, t);
    return AWAY.flatMap((away) =>
      [1, -1].map((side) => {
        const [toX, toY] = [normalX * side, normalY * side];
        const anchor = Math.abs(toX) < FLAT ? 'middle' : toX > 0 ? 'start' : 'end';
        // The base of the first line, so that the words stand clear of the line on the side they are on.
        const base = Math.abs(toX) > 1 - FLAT ? -tall / 2 + 4 : toY > 0 ? 11 : -tall - 3;
        return labelAt(x + toX * away, y + toY * away + base, anchor, width, words.length);
      }),
    );
  });
}

/** `y` is the base of the first line. */
function labelAt(x: number, y: number, anchor: Anchor, width: number, lines: number): Label {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    x,
    y,
    anchor,
    box: { left: left - 2, top: y - 12, right: left + width + 2, bottom: y + (lines - 1) * LINE + 5 },
  };
}

function boxAround(x: number, y: number, r: number): Box {
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

function markBox([x, y]: Point): Box {
  return boxAround(x, y, 11);
}

export function overlap(a: Box, b: Box): number {
  const [w, h] = [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return w > 0 && h > 0 ? w * h : 0;
}

function outside({ left, top, right, bottom }: Box, { width, height }: { width: number; height: number }): number {
  return (
    Math.max(0, -left) * 20 +
    Math.max(0, right - width) * 20 +
    Math.max(0, -top) * 20 +
    Math.max(0, bottom - height) * 20
  );
}

function holds({ left, top, right, bottom }: Box, [x, y]: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
