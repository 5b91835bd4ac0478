import { describe, expect, test } from 'vitest';
import { type Area, type Atlas, drawingOf, type IncidentMark, type MarkPlace, offMapWords, sortMarks } from './mark.ts';

const area = (key: string, name: string): Area => ({ key, name, at: [1, 2] });
const PROVINCE = area('PK.03', 'Khyber Pakhtunkhwa');
const COUNTRY = area('PK', 'Pakistan');
const LINE = area('line AF-PK', 'Afghan-Pakistani border');
const atlas: Atlas = {
  country: (code) => (code === 'PK' ? COUNTRY : null),
  province: (country, name) => (country === 'PK' && name === PROVINCE.name ? PROVINCE : null),
  line: (name) => (name === LINE.name ? LINE : null),
};
const nowhere: MarkPlace = {
  name: 'x',
  place: null,
  country: null,
  admin1: null,
  lat: null,
  lon: null,
  precision: 1,
};
const inProvince = { country: 'PK', admin1: PROVINCE.name };
const point = { lat: 34, lon: 71 };

describe('how a place is drawn', () => {
  test.each<[string, Partial<MarkPlace>, string, string?]>([
    ['an exact place', { ...inProvince, ...point, precision: 1 }, 'point'],
    ['near a place', { ...inProvince, ...point, precision: 2 }, 'point'],
    ['a district', { ...inProvince, ...point, precision: 3 }, 'around'],
    ['a province is never its point', { ...inProvince, ...point, precision: 4 }, 'hatched', 'PK.03'],
    ['a province without an outline', { country: 'CD', admin1: 'Ituri', ...point, precision: 4 }, 'around'],
    ['a border of two countries', { name: LINE.name, precision: 5 }, 'band', 'line AF-PK'],
    ['a region within a province', { ...inProvince, precision: 5 }, 'dotted', 'PK.03'],
    ['a region of a country', { country: 'PK', precision: 5 }, 'dotted', 'PK'],
    ['a country is never its middle', { country: 'PK', ...point, precision: 6 }, 'dotted', 'PK'],
    ['a village that has no point', { ...inProvince, precision: 1 }, 'dotted', 'PK.03'],
    ['a village of which the country is known', { country: 'PK', precision: 1 }, 'dotted', 'PK'],
  ])('%s', (_, place, as, key) => {
    const drawing = drawingOf({ ...nowhere, ...place }, atlas);
    expect(drawing).toMatchObject(key === undefined ? { as } : { as, area: { key } });
  });

  test.each<[string, Partial<MarkPlace>, string]>([
    ['open sea', { name: 'Red Sea', precision: 7, ...point }, 'sea'],
    ['a border that tells no countries', { name: 'the border', precision: 5 }, 'border'],
    ['a name that is in no gazetteer', { name: 'Brigadoon', precision: 1 }, 'not found'],
    ['a country that the map lacks', { country: 'XX', precision: 6 }, 'not found'],
  ])('%s is off the map', (_, place, why) => {
    expect(drawingOf({ ...nowhere, ...place }, atlas)).toBe(why);
  });
});

function mark(id: string, ...places: Partial<MarkPlace>[]): IncidentMark {
  const whole = places.map((place) => ({ ...nowhere, ...place }));
  return { id, number: null, title: id, day: '', type: 'clash', status: 'single source', places: whole };
}

describe('what is on the map and what is not', () => {
  const sorted = sortMarks(
    [
      mark('two places', { ...point }, { ...inProvince, precision: 4 }),
      mark('one of two', { name: 'Brigadoon' }, { ...point }),
      mark('none'),
      mark('nothing'),
      mark('at sea', { precision: 7 }),
    ],
    atlas,
  );

  test('each place of an incident is drawn, and one is enough', () => {
    expect(sorted.on.map(({ mark, drawings }) => [mark.id, drawings.map(({ as }) => as)])).toEqual([
      ['two places', ['point', 'hatched']],
      ['one of two', ['point']],
    ]);
  });

  test('no incident is lost', () => {
    expect(sorted.off.map(({ mark, why }) => [mark.id, why])).toEqual([
      ['none', 'no place'],
      ['nothing', 'no place'],
      ['at sea', 'sea'],
    ]);
  });

  test('they are counted in words', () => {
    expect(offMapWords(sorted.off)).toBe('3 not on the map: 2 without a place, 1 in open sea or of several countries');
    expect(offMapWords([])).toBe('');
  });
});
