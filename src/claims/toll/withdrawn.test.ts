import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

const tolls = (text: string) =>
  claimsOf('toll', text).map((c) => [c.quantity.n, c.claimant.party ?? c.claimant.name, c.stance, c.certainty]);

describe('a figure that is taken back', () => {
  it.each([
    ['withdrew', 'Sudan withdrew its earlier toll of 20 civilians killed in Nyala.', 'sudan'],
    ['retracted words', 'Sudan retracted a statement that 20 soldiers had been killed in Nyala.', 'sudan'],
    ['was wrong', 'Sudan said its earlier figure of 20 dead was wrong.', 'sudan'],
  ])('%s', (_name, text, party) => expect(tolls(text)).toEqual([[20, party, 'denies', 'negated']]));

  it.each([
    ['nobody took it back', 'Sudan has not withdrawn its toll of 20 civilians killed in Nyala.'],
    ['troops are withdrawn, not figures', 'Sudan withdrew its troops after 20 soldiers were killed in Nyala.'],
  ])('%s', (_name, text) => expect(tolls(text).some(([, , stance]) => stance === 'denies')).toBe(false));
});
