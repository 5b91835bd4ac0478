import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

const wheres = (text: string): string[] => claimsOf('incident', text).flatMap(({ where }) => where.map((p) => p.name));

describe('places that no gazetteer has, by what stands there', () => {
  it.each([
    ['Fighting broke out at Ta Zorgan temple.', ['Ta Zorgan']],
    ['Fighting broke out near the ancient temple of Ta Zorgan.', ['Ta Zorgan']],
    ['Nine died in the fight at Zorgan.', ['Zorgan']],
  ])('%s', (text, want) => {
    expect(wheres(text)).toEqual(want);
  });

  it('puts a toll where the fight was', () => {
    expect(
      claimsOf('toll', 'Nine soldiers died in the fight at Zorgan.').flatMap(({ where }) => where.map((p) => p.name)),
    ).toEqual(['Zorgan']);
  });

  it.each(['The Sikh temple was shelled.', 'Cuts in the areas of Health and Education were attacked by soldiers.'])(
    'none: %s',
    (text) => {
      expect(wheres(text)).toEqual([]);
    },
  );
});

describe('what is seized', () => {
  it.each([
    ['Rebels seized Zorgan on the western shore of the lake.', ['Zorgan']],
    ['Rebels captured Zorgan, a town in the north, on Tuesday.', ['Zorgan']],
    ['Soldiers captured Zorgan on Tuesday.', []],
  ])('%s', (text, want) => {
    expect(wheres(text)).toEqual(want);
  });
});

describe('where a clause with "where" happened', () => {
  it('is the place before it', () => {
    const [toll] = claimsOf(
      'toll',
      'The worst of it was in Kupiansk, where a rocket fired from Russia hit a market, killing six people.',
    );
    expect(toll?.where.map((p) => p.name)).toEqual(['Kupiansk']);
  });
});
