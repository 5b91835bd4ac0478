import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

function nobody(text: string): string[] {
  return claimsOf('toll', text).map((c) => `${c.effect} ${c.quantity.bound} ${c.certainty}`);
}

describe('nobody was harmed', () => {
  it.each([
    ['nobody hit', 'Gunmen fired at a checkpoint in Kess but no one was hit.', ['injured none asserted']],
    ['none of those there', 'A shell hit a bus in Kess but none of the passengers was hit.', ['injured none asserted']],
    ['none reported', 'Rockets landed near the base in Kess. No losses were reported.', ['killed none unclear']],
    ['a firm', 'The bank said it had suffered no losses in the third quarter.', []],
    ['somebody hit', 'Gunmen fired at a checkpoint in Kess and a guard was hit.', []],
    ['nothing known', 'None of the figures could be independently confirmed.', []],
  ])('%s', (_name, text, want) => {
    expect(nobody(text)).toEqual(want);
  });
});
