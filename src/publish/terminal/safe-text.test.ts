import { expect, test } from 'vitest';
import { safeJson, safeLine, safeText } from './safe-text.ts';

test.each([
  ['a colour command', 'a\u001b[31mred', 'a␛[31mred'],
  ['a title command', '\u001b]0;owned\u0007', '␛]0;owned␇'],
  ['an eight-bit command', '\u009b31m', '<U+009B>31m'],
  ['a carriage return that would hide the line', 'true\rfalse', 'true␍false'],
  ['a bidi override', 'abc\u202edef', 'abc<U+202E>def'],
  ['a bidi isolate', '\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['delete', 'a\u007f', 'a␡'],
])('safeText shows %s instead of obeying it', (_name, text, want) => {
  expect(safeText(text)).toBe(want);
});

test.each(['Zoë said “so”', 'خبر عاجل', '第一', 'a\nb\tc', '👩‍👧'])('safeText leaves alone: %s', (text) => {
  expect(safeText(text)).toBe(text);
});

test('safeLine puts line ends and runs of space into one space', () => {
  expect(safeLine(' a\r\n b\t\u001bc ')).toBe('a b ␛c');
});

test('safeJson changes how the text is written, not what it says', () => {
  const text = 'a\u202eb\u009bc\u001bd\u2028e';
  const json = safeJson(JSON.stringify({ text }));
  expect(json).toMatch(/^[ -~]*$/);
  expect(JSON.parse(json)).toEqual({ text });
});
