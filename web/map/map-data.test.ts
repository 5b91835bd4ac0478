import { expect, test } from 'vitest';
import { boxOf, chosenData, FEW, mapData, pixelsAtZoom0 } from './map-data.ts';
import type { Drawing, Drawn } from './mark.ts';

const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [60, 30],
      [62, 30],
      [62, 33],
      [60, 33],
      [60, 30],
    ],
  ],
};
const atlas = { outline: (key: string) => (key === 'none' ? null : SQUARE) };
const province: Drawing = {
  as: 'hatched',
  at: [61, 31],
  area: { key: 'AF.23', name: 'Kandahar', at: [61, 31] },
  words: 'province',
};
const point: Drawing = { as: 'point', at: [70, 34], words: 'exact place' };
const disc: Drawing = { as: 'around', at: [71, 35], km: 30, words: 'district' };

function drawn(id: string, status: string, ...drawings: [Drawing, ...Drawing[]]): Drawn {
  return { mark: { id, number: null, title: id, day: '', type: 'clash', status, places: [] }, drawings };
}

const few = [drawn('a', 'contested', point, province), drawn('b', 'single source', disc)];

test('few incidents are drawn at each of their places, uncounted', () => {
  const data = mapData(few, atlas);
  expect(data.points.map(({ properties }) => properties)).toEqual([
    { id: 'a', as: 'point', contested: true },
    { id: 'b', as: 'around', pixels: pixelsAtZoom0(30, 35) },
  ]);
  expect(data.areas.features.map(({ properties }) => properties?.as)).toEqual(['hatched']);
  expect(data.counts.features).toEqual([]);
});

test('many stand once, and those of one province are counted in it', () => {
  const many = [...few, ...Array.from({ length: FEW }, (_, i) => drawn(`p${i}`, 'single source', province))];
  const data = mapData(many, atlas);
  const shown = data.points.length + [...data.members.values()].reduce((sum, ids) => sum + ids.length, 0);
  expect(shown).toBe(many.length);
  expect(data.counts.features.map(({ properties }) => properties?.text)).toEqual([`${FEW} in Kandahar`]);
  expect(data.members.get('hatched AF.23')).toHaveLength(FEW);
});

test('points are numbered one by one, since they are sent in lots', () => {
  expect(mapData(few, atlas).points.map(({ id }) => id)).toEqual([0, 1]);
});

test('only what is chosen is marked so', () => {
  expect(chosenData(few, atlas, new Set())).toMatchObject({ features: [] });
  expect(chosenData(few, atlas, new Set(['a'])).features.map(({ geometry }) => geometry.type)).toEqual([
    'Point',
    'Polygon',
  ]);
});

test('the box holds points and outlines', () => {
  expect(boxOf(few, atlas)).toEqual([60, 30, 71, 35]);
  expect(boxOf([], atlas)).toBeNull();
});

test('a kilometre is wider on the map away from the equator', () => {
  expect(pixelsAtZoom0(30, 60)).toBeCloseTo(pixelsAtZoom0(30, 0) * 2, 5);
});
