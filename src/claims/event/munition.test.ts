import { describe, expect, it } from 'vitest';
import { claimsOf, codedOf, parties, short } from '../../../test/claims/claims-of.ts';

/** "type agents > targets @ places, when" of each incident told. */
const told = (text: string): string[] =>
  claimsOf('incident', text).map(
    ({ type, agents, targets, where, when }) =>
      `${type} ${parties(agents)} > ${parties(targets)} @ ${where.map((p) => p.name).join(', ')}, ${short(when)}`,
  );

describe('what a shell, a missile or a drone did', () => {
  it.each([
    [
      'hit what no list has',
      'A rocket struck a police academy in Aden on Monday.',
      ['shelling  > police academy @ Aden, 2025-10-13'],
    ],
    [
      'somebody struck with it',
      'On 3 October Indian forces struck a river ferry near Uri with a drone.',
      ['drone strike india > river ferry @ Uri, 2025-10-03'],
    ],
    [
      'killed',
      'A Saudi drone killed two farmers near Saada on Friday.',
      ['drone strike saudi-arabia > farmers @ Saada, 2025-10-10'],
    ],
    [
      'wounded, in the passive',
      'Three nurses were wounded by a shell in Nyala on Tuesday.',
      ['shelling  > nurses @ Nyala, 2025-10-14'],
    ],
    [
      'a missile of the air defence is no air strike',
      'An Iranian air defence missile killed two men in Mosul on Friday.',
      ['shelling iran > men @ Mosul, 2025-10-10'],
    ],
    [
      'what is hit is not what hits',
      'Nine aircraft were hit at an airfield near Saratov on Friday.',
      ['armed attack  > aircraft @ Saratov, 2025-10-10'],
    ],
    ['a mood', 'The rocket killed the mood at the party.', []],
    ['the moon', 'The rocket hit the moon on Friday.', []],
    ['a record', 'The drone hit a record height over the lake on Friday.', []],
    ['a song', 'The song is a bomb that killed the dance floor.', []],
    ['an engine', 'A helicopter killed two cows when it landed.', []],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });
});

describe('what is sent against somebody', () => {
  it.each([
    [
      'sent against',
      'Iran sent more than 300 drones and missiles towards Israel on Friday.',
      ['drone strike iran > israel @ , 2025-10-10'],
    ],
    ['so many are no test', 'On Monday Russia launched 60 drones.', ['drone strike russia >  @ , 2025-10-13']],
    [
      'a number of them',
      'The rebels fired dozens of shells into the town of Sake.',
      ['shelling rebels > town @ Sake, -'],
    ],
    [
      'fired so many times',
      'On Saturday Indian forces fired 40 times from mortars.',
      ['shelling india >  @ , 2025-10-11'],
    ],
    ['a test', 'North Korea launched two missiles into the sea on Friday.', []],
    ['a firm', 'The company launched 96 drones and three satellites.', []],
    ['a gift', 'France sent 30 drones to Ukraine on Friday.', []],
    ['a dismissal', 'The parliament fired the minister three times.', []],
    ['questions', 'She fired questions from her phone.', []],
    ['a parcel', 'The firm used 20 drones against the delay.', []],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });
});

describe('a strike that is delivered', () => {
  it.each([
    [
      'a group strike is no group’s',
      'Russia delivered a group strike with drones against airfields near Lutsk on Monday.',
      ['drone strike russia > airfields @ Lutsk, 2025-10-13'],
    ],
    ['a defeat', 'The army inflicted a defeat on the visitors in the final.', []],
    ['a parcel', 'The army delivered aid to the town on Monday.', []],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });
});

describe('who stops what is on the march', () => {
  it.each([
    [
      'a column',
      'Rebel fighters stopped a column at Kolwezi on Friday.',
      ['armed clash Rebel fighters >  @ Kolwezi, 2025-10-10'],
    ],
    [
      'an advance',
      'Ethiopian troops halted an Eritrean advance near Adigrat on Monday.',
      ['armed clash ethiopia > eritrea @ Adigrat, 2025-10-13'],
    ],
    ['a convoy of aid', 'Soldiers stopped an aid convoy near Rafah on Monday.', []],
    ['a column of protesters', 'Police stopped a column of protesters in Lima on Monday.', []],
    ['a bill', 'The judge halted the advance of the bill.', []],
    ['means of attack', 'Kenya has many means of attack near Lamu.', []],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });
});

describe('the enemy in a party’s own report', () => {
  const agents = (text: string): (string | null)[] =>
    codedOf(text, { party: 'armenia', sourceKind: 'government' }).flatMap((c) =>
      c.kind === 'incident' ? c.agents.map((a) => a.party) : [],
    );

  it('is the one other that it names, before or after', () => {
    expect(
      agents('On Monday the enemy shelled Goris. Baku’s claim of calm is a lie. Azerbaijani guns fired on.')[0],
    ).toBe('azerbaijan');
  });

  it('may be called the militia, but not somebody’s militia', () => {
    expect(agents('On Monday the militia shelled Goris. Azerbaijan denies it.')).toEqual(['azerbaijan']);
    expect(agents('On Monday the militia of the hill people shelled Goris. Azerbaijan denies it.')).not.toContain(
      'azerbaijan',
    );
  });

  it('is nobody where it names several, or none', () => {
    expect(agents('On Monday the enemy shelled Goris. Azerbaijan and Turkey deny it.')).toEqual([]);
    expect(agents('On Monday the enemy shelled Goris.')).toEqual([]);
  });
});
