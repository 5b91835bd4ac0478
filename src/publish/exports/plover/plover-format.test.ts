import { expect, test } from 'vitest';
import { on } from '../../../../test/sample-case.ts';
import { CEASEFIRES, partOf } from '../ceasefires/ceasefires-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { MUC } from '../muc/muc-format.ts';
import { POLECAT } from '../polecat/polecat-format.ts';
import { madeCase } from '../testing/made-case.ts';
import { HOSTILE } from '../testing/made-names.ts';
import { caseInMemory, written } from '../testing/memory-case.ts';
import { byName, readCsv, readTsv } from '../testing/read-table.ts';
import { PLOVER } from './plover-format.ts';

async function textOf(format: ExportFormat, empty = false): Promise<string> {
  const [file] = format.files;
  if (!file) throw new Error(`${format.name} has no file`);
  return (await written(file, caseInMemory(empty ? {} : madeCase()))).text;
}

test('PLOVER: an object a line, intervals too, every claim with its words', async () => {
  const lines = (await textOf(PLOVER))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, date, enddate }) => [id, date, enddate])).toEqual([
    ['i-2', '2031-02-01', '2031-02-28'],
    ['i-1', '2031-03-04', null],
    ['i-4', '2031-03-06', null],
  ]);
  expect(lines[1]).toMatchObject({
    event: ['ASSAULT'],
    mode: ['drone'],
    event_scale: -9.5,
    quad_code: 'MATERIAL CONFLICT',
    size: { dead: 9, injured: null },
  });
  expect(lines[1].text_info.map(({ claim }: { claim: string }) => claim)).toEqual(['c-1', 'c-2', 'c-3', 'c-13']);
  expect(lines[2].time).toBe('13:00');
  expect(await textOf(PLOVER, true)).toBe('');
});

test('POLECAT: None where nothing is told', async () => {
  const [names = [], ...rows] = readTsv(await textOf(POLECAT));
  expect(byName(names, rows)[0]).toMatchObject({
    'Event ID': 'i-1',
    'Event Date': '2031-03-04',
    'Event Type': 'ASSAULT',
    'Event Mode': 'drone',
    Intensity: '-9.5',
    'Quad Code': 'MATERIAL CONFLICT',
    Contexts: 'None',
    'Wikipedia Actor ID': 'None',
    City: 'Qarsan',
    Province: 'North Veldt',
    'Publication Date': '2031-03-05',
    Version: 'Sitrep',
  });
});

test('MUC: 25 slots a template, hostile words on one line', async () => {
  const templates = (await textOf(MUC)).trim().split('\n\n');
  for (const template of templates) expect(template.split('\n').filter((line) => /^\d+\./.test(line))).toHaveLength(25);
  const strike = templates.find((template) => template.includes('"drone"') && template.includes('4 MAR 31'));
  expect(strike).toMatch(/4\. +INCIDENT: TYPE +ATTACK/);
  expect(strike).toContain('40: "rebels"');
  expect(strike).toContain('DEATH: "rebels"');
  expect(templates.join('\n')).toContain(HOSTILE.replaceAll('"', "'"));
  expect(await textOf(MUC, true)).toBe('');
});

test('ceasefires: a row a party, -1 where nothing is told', async () => {
  const [names = [], ...rows] = readCsv(await textOf(CEASEFIRES));
  const cells = byName(names, rows);
  expect(cells.map(({ uniq_id }) => uniq_id)).toEqual(['a-1-1', 'a-1-2']);
  expect(cells[0]).toMatchObject({
    cf_effect_yr: '2031',
    cf_effect_month: '3',
    cf_effect_day: '6',
    end_day: '8',
    fixed: '1',
    fixed_time: '2',
    written: '-1',
    ended: '0',
    coder: 'Sitrep',
  });
  expect(cells[0]?.comment).toContain('c-7');
});

test.each([
  ['a day', on('2031-03-06'), [2031, 3, 6]],
  ['a month', on('2031-03-01', 'month', '2031-03-31'), [2031, 3, -1]],
  ['over new year', on('2031-12-31', 'week', '2032-01-02'), [-1, -1, -1]],
  ['nothing', null, [-1, -1, -1]],
])('year, month and day of %s', (_name, when, want) => {
  expect([partOf(when, 'yr'), partOf(when, 'month'), partOf(when, 'day')]).toEqual(want);
});
