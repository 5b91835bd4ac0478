import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';

const saidBy = (text: string, sourceKind: 'armed group' | 'government', party: string): (string | null)[] =>
  codedOf(text, { party, sourceKind })
    .filter((claim) => claim.kind === 'toll')
    .map(({ claimant }) => claimant.party);

describe('a body without a country in a party’s own statement', () => {
  it('is the party’s own in a government’s', () => {
    expect(saidBy('The army says that 40 soldiers were killed.', 'government', 'mali')).toEqual(['mali']);
  });

  it('is the adversary in an armed group’s', () => {
    expect(saidBy('The junta claims that it killed 40 of our fighters.', 'armed group', 'tnla')).toEqual(['myanmar']);
    expect(saidBy('The army says that 40 fighters were killed.', 'armed group', 'tnla')).toEqual(['myanmar']);
  });

  it('stays open where the group fights in more than one state', () => {
    expect(saidBy('The army says that 40 fighters were killed.', 'armed group', 'jnim')).toEqual([null]);
  });
});
