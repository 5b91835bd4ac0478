import { describe, expect, it } from 'vitest';
import { claimsOf, codedOf, parties, short } from '../../../test/claims/claims-of.ts';

/** "type agents > targets @ places, when" of each incident told. */
const told = (text: string): string[] =>
  claimsOf('incident', text).map(
    ({ type, agents, targets, where, when, certainty }) =>
      `${type} ${parties(agents)} > ${parties(targets)} @ ${where.map((p) => p.name).join(', ')}, ${short(when)}${certainty === 'asserted' ? '' : ` ${certainty}`}`,
  );

describe('what was attacked', () => {
  it.each([
    ['a thing of nobody known', 'Rebels ambushed a convoy near Djibo.', ['armed attack Rebels > convoy @ Djibo, -']],
    [
      'behind "on"',
      'Two guards died in an ambush on a police patrol near Djibo.',
      ['armed attack  > police patrol @ Djibo, -'],
    ],
    [
      'joined things',
      'Rebels shelled army positions and a camp in Uvira.',
      ['shelling Rebels > army positions, camp @ Uvira, -'],
    ],
    ['behind "at"', 'Gunmen fired at a van in Cali.', ['armed attack Gunmen > van @ Cali, -']],
    ['rammed into', 'A man rammed a lorry into a checkpoint in Mosul.', ['armed attack man > checkpoint @ Mosul, -']],
    ['launched at', 'Rebels launched rockets at a base in Goma.', ['shelling Rebels > base @ Goma, -']],
    ['launched at nothing', 'Rebels launched a rocket on Friday.', []],
    [
      'an attack is launched',
      'On Friday rebels launched an attack on a base in Goma.',
      ['armed attack rebels > base @ Goma, 2025-10-10'],
    ],
    ['a town is a place', 'Rebels attacked Djibo.', ['armed attack Rebels >  @ Djibo, -']],
    [
      'a machine with people in it',
      'Rebels shot down an army helicopter near Goma.',
      ['armed attack Rebels > army helicopter @ Goma, -'],
    ],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });
});

describe('deeds in one row', () => {
  it.each([
    [
      'place and day behind the second',
      'Fighters attacked a depot and set a bank on fire in Djibo on Friday.',
      ['armed attack Fighters > depot @ Djibo, 2025-10-10', 'arson Fighters > bank @ Djibo, 2025-10-10'],
    ],
    [
      'place behind the first',
      'On Friday rebels attacked a hamlet near Djibo and burned a clinic.',
      ['armed attack rebels >  @ Djibo, 2025-10-10', 'arson rebels > clinic @ Djibo, 2025-10-10'],
    ],
    [
      'where they came from is not where they struck',
      'Rebels crossed from Rwanda and attacked a post.',
      ['armed attack Rebels > post @ , -'],
    ],
    [
      'the place of what it did',
      'A car bombing killed four people in Basra on Friday.',
      ['bombing  >  @ Basra, 2025-10-10'],
    ],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });
});

describe('told once', () => {
  it.each([
    ['apposition', 'A bombing at a depot in Basra killed four people, the latest attack to hit the port.'],
    ['ranked', 'A bombing at a depot in Basra killed four people, the third such attack in a week.'],
    ['"in the worst"', 'A bombing at a depot in Basra killed four people in the worst attack since March.'],
  ])('%s', (_name, text) => {
    expect(told(text)).toEqual(['bombing  > depot @ Basra, -']);
  });

  it('"since" after a superlative is no date', () => {
    expect(told('Ten people were killed in the worst attack in Basra since March.')).toEqual([
      'armed attack  >  @ Basra, -',
    ]);
  });

  it('a second attack that is not ranked is one of its own', () => {
    expect(told('A bombing in Basra on Friday was followed by an attack on a depot in Mosul.')).toHaveLength(2);
  });
});

describe('who is only thought to have done it', () => {
  it.each([
    [
      'verb',
      'Suspected Boko Haram fighters attacked a depot in Maiduguri.',
      'armed attack boko-haram > depot @ Maiduguri, - hedged',
    ],
    [
      'noun',
      'Five men were killed by alleged Ethiopian strikes in Bosaso.',
      'armed attack ethiopia >  @ Bosaso, - hedged',
    ],
    ['nobody known', 'Suspected militants attacked a depot in Djibo.', 'armed attack militants > depot @ Djibo, -'],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual([want]);
  });
});

describe('no attack', () => {
  it.each([
    ['a missile is shot down', 'Air defences shot down a missile over Basra on Friday.', []],
    ['a gas leak', 'A blast caused by a gas leak injured six men in a bakery in Turin.', []],
    [
      'whoever stops rockets did not fire them',
      'The army intercepted two rockets fired at Haifa.',
      ['armed attack  >  @ Haifa, -'],
    ],
    ['fighters on the road', 'Militants blocked the highway near Djibo.', ['blockade Militants >  @ Djibo, -']],
    ['a crowd on the road', 'Residents blocked the highway near Djibo.', ['protest Residents >  @ Djibo, -']],
    ['police on the road', 'Police blocked the highway near Djibo.', []],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });

  it.each([
    ['staff brought home', 'The embassy evacuated 40 of its staff from Khartoum on Friday.'],
    ['the wounded brought away', 'The wounded were evacuated to a hospital in Mosul.'],
    ['nationals', 'France evacuated 200 of its nationals from Niger.'],
    ['nobody arrested', 'No one has been arrested over the bombing.'],
  ])('no harm and no deed: %s', (_name, text) => {
    expect(codedOf(text).filter(({ kind }) => kind === 'toll')).toEqual([]);
    expect(told(text)).toEqual([]);
  });
});
