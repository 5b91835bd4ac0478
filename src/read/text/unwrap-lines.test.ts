import { expect, it } from 'vitest';
import { unwrapLines } from './unwrap-lines.ts';

const WRAPPED = [
  'Two guards were killed in an attack on the dam near the town of',
  'Oru on Friday, the mayor said, and three more were taken to the',
  'hospital of the district.',
];

it.each<[string, string, string]>([
  ['lines broken at one width', WRAPPED.join('\n'), WRAPPED.join(' ')],
  [
    'each paragraph by itself',
    `${WRAPPED.join('\n')}\n\n${WRAPPED.join('\n')}`,
    `${WRAPPED.join(' ')}\n\n${WRAPPED.join(' ')}`,
  ],
])('joins %s', (_name, text, want) => {
  expect(unwrapLines(text)).toBe(want);
  expect(unwrapLines(text)).toHaveLength(text.length);
});

it.each<[string, string]>([
  ['paragraphs of a line each', `${WRAPPED.join(' ')}\n${WRAPPED.join(' ')}\nNo group has claimed it.`],
  ['a headline over its report', `Guards killed at Oru dam\n${WRAPPED[0]}.\nShe said so.`],
  ['a list', `Killed:\n- ${WRAPPED[0]}\n- ${WRAPPED[1]}\n- one driver`],
  ['short lines', 'Kunar 12\nKhost 3\nPaktika 40'],
  ['two lines', `${WRAPPED[0]}\n${WRAPPED[1]}`],
])('leaves %s alone', (_name, text) => {
  expect(unwrapLines(text)).toBe(text);
});
