/** As PDF writes it: a point (x, y) goes to (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Left, low, right, high. */
export type Box = readonly [left: number, low: number, right: number, high: number];

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` does first and `outer` then. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around a box that was turned or scaled. */
export function boxOf(matrix: Matrix, [left, low, right, high]: Box): Box {
  const corners = [
    moved(matrix, left, low),
    moved(matrix, right, low),
    moved(matrix, left, high),
    moved(matrix, right, high),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function overlap(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

/** What shows a page upright: as its /Rotate says, with its lower left corner at (0, 0). */
export function uprightPage([left, low, right, high]: Box, rotate: number): Matrix {
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, -1, 1, 0, -low, right];
    case 180:
      return [-1, 0, 0, -1, right, high];
    case 270:
      return [0, 1, -1, 0, high, -left];
    default:
      return [1, 0, 0, 1, -left, -low];
  }
}
