import { describe, expect, test } from 'vitest';
import { listedFrom, tableWith, viewFrom, viewTyped } from './map-address.ts';

describe("the map's view in the address", () => {
  test('there and back', () => {
    const view = { lon: 67.123, lat: -33.2, zoom: 5.25 };
    expect(viewFrom(viewTyped(view))).toEqual(view);
  });
  test('written short', () => expect(viewTyped({ lon: 67.10049, lat: 33, zoom: 5 })).toBe('67.1,33,5'));
  test.each([undefined, '', '67.1', '67.1,33.2', 'a,b,c', '200,33,5', '67,95,5', '67,33,99', '1,2,3,4'])(
    '%s is none',
    (typed) => expect(viewFrom(typed)).toBeNull(),
  );
});

describe("the map's table in the address", () => {
  test.each([undefined, 'all', 'off'] as const)('%s, there and back, beside the table of another chart', (given) => {
    const listed = given ?? null;
    const tables = tableWith(['timeline', 'map'], listed);
    expect(tables).toContain('timeline');
    expect(listedFrom(tables)).toBe(listed);
  });
  test('none', () => {
    expect(listedFrom(undefined)).toBeNull();
    expect(tableWith(['off the map'], null)).toBeUndefined();
  });
});
