import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nestedRepeats, type Pattern, patternsIn } from './patterns.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const patterns = patternsIn(SRC);

describe('nestedRepeats', () => {
  it.each([
    ['(a+)+', ['(a+)']],
    ['(?:\\s*\\w+)*', ['(?:\\s*\\w+)']],
    ['((a{2,})b)*', ['((a{2,})b)']],
    ['(a+)?', []],
    ['(?:a[)+*]b)*', []],
    ['(\\(+)', []],
    ['a+b*', []],
  ])('%s', (source, wanted) => {
    expect(nestedRepeats(source)).toEqual(wanted);
  });
});

/** Characters that fill a hostile text; to them come the pattern's own letters and signs. */
const FILLERS = [
  ' ',
  '\n',
  'a',
  'A',
  '1',
  '0',
  ',',
  '.',
  '-',
  '"',
  '(',
  "'",
  'é',
  '\t',
  '_',
  '<',
  '&',
  '#',
  '*',
  '/',
  ':',
];
const LENGTH = 8_000;
/** A linear pattern needs less than a millisecond for 8,000 characters, a quadratic one a hundred and more. Guess. */
const SLOW_MS = 40;
const LOOKS = 10;

describe('patterns of src/', () => {
  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(100);
  });

  it('take no more than a moment for a long run of any one character or pair', () => {
    expect(patterns.flatMap(slowOn)).toEqual([]);
  });

  it('repeat nothing without limit inside what repeats without limit, unless its parts cannot be told apart in two ways', () => {
    const suspects = patterns.filter(({ source }) => nestedRepeats(source).length > 0);
    expect(suspects.flatMap(slowOnPumped)).toEqual([]);
  });
});

function slowOn(pattern: Pattern): string[] {
  const own = [...new Set(pattern.source.replace(/\\[a-zA-Z]|[\\^$()[\]{}|?+]/g, ''))].slice(0, 24);
  const pumps = [...new Set([...FILLERS, ...own])];
  return [...pumps, ...pumps.slice(0, 8).map((c) => `${c}a`), 'a ', '1,', '. '].flatMap((pump) =>
    slowWith(pattern, pump),
  );
}

/** Words a repeated group can match, guessed from its letters: each is repeated and then broken off. */
function slowOnPumped(pattern: Pattern): string[] {
  const pumps = nestedRepeats(pattern.source).flatMap((group) => {
    const letters = group.replace(/\(\?[:=!<]+|\\[a-zA-Z]|[\\^$()[\]{}|?+*]/g, '').slice(0, 6);
    return [letters, `${letters} `, ` ${letters}`, 'Ab ', 'ab ', 'a', 'a-', 'a.', '1.', '1,', ' a', ', a'].filter(
      (p) => p !== '',
    );
  });
  return [...new Set(pumps)].flatMap((pump) => slowWith(pattern, pump));
}

function slowWith({ at, source, flags }: Pattern, pump: string): string[] {
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''));
  const text = `${pump.repeat(Math.ceil(LENGTH / pump.length))}\u0001`;
  const once = (): number => {
    const start = performance.now();
    expression.test(text);
    return performance.now() - start;
  };
  let sure = once();
  // More looks: the machine may have been busy.
  for (let look = 1; look < LOOKS && sure > SLOW_MS; look++) sure = Math.min(sure, once());
  return sure > SLOW_MS ? [`${at} /${source}/ on ${JSON.stringify(pump)}: ${Math.round(sure)} ms`] : [];
}
