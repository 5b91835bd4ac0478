import { expect, test } from 'vitest';
import type { IncidentMarks } from '../../src/contract/incident.ts';
import { marksOfColumns } from './column-marks.ts';

const columns: IncidentMarks = {
  total: 2,
  undated: 1,
  id: ['one', 'two'],
  type: [0, 0],
  types: ['armed clash'],
  status: [0, 1],
  statuses: ['contested', 'single source'],
  from: ['2025-10-11', null],
  to: ['2025-10-12', null],
  grain: ['day', null],
  approximate: [false, false],
  published: [false, false],
  precision: [1, null],
  lat: [31, null],
  lon: [66.4, null],
  country: ['AF', null],
  admin1: ['Kandahar', null],
  claims: [3, 1],
  title: ['Clash at Spin Boldak', 'Clash'],
  place: ['Spin Boldak', null],
};
const words = { day: (row: number) => columns.from[row] ?? '', title: () => 'Clash, unnamed' };

test('columns become marks; a row without a precision has no place', () => {
  const [one, two] = marksOfColumns(columns, words, 12);
  expect(one).toMatchObject({
    id: 'one',
    number: 1,
    title: 'Clash at Spin Boldak',
    day: '2025-10-11',
    type: 'armed clash',
  });
  expect(one).toMatchObject({
    status: 'contested',
    places: [{ name: 'Spin Boldak', lat: 31, lon: 66.4, precision: 1 }],
  });
  expect(two).toMatchObject({ id: 'two', number: 2, status: 'single source', day: '', places: [] });
});

test('many have neither number nor title', () => {
  const marks = marksOfColumns({ ...columns, title: null, place: null }, words, 1);
  expect(marks.map(({ number, title }) => [number, title])).toEqual([
    [null, 'Clash, unnamed'],
    [null, 'Clash, unnamed'],
  ]);
  expect(marks[0]?.places[0]?.name).toBe('Kandahar');
});
