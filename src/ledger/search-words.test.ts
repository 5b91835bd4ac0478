import { expect, test } from 'vitest';
import { likeAnywhere, searchWords } from './search-words.ts';

test.each([
  ['one word', 'market', '"market"*'],
  ['two words', 'border  post', '"border" "post"*'],
  ['operators', 'NOT drone* OR text:x', '"NOT" "drone*" "OR" "text:x"*'],
  ['quotation marks', 'say "so"', '"say" "so"*'],
  ['other scripts', 'کابل', '"کابل"*'],
  ['only punctuation', '*** --', null],
  ['nothing', '   ', null],
])('searchWords: %s', (_name, typed, want) => {
  expect(searchWords(typed)).toBe(want);
});

test('likeAnywhere escapes what LIKE would read as a pattern', () => {
  expect(likeAnywhere('50%_\\')).toBe('%50\\%\\_\\\\%');
});
