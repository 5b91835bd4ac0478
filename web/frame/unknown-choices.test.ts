import { describe, expect, it } from 'vitest';
import { joinedWords, unknownOf } from './unknown-choices.ts';

describe('what an address asks for and its page does not know', () => {
  it.each([
    ['nothing asked for', undefined, []],
    ['all of it known', ['merge', 'forecast'], []],
    ['one of two', ['merge', 'merges'], ['merges']],
    ['the same twice', ['x', 'x'], ['x']],
  ] as const)('%s', (_, given, want) => expect(unknownOf(given, ['merge', 'forecast'])).toEqual(want));

  it.each([
    [['a'], '“a”'],
    [['a', 'b'], '“a” and “b”'],
    [['a', 'b', 'c', 'd'], '“a”, “b” and 2 more'],
    [['x'.repeat(60)], `“${'x'.repeat(40)}…”`],
  ])('%j', (words, want) => expect(joinedWords(words)).toBe(want));
});
