import { describe, expect, test } from 'vitest';
import { claimantBesideParty, claimantWords } from './claimant.ts';

describe('claimants in words', () => {
  test.each([
    ['narrator', 'the report'],
    ['pakistan-armed-forces', 'Pakistan Armed Forces'],
    ['TTP source', 'TTP source'],
    ['Northline (invented outlet)', 'Northline (invented outlet)'],
    ['pakistan', 'Pakistan'],
  ])('%s', (claimant, want) => expect(claimantWords(claimant)).toBe(want));

  test.each([
    ['pakistan-armed-forces', 'pakistan', 'Pakistan', 'Armed Forces'],
    ['pakistan', 'pakistan', 'Pakistan', 'Pakistan'],
    ['TTP source', 'ttp', 'Tehrik-e-Taliban Pakistan', 'TTP source'],
    ['narrator', null, null, 'the report'],
  ])('%s beside its mark', (claimant, party, name, want) =>
    expect(claimantBesideParty(claimant, party, name)).toBe(want),
  );
});
