import { expect, test } from 'vitest';
import { type Part, partsOf } from './multipart.ts';

const TYPE = 'multipart/form-data; boundary=xyz';
const LIMITS = { partBytes: 20, allBytes: 2_000 };

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function partsIn(
  text: string,
  size = 7,
  type = TYPE,
): Promise<(Omit<Part, 'bytes'> & { text: string | null })[]> {
  const found = [];
  for await (const { bytes, ...part } of partsOf(chunked(text, size), type, LIMITS))
    found.push({ ...part, text: bytes && Buffer.from(bytes).toString() });
  return found;
}

const part = (disposition: string, content: string) =>
  `--xyz\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`;

test.each([1, 2, 3, 7, 64, 5_000])('parts come out whole, in chunks of %d bytes', async (size) => {
  const body = `${part('name="files"; filename="a.txt"', 'one\r\n--xy\r\ntwo')}${part('name="flags"', '{}')}--xyz--\r\n`;
  expect(await partsIn(body, size)).toEqual([
    { name: 'files', filename: 'a.txt', text: 'one\r\n--xy\r\ntwo' },
    { name: 'flags', filename: null, text: '{}' },
  ]);
});

test.each([
  ['a quotation mark as browsers write it', 'name="files"; filename="a %22b%22.txt"', 'a "b".txt'],
  ['a quotation mark after a backslash', 'name="files"; filename="a \\"b\\".txt"', 'a "b".txt'],
  ['letters of any script', 'name="files"; filename="گزارش.txt"', 'گزارش.txt'],
  ['a path, which is only a label', 'name="files"; filename="../../etc/passwd"', '../../etc/passwd'],
  ['no name', 'name="files"; filename=""', ''],
])('%s', async (_name, disposition, filename) => {
  expect(await partsIn(`${part(disposition, 'x')}--xyz--`)).toEqual([{ name: 'files', filename, text: 'x' }]);
});

test('a part that is too large is passed over, and the next one read', async () => {
  const body = `${part('name="files"; filename="a"', 'x'.repeat(21))}${part('name="files"; filename="b"', 'y')}--xyz--`;
  expect((await partsIn(body)).map(({ text }) => text)).toEqual([null, 'y']);
});

test('an empty part, and none at all', async () => {
  expect(await partsIn(`${part('name="files"; filename="a"', '')}--xyz--`)).toMatchObject([{ text: '' }]);
  expect(await partsIn('--xyz--\r\n')).toEqual([]);
});

test.each([
  ['too much in all', part('name="files"', 'x'.repeat(3_000)), TYPE, 'too large'],
  ['broken off in a part', part('name="files"', 'x').slice(0, -3), TYPE, 'bad request'],
  ['broken off in headers', '--xyz\r\nContent-Disp', TYPE, 'bad request'],
  ['nothing', '', TYPE, 'bad request'],
  ['another boundary', '--abc\r\n\r\n', TYPE, 'bad request'],
  ['a part without a name', '--xyz\r\nX: y\r\n\r\nz\r\n--xyz--', TYPE, 'bad request'],
  ['no boundary', '--xyz--', 'multipart/form-data', 'bad request'],
  ['another type', '--xyz--', 'application/json; boundary=xyz', 'bad request'],
])('%s is refused', async (_name, body, type, code) => {
  await expect(partsIn(body, 7, type)).rejects.toMatchObject({ code });
});
