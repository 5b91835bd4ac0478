import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { toldIn } from '../../../test/claims/told.ts';

const ROWS = [
  [
    'a noun with a nationality, on a place, on a day',
    'An Israeli air strike on a house in Rafah on Sunday killed two boys.',
    'narrator states: air strike by israel on house with aircraft when 2025-10-12 in Rafah',
  ],
  [
    'a verb with a nationality',
    'Israeli jets bombed Hodeidah on Monday.',
    'narrator states: air strike by israel with aircraft, bomb when 2025-10-13 in Hodeidah',
  ],
  [
    'by one on another’s camp',
    'A raid by the Colombian army on an ELN camp in Arauca on Monday was a success.',
    'narrator states: armed attack by colombia on eln when 2025-10-13 in Arauca',
  ],
  [
    'of a place by an army',
    "The Sudanese army's bombing of Nyala continued on Wednesday.",
    'narrator states: bombing by sudan when 2025-10-15 in Nyala',
  ],
  [
    'two that clash',
    'Azerbaijani and Armenian troops clashed near Tegh on Tuesday.',
    'narrator states: armed clash by armenia, azerbaijan when 2025-10-14 in Tegh',
  ],
  [
    'exchanged fire',
    'The two sides exchanged fire near Kalbajar on Monday.',
    'narrator states: armed clash by two sides when 2025-10-13 in Kalbajar',
  ],
  [
    'ties with nobody named, by one’s own embassy',
    'Kenya upgraded its mission in Mogadishu on Monday.',
    'narrator states: diplomatic upgrade by kenya when 2025-10-13 in Mogadishu',
  ],
  [
    'against',
    'An attack against Chadian troops killed 15 soldiers near Bol on Tuesday.',
    'narrator states: armed attack on chad when 2025-10-14 in Bol',
  ],
  [
    'passive with by',
    'The village of Manni was attacked by gunmen on Sunday.',
    'narrator states: armed attack by gunmen on village when 2025-10-12 in Manni',
  ],
  [
    'passive, an army’s guns',
    'The town was shelled by Cambodian artillery.',
    'narrator states: shelling by cambodia on town with artillery',
  ],
  [
    'launched an attack',
    'Rebels launched an attack on the airport in Goma on Monday.',
    'narrator states: armed attack by Rebels on airport when 2025-10-13 in Goma',
  ],
  [
    'launched strikes on a side’s positions',
    'The United States launched air strikes on Houthi positions in Yemen on Tuesday.',
    'narrator states: air strike by united-states on houthis with aircraft when 2025-10-14 in Yemen',
  ],
  [
    'a thing with its owner',
    'The Kurdish-led SDF attacked a post of the Syrian army in Manbij on Sunday.',
    'narrator states: armed attack by sdf on syria when 2025-10-12 in Manbij',
  ],
  [
    'what is shot down is no weapon, and where one of them fell is not where all did',
    'Pakistan shot down 12 Indian jets on Sunday, including one near Lahore.',
    'narrator states: armed attack by pakistan on india when 2025-10-12',
  ],
  [
    'rockets at',
    'Hezbollah fired rockets at Haifa on Sunday.',
    'narrator states: shelling by hezbollah with artillery when 2025-10-12 in Haifa',
  ],
  [
    'a suicide bomber',
    'A suicide bomber attacked a mosque in Peshawar on Friday.',
    'narrator states: suicide bombing by suicide bomber on mosque with suicide bomber when 2025-10-10 in Peshawar',
  ],
  [
    'a roadside bomb',
    'A roadside bomb blew up a police vehicle in Tumaco.',
    'narrator states: mine or IED on police vehicle with improvised explosive device in Tumaco',
  ],
  [
    'a town taken',
    'JNIM captured Djibo in May.',
    'narrator states: territory captured by jnim when 2025-05-01..2025-05-31 in Djibo',
  ],
  [
    'a city taken long ago',
    'In 2014 the Islamic State captured Mosul.',
    'narrator states: territory captured by islamic-state when 2014-01-01..2014-12-31 in Mosul',
  ],
  [
    'by whom nobody is said to shell',
    'Six civilians were wounded by shelling in Kherson on Tuesday.',
    'narrator states: shelling with artillery when 2025-10-14 in Kherson',
  ],
  [
    'missiles at sea',
    'Houthi missiles struck a tanker in the Red Sea.',
    'narrator states: shelling by houthis on tanker with artillery in Red Sea',
  ],
  [
    'bombs dropped',
    'Thai jets dropped bombs on Poipet.',
    'narrator states: air strike by thailand with aircraft, bomb in Poipet',
  ],
  [
    'a church burned down',
    'Militants burned down a church in Ituri.',
    'narrator states: arson by Militants on church in Ituri',
  ],
  [
    'a town that fell',
    'El Fasher fell to the RSF on Sunday.',
    'narrator states: territory captured by rsf when 2025-10-12 in El Fasher',
  ],
  [
    'troops that withdraw',
    'Ukrainian troops withdrew from Avdiivka on Saturday.',
    'narrator states: withdrawal by ukraine when 2025-10-11 in Avdiivka',
  ],
  [
    'a visit',
    'The Turkish president visited Baghdad on Monday.',
    'narrator states: visit by turkey when 2025-10-13 in Baghdad',
  ],
  [
    'a border closed',
    'Sudan closed its border with Chad on Sunday.',
    'narrator states: border closure by sudan on chad when 2025-10-12 in border with Chad',
  ],
  [
    'an arrest',
    'Israeli forces arrested 14 Palestinians in Hebron on Monday.',
    'narrator states: arrest by israel on palestine when 2025-10-13 in Hebron',
  ],
  [
    'an abduction',
    'Boko Haram abducted 13 women in Askira on Saturday.',
    'narrator states: abduction by boko-haram on women when 2025-10-11 in Askira',
  ],
  [
    'a surrender',
    'Eight fighters surrendered in Marawi on Monday.',
    'narrator states: surrender by fighters when 2025-10-13 in Marawi',
  ],
  [
    'a protest',
    'Thousands of people protested in Antananarivo on Thursday.',
    'narrator states: protest when 2025-10-09 in Antananarivo',
  ],
  [
    'a weapons seizure',
    'The Colombian army seized 40 rifles in Catatumbo.',
    'narrator states: weapons seizure by colombia with small arms in Catatumbo',
  ],
  [
    'not done, and said so',
    'Rwandan troops did not attack Uvira.',
    'narrator states negated: armed attack by rwanda in Uvira',
  ],
] as const;

describe('an event by its words', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(toldIn(text, ['incident'])).toEqual([want]);
  });
});

const CLAUSES = [
  [
    'joined by and',
    'Gunmen attacked a bus in Cali on Friday, and the police arrested two men on Saturday.',
    ['armed attack 2025-10-10', 'arrest 2025-10-11'],
  ],
  [
    'joined by a semicolon, days first',
    'On Monday rebels attacked Rutshuru; on Wednesday the army bombed Kibumba.',
    ['armed attack 2025-10-13', 'bombing 2025-10-15'],
  ],
  [
    'one before the other',
    'Rebels attacked Rutshuru on Monday before the army bombed Kibumba on Wednesday.',
    ['armed attack 2025-10-13', 'bombing 2025-10-15'],
  ],
  [
    'a town taken in a relative clause',
    'Israel bombed the port of Hodeidah on Monday, which the Houthis took in 2014.',
    ['bombing 2025-10-13'],
  ],
] as const;

describe('an undated event behind "after"', () => {
  it.each([
    ['the day of what came after', 'After the attack on Goma, Rwanda closed the border on Friday.', null],
    ['its own day', 'Rwanda closed the border after the attack in Goma on Friday.', '2025-10-10'],
  ])('%s', (_name, text, want) => {
    const found = codedOf(text).filter((claim) => claim.kind === 'incident');
    expect(found.find((claim) => claim.type === 'armed attack')?.when?.from ?? null).toBe(want);
  });
});

describe('dates keep to their clause', () => {
  it.each(CLAUSES)('%s', (_name, text, want) => {
    const found = codedOf(text).filter((claim) => claim.kind === 'incident');
    expect(found.map((claim) => `${claim.type} ${claim.when?.from}`)).toEqual(want);
  });

  it('and so do the words of the claim', () => {
    const found = codedOf('Rebels attacked Rutshuru on Monday before the army bombed Kibumba on Wednesday.');
    expect(found.map((claim) => claim.quote)).toContain('before the army bombed Kibumba on Wednesday');
  });
});

describe('leaves alone', () => {
  it.each([
    ['a condition', 'If Ethiopia attacked Assab, Eritrea would respond.'],
    ['what a condition would bring', 'Eritrean troops would attack if Ethiopia moved on Assab.'],
    ['a plan', 'The army plans to attack Babanusa.'],
    ['a wish', 'The rebels want to capture Bukavu.'],
    ['a vow', 'The rebels promised to attack Goma.'],
    ['a failure', 'The rebels failed to capture Goma.'],
    ['a fear', 'Chad feared an attack on Abeche.'],
    ['what was prevented', 'Talks to prevent an attack on El Fasher failed.'],
    ['what may come', 'Hostilities may resume.'],
    ['what is called unlikely', 'Pakistani air strikes on Herat are unlikely this year.'],
    ['what is called imminent', 'An air strike on Herat is imminent.'],
    ['a question', 'Did the army attack Babanusa?'],
    ['an agreement withdrawn from', 'Burkina Faso withdrew its agreement with the mining company.'],
    ['a proposal withdrawn', 'Poland withdrew its proposal on Monday.'],
    ['an aircraft that arrives', 'A transport aircraft arrived in Tripoli on Wednesday.'],
    ['a war in a memorial’s name', 'The Gaza War Memorial stands in the park.'],
    ['a strike in a street’s name', 'Strike Force Road in Port Blair was repaved.'],
    ['a battle in a town’s name', 'The town of Battle Creek is quiet.'],
    ['a team', 'The team attacked in the second half.'],
    ['an inquiry’s name', 'The Bloody Sunday inquiry ended on Friday.'],
  ])('%s', (_name, text) => {
    expect(toldIn(text, ['incident'])).toEqual([]);
  });
});
