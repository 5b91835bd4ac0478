import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';
import { toldIn } from '../../../test/claims/told.ts';

const sayers = (text: string): string[] => toldIn(text, ['toll']).map((line) => line.replace(/ \(.*/, ''));

describe('who says it, among others', () => {
  it.each([
    [
      'three sayers',
      'Police, medics and witnesses said that 12 people were killed.',
      ['Police', 'medics', 'witnesses'],
    ],
    [
      'a state before others',
      'Chad, the United Nations and Niger say that 12 people were killed.',
      ['chad', 'United Nations', 'niger'],
    ],
    [
      'a spokeswoman between commas who told reporters',
      "Aircraft dropped bombs that killed 12 people at a Chadian command post, the Nigerien army's spokeswoman, Colonel Hadiza Maman, told reporters.",
      ['niger'],
    ],
    [
      'what was reported reports nothing',
      'The deadliest attack reported so far was in the Abeche district, where a rocket hit a market, killing six people, the Nigerien army said on Monday.',
      ['niger'],
    ],
    ['behind a semicolon', 'The prosecutor says a missile hit the house; nine people died.', ['prosecutor']],
    [
      'either army, where two are at war',
      'Chad and Niger blamed each other. Villages were shelled on Friday and Chadian forces killed six people, the army said.',
      ['army'],
    ],
  ])('%s', (_name, text, want) => {
    expect(sayers(text)).toEqual(want);
  });

  it('leaves the army of two states at war without a side', () => {
    const text =
      'Chad and Niger blamed each other. Villages were shelled on Friday and Chadian forces killed six people, the army said.';
    expect(claimsOf('toll', text).map(({ claimant }) => claimant.party)).toEqual([null]);
  });

  it("leaves the report's own word behind a semicolon to the report", () => {
    const text = 'A guard says that 3,000 inmates got away; the government has given no figure.';
    expect(
      claimsOf('position', text)
        .map(({ on }) => on)
        .join(),
    ).not.toContain('given no figure');
  });

  it('gives a claim that somebody spread to him, and not to the report that names it', () => {
    const [toll] = claimsOf(
      'toll',
      'The claim circulated by the Chadian government that General Oumar Sani was killed near Diffa is not commented on.',
    );
    expect(toll?.claimant).toMatchObject({ party: 'chad' });
    expect(toll?.certainty).not.toBe('asserted');
  });

  it('keeps a denial that calls an allegation false', () => {
    const [denial, ...more] = claimsOf(
      'position',
      'Chad rejects as entirely false the allegation that its forces aimed at a hospital.',
    );
    expect(more).toEqual([]);
    expect(denial).toMatchObject({ stance: 'denies', claimant: { party: 'chad' } });
  });
});
