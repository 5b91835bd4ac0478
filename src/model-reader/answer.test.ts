import { describe, expect, test } from 'vitest';
import { readAnswer } from './answer.ts';
import { chunksOf } from './chunks.ts';

const CLAIM = { kind: 'toll', quote: 'a "quoted" } brace\\' };
const whole = JSON.stringify({ claims: [CLAIM, CLAIM] });

describe('what stands in an answer', () => {
  test.each<[string, string, number, boolean]>([
    ['JSON', whole, 2, false],
    ['fenced', `\`\`\`json\n${whole}\n\`\`\``, 2, false],
    ['talked about', `Sure! Here are [the] claims: ${whole} Anything else?`, 2, false],
    ['thought about', `<think>{"claims": [1]}</think>${whole}`, 2, false],
    ['a bare list', JSON.stringify([CLAIM]), 1, false],
    ['nothing found', '{"claims": []}', 0, false],
    ['cut off in the second', whole.slice(0, -12), 1, true],
  ])('%s', (_, text, claims, cutOff) => {
    const answer = readAnswer(text);
    expect(answer.ok && [answer.claims.length, answer.cutOff]).toEqual([claims, cutOff]);
    if (answer.ok && claims > 0) expect(answer.claims[0]).toEqual(CLAIM);
  });

  test.each([
    ['', 'the answer is empty'],
    ['I cannot help with that.', 'the answer is no JSON with claims'],
    ['{"claims": [{"kind": "to', 'the answer is broken JSON'],
    ['{"claims": [{]}', 'the answer is broken JSON'],
  ])('%j is no use', (text, why) => expect(readAnswer(text)).toEqual({ ok: false, why }));
});

describe('a long report is cut', () => {
  test.each([
    ['at the end of lines', 'one line\nanother line\na third line\n', 16],
    ['at sentences', 'One sentence here. Another one there. A third.', 25],
    ['at blanks', 'word '.repeat(20), 12],
    ['between letters where there is nothing else', 'x'.repeat(50), 12],
    ['never within one character', '😀'.repeat(20), 7],
  ])('%s', (_, text, longest) => {
    const chunks = chunksOf(text, longest);
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
    expect(chunks.every((chunk) => chunk.text === text.slice(chunk.start, chunk.end))).toBe(true);
    expect(Math.max(...chunks.map((chunk) => chunk.text.length))).toBeLessThanOrEqual(longest);
    expect(chunks.every((chunk) => !/\p{Cs}/u.test(chunk.text))).toBe(true);
  });
});
