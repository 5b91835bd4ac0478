import { expect, test } from 'vitest';
import { madeCase } from '../testing/made-case.ts';
import { HOSTILE } from '../testing/made-names.ts';
import { caseInMemory, claimIdsOf, written } from '../testing/memory-case.ts';
import type { Feature } from './feature.ts';
import { geojson } from './format.ts';

const [file] = geojson.files;

async function collection(source = caseInMemory(madeCase())) {
  if (!file) throw new Error('no file');
  const made = await written(file, source);
  return { ...made, json: JSON.parse(made.text) as { features: Feature[]; offTheMap: number; onTheMap: number } };
}

const feature = async (id: string) => {
  const found = (await collection()).json.features.find((one) => one.id === id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
};

test('is a FeatureCollection with a feature an incident, whose claims are in the case', async () => {
  const source = caseInMemory(madeCase());
  const { json, rows } = await collection(source);
  const known = await claimIdsOf(source);
  expect(json).toMatchObject({ type: 'FeatureCollection', onTheMap: 2, offTheMap: 2 });
  expect(rows).toBe(4);
  expect(json.features.map(({ id }) => id).sort()).toEqual(['i-1', 'i-2', 'i-3', 'i-4']);
  for (const { type, properties, geometry } of json.features) {
    expect(type).toBe('Feature');
    expect(
      [...properties.claims, ...properties.tolls.flatMap(({ claims }) => claims)].every((id) => known.has(id)),
    ).toBe(true);
    if (!geometry) continue;
    const [lon, lat] = geometry.coordinates;
    expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
  }
});

test.each([
  ['longitude comes first', 'i-1', [32.5, 1.25], 2, 25],
  ['of two places the finer one', 'i-4', [32.5, 1.25], 2, 25],
  ['a country is no point', 'i-2', null, 6, null],
  ['a line is no point', 'i-3', null, 5, null],
])('%s', async (_, id, point, precision, km) => {
  const { geometry, properties } = await feature(id);
  expect(geometry?.coordinates ?? null).toEqual(point);
  expect(properties).toMatchObject({ precision, uncertaintyKm: km });
});

test('figures stay with their claimants and bounds', async () => {
  const { properties } = await feature('i-1');
  expect(properties.tolls).toMatchObject([
    { claimant: 'Veldt', bound: 'at least', n: 40, stance: 'claims', claims: ['c-2'] },
    { claimant: 'The Marsh Front', bound: 'exact', n: 9, stance: 'admits', claims: ['c-3'] },
  ]);
  expect((await feature('i-2')).properties.tolls).toMatchObject([{ bound: 'vague', n: null, word: 'dozens' }]);
});

test('what is unknown is null, a month stays a month', async () => {
  expect((await feature('i-3')).properties).toMatchObject({ from: null, to: null, grain: null });
  expect((await feature('i-2')).properties).toMatchObject({
    from: '2031-02-01',
    to: '2031-02-28',
    grain: 'month',
    approximate: true,
  });
});

test('a hostile name comes back as it was', async () => {
  expect((await feature('i-3')).properties.agents).toMatchObject([{ name: HOSTILE, actor: 'hostile' }]);
});

test('losses say what the map does not show', async () => {
  const { losses } = await collection();
  expect(losses.filter(({ kind }) => kind === 'place coarsened').map(({ record, what }) => [record, what])).toEqual([
    ['i-2', 'off the map: somewhere in the country; no point stands for it'],
    ['i-4', 'drawn at Qarsan, and not at Veldt'],
    ['i-3', 'off the map: along a line or in a region; no point stands for it'],
  ]);
});

test('an address that is no web address is left out', async () => {
  const made = madeCase();
  for (const { reports } of made.incidents) for (const report of reports) report.url = 'javascript:alert(1)';
  const { json } = await collection(caseInMemory(made));
  expect(json.features.flatMap(({ properties }) => properties.sources.map(({ url }) => url))).not.toContain(
    'javascript:alert(1)',
  );
});

test('an empty case is an empty collection', async () => {
  const { json, rows, losses } = await collection(caseInMemory());
  expect(json).toEqual({ type: 'FeatureCollection', features: [], onTheMap: 0, offTheMap: 0 });
  expect([rows, losses.length]).toEqual([0, 0]);
});
