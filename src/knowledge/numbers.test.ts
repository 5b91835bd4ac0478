import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../model/quantity.ts';
import { CODEBOOKS, loadCodebooks, loadNumbers, SAID_BOUNDS } from './numbers.ts';

describe('numbers', () => {
  it('makes the plurals of counted nouns', () => {
    const { nouns } = loadNumbers();
    for (const noun of ['policemen', 'children', 'wives', 'parties', 'passersby', 'casualties', 'feet'])
      expect([noun, nouns.has(noun)]).toEqual([noun, noun !== 'parties']);
  });

  it('bounds numbers as the model does', () => {
    for (const bound of SAID_BOUNDS) if (bound !== 'exactly') expect(BOUNDS).toContain(bound);
  });

  it('has a rule of every codebook for every vague word', () => {
    const words = new Set([...loadNumbers().vague.values()].flat().map(({ value }) => value));
    const books = loadCodebooks();
    for (const name of CODEBOOKS) expect(Object.keys(books[name].words).sort()).toEqual([...words].sort());
  });
});
