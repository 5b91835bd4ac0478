import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LineProblem } from '../../model/given-report.ts';
import { KnowledgeError } from '../knowledge-error.ts';
import { codeLines } from './code-lines.ts';
import type { ThreadsOptions } from './coding-threads.ts';
import type { InputLine } from './split-lines.ts';

const script = new URL('./testing/acting-thread.ts', import.meta.url);
const OPTIONS: ThreadsOptions = { threads: 2, knowledge: null, defaults: {}, secondsPerReport: 1, script };

async function* given(said: Iterable<string | null>): AsyncGenerator<InputLine> {
  let number = 0;
  for (const text of said) {
    number += 1;
    yield { number, bytes: text === null ? null : new TextEncoder().encode(text) };
  }
}

async function answers(lines: AsyncIterable<InputLine>, options = OPTIONS): Promise<string[]> {
  const got: string[] = [];
  for await (const { json, number } of codeLines(lines, options)) {
    expect(number).toBe(got.length + 1);
    got.push(json);
  }
  return got;
}

test('answers stand in the order of the lines, whichever is done first', async () => {
  const said = Array.from({ length: 60 }, (_, at) => (at % 9 === 0 ? 'slow' : 'quick'));
  expect(await answers(given(said))).toEqual(said.map((each, at) => `${at + 1} ${each}`));
});

test.each<[kind: string, said: string, problem: string, words: RegExp]>([
  ['takes too long', 'hang', 'too slow', /over 1 s/],
  ['breaks its thread', 'throw', 'failed', /as told/],
  ['ends its thread', 'exit', 'failed', /its thread ended/],
])('a report that %s costs itself and no other', async (_, said, problem, words) => {
  const got = await answers(given(['a', said, 'b', 'c', said, 'd', 'e']));
  expect(got.filter((_, at) => at !== 1 && at !== 4)).toEqual(['1 a', '3 b', '4 c', '6 d', '7 e']);
  for (const at of [1, 4]) {
    const answer = LineProblem.parse(JSON.parse(got[at] ?? ''));
    expect(answer).toMatchObject({ line: at + 1, id: said, problem: { kind: problem } });
    expect(answer.problem.message).toMatch(words);
  }
});

test('a report that takes too much memory costs itself and no other', async () => {
  const got = await answers(given(['a', 'eat', 'b']), { ...OPTIONS, secondsPerReport: 60, memoryMb: 48 });
  expect(got).toMatchObject(['1 a', expect.stringContaining('"too large"'), '3 b']);
}, 60_000);

test('a line that was too long to keep is answered in its place', async () => {
  const got = await answers(given(['a', null, 'b']));
  expect(got).toMatchObject(['1 a', expect.stringContaining('"too large"'), '3 b']);
});

test('knowledge that cannot be used ends all, with what is wrong with it', async () => {
  await expect(answers(given(['a', 'b', 'c']), { ...OPTIONS, knowledge: 'broken' })).rejects.toThrow(KnowledgeError);
});

test('an answer comes as soon as it is there, though nothing more comes in', async () => {
  const more = new AbortController();
  async function* oneByOne(): AsyncGenerator<InputLine> {
    yield* given(['first']);
    await once(more.signal, 'abort');
    yield { number: 2, bytes: new TextEncoder().encode('second') };
  }
  const got: string[] = [];
  for await (const { json } of codeLines(oneByOne(), OPTIONS)) {
    got.push(json);
    if (got.length === 1) more.abort();
  }
  expect(got).toEqual(['1 first', '2 second']);
});

test('takes in no more than it works on, while nobody takes the answers', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<InputLine> {
    for (;;) {
      taken += 1;
      yield { number: taken, bytes: new TextEncoder().encode('a') };
    }
  }
  const answering = codeLines(endless(), OPTIONS);
  await answering.next();
  await wait(300);
  expect(taken).toBeLessThan(50);
  await answering.return(undefined);
});
