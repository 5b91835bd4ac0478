import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';
import { toldIn } from '../../../test/claims/told.ts';

const TOLLS = [
  [
    'added',
    'The police said the gunmen had fled and added that two farmers had died.',
    'Police (party) states: killed 2 of residents about other',
  ],
  [
    'a bare present',
    'Raiders attacked Macomia on 7 September, beheading four farmers, local sources report.',
    'local sources (unnamed) states: killed 4 of residents by Raiders when 2025-09-07',
  ],
  [
    'an abbreviation that estimates',
    'Some 20,000 people fled to the district headquarters, IOM estimates.',
    'IOM (organisation) assesses hedged: displaced about 20000 of people about other',
  ],
  ['a headline', 'Drone strike on mosque kills 70, medics say', 'medics (organisation) states: killed 70 about other'],
  [
    'shot dead',
    'A sniper shot dead a driver, the agency reported.',
    'agency (media) states: killed 1 of residents by sniper about other',
  ],
] as const;

describe('who says it, where the verb is not plain', () => {
  it.each(TOLLS)('%s', (_name, text, want) => {
    expect(toldIn(text, ['toll']).map((line) => line.replace(/^police/, 'Police'))).toEqual([want]);
  });

  it('estimated by', () => {
    const [statistic] = claimsOf('statistic', 'Some 6,200 people are estimated by ACLED to have died since 2017.');
    expect(statistic).toMatchObject({ claimant: { actor: 'acled' }, certainty: 'hedged' });
  });
});

/** "mali denies: that it …" of every position. */
function positions(text: string): string[] {
  return claimsOf('position', text).map((c) => `${c.claimant.name} ${c.stance} ${c.certainty}: ${c.on}`);
}

describe('a second verb of saying', () => {
  it.each([
    [
      'goes back to the first sayer',
      'The army said the rebels had fired first but denied that it had shelled the town.',
      'army denies asserted: it had shelled the town',
    ],
    [
      'behind a clause in the present',
      'Kenya said its troops are holding the airport and denied Somali claims that they are surrounded.',
      'Kenya denies asserted: Somali claims that they are surrounded',
    ],
    [
      'a charge that is answered',
      'The army accused the rebels of using civilians as shields, a charge the rebels denied.',
      'rebels denies asserted: of using civilians as shields',
    ],
    [
      'behind a clause of its own sayer',
      'The envoy, who spoke to the general by telephone, called on both sides to stop.',
      'envoy urges asserted: to stop',
    ],
  ])('%s', (_name, text, want) => {
    expect(positions(text)).toContain(want);
  });

  it('leaves the charge to who made it', () => {
    expect(positions('The army accused the rebels of looting, a charge the rebels denied.')).toContain(
      'army accuses asserted: of looting',
    );
  });
});

describe('what says nothing', () => {
  it.each([
    ['a name for a thing', "The spokesman declined to discuss what the army called 'operational matters'.", 'army'],
    ['a topic before a colon', 'Border war: Army finds 17 bodies in valley', 'Army'],
  ])('%s', (_name, text, nobody) => {
    expect(claimsOf('position', text).map((c) => c.claimant.name)).not.toContain(nobody);
  });

  it('a warning told in passing', () => {
    expect(positions('The army had been warned not to use the road, the mayor said.')).toEqual([
      'mayor states asserted: The army had been warned not to use the road',
    ]);
  });
});

describe('an attack blamed on somebody', () => {
  const TEXT = 'Nine farmers were killed near Beni on Monday in an attack blamed on Boko Haram.';

  it('happened, whoever did it', () => {
    expect(toldIn(TEXT, ['incident'])).toEqual(['narrator states: armed attack when 2025-10-13']);
  });

  it('is laid to them by nobody named', () => {
    expect(toldIn(TEXT, ['responsibility'])).toEqual(['- (unnamed) accuses: armed attack by boko-haram']);
  });
});

it('whoever is hurt after shelling has not shelled', () => {
  expect(toldIn('Six people were wounded after shelling in Donetsk.', ['incident'])).toEqual([
    'narrator states: shelling with artillery in Donetsk',
  ]);
});

describe('where a sayer’s words end', () => {
  it.each([
    [
      'a while behind him',
      'Nine people were killed in the raid, doctors said, while Israeli jets bombed Tyre.',
      'narrator states: air strike by israel with aircraft, bomb in Tyre',
    ],
    [
      'a semicolon goes on',
      'The prosecutor says a missile struck a house in Ganja on Sunday; nine farmers died.',
      'prosecutor (official) states: killed 9 of residents about other',
    ],
    [
      'the owner of an office',
      'A farmer was killed by raiders, according to Karabakh’s human rights ombudsman.',
      'Karabakh’s human rights ombudsman (unnamed) states: killed 1 of residents by raiders',
    ],
  ])('%s', (_name, text, want) => {
    expect(toldIn(text, ['incident', 'toll'])).toContain(want);
  });

  it('a heading is no sayer', () => {
    expect(positions('Prisoners: The United Nations has offered to help.')).toEqual([
      'United Nations promises asserted: to help',
    ]);
  });

  it('a deed is no sayer', () => {
    expect(
      positions(
        'Two officers were found dead, a killing for which the PKK claimed responsibility, calling it revenge.',
      ),
    ).not.toContain('killing states asserted: it revenge');
  });

  it('without saying is declining to', () => {
    expect(positions('The army said nine people had died, without saying how many were civilians.')).toEqual([
      'army declines asserted: how many were civilians',
    ]);
  });

  it('"this" is what was said before', () => {
    expect(positions('The envoy said Turkey had flown in fighters. Ankara rejects this.')).toContain(
      'Ankara denies asserted: Turkey had flown in fighters',
    );
  });

  it('an appeal behind a warning is the first sayer’s', () => {
    expect(
      positions('The envoy warned that a massacre was likely and appealed to the rebels to release the civilians.'),
    ).toContain('envoy urges asserted: to release the civilians');
  });
});

describe('a finding, a report, a list', () => {
  it.each([
    [
      'established that',
      'The rights commission has established that nine farmers were killed by soldiers.',
      'rights commission (organisation) assesses: killed 9 of residents by soldiers about other',
    ],
    [
      'state media report',
      'One farmer died of her wounds, state media report.',
      'state media (party) states: killed 1 of residents about other',
    ],
    [
      'contradicting a report',
      'The village was calm, a mayor said, contradicting an earlier report that nine farmers had been captured.',
      'mayor (official) denies negated: captured 9 of residents about other',
    ],
    [
      'and three others wounded',
      'Hamas said that one of its members had been martyred and three others wounded.',
      'hamas (party) states: injured 3',
    ],
  ])('%s', (_name, text, want) => {
    expect(toldIn(text, ['toll'])).toContain(want);
  });

  it.each([
    ['what may come is not declined', 'The minister did not rule out an inquiry.', 'declines'],
    [
      'nobody asked what is denied',
      'The envoy denied reports that Iran had asked the two states to mediate.',
      'demands',
    ],
  ])('%s', (_name, text, stance) => {
    expect(claimsOf('position', text).map((c) => c.stance)).not.toContain(stance);
  });

  it('reportedly', () => {
    expect(positions('The Chadian president reportedly vetoed a Libyan plan to close the border.')[0]).toMatch(
      /declines hedged/,
    );
  });

  it('destroying is no promise', () => {
    expect(positions('"The town will be destroyed," said Israel’s defence minister.')[0]).toMatch(/threatens/);
  });

  it('the head of what a body owns leads no body', () => {
    expect(claimsOf('relation', 'Jon Berg, the head of the UN’s nuclear watchdog, spoke.')).toEqual([]);
  });
});
