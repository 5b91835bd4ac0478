import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { toldIn } from '../../../test/claims/told.ts';

const EVENTS = ['incident', 'toll'] as const;

const ROWS = [
  [
    'sayer before',
    'Ankara said it had killed six PKK fighters in northern Iraq.',
    'turkey (party) states: killed 6 of pkk fighters by turkey in northern Iraq about adversary',
  ],
  [
    'sayer after',
    'Hamas fighters killed three Israeli soldiers in Khan Younis, the Israeli army said.',
    'israel (party) states: killed 3 of israel soldiers by hamas in Khan Younis about own',
  ],
  [
    'sayer in the middle of the clause',
    'Two soldiers, the Malian army said, were killed in an ambush near Kidal.',
    'mali (party) states: killed 2 of soldiers in Kidal',
  ],
  [
    'office, name, day, and then what he said',
    'The governor of Tillaberi, Ibra Boulama, said on Sunday that gunmen killed nine farmers in Inates.',
    'Ibra Boulama (official) states said 2025-10-12: killed 9 of residents by gunmen in Inates about other',
  ],
  [
    'office and name behind what he said',
    'Gunmen killed nine farmers in Inates, the governor, Ibra Boulama, said on Sunday.',
    'Ibra Boulama (official) states said 2025-10-12: killed 9 of residents by Gunmen in Inates about other',
  ],
  [
    'office with an owner, name and day behind what he said',
    'Rebels killed eleven villagers in Mangina, the governor of North Kivu province, Pierre Kalume, said on Sunday.',
    'democratic-republic-of-the-congo (official) states said 2025-10-12: killed 11 of residents by Rebels in Mangina',
  ],
  [
    'office and name closed by a comma before the verb',
    'The president, Volodymyr Zelensky, posted on X that Russian missiles had killed nine people in Kyiv.',
    'ukraine (official) states via X: killed 9 of people by russia in Kyiv',
  ],
  [
    'verb before its sayer',
    'Gunmen killed nine farmers in Inates, said Ibra Boulama, the governor of Tillaberi.',
    'Ibra Boulama (official) states: killed 9 of residents by Gunmen in Inates about other',
  ],
  [
    'according to, first',
    'According to the Malian army, militants attacked a convoy near Tessit on Friday.',
    'mali (party) states: armed attack by militants on convoy when 2025-10-10 in Tessit',
  ],
  [
    'according to, last',
    'Militants attacked a convoy near Tessit on Friday, according to the Malian army.',
    'mali (party) states: armed attack by Militants on convoy when 2025-10-10 in Tessit',
  ],
  [
    'according to a statement',
    'Four soldiers were wounded, according to a statement by the Colombian army on Tuesday.',
    'colombia (party) states via statement: injured 4 of soldiers when 2025-10-14',
  ],
  [
    'an organisation',
    'According to Médecins Sans Frontières, 12 patients were killed in the strike in Kadugli.',
    'Médecins Sans Frontières (organisation) states: killed 12 of people in Kadugli about other',
  ],
  [
    'he added',
    'The army spokesman Sylvain Ekenge said rebels had attacked a base in Goma. He added that four soldiers were killed.',
    'democratic-republic-of-the-congo (spokesperson) states: killed 4 of soldiers',
  ],
  [
    'who said',
    'The Houthis, who said they fired two missiles at Eilat, threatened more attacks.',
    'houthis (party) states: shelling by houthis with artillery in Eilat',
  ],
  [
    'adding that',
    'The Lebanese army said a soldier was killed in the strike, adding that four others were wounded.',
    'lebanon (party) states: injured 4',
  ],
  [
    'statement of an office',
    'In a statement, the Israeli Foreign Ministry said Iranian missiles hit a hospital in Beersheba.',
    'israel (party) states via statement: shelling by iran on hospital with artillery in Beersheba',
  ],
  [
    'told an outlet',
    'A Sudanese army officer told Reuters that the RSF had shelled a camp near El Fasher.',
    'sudan (official) states via told Reuters: shelling by rsf on camp with artillery in El Fasher',
  ],
  [
    'a network',
    'The governor said on Telegram that Russian troops shelled Nikopol on Saturday.',
    'governor (official) states via Telegram: shelling by russia with artillery when 2025-10-11 in Nikopol',
  ],
  [
    'posted on X',
    'Zelensky posted on X that Russian troops shelled Nikopol on Saturday.',
    'ukraine (official) states via X: shelling by russia with artillery when 2025-10-11 in Nikopol',
  ],
  [
    'press conference with its own day',
    'At a press conference on Monday, the Thai army spokesman said Cambodian troops had shelled a village in Surin.',
    'thailand (spokesperson) states via press conference said 2025-10-13: shelling by cambodia on village with artillery in Surin',
  ],
  [
    'witnesses to an agency',
    'Witnesses told AFP that gunmen abducted 20 students in Zamfara on Friday.',
    'Witnesses (witness) states via told AFP: abduction by gunmen on students when 2025-10-10 in Zamfara',
  ],
  [
    'a medium',
    'Reuters reported that Israeli troops killed three people in Jenin.',
    'Reuters (media) states: killed 3 of people by israel in Jenin about other',
  ],
  [
    'owning to it',
    'The Malian army admitted that it had lost four soldiers near Tessit.',
    'mali (party) admits: killed 4 of mali soldiers in Tessit about own',
  ],
  [
    'claiming it',
    'Al-Shabaab claimed that it had killed 30 Ethiopian soldiers near Baidoa.',
    'al-shabaab (party) claims: killed 30 of ethiopia soldiers by al-shabaab in Baidoa about adversary',
  ],
  [
    'accused of it, nobody says by whom',
    'The rebels were accused of killing 40 villagers in Mangina.',
    '- (unnamed) accuses: killed 40 of residents by rebels in Mangina',
  ],
  [
    'charging another with it',
    'Ethiopia accused Eritrea of shelling a town in Tigray.',
    'ethiopia (party) accuses: shelling by eritrea on town with artillery in Tigray',
  ],
] as const;

describe('who says it', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(toldIn(text, EVENTS)).toContain(want);
  });
});

const TWO_SAYERS = [
  [
    'while',
    'Russia said it had captured Pokrovsk, while Ukraine said its troops had repelled the attack.',
    [
      'russia (party) states: territory captured by russia in Pokrovsk',
      'ukraine (party) states: armed clash by ukraine',
    ],
  ],
  [
    'and',
    'Russia said it had captured Pokrovsk, and Ukraine said its troops had repelled the attack.',
    [
      'russia (party) states: territory captured by russia in Pokrovsk',
      'ukraine (party) states: armed clash by ukraine',
    ],
  ],
  [
    'semicolon',
    'Pakistan said India had attacked its posts; India said it shelled a camp in Neelum.',
    [
      'pakistan (party) states: armed attack by india on pakistan',
      'india (party) states: shelling by india on camp with artillery in Neelum',
    ],
  ],
  [
    'but, on one fight',
    'The Taliban said it had killed 15 fighters of the Islamic State, but the Islamic State said only two had died.',
    [
      'afghan-taliban (party) states: killed 15 of islamic-state fighters by afghan-taliban about adversary',
      'islamic-state (party) states: killed 2',
    ],
  ],
  [
    'one behind and one before',
    'Two civilians were killed in Uvira, residents said, while the army said five rebels died.',
    [
      'residents (witness) states: killed 2 of civilians in Uvira about other',
      'army (party) states: killed 5 of fighters about other',
    ],
  ],
  [
    'a sentence each',
    'The army said it killed 40 rebels. The rebels said they killed 12 soldiers.',
    [
      'army (party) states: killed 40 of fighters by it about other',
      'rebels (party) states: killed 12 of soldiers by they about other',
    ],
  ],
  [
    'what one says another said',
    'The army spokesman said the governor had said that rebels attacked Bunia.',
    ['governor (official) states: armed attack by rebels in Bunia'],
  ],
  [
    'what one says another owned to',
    'Kyiv said that Moscow had admitted that its drones hit a hospital in Sumy.',
    ['russia (party) admits: drone strike by russia on hospital with drone in Sumy'],
  ],
] as const;

const DOUBTS = [
  [
    'nobody claimed it: the attack is the report’s own',
    'No group has claimed responsibility for the attack, which killed six people in Mogadishu.',
    'narrator states: killed 6 of people in Mogadishu about other',
  ],
  [
    'reports not confirmed',
    'Reports that the army had bombed a market in Tora could not be confirmed.',
    '- (unnamed) declines unclear via report: bombing by army on market with bomb in Tora',
  ],
  [
    'reports called false',
    'The ministry described reports that its troops shelled Goma as false.',
    'ministry (unnamed) denies negated: shelling by troops with artillery in Goma',
  ],
  [
    'claims rejected',
    'The Malian army rejected claims that it had bombed a market in Tessit.',
    'mali (party) denies negated: bombing by mali on market with bomb in Tessit',
  ],
  [
    'nothing said',
    'A Sudanese officer said nothing about the strike on Nyala.',
    'sudan (official) declines unclear: armed attack in Nyala',
  ],
  [
    'doubt at the head of the sentence',
    'Reportedly 14 people were killed in Kadugli.',
    'narrator states hedged: killed 14 of people in Kadugli about other',
  ],
] as const;

describe('doubt', () => {
  it.each(DOUBTS)('%s', (_name, text, want) => {
    expect(toldIn(text, EVENTS)).toEqual([want]);
  });

  it.each([
    ['still to come', 'The army was going to bomb the camp in Goma.'],
    ['asked of him, not by him', 'The spokesman did not answer when asked if Rwanda had bombed the camp.'],
  ])('nothing took place: %s', (_name, text) => {
    expect(codedOf(text).filter((c) => c.kind === 'incident' && c.certainty === 'asserted')).toEqual([]);
  });
});

it('a list that the tree takes for what is said is the subject of its clause', () => {
  const [claim] = codedOf(
    'Witnesses said a market selling weapons, a shop selling computers, and a restaurant were hit.',
  );
  expect(claim?.claimant).toMatchObject({ name: 'Witnesses', as: 'witness' });
});

it('"former" stays with the name in a quote', () => {
  const [claim] = codedOf('Former US ambassador to Iraq Zalmay Khalilzad said the army had shelled Goma.');
  expect(claim?.quote).toMatch(/^Former US ambassador/);
});

describe('two sayers', () => {
  it.each(TWO_SAYERS)('%s', (_name, text, want) => {
    expect(toldIn(text, EVENTS)).toEqual(want);
  });
});

describe('the words of a claim', () => {
  it.each([
    [
      'from the sayer to the end of what he said',
      'On Friday the Malian army said militants attacked Tessit. It rained.',
      'Malian army said militants attacked Tessit',
    ],
    [
      'not the other sayer’s',
      'Russia said it had captured Pokrovsk, while Ukraine said its troops held it.',
      'Russia said it had captured Pokrovsk',
    ],
    [
      'with the tail that names him',
      'Militants attacked Tessit, according to the Malian army.',
      'Militants attacked Tessit, according to the Malian army.',
    ],
  ])('%s', (_name, text, quote) => {
    const [claim] = codedOf(text).filter((c) => c.kind === 'incident');
    expect(claim?.quote).toBe(quote);
    expect(claim && text.slice(claim.span.start, claim.span.end)).toBe(quote);
  });
});

describe('leaves alone', () => {
  it.each([
    ['a sayer with nothing said', 'The ministry said.'],
    ['a proverb', 'The saying goes that war is hell.'],
    ['terms of an interview', 'The Sudanese officer asked not to be named.'],
    ['a sign', 'The sign on the gate reads "closed".'],
    ['an order in private', 'She told him to leave.'],
    ['where somebody is', 'He was said to be in Paris.'],
  ])('%s', (_name, text) => {
    expect(codedOf(text)).toEqual([]);
  });

  it('the report’s own words before and after a saying', () => {
    const told = toldIn(
      'Rebels attacked Sake on Monday. The governor said two people were killed. Rebels attacked Minova on Tuesday.',
      ['incident'],
    );
    expect(told.map((line) => line.split(' ')[0])).toEqual(['narrator', 'narrator']);
  });
});
