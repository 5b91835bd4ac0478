import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { amount } from '../../../test/claims/told.ts';

/** "killed 10": effect and amount; a bare plural without a number is "some"; parts stand in brackets. */
function counted(text: string): string[] {
  return codedOf(text).flatMap((claim) => {
    if (claim.kind !== 'toll') return [];
    const { n, word } = claim.quantity;
    const said = `${claim.effect} ${n === null && word === null ? 'some' : amount(claim.quantity)}`;
    return [claim.partOf === null ? said : `(${said})`];
  });
}

describe('deaths and injuries as nouns', () => {
  it.each([
    [
      'A strike hit the house in Kess, resulting in the deaths of 10 villagers and the injury of others.',
      ['killed 10', 'injured some'],
    ],
    ['A strike hit a house in Kess, resulting in the death of a nurse.', ['killed 1']],
    ['The shell caused minor injuries to a number of civilians in Kess.', ['injured some']],
    ['A shell hit the clinic, resulting in injuries to four hospital workers.', ['injured 4']],
    ['Injuries were reported after an air strike on a house in Kess.', ['injured some']],
    ['An air strike damaged towers in Kess, causing injuries amongst civilians.', ['destroyed some', 'injured some']],
    ['Three medics suffered minor injuries when a shell hit the ambulance.', ['injured 3']],
    ['A lorry was bombed in Kess, with two people sustaining injuries.', ['injured 2']],
    ['At least five other villagers sustained injuries in the strike.', ['injured at least 5']],
    ['The strike claimed the lives of a teacher and his two sons in Kess.', ['killed 1', 'killed 2']],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });

  it.each([
    ['none at all', 'The strike caused no deaths or injuries.', ['killed none']],
    ['what is condemned in general', 'The governor condemned the killing of civilians in Kess.', []],
    ['what is denied', 'The minister denied reports of injuries among civilians in Kess.', []],
    ['an anniversary', 'The anniversary of the death of the president was marked in Kess.', []],
  ])('%s', (_name, text, want) => {
    expect(counted(text)).toEqual(want);
  });
});

describe('what illness and sport do', () => {
  it.each([
    'The disease claimed the lives of two teachers and a nurse.',
    'The deaths of 10 patients were blamed on the virus.',
    'He lost his father and two brothers to cancer.',
    'Two players suffered injuries in the first half.',
    'Injuries have ruled out three players for the final.',
  ])('%s', (text) => {
    expect(counted(text)).toEqual([]);
  });
});

describe('those without a number', () => {
  it.each([
    ['Six villagers were killed and others were injured in a strike on Kess.', ['killed 6', 'injured some']],
    ['Six villagers were killed and a number of others wounded in a strike on Kess.', ['killed 6', 'injured some']],
    ['Four farmers were killed, and an unknown number were hurt, in a strike on Kess.', ['killed 4', 'injured some']],
    ['The blast killed 12 people, including six women, and wounded others.', ['killed 12', '(killed 6)']],
    ['A strike on Kess left four dead and dozens injured.', ['killed 4', 'injured dozens']],
    ['A shell hit the house, resulting in three people killed and one injury.', ['killed 3', 'injured 1']],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });
});

describe('households', () => {
  it.each([
    ['A rocket hit a flat in Kess, killing a family of six people.', ['killed 6']],
    ['A family of five was killed when a shell hit their home in Kess.', ['killed 5']],
    ['An elderly couple was killed by a shell in Kess.', ['killed 2']],
    ['The strike on Kess killed a family.', ['killed some']],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });
});

describe('who died with them', () => {
  it.each([
    ['The strike killed a teacher along with her two children in Kess.', ['killed 1', 'killed 2']],
    ['A woman along with her two small children was killed by a shell in Kess.', ['killed 2', 'killed 1']],
    [
      'Karim Doran was killed alongside his wife and their four daughters in Kess.',
      ['killed 1', 'killed 1', 'killed 4'],
    ],
    ['Karim Doran was killed with his brother by a shell in Kess.', ['killed 1', 'killed 1']],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });

  it('is nobody who fought', () => {
    expect(counted('The rebels killed four soldiers alongside allied militias in Kess.')).toEqual(['killed 4']);
  });
});

describe('whom the count before describes', () => {
  it.each([
    [
      'At least 21 members of the Doran and Haddad families, including nine women, were killed in Kess.',
      ['killed at least 21', '(killed 9)'],
    ],
    ['At least 12 villagers, all members of the Doran family, were killed by a shell.', ['killed at least 12']],
    [
      'At least 51 civilians spanning three generations of the Doran and Haddad families were killed in a strike.',
      ['killed at least 51'],
    ],
    [
      'Forty people, including a mother alongside her five children, were killed in a strike on Kess.',
      ['killed 40', '(killed 1)'],
    ],
    ['The strike killed five villagers and wounded from six to 14 others.', ['killed 5', 'injured 6-14']],
    [
      'At least 10 people were killed and a number of others wounded, as a result of an air strike.',
      ['killed at least 10', 'injured some'],
    ],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });
});

describe('so many of them', () => {
  it.each([
    [
      'The office says that 68 civilians, one of them a child of two, were killed by air strikes.',
      ['killed 68', '(killed 1)'],
    ],
    ['Twenty-one residents, sixteen of them women, lost their lives in Kess.', ['killed 21', '(killed 16)']],
    ['The shell killed three people and wounded 12, two of them children.', ['killed 3', 'injured 12', '(injured 2)']],
    ['The ministry put the toll at 31 civilians, seven of them children.', ['killed 31', '(killed 7)']],
    ['At least 12 people died, most of them women, in the shelling of Kess.', ['killed at least 12', '(killed most)']],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });

  it('remain missing', () => {
    expect(counted('At least 40 people remain missing after the raid on Kess.')).toEqual(['missing at least 40']);
  });

  it('takes prisoners', () => {
    expect(counted('The rebels said they had killed nine soldiers and taken 30 prisoners in Kess.')).toEqual([
      'killed 9',
      'captured 30',
    ]);
  });
});

describe('a name behind the date', () => {
  it.each([
    'On Saturday, Karim Doran, an 18 year old man, was killed by a shell in Kess.',
    'On October 9, a baker, Karim Doran, was killed by a shell in Kess.',
  ])('%s', (text) => {
    expect(counted(text)).toEqual(['killed 1']);
  });
});

describe('counts beside a count', () => {
  it.each([
    [
      'A house was bombed in Kess, resulting in five civilians killed, including three women, and a number of injuries.',
      ['killed 5', '(killed 3)', 'injured some'],
    ],
    [
      'A strike hit Kess, killing 21 members of a family, including 14 children, and up to 30 people.',
      ['killed 21', '(killed 14)', 'killed at most 30'],
    ],
    ['The agency reported a number of casualties in Kess.', []],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });
});

describe('bodies', () => {
  it.each([
    ['The body of a civilian arrived at the hospital after the bombing of Kess.', ['killed 1']],
    ['The bodies of 17 rebels were captured together with 96 rifles in Kess.', ['killed 17']],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });
});
