import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { openGazetteer } from '../../src/knowledge/gazetteer.ts';
import { openAtlas } from './atlas.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url));
// Our own file, written by scripts/basemap/build.ts.
const atlas = openAtlas(JSON.parse(file('../public/basemap/world.json').toString()) as Topology);
const gazetteer = openGazetteer(file('../../knowledge/places/gazetteer.bin'));

test.each([
  ['AF', 'Paktika', 'AF.29'],
  ['AF', 'Daykundi', 'AF.41'],
  ['AF', 'Panjshir', 'AF.42'],
  ['PK', 'Khyber Pakhtunkhwa', 'PK.03'],
  ['UA', gazetteer.byId('UA.11')?.name ?? '', 'UA.11'],
  ['BF', 'Sahel', 'BF.12'],
  ['IN', 'Ladakh', 'IN.41'],
  ['PS', 'Gaza Strip', 'PS.GZ'],
])('%s, %s has its outline under the code of the gazetteer', (country, name, code) => {
  expect(atlas.province(country, name)?.key).toBe(code);
  expect(atlas.outline(code)?.type).toMatch(/Polygon$/);
});

test.each([
  ['CD', 'Ituri'],
  ['PK', 'Paktika'],
  [null, 'Paktika'],
  ['PK', null],
])('%s, %s has none', (country, name) => {
  expect(atlas.province(country, name)).toBeNull();
});

test.each([
  ['Durand Line', null],
  ['Pakistan-Afghanistan border', null],
  ['Afghan–Pakistani border', null],
  ['the border with Iran', 'AF'],
  ['Line of Control', null],
  ['Blue Line', null],
])('%s is a line', (name, country) => {
  const line = atlas.line(name, country);
  expect(line && atlas.outline(line.key)?.type).toBe('MultiLineString');
});

test.each([
  ['the border', null],
  ['Pakistan-Chad border', null],
  ['Kashmir', null],
])('%s is none', (name, country) => {
  expect(atlas.line(name, country)).toBeNull();
});

test('two names of one border are one line', () => {
  expect(atlas.line('Pakistan-Afghanistan border', null)?.key).toBe(atlas.line('Afghan-Pakistani border', null)?.key);
});

test('disputed borders are kept apart from the others', () => {
  const kinds = atlas
    .lines()
    .features.map(({ properties, geometry }) => [properties.kind, geometry.coordinates.length > 0]);
  expect(kinds).toEqual([
    ['within', true],
    ['border', true],
    ['disputed', true],
  ]);
});
