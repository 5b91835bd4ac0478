import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { amount } from '../../../test/claims/told.ts';

/** "killed 9 farmers"; a part stands in brackets. */
function counted(text: string): string[] {
  return codedOf(text).flatMap((c) => {
    if (c.kind !== 'toll') return [];
    const count = `${c.effect} ${amount(c.quantity)} ${c.victims.name}`;
    return [c.partOf === null ? count : `(${count})`];
  });
}

describe('in what state so many of them are', () => {
  it.each([
    ['A shell injured six pupils, two of them critically.', ['injured 6 pupils', '(injured 2 pupils)']],
    [
      'A drone strike on a bus in Kess injured eight passengers, three seriously, the governor said.',
      ['injured 8 passengers', '(injured 3 passengers)'],
    ],
    ['Six people were wounded in Kess, one in critical condition.', ['injured 6 people', '(injured 1 people)']],
    [
      'Police arrested 600 protesters on Monday, 250 of whom are still in custody.',
      ['captured 600 protesters', '(captured 250 protesters)'],
    ],
    [
      'The bodies of nine farmers, five of them with their hands tied, were found near Kess.',
      ['killed 9 farmers', '(killed 5 farmers)'],
    ],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });
});

describe('what so many of them were', () => {
  it.each([
    [
      'Soldiers killed 14 villagers in Kess, most of them old women.',
      ['killed 14 villagers', '(killed most old women)'],
    ],
    [
      'The rebels destroyed 20 vehicles near Kess, four of them tanks.',
      ['destroyed 20 vehicles', '(destroyed 4 tanks)'],
    ],
    ['The shelling killed seven people, many of whom were children.', ['killed 7 people', '(killed many children)']],
  ])('%s', (text, want) => {
    expect(counted(text)).toEqual(want);
  });

  it.each([
    ['At least 70 people were killed in Kess, half of them children.', '(killed half children)'],
    ['At least 70 people were killed in Kess, two thirds of them women.', '(killed two thirds women)'],
    ['Some 400 people were killed in Kess, and 60 per cent of them were children.', '(killed 60 per cent children)'],
    ['Of the 40 people killed in Kess, 12 were children.', '(killed 12 children)'],
  ])('a share: %s', (text, part) => {
    expect(counted(text).slice(1)).toEqual([part]);
  });

  it.each([
    ['others than those harmed', 'Gunmen wounded five people in Kess before soldiers, most of them recruits, arrived.'],
    ['where they were', 'Gunmen wounded five people in Kess, some of them on their way to a mosque.'],
    ['more than there were', 'Gunmen wounded five people in Kess, 12 of them children.'],
    ['the dead have no condition', 'Gunmen killed five people in Kess, two of them critically.'],
  ])('no part: %s', (_name, text) => {
    expect(counted(text).filter((c) => c.startsWith('('))).toEqual([]);
  });

  it('a part that died is counted by its own verb', () => {
    expect(counted('Nine people were wounded in Kess, two of whom later died.')).toEqual([
      'injured 9 people',
      'killed 2 two',
    ]);
  });
});
