import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { amount, toldIn } from '../../../test/claims/told.ts';
import type { TollClaim } from '../../model/claim.ts';

function tollsIn(text: string): TollClaim[] {
  return codedOf(text).filter((claim) => claim.kind === 'toll');
}

/** "killed at least 40 people": effect, amount, and who by party and role. */
function counted(text: string): string[] {
  return tollsIn(text).map((t) =>
    [t.effect, amount(t.quantity), t.victims.party, t.victims.role].filter((part) => part !== null).join(' '),
  );
}

const COUNTS = [
  ['active', 'The army killed 14 rebels near Bunia on Friday.', ['killed 14 fighters']],
  ['passive', 'Six civilians were wounded by shelling in Kherson on Tuesday.', ['injured 6 civilians']],
  ['died', 'About 30 fighters died in clashes near Hajjah.', ['killed about 30 fighters']],
  ['of its soldiers', 'Ukraine said 23 of its soldiers had been killed near Kupiansk.', ['killed 23 ukraine soldiers']],
  [
    'at least',
    'At least 40 people were killed in an air strike on a market in El Fasher.',
    ['killed at least 40 people'],
  ],
  ['more than', 'More than 200 people were injured in the blast in Mogadishu.', ['injured more than 200 people']],
  ['over', 'Over 300 people were arrested in Minsk on Sunday.', ['captured more than 300 people']],
  ['some', 'Some 2,000 families were displaced in Cabo Delgado.', ['displaced about 2000 residents']],
  ['between and', 'Between 10 and 15 villagers were killed in the raid on Djibasso.', ['killed 10-15 residents']],
  ['one to another', 'Twelve to fifteen people died in the bombing in Peshawar.', ['killed 12-15 people']],
  ['up to', 'Up to 20 soldiers were killed, the rebels said.', ['killed at most 20 soldiers']],
  ['fewer than', 'Fewer than 10 people were injured in the attack on Sderot.', ['injured less than 10 people']],
  ['dozens', 'Dozens of civilians were killed in Zamzam camp on Sunday.', ['killed dozens civilians']],
  ['scores', 'Scores were injured in the crush in Conakry.', ['injured scores']],
  ['several', 'Several soldiers were hurt when a mine exploded near Pibor.', ['injured several soldiers']],
  ['an article', 'Two policemen and a child were killed in Lashkar Gah.', ['killed 2 police', 'killed 1 children']],
  [
    'dead and hurt, one verb dropped',
    'Four people were killed and nine injured in Kramatorsk.',
    ['killed 4 people', 'injured 9'],
  ],
  ['left dead and wounded', 'The ambush left seven soldiers dead near Tillaberi.', ['killed 7 soldiers']],
  ['the lives of', 'The clashes claimed the lives of eight people in Wau.', ['killed 8 people']],
  [
    'most of them',
    'At least 12 people, most of them women, were killed in Beni.',
    ['killed at least 12 people', 'killed most women'],
  ],
  ['put the toll at', 'The Health Ministry put the toll at 52.', ['killed 52 people']],
  ['the toll rose', 'The death toll rose to 19.', ['killed 19 people']],
  ['own men lost', 'Uganda said it lost 54 soldiers in Bulo Marer.', ['killed 54 uganda soldiers']],
  [
    'own soldiers lost, told by the report',
    'The Ethiopian army lost 38 soldiers in the battle.',
    ['killed 38 ethiopia soldiers'],
  ],
  [
    'one more, told apart',
    'Two nurses and a farmer were killed in Bentiu.',
    ['killed 2 medical workers', 'killed 1 residents'],
  ],
  ['a number and no noun', 'Three more were captured.', ['captured 3']],
  [
    'hurt, one verb dropped',
    'Eight soldiers were killed and 28 others hurt in Mopti.',
    ['killed 8 soldiers', 'injured 28'],
  ],
  ['put the number of dead at', 'The governor put the number of dead soldiers at six.', ['killed 6 soldiers']],
  ['a running total', 'The deaths bring to 27 the number of policemen killed in the valley.', []],
  ['a headline', 'Blast kills 12 in Kabul', ['killed 12']],
  ['a bound in a headline', 'Air strike on market kills at least 40', ['killed at least 40']],
  ['no other verb', 'A drone strike on a mosque killed 70, medics said.', ['killed 70']],
  ['shot dead', 'Gunmen shot dead a judge in Quetta.', ['killed 1 official']],
  ['martyred', 'The PKK said three of its fighters were martyred in Metina.', ['killed 3 pkk fighters']],
  ['no casualties', 'There were no casualties in the drone attack on Ryazan.', ['killed none']],
  ['no one', 'No one was killed in the strike on Belgorod.', ['killed none']],
  ['nobody hurt', 'Nobody was hurt in the explosion in Minsk.', ['injured none']],
  ['none of its soldiers', 'None of its soldiers was killed, Kenya said.', ['killed none kenya soldiers']],
  [
    'two kinds of people',
    'Five soldiers and 12 rebels were killed in Kidal.',
    ['killed 5 soldiers', 'killed 12 fighters'],
  ],
  ['arrested and killed', 'Two rebels were arrested and three killed in Cauca.', ['captured 2 fighters', 'killed 3']],
  ['shot dead', 'The mayor was shot dead in Uruapan on Saturday.', ['killed 1 governor']],
  ['shot and wounded', 'A soldier was shot and wounded in Jenin.', ['injured 1 soldiers']],
  ['neither side', 'Neither side suffered casualties.', ['killed none']],
  ['an event as the subject', 'The strike on workers in Donetsk killed four.', ['killed 4']],
  ['bodies found', 'The bodies of seven men were found near Goma.', ['killed 7 men']],
  ['died of wounds', 'Two soldiers succumbed to their wounds.', ['killed 2 soldiers']],
  [
    'one verb, two adjectives',
    'The ambush left seven soldiers dead and four wounded.',
    ['killed 7 soldiers', 'injured 4'],
  ],
  ['among the dead', 'Among the dead were three children.', ['killed 3 children']],
  [
    'one for the noun before',
    'South Africa lost nine soldiers and Uruguay lost one.',
    ['killed 9 south-africa soldiers', 'killed 1 uruguay soldiers'],
  ],
  [
    'a second loser without a verb',
    'Malawi has lost three soldiers and Uruguay, whose soldiers serve with the UN mission, one.',
    ['killed 3 malawi soldiers', 'killed 1 uruguay soldiers'],
  ],
  ['people lost', 'Chad acknowledged the loss of 23 soldiers.', ['killed 23 chad soldiers']],
  ['villages lost', 'Chad acknowledged the loss of two villages.', []],
  ['jobs lost', 'The mill announced the loss of 300 jobs.', []],
  ['a toll of dead', 'Ukraine put the toll at 52 dead.', ['killed 52']],
  ['beheaded', 'Four hostages were beheaded in Palma.', ['killed 4 captives']],
  ['captured', 'Rebels captured 17 soldiers in Kamango.', ['captured 17 soldiers']],
  ['abducted', 'Boko Haram abducted 13 women in Askira on Saturday.', ['captured 13 women']],
  ['fled', 'More than 1,000 people fled the village of Mbau on Thursday.', ['displaced more than 1000 people']],
  ['drones shot down', 'Ukrainian air defences shot down 41 drones over Odesa.', ['destroyed 41 things']],
  ['tanks destroyed', 'Azerbaijan said it had destroyed 12 Armenian tanks.', ['destroyed 12 armenia things']],
  ['an age before', 'The 34-year-old teacher was killed in Nablus.', ['killed 1 teachers']],
  ['an age behind', 'A man aged 34 was killed in the strike on Nablus.', ['killed 1 men']],
  ['a bare age', 'The driver, 52, was killed in Nikopol.', ['killed 1 residents']],
  ['hours', 'Five soldiers were killed within 48 hours in Sinaloa.', ['killed 5 soldiers']],
  ['hours first', 'Seven hours after the raid, two villagers were killed in Bosso.', ['killed 2 residents']],
] as const;

describe('who is harmed, and how many', () => {
  it.each(COUNTS)('%s', (_name, text, want) => {
    expect(counted(text)).toEqual(want);
  });
});

it('a number before a name and its noun counts the noun', () => {
  expect(toldIn('More than two hundred Taliban and allied fighters were killed.', ['toll'])).toEqual([
    'narrator states: killed more than 200 of afghan-taliban fighters about other',
  ]);
});

describe('counts that belong together', () => {
  it('keeps each place with its own count', () => {
    expect(toldIn('One soldier was killed in Gedeb and three in Debre Tabor.', ['toll'])).toEqual([
      'narrator states: killed 1 of soldiers in Gedeb about other',
      'narrator states: killed 3 of soldiers in Debre Tabor about other',
    ]);
    expect(toldIn('The strikes killed 12 people in Sanaa and five in Hodeidah, the Houthis said.', ['toll'])).toEqual([
      'houthis (party) states: killed 12 of people in Sanaa',
      'houthis (party) states: killed 5 of people in Hodeidah',
    ]);
  });

  it('ties a part to its whole', () => {
    const [whole, part] = tollsIn('Twelve people were killed in the strike, including two children.');
    expect([whole?.quantity.n, whole?.partOf]).toEqual([12, null]);
    expect([part?.quantity.n, part?.victims.role, part?.partOf]).toEqual([2, 'children', whole?.id]);
  });

  it('ties those among them', () => {
    const [whole, part] = tollsIn('The strike killed four people, among them two medics.');
    expect([whole?.quantity.n, part?.quantity.n, part?.partOf]).toEqual([4, 2, whole?.id]);
  });
});

describe('one incident or a period', () => {
  it.each([
    [
      'what named doers did in one town',
      'Malian soldiers and Wagner fighters executed 30 men in Moura in March 2022.',
      1,
    ],
    ['a massacre', 'In December, at least 207 people were massacred in Cité Soleil.', 1],
    ['a massacre at a place unknown', 'In December, at least 207 people were massacred in the Oulo slum.', 1],
    ['a month of killings by nobody named', 'In December, at least 207 people were killed in Cité Soleil.', 0],
    ['a month in a territory', 'Israeli forces killed 120 Palestinians in Gaza in September.', 0],
  ])('%s', (_name, text, want) => {
    expect(tollsIn(text)).toHaveLength(want);
  });
});

describe('how sure', () => {
  it.each([
    ['may have', 'Two people may have been killed in the blast in Aden.', 'hedged'],
    ['alive', 'Three villagers are alive and well after the raid on Manni.', 'negated'],
    ['alive, by a sayer', 'The two captured pilots are alive, Thailand said.', 'negated'],
    ['plain', 'Two people were killed in the blast in Aden.', 'asserted'],
  ])('%s', (_name, text, certainty) => {
    expect(tollsIn(text).map((t) => t.certainty)).toEqual([certainty]);
  });
});

describe('leaves alone', () => {
  it.each([
    ['what may come', 'A further 30,000 people could be displaced by the end of the year.'],
    ['what a condition would bring', 'If the fighting continues, 30,000 people may be displaced.'],
    ['a war’s total', 'The war has killed more than 150,000 people since 2023.'],
    ['a total since a month', 'More than 60,000 people have been killed in Gaza since October 2023.'],
    ['a kind of act', 'Killing civilians is a crime.'],
    ['an illness', 'The heart attack killed the mayor.'],
    ['a bus', 'The bus crash killed 12 people.'],
    ['a bus, by those who died', 'Twelve people died in a bus crash.'],
    ['the weather', 'Rain killed 12 people in Peshawar.'],
    ['a flood', 'Twelve people were killed by a flood in Swat.'],
    ['time killed', 'The killing of time is a sport.'],
    ['a process killed', 'The plan would kill the peace process.'],
    ['a wish', 'The group wants to kill the president.'],
    ['soldiers counted and not harmed', 'The army has 5,000 soldiers in Goma.'],
    ['a sentence passed', 'The court sentenced 12 men to death.'],
    ['a number in a name', 'Flight 302 crashed in 2019.'],
    ['money', 'The soldiers were paid 300 dollars.'],
    ['ground lost', 'The army lost contact with three posts in Sinaloa.'],
    ['hostages freed', 'A total of 25 hostages were freed.'],
  ])('%s', (_name, text) => {
    expect(tollsIn(text)).toEqual([]);
  });
});
