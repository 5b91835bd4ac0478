import { expect, test } from 'vitest';
import { type BoxedMessage, splitMailbox } from './split-mailbox.ts';

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function messagesIn(text: string, size = 7, from: { at?: number; number?: number } = {}) {
  const found: BoxedMessage[] = [];
  for await (const each of splitMailbox(chunked(text, size), { mostBytes: 60, ...from })) found.push(each);
  return found.map(({ bytes, ...rest }) => ({ ...rest, text: bytes && Buffer.from(bytes).toString() }));
}

const LINE = 'From a@b.test Tue Oct 14 09:30:00 2025';
const ONE = `${LINE}\nSubject: 1\n\nOne\n\n`;
const TWO = `${LINE}\nSubject: 2\n\nTwo\n`;

test.each([1, 2, 5, 64, 5_000])('messages come out whole, in chunks of %d bytes', async (size) => {
  expect(await messagesIn(ONE + TWO, size)).toEqual([
    { number: 1, start: 0, end: ONE.length, isEnded: true, text: 'Subject: 1\n\nOne\n\n' },
    { number: 2, start: ONE.length, end: (ONE + TWO).length, isEnded: false, text: 'Subject: 2\n\nTwo\n' },
  ]);
});

test.each<[string, string, (string | null)[]]>([
  ['a line that begins with From in a letter', `${LINE}\n\nFrom Kabul he went on.\n`, ['\nFrom Kabul he went on.\n']],
  [
    'one below an empty line',
    `${LINE}\n\nHe left.\n\nFrom Kabul he went on.\n`,
    ['\nHe left.\n\nFrom Kabul he went on.\n'],
  ],
  [
    'one with a year, in the middle of a paragraph',
    `${LINE}\n\nHe left\nFrom 12:00 to May 2025\n`,
    ['\nHe left\nFrom 12:00 to May 2025\n'],
  ],
  [
    'a line that was marked',
    `${LINE}\n\n>From Kabul, in 2025\n>>From\n> From\n`,
    ['\nFrom Kabul, in 2025\n>>From\n> From\n'],
  ],
  [
    'lines that end as on Windows',
    `${LINE}\r\nA: b\r\n\r\nx\r\n\r\n${LINE}\r\n\r\ny`,
    ['A: b\r\n\r\nx\r\n\r\n', '\r\ny'],
  ],
  ['one that is too large', `${LINE}\n\n${'x'.repeat(70)}\n\n${LINE}\n\ny\n`, [null, '\ny\n']],
  ['no message', 'A report without a mailbox.\n', []],
  ['nothing', '', []],
])('%s', async (_name, text, want) => {
  expect((await messagesIn(text)).map((each) => each.text)).toEqual(want);
});

test('it goes on where it is told to', async () => {
  const found = await messagesIn((ONE + TWO).slice(ONE.length), 7, { at: ONE.length, number: 2 });
  expect(found).toMatchObject([{ number: 2, start: ONE.length, end: ONE.length + TWO.length }]);
});

test('10,000 messages, 200 MB in all, are never held together', async () => {
  const letter = Buffer.from(`${LINE}\nSubject: x\n\n${`${'Two guards were killed. '.repeat(40)}\n`.repeat(21)}\n`);
  let given = 0;
  const whole = (async function* () {
    for (; given < 10_000; given++) yield letter;
  })();
  let most = 0;
  let messages = 0;
  for await (const { number } of splitMailbox(whole, { mostBytes: 1_000_000 })) {
    messages = number;
    most = Math.max(most, given - number);
  }
  expect(messages).toBe(10_000);
  expect(most).toBeLessThan(100);
});
