/** What a layout is of. The result depends on nothing else: the same network looks the same each time. */
export interface Laid {
  key: string;
  r: number;
}
export interface Spot {
  x: number;
  y: number;
  r: number;
}
type Pair = readonly [from: number, to: number];

const ROUNDS = 240;
/** Room around a group of knots for their names. */
const MARGIN_X = 92;
const MARGIN_Y = 46;
/** Lines of text lie flat, so groups are stretched this much to the sides. */
const STRETCH = 1.3;

/** Groups of connected knots, each spread by the distances in it, side by side in rows as wide as the page. */
export function layOut(
  knots: readonly Laid[],
  ties: readonly { from: string; to: string }[],
  width: number,
): { spots: Map<string, Spot>; height: number } {
  const step = Math.min(Math.max(width / 4, 140), 210);
  const groups = groupsOf(knots, ties).map((group) =>
    boxed(spread(group.keys.length, group.pairs, step, width < 560), group, width),
  );
  const spots = new Map<string, Spot>();
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  const rows: { at: { key: string; x: number; y: number; r: number }[]; width: number }[] = [{ at: [], width: 0 }];
  for (const group of groups) {
    if (x > 0 && x + group.width > width) {
      y += rowHeight;
      x = 0;
      rowHeight = 0;
      rows.push({ at: [], width: 0 });
    }
    const row = rows[rows.length - 1];
    for (const spot of group.spots) row?.at.push({ ...spot, x: spot.x + x, y: spot.y + y });
    x += group.width;
    if (row) row.width = x;
    rowHeight = Math.max(rowHeight, group.height);
  }
  // Rows are spread over the width, so that small groups do not huddle at the left.
  for (const row of rows) {
    const left = Math.max(0, (width - row.width) / 2);
    for (const { key, ...spot } of row.at) spots.set(key, { ...spot, x: spot.x + left });
  }
  return { spots, height: y + rowHeight };
}

interface Group {
  keys: Laid[];
  pairs: Pair[];
}

/** Connected knots together, the largest group first; the order within follows the number of lines, then the key. */
function groupsOf(knots: readonly Laid[], ties: readonly { from: string; to: string }[]): Group[] {
  const at = new Map(knots.map(({ key }, index) => [key, index]));
  const group = knots.map((_, index) => index);
  const find = (index: number): number => (group[index] === index ? index : find(group[index] ?? index));
  const degree = new Map<string, number>();
  for (const { from, to } of ties) {
    const [a, b] = [at.get(from), at.get(to)];
    if (a === undefined || b === undefined) continue;
    group[find(a)] = find(b);
    for (const key of [from, to]) degree.set(key, (degree.get(key) ?? 0) + 1);
  }
  const members = new Map<number, Laid[]>();
  for (const [index, knot] of knots.entries()) members.set(find(index), [...(members.get(find(index)) ?? []), knot]);
  return [...members.values()]
    .map((keys) => {
      keys.sort((a, b) => (degree.get(b.key) ?? 0) - (degree.get(a.key) ?? 0) || a.key.localeCompare(b.key));
      const place = new Map(keys.map(({ key }, index) => [key, index]));
      const pairs = ties.flatMap(({ from, to }): Pair[] => {
        const [a, b] = [place.get(from), place.get(to)];
        return a === undefined || b === undefined ? [] : [[a, b]];
      });
      return { keys, pairs };
    })
    .sort((a, b) => b.keys.length - a.keys.length || (a.keys[0]?.key ?? '').localeCompare(b.keys[0]?.key ?? ''));
}

type Point = [x: number, y: number];

/** Places whose distances are as near as may be to the number of lines between them (stress majorization). */
function spread(count: number, pairs: readonly Pair[], step: number, upright: boolean): Point[] {
  if (count === 1) return [[0, 0]];
  if (count === 2)
    return [
      [0, 0],
      [step, 0],
    ];
  const apart = distances(count, pairs);
  let points = Array.from({ length: count }, (_, at): Point => {
    const turn = (at / count) * 2 * Math.PI + 0.3;
    return [Math.cos(turn) * step * (at === 0 ? 0.05 : 1), Math.sin(turn) * step * (at === 0 ? 0.05 : 1)];
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    points = points.map(([x, y], i) => {
      let [sumX, sumY, weights] = [0, 0, 0];
      for (const [j, [otherX, otherY]] of points.entries()) {
        if (j === i) continue;
        const wanted = (apart[i]?.[j] ?? 1) * step;
        const is = Math.max(Math.hypot(x - otherX, y - otherY), 1);
        const weight = 1 / (wanted * wanted);
        sumX += weight * (otherX + (wanted * (x - otherX)) / is);
        sumY += weight * (otherY + (wanted * (y - otherY)) / is);
        weights += weight;
      }
      return [sumX / weights, sumY / weights];
    });
  }
  return offLines(turned(points, upright), pairs);
}

/** Two that several lines join stand further apart, so that each line has room for its words. */
const ROOM_A_LINE = 0.45;
const MOST_APART = 2.2;

/** The fewest lines between any two, longer where lines run side by side. */
function distances(count: number, pairs: readonly Pair[]): number[][] {
  const apart = Array.from({ length: count }, (_, i) => Array.from({ length: count }, (_, j) => (i === j ? 0 : count)));
  for (const [a, b] of pairs) {
    const side = pairs.filter(([c, d]) => (c === a && d === b) || (c === b && d === a)).length;
    const wanted = Math.min(1 + ROOM_A_LINE * (side - 1), MOST_APART);
    (apart[a] ?? [])[b] = wanted;
    (apart[b] ?? [])[a] = wanted;
  }
  for (let k = 0; k < count; k += 1)
    for (const row of apart)
      for (let j = 0; j < count; j += 1)
        row[j] = Math.min(row[j] ?? count, (row[k] ?? count) + (apart[k]?.[j] ?? count));
  return apart;
}

/** Turned so that the group is longest from left to right; from top to bottom where the page is narrow. */
function turned(points: readonly Point[], upright: boolean): Point[] {
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy) + (upright ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]): Point => {
    const [dx, dy] = [x - meanX, y - meanY];
    return [(dx * cos - dy * sin) * (upright ? 1 : STRETCH), dx * sin + dy * cos];
  });
}

const CLEAR = 64;

/** No knot on a line that is not its own, and none on another. */
function offLines(points: Point[], pairs: readonly Pair[]): Point[] {
  for (let round = 0; round < 60; round += 1) {
    let moved = false;
    for (const [i, point] of points.entries()) {
      for (const [a, b] of pairs) {
        const [from, to] = [points[a], points[b]];
        if (i === a || i === b || !from || !to) continue;
        const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
        const length = Math.max(dx * dx + dy * dy, 1);
        const t = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
        if (t <= 0 || t >= 1) continue;
        const [awayX, awayY] = [point[0] - from[0] - t * dx, point[1] - from[1] - t * dy];
        const is = Math.hypot(awayX, awayY);
        if (is >= CLEAR) continue;
        const by = (CLEAR - is) / 2 + 1;
        const root = Math.sqrt(length);
        // On the line itself either side will do; the same one each time.
        point[0] += is < 1 ? (-dy / root) * by : (awayX / is) * by;
        point[1] += is < 1 ? (dx / root) * by : (awayY / is) * by;
        moved = true;
      }
      for (const [j, other] of points.entries()) {
        if (j <= i) continue;
        const [dx, dy] = [other[0] - point[0], other[1] - point[1]];
        const is = Math.hypot(dx, dy);
        if (is >= CLEAR * 1.6) continue;
        const by = (CLEAR * 1.6 - is) / 2 + 1;
        const [ux, uy] = is < 1 ? [1, 0] : [dx / is, dy / is];
        point[0] -= ux * by;
        point[1] -= uy * by;
        other[0] += ux * by;
        other[1] += uy * by;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return points;
}

/** A group in a box of its own with room for names, drawn together where it is wider than the page. */
function boxed(points: readonly Point[], { keys }: Group, most: number) {
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const room = Math.min(MARGIN_X, most / 4);
  const narrow = Math.min(1, (most - 2 * room) / Math.max(right - left, 1));
  return {
    spots: keys.map(({ key, r }, at) => {
      const [x, y] = points[at] ?? [0, 0];
      return { key, x: (x - left) * narrow + room, y: y - top + MARGIN_Y, r };
    }),
    width: (right - left) * narrow + 2 * room,
    height: bottom - top + 2 * MARGIN_Y + 12,
  };
}

function extent(numbers: readonly number[]): Point {
  return [Math.min(...numbers), Math.max(...numbers)];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(numbers.length, 1);
}
