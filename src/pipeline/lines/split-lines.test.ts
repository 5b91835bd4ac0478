import { expect, test } from 'vitest';
import { splitLines } from './split-lines.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesIn(text: string, size: number, longest?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of splitLines(inPieces(text, size), longest)) {
    expect(number).toBe(lines.length + 1);
    lines.push(bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  }
  return lines;
}

test.each<[name: string, text: string, want: (string | null)[]]>([
  ['nothing', '', []],
  ['lines', 'a\nb\n', ['a', 'b']],
  ['the last without its end', 'a\nbc', ['a', 'bc']],
  ['empty lines count', '\n\na\n\n', ['', '', 'a', '']],
  ['letters of several bytes', 'Kandahār\nکابل\n', ['Kandahār', 'کابل']],
  ['a mark of UTF-8 at the beginning, and nowhere else', '\ufeffa\n\ufeffb\n', ['a', '\ufeffb']],
  ['a line that is too long is passed over, and what follows is not', `a\n${'x'.repeat(50)}\nb\n`, ['a', null, 'b']],
  ['the last one too long', `a\n${'x'.repeat(50)}`, ['a', null]],
  ['just not too long', `${'x'.repeat(20)}\nb`, ['x'.repeat(20), 'b']],
])('splits: %s', async (_, text, want) => {
  for (const size of [1, 2, 3, 7, 1000]) expect(await linesIn(text, size, 20)).toEqual(want);
});
