import { expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../../src/model/vocabulary.ts';
import { changedFields, type Field, faultsByField, fieldsToAdd, filledFields } from './claim-fields.ts';

const fields: Field[] = [
  { path: 'quantity.n', label: 'How many', value: '58' },
  { path: 'quantity.bound', label: 'Bound', value: 'at least' },
  { path: 'victims.party', label: 'Party', value: '' },
  { path: 'where', label: 'Where', value: 'Kabul' },
];

test.each([
  ['nothing typed', {}, {}],
  ['the same again, with blanks', { 'quantity.n': ' 58 ' }, {}],
  ['a number', { 'quantity.n': '23' }, { 'quantity.n': '23' }],
  ['emptied', { 'quantity.n': '' }, { 'quantity.n': 'null' }],
  ['an emptied list', { where: '' }, { where: '[]' }],
  ['filled', { 'victims.party': 'pakistan', where: 'Kunduz' }, { 'victims.party': 'pakistan', where: 'Kunduz' }],
])('what is sent of a correction: %s', (_, typed, want) => {
  expect(changedFields(fields, typed)).toEqual(want);
});

test('of a claim to be added, what was left empty is not sent', () => {
  expect(filledFields(fields, { 'victims.party': '  ', where: '' })).toEqual({
    'quantity.n': '58',
    'quantity.bound': 'at least',
  });
});

test.each([
  ['one field', 'quantity.n: a count is a whole number', { 'quantity.n': 'a count is a whole number' }],
  ['part of a field', 'victims: it needs a name', { 'victims.party': 'it needs a name' }],
  [
    'candidates, each in a line',
    'where: "Kabul" could be any of these; write it so:\n  "Kabul, 1138958"  capital, AF',
    { where: '"Kabul" could be any of these; write it so:\n"Kabul, 1138958"  capital, AF' },
  ],
  ['a field that the form has not', 'trace: is a record', { '': 'trace: is a record' }],
  ['two', 'quantity.n: not so\nwhere: nowhere', { 'quantity.n': 'not so', where: 'nowhere' }],
  ['none at all', 'the case has this very claim: c1', { '': 'the case has this very claim: c1' }],
])('what the server found wrong: %s', (_, message, want) => {
  const paths = fields.map(({ path }) => path);
  expect(faultsByField(message, paths)).toEqual(want);
});

test.each(CLAIM_KINDS)('a form for a %s has each field once', (kind) => {
  const paths = fieldsToAdd(kind).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
