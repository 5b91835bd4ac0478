import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

describe('two who say one thing', () => {
  it.each([
    ['a verb', 'Police and residents said gunmen had killed six farmers in Guma.', ['Police', 'residents']],
    [
      'according to',
      'Six farmers were killed, according to residents and a local official.',
      ['residents', 'local official'],
    ],
    ['behind the words', 'Six farmers were killed, police and two residents said.', ['police', 'residents']],
    ['one of two callings', 'The analyst and author Jon Berg said six farmers had been killed.', ['Jon Berg']],
  ])('%s', (_name, text, want) => {
    expect(claimsOf('toll', text).map((c) => c.claimant.name)).toEqual(want);
  });

  it('condemn each for himself', () => {
    const text = 'Turkey and Saudi Arabia condemned the attack.';
    expect(claimsOf('position', text).map((c) => c.claimant.party)).toEqual(['turkey', 'saudi-arabia']);
  });

  it('a part of a count belongs to the whole of the same sayer', () => {
    const tolls = claimsOf('toll', 'Police and residents said gunmen had killed six farmers, including two women.');
    const whole = new Map(tolls.filter((t) => t.partOf === null).map((t) => [t.id, t.claimant.name]));
    const parts = tolls.filter((t) => t.partOf !== null);
    expect(parts.map((t) => t.claimant.name)).toEqual(['Police', 'residents']);
    expect(parts.map((t) => whole.get(t.partOf ?? ''))).toEqual(['Police', 'residents']);
  });
});
