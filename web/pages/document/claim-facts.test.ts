import { expect, it } from 'vitest';
import type { Quantity } from '../../../src/model/quantity.ts';
import { quantityFact } from './claim-facts.ts';

const several: Quantity = { said: 'Several', bound: 'vague', n: null, to: null, word: 'several' };
it.each([
  ['a word that begins its sentence', several, '“several”'],
  ['figures', { ...several, said: '23', bound: 'exact', n: 23, word: null }, '23'],
  ['a number in words', { ...several, said: 'nine', bound: 'exact', n: 9, word: null }, '“nine”, 9'],
] as const)('says a quantity once: %s', (_, quantity, want) => expect(quantityFact(quantity).value).toBe(want));
