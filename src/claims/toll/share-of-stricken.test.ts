import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { amount } from '../../../test/claims/told.ts';

/** "clinic: killed 9"; a part stands in brackets. */
function told(text: string): string[] {
  return codedOf(text).flatMap((c) => {
    if (c.kind !== 'toll') return [];
    const count = `${c.effect} ${amount(c.quantity)}`;
    return [`${c.claimant.name}: ${c.partOf === null ? count : `(${count})`}`];
  });
}

describe('so many of the dead are', () => {
  it.each([
    [
      'a part of the toll before, and so is the number that goes on with it',
      'A shell killed 31 people in Kess on Monday. Five of the dead are women; three are pupils who sat by the door.',
      ['narrator: killed 31', 'narrator: (killed 5)', 'narrator: (killed 3)'],
    ],
    [
      'told by whoever says so',
      'A shell killed 31 people in Kess on Monday. Four of the victims were children, the mayor said.',
      ['narrator: killed 31', 'mayor: (killed 4)'],
    ],
    [
      'no part of a smaller toll',
      'A shell killed two people in Kess on Monday. Five of the dead were women.',
      ['narrator: killed 2', 'narrator: killed 5'],
    ],
    ['nothing without a word for the stricken', 'Five of the houses are schools; three are clinics.', []],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });
});

describe('a sayer of a toll', () => {
  it.each([
    [
      'Kess Rescue gave a toll of nine dead and 14 wounded for the raid.',
      ['Kess Rescue: killed 9', 'Kess Rescue: injured 14'],
    ],
    [
      'The Kess Doctors Union raises its toll for the strike on the school to 31 dead, among them 12 children.',
      ['Kess Doctors Union: killed 31', 'Kess Doctors Union: (killed 12)'],
    ],
    ['The hospital issued a new toll of 40 dead and 60 injured.', ['hospital: killed 40', 'hospital: injured 60']],
    ['The mayor gave a toll road its name.', []],
  ])('%s', (text, want) => {
    expect(told(text)).toEqual(want);
  });
});
