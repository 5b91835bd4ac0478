import { describe, expect, it } from 'vitest';
import { toldIn } from '../../../test/claims/told.ts';

const tolls = (text: string): string[] => toldIn(text, ['toll']);

describe('a side that counts its own dead', () => {
  it.each([
    ['losses put at', "Kenya's army put its losses at nine."],
    ['losses that rose', 'Nairobi said that its losses had risen to nine.'],
    ['its own dead', 'The Kenyan army puts its own dead at nine soldiers.'],
    ['men who fell', "Kenya's army confirmed that nine of its men had fallen."],
    ['more of its soldiers', 'Kenya says that nine more of its soldiers were killed.'],
  ])('%s', (_name, text) => {
    const [toll, ...more] = tolls(text);
    expect(more).toEqual([]);
    expect(toll).toMatch(/killed 9 of \S+.* about own$/);
  });

  it.each([
    ['money', 'The market put its losses at nine million dollars.'],
    ['illness', 'Nine of its soldiers have fallen ill.'],
    ['a claim of none', 'Nairobi has claimed none in figures.'],
  ])('not %s', (_name, text) => {
    expect(tolls(text)).toEqual([]);
  });

  it('does not say whose the dead of a nameless army are', () => {
    expect(tolls('The army put its own dead at 12.')).toEqual(['army (party) states: killed 12']);
  });
});

describe('whose dead they are, by the side they fell on', () => {
  it('sets them on that side', () => {
    expect(tolls('Ten people were killed on the Kenyan side, Nairobi said.')).toEqual([
      'kenya (party) states: killed 10 of kenya people about own',
    ]);
  });

  it('takes the soldiers of two states for neither', () => {
    expect(tolls('Soldiers of Chad and Niger were killed in the attack.').join()).not.toMatch(/of (chad|niger)/);
  });
});
