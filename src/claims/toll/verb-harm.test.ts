import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';
import { amount } from '../../../test/claims/told.ts';

/** "killed 1 farmer": effect, amount ("some" where none is told) and whom. */
function harmed(text: string): string[] {
  return claimsOf('toll', text).map((c) => {
    const { n, word } = c.quantity;
    return `${c.effect} ${n === null && word === null ? 'some' : amount(c.quantity)} ${c.victims.name}`;
  });
}

describe('somebody and his own', () => {
  it.each([
    ['Gunmen shot and killed a farmer and his teenage son in Kess.', ['killed 1 farmer', 'killed 1 teenage son']],
    ['A judge and her driver were shot dead in Kess.', ['killed 1 judge', 'killed 1 driver']],
    [
      'A rocket killed a farmer, his wife and their children in Kess.',
      ['killed 1 farmer', 'killed 1 wife', 'killed some children'],
    ],
    ['Five villagers and their chief were killed in Kess.', ['killed 5 villagers', 'killed 1 chief']],
    ['Rebels killed a herder and his cattle in Kess.', ['killed 1 herder']],
  ])('%s', (text, want) => {
    expect(harmed(text)).toEqual(want);
  });
});

describe('a name that is seized', () => {
  it.each([
    ['is sooner a place than a prisoner', 'Rebels seized Kala Boro and Novodar.', []],
    ['may be a man of an office', 'Rebels seized the mayor Karim Doran.', ['captured 1 Karim Doran']],
    ['is a prisoner where he is captured', 'Rebels captured Karim Doran, a local mayor.', ['captured 1 Karim Doran']],
  ])('%s', (_name, text, want) => {
    expect(harmed(text)).toEqual(want);
  });
});
