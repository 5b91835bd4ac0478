import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compiledData, noteRead, recordReads } from './compiled.ts';

const text = 'verbs: [say, tell]\n';
const compiled = {
  'speech/verbs.yaml': { sha256: createHash('sha256').update(text).digest('hex'), data: { verbs: ['say', 'tell'] } },
};

test.each([
  ['the text that was compiled', 'speech/verbs.yaml', text, { verbs: ['say', 'tell'] }],
  ['a text that was edited since', 'speech/verbs.yaml', 'verbs: [say, tell, deny]\n', undefined],
  ['a file that was not there', 'speech/nouns.yaml', text, undefined],
])('gives for %s what it must', (_, name, now, want) => {
  expect(compiledData(name, now, compiled)).toEqual(want);
});

test('records what is read, and nothing afterwards', () => {
  const reads = recordReads(() => noteRead('speech/verbs.yaml', text, { verbs: ['say', 'tell'] }));
  noteRead('speech/nouns.yaml', text, {});
  expect(reads).toEqual(compiled);
});
