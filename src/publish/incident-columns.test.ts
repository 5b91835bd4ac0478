import { expect, test } from 'vitest';
import { addMark, type IncidentMark, noMarks, rowsOf } from '../ledger/mark-columns.ts';
import { incidentColumns } from './incident-columns.ts';

const MARK = { when: null, where: null, claims: 2 } as const;
const MARKS: IncidentMark[] = [
  { ...MARK, id: 'i-1', type: 'bombing', status: 'contested', title: 'قصف “Qarsan”, at night' },
  { ...MARK, id: 'i-2', type: 'armed clash', status: 'single source', title: 'Clash\\near "the" mill' },
  { ...MARK, id: 'i-3', type: 'bombing', status: 'single source', title: '' },
];

function columns() {
  const all = noMarks();
  for (const mark of MARKS) addMark(all, mark, (text) => text);
  return all;
}

async function written(rows: number[], withWords = 10) {
  const bytes = await incidentColumns({ columns: columns(), rows, undated: 1 }, withWords);
  return JSON.parse(new TextDecoder().decode(bytes));
}

test.each([[[]], [[0]], [[2]], [[0, 2]], [[1, 2]], [[0, 1, 2]]])('rows %j are written as they are', async (rows) => {
  const { total, undated, types, statuses, type, status, ...others } = await written(rows);
  expect([total, undated]).toEqual([rows.length, 1]);
  const { type: ownTypes, status: ownStatuses, ...own } = rowsOf(columns(), rows);
  expect(others).toEqual(own);
  expect(type.map((at: number) => types[at])).toEqual(ownTypes);
  expect(status.map((at: number) => statuses[at])).toEqual(ownStatuses);
});

test('more than come with words come without', async () => {
  expect(await written([0, 1], 1)).toMatchObject({ id: ['i-1', 'i-2'], title: null, place: null });
});
