import { expect, test } from 'vitest';
import { codedWords } from './coded-words.ts';

test.each<[string, number | null, number | null, number | null, string]>([
  ['a best alone', null, 24, null, '24'],
  ['open above', 24, 224, null, '24 or more, best 224'],
  ['a range', 9, null, 58, '9 to 58'],
  ['open below', null, null, 58, 'up to 58'],
  ['one number', 4, 4, 4, '4'],
  ['nothing', null, null, null, 'no number'],
])('%s', (_name, low, best, high, want) => {
  expect(codedWords({ low, best, high })).toBe(want);
});
