import { describe, expect, it } from 'vitest';
import type { ReadItem, Reading } from '../../../src/contract/reading.ts';
import { dateless, inOrder, readingWords } from './reading-words.ts';

const item = (outcome: ReadItem['outcome'], input: string = outcome, kind?: 'no date' | 'empty'): ReadItem => ({
  input,
  outcome,
  document: null,
  title: null,
  claims: null,
  problems: kind ? [{ kind, message: 'why', file: null, line: null, span: null }] : [],
});
const reading = (part: Partial<Reading>): Reading => ({
  id: 'r1',
  state: 'reading',
  total: 12,
  added: 0,
  known: 0,
  failed: 0,
  items: [],
  message: null,
  ...part,
});

describe('how a reading goes, in words', () => {
  it.each([
    [{ state: 'waiting' }, 'Waiting for its turn, 12 documents'],
    [{ state: 'reading', added: 2, failed: 1 }, '3 of 12 documents done: 2 added, 1 not read'],
    [{ state: 'deriving', added: 12 }, '12 of 12 documents done: 12 added. Working out what they say together'],
    [{ state: 'done', total: 1, known: 1 }, '1 of 1 document done: 1 there already'],
    [{ state: 'done', total: 0 }, 'Nothing was read'],
    [
      { state: 'stopped', added: 1, total: 3, items: [item('added'), item('not reached'), item('not reached')] },
      'Stopped. 1 of 3 documents done: 1 added; 2 not reached',
    ],
  ] satisfies [Partial<Reading>, string][])('%j', (part, want) => expect(readingWords(reading(part))).toBe(want));
});

describe('items of a reading', () => {
  it('puts what was not read first and keeps the order among equals', () => {
    const items = [item('waiting'), item('added', 'b'), item('failed', 'c'), item('added', 'a'), item('known')];
    expect(inOrder(items).map(({ input }) => input)).toEqual(['c', 'b', 'a', 'known', 'waiting']);
  });

  it('asks for a date only where one is missing', () => {
    const items = [item('failed', 'a', 'no date'), item('failed', 'b', 'empty'), item('added', 'c', 'no date')];
    expect(dateless(items).map(({ input }) => input)).toEqual(['a']);
  });
});
