import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';

describe('clauses that are read as sentences', () => {
  it.each([
    [
      'a dateline',
      'KYIV, Nov 9 (Wire) - Rebels attacked the port.',
      ['KYIV, Nov 9 (Wire) -', 'Rebels attacked the port.'],
    ],
    ['two cities', 'GOMA/KIGALI — Troops crossed the river.', ['GOMA/KIGALI —', 'Troops crossed the river.']],
    ['a clock', 'Sunday 07:30 The army says nine died.', ['Sunday 07:30', 'The army says nine died.']],
    [
      'a semicolon',
      'The army says it holds the town; the rebels say they took it on Friday.',
      ['The army says it holds the town;', 'the rebels say they took it on Friday.'],
    ],
    [
      'leaves a quoted semicolon alone',
      'He said "we will hold the town; we will never leave it" on Friday.',
      ['He said "we will hold the town; we will never leave it" on Friday.'],
    ],
    ['leaves a short list alone', 'The count was 3 killed; 2 hurt.', ['The count was 3 killed; 2 hurt.']],
    [
      'leaves a hyphenated start alone',
      'Mid-level officers - seven of them - fled the base.',
      ['Mid-level officers - seven of them - fled the base.'],
    ],
    [
      'ends after the platform X',
      'There was no will for peace, he wrote on X. The group denied it.',
      ['There was no will for peace, he wrote on X.', 'The group denied it.'],
    ],
  ])('%s', (_name, text, want) => {
    expect(splitSentences(text).map((s) => text.slice(s.start, s.end))).toEqual(want);
  });
});
