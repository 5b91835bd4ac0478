import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

/** Types of the incidents that a sentence, read alone, is taken to tell. */
function typesIn(sentence: string): string[] {
  return claimsOf('incident', sentence).map((claim) => claim.type);
}

describe('words of violence that mean none', () => {
  it.each([
    ['a thing nobody can hit', 'The deputies attacked the proposal on Monday.'],
    ['a means that hurts nobody', 'The minister was bombarded with emails from teachers in Lyon.'],
    ['nature as the doer', 'Lightning struck a barn near Lviv on Tuesday.'],
    ['an illness as the doer', 'Cholera has struck four villages in Malawi since May.'],
    ['an aim nobody dies for', 'The two cousins fought over the inheritance in Madrid.'],
    ['a price', 'The price of coffee exploded in Brazil on Friday.'],
    ['a battle of something else', 'A battle of the bands was held in Leeds on Saturday.'],
    ['sport by two words', 'The striker shot low and the goalkeeper was beaten in the 80th minute.'],
    ['sport by a word the verb leans on', 'Israel withdrew from the tournament on Monday.'],
    ['shares', 'Bonds were hammered and the currency came under attack on Thursday.'],
    ['a film', 'The film was shot in the hills above Tripoli.'],
    ['an old year', 'The Swedes burned the town in 1632.'],
    ['a smell', 'The smell hit us at the gate of the farm in Kent.'],
    ['a goose', 'I was attacked by a goose in Hyde Park on Sunday.'],
    ['calls', 'The clinic was bombarded with calls on Monday.'],
    ['a flop', "The brewer's new beer bombed in Finland."],
    ['a test', 'The rocket exploded during a test in Texas on Friday.'],
    ['an accident', 'The tanker overturned and exploded on the road to Mombasa.'],
    ['a strike of workers', 'A strike by tram drivers hit Antwerp on Monday.'],
    ['a figure of speech', 'The former leader was executed politically on Sunday.'],
  ])('%s', (_, sentence) => {
    expect(typesIn(sentence)).toEqual([]);
  });

  it.each([
    ['gunmen at a match', 'Gunmen attacked a football stadium in Karachi on Monday.', 'armed attack'],
    ['a bomb at a market', 'A bomb exploded in a market in Baghdad on Tuesday.', 'bombing'],
    ['a bank', 'Charges exploded last night outside two banks in Lima.', 'bombing'],
    [
      'a school, a bridge',
      'Russian troops destroyed a school and a bridge in Kharkiv on Friday.',
      'property destruction',
    ],
    ['fire opened', 'Soldiers opened fire on protesters in Khartoum on Sunday.', 'armed attack'],
    ['a year within living memory', 'Israel invaded Lebanon in June 1982.', 'armed attack'],
    ['weapons surrendered', 'The rebels surrendered their weapons in Goma on Monday.', 'surrender'],
    ['animals with capitals', 'The Tamil Tigers attacked a camp in Kilinochchi on Monday.', 'armed attack'],
    ['an hour that looks like a year', 'An attack took place in Usulután as of 0700 on Monday.', 'armed attack'],
    ['an airliner', 'An Avianca airliner exploded south of Bogotá on Monday.', 'bombing'],
    ['a strike by the armed', 'A strike by rebels hit Goma airport on Monday.', 'armed attack'],
    ['a player killed', 'Shelling killed three players of a football club in Donetsk on Monday.', 'shelling'],
  ])('but not %s', (_, sentence, type) => {
    expect(typesIn(sentence)).toContain(type);
  });
});

describe('harm that is none', () => {
  it.each([
    ['a pain', 'My knees are killing me after the climb.'],
    ['a feeling', 'He was arrested by the beauty of the valley.'],
    ['an old war', 'About 1,500 men died at Lützen in 1632.'],
  ])('%s', (_, sentence) => {
    expect(claimsOf('toll', sentence)).toEqual([]);
  });
});
