import { expect, it } from 'vitest';
import { isDemonymOf } from './demonyms.ts';

it.each([
  ['Quellonian', 'Quellonia', true],
  ['Quellonians', 'Quellonia', true],
  ['Vestmarkish', 'Vestmark', true],
  ['Dovari', 'Dovar', true],
  ['Uzbek', 'Uzbekistan', true],
  ['Polish', 'Poland', false], // three letters alone are shared
  ['Quellonia', 'Quellonia', false],
  ['Quelling', 'Quellonia', false],
  ['Marksman', 'Marksland', false],
  ['Deverells', 'Deverell', false],
])('%s of %s: %s', (word, land, want) => expect(isDemonymOf(word, land)).toBe(want));
