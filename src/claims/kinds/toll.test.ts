import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { toldIn } from '../../../test/claims/told.ts';

const AGENTS = [
  ['subject of the verb', 'The army killed 14 rebels near Bunia on Friday.', ['army']],
  ['passive', 'Nine rebels were killed by Ethiopian soldiers in Gondar.', ['ethiopia']],
  ['an event’s own', 'An Israeli strike in Sidon on Monday killed four people.', ['israel']],
  ['by, on an event', 'The attack by JNIM on Djibo killed 40 soldiers.', ['jnim']],
  ['a nationality on an event', 'A Russian drone attack killed three people in Kherson on Tuesday.', ['russia']],
  ['a pronoun for the sayer', 'Al-Shabaab claimed that it had killed 30 Ethiopian soldiers.', ['al-shabaab']],
  ['its forces', 'Israel said its forces killed two Hezbollah fighters in southern Lebanon.', ['israel']],
  ['unknown gunmen', 'Gunmen killed a police officer in Cali on Saturday night.', ['Gunmen']],
  ['none: what they had done before', 'The villagers were killed after they attacked a police post.', []],
  ['none: who holds the town', 'Ten soldiers were killed in Bunagana, which the rebels took in 2022.', []],
  ['who attacked meanwhile', 'The soldiers were killed when rebels attacked their post in Aguelhok.', ['rebels']],
  [
    'who stopped and fired',
    'When gunmen stopped a coach near Sibi and opened fire, nine travellers were killed.',
    ['gunmen'],
  ],
  ['a side’s drone', 'Two fighters were killed when an Israeli drone struck a car near Tyre.', ['israel']],
  ['who fired meanwhile', 'Four people were killed when Russia launched missiles at Kharkiv.', ['russia']],
  ['as they fired', 'Three civilians were killed as Israeli forces shelled Khan Younis.', ['israel']],
  ['none: the dead attacked', 'Four rebels were killed when they attacked a post in Aguelhok.', []],
  ['none: the dead may be the attackers', 'Four gunmen were killed when militants attacked a post in Aguelhok.', []],
  ['none: a crowd', 'Four people were killed when protesters stormed the governor’s office in Aguelhok.', []],
  [
    'none: whom they were sent to fight',
    'Eight soldiers, who had been sent to Aguelhok to fight rebels, were killed.',
    [],
  ],
  ['none: the loser', 'The army lost 38 soldiers in the battle.', []],
  [
    'not those of another clause',
    'The militants killed five soldiers after the army bombed their camp.',
    ['militants'],
  ],
  [
    'none: both sides of a clash',
    'Clashes between Ethiopian troops and Fano militiamen killed nine civilians in Gondar.',
    [],
  ],
] as const;

describe('who did the harm', () => {
  it.each(AGENTS)('%s', (_name, text, want) => {
    const tolls = codedOf(text).filter((claim) => claim.kind === 'toll');
    expect(tolls).toHaveLength(1);
    expect(tolls.flatMap((toll) => toll.agents.map((who) => who.party ?? who.name))).toEqual(want);
  });
});

const WHEN_WHERE = [
  [
    'day and town of its verb',
    'Gunmen killed a police officer in Cali on Saturday night.',
    'narrator states: killed 1 of police by Gunmen when 2025-10-11 in Cali about other',
  ],
  [
    'of the event that killed',
    'An Israeli air strike on a house in Rafah on Sunday killed two boys.',
    'narrator states: killed 2 of children by israel when 2025-10-12 in Rafah about other',
  ],
  [
    'a month',
    'Bandits kidnapped 20 students in Katsina in March 2024.',
    'narrator states: captured 20 of students by Bandits when 2024-03-01..2024-03-31 in Katsina about other',
  ],
  [
    'not the day of saying',
    '"Our troops killed 50 militants in Baidoa," the Somali defence minister said on Monday.',
    'somalia (official) states direct said 2025-10-13: killed 50 of fighters by somalia in Baidoa',
  ],
  [
    'not the next clause’s',
    'Gunmen attacked a bus in Cali on Friday, and the police arrested two men on Saturday.',
    'narrator states: captured 2 of men by colombia when 2025-10-11 about other',
  ],
  [
    'not the day of the main verb',
    'A soldier killed in Goma was buried on Monday.',
    'narrator states: killed 1 of soldiers in Goma about other',
  ],
  [
    'none said',
    'Two policemen were killed in Lashkar Gah.',
    'narrator states: killed 2 of police in Lashkar Gah about other',
  ],
] as const;

describe('when and where the harm was done', () => {
  it.each(WHEN_WHERE)('%s', (_name, text, want) => {
    expect(toldIn(text, ['toll'])).toContain(want);
  });

  it('does not take the place that people went to for the one they left', () => {
    const text = 'Some 3,000 people left the city on Sunday, most of them on foot towards Beni.';
    const [fled] = codedOf(text).filter((claim) => claim.kind === 'toll');
    expect(fled?.effect).toBe('displaced');
    expect(fled?.where.map(({ name }) => name)).not.toContain('Beni');
  });
});

describe('in a side’s own document', () => {
  it.each([
    ['our fighters', 'Three of our fighters were martyred near Metina on Monday.', 'pkk', 'own'],
    ['soldiers of nobody named', 'Twelve soldiers were killed in Baidoa on Monday.', null, null],
    ['own dead, by "we"', 'We lost two martyrs in this battle.', 'pkk', 'own'],
    ['the enemy’s', 'PKK fighters killed nine Turkish soldiers on Monday.', 'turkey', 'adversary'],
  ])('%s', (_name, text, party, about) => {
    const [toll] = codedOf(text, { party: 'pkk' }).filter((claim) => claim.kind === 'toll');
    expect(toll?.claimant).toMatchObject({ party: 'pkk', as: 'party' });
    expect([toll?.victims.party, toll?.about]).toEqual([party, about]);
  });
});

it('knows whose "our forces" are in a side’s own document', () => {
  expect(toldIn('Our forces killed nine soldiers on Monday.', ['toll'], { party: 'pkk' })).toEqual([
    'pkk (party) states: killed 9 of soldiers by pkk when 2025-10-13',
  ]);
});

describe('the words of a toll', () => {
  it.each([
    [
      'the whole sentence of a report',
      'Rebels captured 17 soldiers in Kamango.',
      'Rebels captured 17 soldiers in Kamango.',
    ],
    [
      'a clause of its own',
      'Gunmen attacked a bus in Cali, and the police arrested two men.',
      'and the police arrested two men',
    ],
    [
      'from its sayer on',
      'On Friday the Malian army said rebels killed nine soldiers. It rained.',
      'Malian army said rebels killed nine soldiers',
    ],
  ])('%s', (_name, text, quote) => {
    const [toll] = codedOf(text).filter((claim) => claim.kind === 'toll');
    expect(toll?.quote.replace(/\.$/, '')).toBe(quote.replace(/\.$/, ''));
    expect(toll && text.slice(toll.span.start, toll.span.end)).toBe(toll?.quote);
  });
});

describe('leaves alone', () => {
  it.each([
    ['a question', 'Did the army kill 14 rebels near Bunia?'],
    ['a plan', 'The militia planned to kill nine policemen.'],
    ['a threat', 'The rebels threatened to kill nine hostages.'],
    ['a duty', 'The rebels must free nine hostages.'],
  ])('%s', (_name, text) => {
    expect(codedOf(text).filter((claim) => claim.kind === 'toll')).toEqual([]);
  });
});
