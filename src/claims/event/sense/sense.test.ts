import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/claims/claims-of.ts';
import { senseOdds } from './sense.ts';

function typesIn(text: string): string[] {
  return claimsOf('incident', text).map((claim) => claim.type);
}

describe('words of violence that the learned model takes for none', () => {
  it.each([
    ['a strike of workers', 'The strike by tram drivers hit commuters in Antwerp for a third day.'],
    ['a film crew', 'The dancer was shot in a bathtub for the cover of the magazine.'],
    ['a quarrel', 'The cellist attacked the conductor in an interview.'],
    ['burglars', 'Masked thieves raided a jewellery shop and took watches and rings.'],
    ['a quarrel at home', 'A plumber was arrested for slapping his father-in-law at a wedding.'],
    ['a gas leak', 'An explosion in a bakery injured the owner and two apprentices.'],
    ['a business', 'The grocer launched an assault on the market for frozen pizza.'],
  ])('%s', (_, sentence) => {
    expect(typesIn(sentence)).toEqual([]);
  });

  it.each([
    ['few words', 'Rebels attacked Kolwezi on Monday.', 'armed attack'],
    ['a strike from the air', 'The strike hit a clinic in which families were sheltering.', 'armed attack'],
    ['soldiers who raid', 'Soldiers raided a newspaper and arrested its editor.', 'arrest'],
    ['a kidnapping by the armed', 'Militiamen kidnapped a nurse near Ndele on Sunday.', 'abduction'],
  ])('but not %s', (_, sentence, type) => {
    expect(typesIn(sentence)).toContain(type);
  });
});

describe('the rest of the text', () => {
  const doubtful = 'A clerk was attacked in the lift on Sunday.';
  const war = 'Rebels shelled an army camp near Ndele and killed nine soldiers.';

  it('keeps a doubtful event where it tells of war', () => {
    expect(typesIn(doubtful)).toEqual([]);
    expect(typesIn(`${war} ${doubtful}`)).toContain('armed attack');
    expect(claimsOf('incident', `${war} ${doubtful}`).map((claim) => claim.quote)).toContainEqual(
      expect.stringContaining('clerk'),
    );
  });

  it('takes nothing away where it tells of football', () => {
    const football = 'The striker scored twice and the goalkeeper was booked.';
    expect(typesIn(`${football} Rebels attacked Kolwezi on Monday.`)).toContain('armed attack');
  });
});

describe('log odds', () => {
  it('add marks and words by their place, the words of one place by the root of their number', () => {
    const weights = {
      mark: (name: string) => (name === 'type riot' ? 2 : 0),
      word: (role: string, word: string) => (role === 'around' && word !== 'goal' ? 3 : -1),
    };
    const around = ['army', 'goal', 'camp', 'night'];
    expect(
      senseOdds(weights, { marks: ['type riot', 'bias'], words: { doer: ['coach'], object: [], beside: [], around } }),
    ).toBeCloseTo(2 - 1 + (3 - 1 + 3 + 3) / 2);
  });
});

describe('arrests and flights as tolls', () => {
  it.each([
    ['of a thief', 'A man was arrested after he had stolen a bicycle in Leeds.'],
    ['of one who runs from a crash', 'The driver fled on foot after the crash.'],
  ])('%s are none', (_, sentence) => {
    expect(claimsOf('toll', sentence)).toEqual([]);
  });

  it.each([
    ['of fighters', 'Soldiers captured nine rebels near Ndele.', 'captured'],
    ['of protesters', 'Police arrested 300 demonstrators in Minsk on Sunday.', 'captured'],
    ['from a war', 'Fighting has displaced 40,000 people in Masisi since Sunday.', 'displaced'],
  ])('%s stay', (_, sentence, effect) => {
    expect(claimsOf('toll', sentence).map((claim) => claim.effect)).toContain(effect);
  });
});
