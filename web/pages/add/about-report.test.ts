import { describe, expect, it } from 'vitest';
import { bringsDate, flagsOf, NOTHING_SAID, refusals, sizeWords } from './about-report.ts';

describe('what is said about a report', () => {
  it('is sent where it was said, without the spaces around it', () => {
    expect(flagsOf({ ...NOTHING_SAID, published: '2025-10-15', source: '  The Desk ' })).toEqual({
      published: '2025-10-15',
      source: 'The Desk',
    });
    expect(flagsOf(NOTHING_SAID)).toEqual({});
  });

  it.each([
    ['---\ndate: 2025-10-15\n---\nWords.', true],
    ['Words about it.\n---\nMore.', false],
    ['', false],
  ])('%j brings its own date: %s', (text, want) => expect(bringsDate(text)).toBe(want));
});

describe('limits of an upload', () => {
  const file = (size: number, name = 'a.txt') => ({ name, size });
  const MB = 1_024 * 1_024;
  it.each([
    ['small ones', [file(10), file(20 * MB)], []],
    ['one that is too large', [file(10), file(20 * MB + 1, 'b.html')], [/^b\.html has 20 MB|leave it out/]],
    ['too many', Array.from({ length: 501 }, () => file(1)), [/^501 files are more than the 500/]],
    ['too much together', Array.from({ length: 11 }, () => file(19 * MB)), [/^Together they have 209 MB/]],
  ])('%s', (_, files, want) => {
    const said = refusals(files);
    expect(said).toHaveLength(want.length);
    for (const [at, words] of want.entries()) expect(said[at]).toMatch(words);
  });

  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [34_816, '34 kB'],
    [1.25 * MB, '1.3 MB'],
    [20 * MB, '20 MB'],
  ])('%d bytes are %s', (bytes, want) => expect(sizeWords(bytes)).toBe(want));
});
