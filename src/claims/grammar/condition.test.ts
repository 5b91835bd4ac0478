import { describe, expect, it } from 'vitest';
import { claimsOf, codedOf } from '../../../test/claims/claims-of.ts';

const FORECASTS = [
  ['if', 'If the rains fail, the militia will take the town, an analyst said.'],
  ['should', 'Should the garrison fall too, the regime would probably ask Moscow for troops, an analyst said.'],
  ['should, the sayer between', 'Should the talks fail, the analyst said, the militia would take the town.'],
  ['without', 'Without more soldiers, the town will fall, an analyst said.'],
  [
    'unless, with words between',
    'Unless the guilty are tried, including those abroad, the war will go on, an analyst said.',
  ],
  ['only if', 'The company will resume work on its mine only if security improves, an analyst said.'],
] as const;

describe('a condition', () => {
  it.each(FORECASTS)('makes what is foreseen conditional: %s', (_name, text) => {
    expect(claimsOf('forecast', text).map((c) => c.certainty)).toEqual(['conditional']);
  });

  it.each([
    ['if', 'If the rebels refuse to free the hostages, the war will go on, he said.'],
    ['should', 'Should the rebels refuse to free the hostages, the war would go on, he said.'],
  ])('is no refusal: %s', (_name, text) => {
    expect(codedOf(text).map((c) => c.stance)).not.toContain('declines');
  });

  it('holds no event', () => {
    expect(claimsOf('incident', 'Unless the guilty are tried, the killings in Ituri will go on, he said.')).toEqual([]);
  });
});

describe('a threat in the passive', () => {
  it.each([
    'The colonel said those behind it would be hunted down.',
    'The minister insisted that any attack would be met with a firm response.',
    'The minister warned that any bandit who failed to surrender would be crushed.',
  ])('%s', (text) => {
    expect(codedOf(text).map((c) => `${c.kind} ${c.stance}`)).toEqual(['position threatens']);
  });
});

describe('what has not come about', () => {
  it('until', () => {
    expect(claimsOf('incident', 'The army would not stop until the rebels had surrendered.')).toEqual([]);
  });

  it('ready for a truce', () => {
    expect(claimsOf('agreement', 'The rebels said they were prepared for a truce brokered by Norway.')).toEqual([]);
  });

  it('one who leads a delegation leads no party', () => {
    expect(claimsOf('relation', 'A Fatah delegation led by Azzam Ahmad arrived in Cairo.')).toEqual([]);
  });

  it('the total of a campaign is no toll', () => {
    expect(claimsOf('toll', 'The campaign has since killed more than 61,000 people, doctors say.')).toEqual([]);
  });
});
