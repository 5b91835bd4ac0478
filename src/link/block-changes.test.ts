import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areCompared, comparedWith, crowding, type Member } from './block-changes.ts';

/** Whom a block has compared, from nothing. */
function compared(members: readonly Member[]): Set<string> {
  const keys = new Set(members.map(({ key }) => key));
  return new Set(comparedWith(keys, [{ before: [], after: members }]).map((two) => two.join()));
}

const place = (key: number): string => String((key * 7919) % 100_003).padStart(6, '0');
const sizes = fc.integer({ min: 150, max: 320 });

test('what goes and comes leaves a block, crowded or not, as one made from nothing', () => {
  fc.assert(
    fc.property(sizes, fc.nat(60), fc.nat(60), (size, goes, comes) => {
      const before = Array.from({ length: size }, (_, key): Member => ({ key, place: place(key) }));
      const fresh = Array.from({ length: comes }, (_, n): Member => ({ key: size + n, place: place(size + n) }));
      const after = [...before.filter(({ key }) => key >= goes), ...fresh];
      const block = { before, after };
      const { lost, gained } = crowding([block]);
      const now = new Set([...compared(before)].filter((two) => two.split(',').every((key) => Number(key) >= goes)));
      for (const two of lost) now.delete(two.join());
      for (const two of [...gained, ...comparedWith(new Set(fresh.map(({ key }) => key)), [block])])
        now.add(two.join());
      expect(now).toEqual(compared(after));
    }),
    { numRuns: 30, seed: 20250910 },
  );
});

test('in a crowded block only neighbours are compared', () => {
  const members = Array.from({ length: 300 }, (_, key): Member => ({ key, place: String(key).padStart(3, '0') }));
  expect(areCompared([10, 40], members)).toBe(true);
  expect(areCompared([10, 200], members)).toBe(false);
  expect(areCompared([10, 150], members.slice(0, 180))).toBe(true);
});
