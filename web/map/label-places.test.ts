import { expect, test } from 'vitest';
import { type LabelPlace, type LabelWish, placeLabels } from './label-places.ts';

const SIZE = { width: 700, height: 470 };

/** The box of a label with its words. */
function box(wish: LabelWish, { dx, dy, side }: LabelPlace) {
  const x = wish.x + dx;
  const y = wish.y + dy;
  const words = wish.width === 0 ? 0 : wish.width + 5;
  return {
    left: x - 9 - (side === 'left' ? words : 0),
    right: x + 9 + (side === 'right' ? words : 0),
    top: y - 9,
    bottom: y + 9,
  };
}

function cover(a: ReturnType<typeof box>, b: ReturnType<typeof box>): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test.each<[string, LabelWish[]]>([
  [
    'apart',
    [
      { x: 100, y: 100, width: 120 },
      { x: 500, y: 300, width: 120 },
    ],
  ],
  ['one upon the other', Array.from({ length: 5 }, () => ({ x: 350, y: 235, width: 150 }))],
  ['in a row', Array.from({ length: 8 }, (_, i) => ({ x: 200 + i * 25, y: 200, width: 0 }))],
])('labels of marks %s cover no other', (_, wishes) => {
  const boxes = placeLabels(wishes, SIZE).map((place, index) => box(wishes[index] ?? { x: 0, y: 0, width: 0 }, place));
  for (const [i, one] of boxes.entries()) for (const other of boxes.slice(i + 1)) expect(cover(one, other)).toBe(false);
});

test.each([
  ['left edge', 5, 200, 'right'],
  ['right edge', 695, 300, 'left'],
] as const)('words stay on the map at the %s', (_, x, y, side) => {
  expect(placeLabels([{ x, y, width: 160 }], SIZE)[0]?.side).toBe(side);
});

test('none are placed where there are none', () => {
  expect(placeLabels([], SIZE)).toEqual([]);
});
