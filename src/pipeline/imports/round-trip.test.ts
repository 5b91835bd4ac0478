import { expect, test } from 'vitest';
import { readFile } from '../../datasets/testing/read-file.ts';
import { fileOf, rowOf } from '../../datasets/testing/rows.ts';
import { ROW_FORMATS } from '../../model/dataset.ts';
import { csvLine } from '../../publish/csv.ts';
import { FORMATS } from '../../publish/exports/formats.ts';
import { madeCase } from '../../publish/exports/testing/made-case.ts';
import { caseInMemory, written } from '../../publish/exports/testing/memory-case.ts';
import { codedTollsOf } from '../coded-tolls.ts';

test.each(ROW_FORMATS)('what an export writes as %s is known, and reads back without a refused row', async (name) => {
  const format = FORMATS.find((each) => each.name === name);
  const file = format?.files[0];
  if (!file) throw new Error(`no export is called ${name}`);
  const made = madeCase();
  const incidents = made.incidents.map((record) => ({ ...record, coded: codedTollsOf(record.claims) }));
  const { text, rows } = await written(file, caseInMemory({ ...made, incidents }));
  const read = readFile(text);
  expect(read.refused).toEqual([]);
  expect(read.format).toBe(name);
  expect(read.rows).toHaveLength(rows);
  // Invented sides are neither states nor groups to UCDP, so that it has no row of them.
  if (name !== 'ucdp-ged') expect(rows).toBeGreaterThan(0);
});

test('cells that a spreadsheet would run come back as they were', () => {
  const cells = { event_id_cnty: 'A', location: '=cmd|calc', actor1: '@group', notes: '+1, "so"' };
  const [header = ''] = fileOf('acled', [{}]).split('\n');
  const [plain] = readFile(fileOf('acled', [cells])).said;
  const guarded = csvLine(rowOf('acled', cells));
  expect(guarded).toContain("'=cmd|calc");
  expect(readFile(`${header}\n${guarded}`).said).toEqual([plain]);
});
