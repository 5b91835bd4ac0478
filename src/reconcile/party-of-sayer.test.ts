import { describe, expect, it } from 'vitest';
import { codedOf } from '../../test/claims/claims-of.ts';
import { withPartyOfSayer } from './party-of-sayer.ts';

const OFFICE = 'Dara Olen, the spokesman of the Malian army, said on Monday that two soldiers were killed in Tessit.';
const BARE = 'Dara Olen said that nine soldiers were killed in Tessit.';

function partiesOf(...texts: string[]): (string | null)[] {
  const claims = withPartyOfSayer(texts.flatMap((text) => codedOf(text)));
  return [...new Set(claims.filter((c) => c.kind === 'toll').map((c) => c.claimant.party))];
}

describe('withPartyOfSayer', () => {
  it('knows from one report whose spokesman another only names', () => {
    expect(partiesOf(OFFICE, BARE)).toEqual(['mali']);
  });

  it('leaves a name alone that two parties have', () => {
    const other = OFFICE.replace('Malian', 'Ethiopian');
    expect(partiesOf(OFFICE, other, BARE)).toEqual(['mali', 'ethiopia', null]);
  });

  it('leaves a name alone that nobody explains', () => {
    expect(partiesOf(BARE)).toEqual([null]);
  });
});
