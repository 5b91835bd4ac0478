/** A label to be placed: where its mark stands on the screen, and how wide its words are (0: the number alone). */
export interface LabelWish {
  x: number;
  y: number;
  width: number;
}

/** Where the number stands from its mark, in pixels; words stand at `side` of it. */
export interface LabelPlace {
  dx: number;
  dy: number;
  side: 'left' | 'right';
}

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const BADGE = 9;
const GAP = 5;
const HEIGHT = 34;
/** Room around a mark that labels of others keep free. */
const CLEAR = 8;
const REACHES = [34, 58, 90, 130];
const ANGLES = [-35, 35, -145, 145, -75, 75, -105, 105, 0, 180];
/** Costs, in square pixels of overlap: leaving the map is worse than covering, a longer line is a little worse. */
const OUTSIDE = 6;
const PER_PIXEL = 3;

/** The buttons in the corner of the map, from its right and top edge. */
const BUTTONS = { width: 46, height: 100 };

/** A place for each label where it covers no other label and no mark, as far as there is room; the first ones choose first. */
export function placeLabels(wishes: readonly LabelWish[], size: { width: number; height: number }): LabelPlace[] {
  const marks = wishes.map(({ x, y }) => around(x, y, CLEAR));
  const taken: Rect[] = [{ left: size.width - BUTTONS.width, top: 0, right: size.width, bottom: BUTTONS.height }];
  return wishes.map((wish, index) => {
    let best: { place: LabelPlace; cost: number; rect: Rect } | null = null;
    for (const reach of REACHES) {
      for (const angle of ANGLES) {
        const place = placeAt(reach, angle);
        const rect = rectOf(wish, place);
        const others = marks.filter((_, other) => other !== index);
        const cost =
          sum([...taken, ...others].map((other) => overlap(rect, other))) +
          outside(rect, size) * OUTSIDE +
          reach * PER_PIXEL;
        if (!best || cost < best.cost) best = { place, cost, rect };
      }
    }
    if (!best) return { dx: 0, dy: 0, side: 'right' };
    taken.push(best.rect);
    return best.place;
  });
}

function placeAt(reach: number, angle: number): LabelPlace {
  const radians = (angle * Math.PI) / 180;
  const dx = Math.round(Math.cos(radians) * reach);
  return { dx, dy: Math.round(Math.sin(radians) * reach), side: dx < 0 ? 'left' : 'right' };
}

function rectOf({ x, y, width }: LabelWish, { dx, dy, side }: LabelPlace): Rect {
  const badge = around(x + dx, y + dy, BADGE + 2);
  if (width === 0) return badge;
  const words = width + GAP;
  const tall = { top: y + dy - HEIGHT / 2, bottom: y + dy + HEIGHT / 2 };
  return side === 'right'
    ? { ...tall, left: badge.left, right: badge.right + words }
    : { ...tall, left: badge.left - words, right: badge.right };
}

function around(x: number, y: number, reach: number): Rect {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(rect: Rect, { width, height }: { width: number; height: number }): number {
  const area = (rect.right - rect.left) * (rect.bottom - rect.top);
  return area - overlap(rect, { left: 0, top: 0, right: width, bottom: height });
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
