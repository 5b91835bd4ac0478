import { describe, expect, it } from 'vitest';
import { claimsOf, parties } from '../../../test/claims/claims-of.ts';

const told = (text: string): string[] =>
  claimsOf('incident', text).map(({ type, agents, targets }) => `${type} ${parties(agents)} > ${parties(targets)}`);

describe('what a weapon does', () => {
  it.each([
    ['Two bombs landed on a road near Goma.', ['bombing  > road']],
    ['A missile crashed into an apartment block in Odesa, killing four.', ['shelling  > apartment block']],
    ['The shells fell on a market in Omdurman.', ['shelling  > market']],
    ['A salvo of rockets landed in the compound of the hospital.', ['shelling  > compound']],
    ['Kenyan artillery fired on the maternity ward of the hospital.', ['shelling kenya > maternity ward']],
  ])('%s', (text, want) => {
    expect(told(text)).toEqual(want);
  });

  it.each([
    'A plane landed in Doha with the negotiators.',
    'A helicopter crashed into a hill near Tabriz.',
    'The minister slammed the decision.',
  ])('no incident: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('a rocket that slams into a house condemns nothing', () => {
    expect(claimsOf('position', 'A rocket slammed into a house in Sumy.')).toEqual([]);
  });

  it('a blow behind a deed and an "and" is a second deed', () => {
    expect(told('Kenya scrambled fighter jets and bombed military targets in Somalia.').join()).toMatch(/kenya/);
  });
});
