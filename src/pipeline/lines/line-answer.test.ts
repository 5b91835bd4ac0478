import { expect, test } from 'vitest';
import { LineProblem } from '../../model/given-report.ts';
import { Coded } from '../../model/situation.ts';
import { openReader } from '../open-reader.ts';
import { answerLine } from './line-answer.ts';

const engine = openReader(null);
const TEXT = 'The army said five soldiers were killed in Qarsan on Monday.';

function answered(line: string | Uint8Array, defaults = {}) {
  const bytes = typeof line === 'string' ? new TextEncoder().encode(line) : line;
  const ids: unknown[] = [];
  const answer = answerLine(bytes, 12, { engine, defaults, onBegun: (id) => ids.push(id) });
  expect(answer.json).not.toMatch(/[\n\r\u2028\u2029\u202e]/);
  return { ...answer, data: JSON.parse(answer.json), ids };
}

test.each<[name: string, line: string | Uint8Array, id: string | number | null, kind: string]>([
  ['nothing', '', null, 'empty'],
  ['spaces', ' \r', null, 'empty'],
  ['no JSON', '{"id":"a","text":', null, 'bad record'],
  ['no object', '[1,2]', null, 'bad record'],
  ['no text', '{"id":4,"published":"2031-03-05"}', 4, 'bad record'],
  ['text that is none', '{"id":"x","text":5}', 'x', 'bad record'],
  ['an id that is none', `{"id":{},"text":"${TEXT}","published":"2031-03-05"}`, null, 'bad record'],
  ['a kind of desk that is none', `{"id":"x","text":"a","sourceKind":"blog"}`, 'x', 'bad record'],
  ['no day', `{"id":"x","text":"${TEXT}"}`, 'x', 'no date'],
  ['no letters', '{"id":"x","text":"…","published":"2031-03-05"}', 'x', 'empty'],
  ['other bytes than UTF-8', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), null, 'encoding'],
  ['arrays in arrays', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, null, 'bad record'],
  ['arrays in arrays in a field', `{"id":1,"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 1, 'bad record'],
])('a line that holds %s is answered with a problem', (_, line, id, kind) => {
  const { data, coded } = answered(line);
  expect(coded).toBe(false);
  expect(LineProblem.parse(data)).toMatchObject({ line: 12, id, problem: { kind, message: /./ } });
});

test('a report is answered with the object of `code --json`, and its own id', () => {
  const { data, coded, ids } = answered(JSON.stringify({ id: 'r-1', text: TEXT, published: '2031-03-05', other: 1 }));
  expect(coded).toBe(true);
  expect(data.id).toBe('r-1');
  expect(ids).toEqual(['r-1']);
  expect(Coded.parse(data).claims).toMatchObject([{ kind: 'toll', quantity: { n: 5 } }]);
});

test('a document that was answered can be given again, and is the same', () => {
  const { data } = answered(JSON.stringify({ text: TEXT, published: '2031-03-05', source: 'Northline' }));
  const again = answered(JSON.stringify(data.document)).data;
  expect(again.document.id).toBe(data.document.id);
  expect(again.claims).toEqual(data.claims);
});

test('defaults count where a line says nothing', () => {
  const line = (published: string | null) => JSON.stringify({ text: TEXT, published });
  expect(answered(line(null), { published: '2030-01-01' }).data.document.published).toBe('2030-01-01');
  expect(answered(line('2031-03-05'), { published: '2030-01-01' }).data.document.published).toBe('2031-03-05');
});

test('letters that a terminal or a reader of lines would obey are written as escapes', () => {
  const { json } = answered(JSON.stringify({ text: `${TEXT} \u2028 \u202e`, published: '2031-03-05' }));
  expect(json).toContain('\\u2028');
});
