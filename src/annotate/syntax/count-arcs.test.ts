import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { amount } from '../../../test/claims/told.ts';

/** "by police: injured 11": who says so, the effect and how many; a part stands in brackets. */
function told(text: string): string[] {
  return codedOf(text).flatMap((c) => {
    if (c.kind !== 'toll') return [];
    const count = `${c.effect} ${amount(c.quantity)}`;
    return [`by ${c.claimant.name}: ${c.partOf === null ? count : `(${count})`}`];
  });
}

describe('a number that stands alone', () => {
  it('is who suffers the participle behind it, and nobody who does it', () => {
    const claims = codedOf('Some 350 people have been killed in Kess since Monday and 900 arrested.');
    const held = claims.find((c) => c.kind === 'toll' && c.effect === 'captured');
    expect(held).toMatchObject({ quantity: { n: 900 }, agents: [] });
  });
});

describe('a participle behind "and", before a number, is a verb', () => {
  it.each([
    ['A bomb killed four people and wounded 11, police said.', ['by police: killed 4', 'by police: injured 11']],
    ['Gunmen attacked a market in Kess and wounded nine people.', ['by narrator: injured 9']],
    ['Three farmers were shot and wounded 11 days after the truce.', ['by narrator: injured 3']],
  ])('%s', (text, want) => {
    expect(told(text)).toEqual(want);
  });
});
