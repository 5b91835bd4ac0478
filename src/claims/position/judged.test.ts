import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

/** "condemns: the raid …" of every position. */
function judged(text: string): string[] {
  return claimsOf('position', text).map((c) => `${c.stance}: ${c.on}`);
}

describe('what a deed is called', () => {
  it.each([
    ['a crime', 'The mayor described the shelling as a heinous crime.', 'condemns: the shelling as a heinous crime'],
    [
      'in quotation marks',
      'The bishop called the raid "an act of savagery".',
      'condemns: the raid "an act of savagery"',
    ],
    ['no crime', 'The general called the raid a success.', 'states: the raid a success'],
    ['not a crime', 'The general called the raid no crime.', 'states: the raid no crime'],
  ])('%s', (_name, text, want) => {
    expect(judged(text)).toContain(want);
  });

  it('a pronoun alone is nothing', () => {
    expect(judged('The ministry rejected the claim, terming it propaganda.')).toEqual(['denies: the claim']);
  });
});

describe('whom words are aimed at', () => {
  const towards = (text: string): string[] => claimsOf('position', text).map((c) => c.towards?.name ?? '-');

  it('both sides are neither of them alone', () => {
    expect(towards('Ankara, which borders both Iraq and Syria, called on both sides to stop.')).toEqual(['both sides']);
  });

  it('who is urged is told, and is nobody known', () => {
    expect(towards('The council urged states to stop deporting Haitians.')).toEqual(['-']);
  });
});
