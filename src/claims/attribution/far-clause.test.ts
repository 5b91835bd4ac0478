import { describe, expect, it } from 'vitest';
import { claimsOf, codedOf, parties } from '../../../test/claims/claims-of.ts';

/** Who says each claim of a kind. */
const sayers = (kind: 'toll' | 'position' | 'forecast' | 'incident', text: string): string[] => [
  ...new Set(
    codedOf(text)
      .filter((claim) => claim.kind === kind)
      .map(({ claimant }) => claimant.party ?? claimant.name),
  ),
];

describe('who says it where the clause stands far from its sayer', () => {
  it.each([
    [
      'behind a relative clause, not those who were wounded',
      'toll',
      'Thirty were wounded, according to a nurse, who put the dead at 12 and said that two were missing.',
      ['nurse'],
    ],
    [
      'the one in the town, not the town',
      'forecast',
      '"It ends here," said one in Nairobi, who predicted that the rebels would attack.',
      ['one'],
    ],
    [
      'the sayer of the clause before, not its thing',
      'position',
      'General Omar Keita, Mali’s spokesman, confirmed that the step followed talks in Algiers and thanked Algeria for its help.',
      ['mali'],
    ],
    [
      'information ends before no one',
      'toll',
      'According to first information no one was killed in Aden.',
      ['first information'],
    ],
    ['reports end before a number', 'toll', 'According to first reports two men died in Aden.', ['first reports']],
    [
      'told a briefing',
      'toll',
      'Mona Sato, a UNICEF spokeswoman, told a briefing that rebels had killed two guards.',
      ['Mona Sato'],
    ],
    ['people of a place report', 'toll', 'Aid groups in Darfur report that 30 people were killed.', ['Aid groups']],
    ['a short denial before a semicolon', 'position', 'Chad denies that; it says he came for treatment.', ['chad']],
  ] as const)('%s', (_name, kind, text, want) => {
    expect(sayers(kind, text)).toEqual(want);
  });

  it('gives the deeds of "which it says" to whom it speaks of', () => {
    const text =
      'Kinshasa blames the M23, which it says attacked police posts near Goma and overran the town on Monday.';
    expect(
      claimsOf('incident', text).map(
        ({ type, agents, claimant }) => `${claimant.party}: ${type} by ${parties(agents)}`,
      ),
    ).toEqual([
      'democratic-republic-of-the-congo: armed attack by m23',
      'democratic-republic-of-the-congo: territory captured by m23',
    ]);
  });

  it('keeps a denial apart from what is said behind it', () => {
    expect(
      claimsOf('position', 'Chad denies that; it says he came for treatment.').map(({ stance }) => stance),
    ).toEqual(['denies', 'states']);
  });
});
