import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { codedOf, parties, short } from './claims-of.ts';

/** "source [-] accuses responsibility jnim": who says what of whom, as far as a mistake would show. */
function line(claim: Claim): string {
  const by = `${claim.claimant.name} [${claim.claimant.actor ?? '-'}] ${claim.stance} ${claim.kind}`;
  switch (claim.kind) {
    case 'incident':
      return `${by} ${claim.type} by ${parties(claim.agents)} at ${claim.where.map((w) => w.name).join(', ')}`;
    case 'toll':
      return `${by} ${claim.quantity.said} by ${parties(claim.agents)}`;
    case 'responsibility':
      return `${by} ${parties([claim.agent])}`;
    case 'position':
      return `${by} ${claim.on} > ${claim.towards?.name ?? '-'} said ${short(claim.said)}`;
    case 'relation':
      return `${by} ${parties([claim.subject])} ${claim.relation} ${parties([claim.object])}`;
    default:
      return by;
  }
}

/** Offices told in passing. */
const OFFICES = / (?:speaks for|leads) /;

const ROWS: readonly { what: string; text: string; told: readonly string[]; besides?: RegExp }[] = [
  {
    what: 'a deed attributed to somebody is laid on him, and happened elsewhere than where the source is',
    text: 'A security source in Bamako attributed the kidnapping to JNIM.',
    told: [
      'security source [-] accuses responsibility jnim',
      'security source [-] accuses position the kidnapping > JNIM said 2025-10-15',
    ],
  },
  {
    what: 'a blast attributed to a thing charges nobody',
    text: 'The ministry attributed the explosion to a gas leak.',
    told: [],
  },
  {
    what: 'a country undergoes a blockade as well as it lays one',
    text: "Drivers described Mali's fuel blockade.",
    told: ["Drivers [-] states position Mali's fuel blockade > Mali said 2025-10-15"],
  },
  {
    what: 'a count that rose is none of those counted',
    text: 'JNIM attacks on fuel convoys rose from four in August to eleven in September.',
    told: [],
  },
  {
    what: 'what remains unlikely has not happened',
    text: 'We assess that a direct assault on Bamako remains unlikely.',
    told: ['narrator [-] assesses position that a direct assault on Bamako remains unlikely > - said 2025-10-15'],
  },
  {
    what: 'what could not be confirmed is foreseen by nobody',
    text: 'An official in Port Sudan said that number could not be confirmed.',
    told: ['official [-] states position that number could not be confirmed > - said 2025-10-15'],
  },
  {
    what: 'a year of the first verb is not that of what came later',
    text: 'Washington accused the RSF of war crimes in 2023 and later determined that it had committed genocide.',
    told: [
      'Washington [united-states] accuses position of war crimes > RSF said 2023-01-01..2023-12-31',
      'Washington [united-states] assesses position that it had committed genocide > - said 2025-10-15',
    ],
  },
  {
    what: 'he who speaks, or he whom he speaks for',
    text: 'The king is alarmed by the reports, Antonio Guterres said. Antonio Guterres is ill, his spokesman Stephane Dujarric told reporters. He called for a ceasefire.',
    told: ['He [-] demands position for a ceasefire > - said 2025-10-15'],
    besides: / (?:speaks for|states position) /,
  },
  {
    what: 'two are accused, and the name behind the comma is that of the second',
    text: 'Human Rights Watch accused the Malian army and its Russian partners, Africa Corps, of executing 12 men in Sebabougou in May.',
    told: [
      'Human Rights Watch [human-rights-watch] accuses incident execution by mali, wagner-group at Sebabougou',
      'Human Rights Watch [human-rights-watch] accuses toll 12 by mali, wagner-group',
      'Human Rights Watch [human-rights-watch] accuses responsibility mali',
      'Human Rights Watch [human-rights-watch] accuses responsibility wagner-group',
    ],
    besides: / position /,
  },
  {
    what: 'whose citizens they are, where nobody took the subject for an actor',
    text: 'The Wagner Group says it stays out of it. Western embassies have urged their citizens to leave.',
    told: ['Western embassies [-] urges position to leave > - said 2025-10-15'],
    besides: /^Wagner Group /,
  },
  {
    what: 'what is written on a channel is what somebody says',
    text: "Ryazan's governor, Pavel Malkov, writes on Telegram that debris caused a fire and that no one was hurt.",
    told: ['Pavel Malkov [pavel-malkov] states toll no one by '],
  },
  {
    what: 'a name withheld and a question asked are no demands',
    text: '"Children were torn apart," says a teacher, who asked that his name not be used. "For whom?" she asks.',
    told: ['teacher [-] assesses position Children were torn apart > - said 2025-10-15'],
  },
  {
    what: 'a council is no corpse',
    text: 'An Islamic body declared an independent state in Dagestan.',
    told: [],
  },
  {
    what: 'a body in a field is one',
    text: 'A charred body was found in Bamako.',
    told: ['narrator [-] states toll A by '],
  },
  {
    what: 'the name IS is no verb, and who captures is not captured',
    text: 'Kurdish-led militias captured IS’ last remaining territory in March 2019.',
    told: ['narrator [-] states incident territory captured by militias at '],
  },
  {
    what: 'an adverb is no part of a name',
    text: 'The US recently provided Iraqi authorities with equipment.',
    told: ['narrator [-] states incident aid by united-states at '],
  },
  {
    what: 'on leave, soldiers withdraw from nowhere',
    text: 'The soldiers were said to be on leave from a nearby military base.',
    told: [],
  },
  {
    what: 'what is said of people is no word of theirs',
    text: 'Militant elements said to be linked with the tendency began to gain in influence.',
    told: [],
  },
  {
    what: 'a threatened region has heard no threat',
    text: 'Jordan is an oasis of calm in a region threatened by Islamic extremists.',
    told: [],
  },
  {
    what: 'how many there could be is no forecast',
    text: 'A US official said there could be anywhere from 2,000 to 10,000 IS insurgents in sleeper cells.',
    told: [
      'US official [-] states position there could be anywhere from 2,000 to 10,000 IS insurgents in sleeper cells > - said 2025-10-15',
    ],
  },
  {
    what: 'an observer tells whose wish it is',
    text: 'Analyst Ibraheem Bahiss said both Togo and Benin are seeking to avoid a war along the border.',
    told: [
      'Ibraheem Bahiss [ibraheem-bahiss] assesses position both Togo and Benin are seeking to avoid a war along the border > - said 2025-10-15',
    ],
  },
  {
    what: 'talks by which nothing will be gained have not been held',
    text: 'The next mistake would be to expect that its troubles will disappear by negotiating with the Taliban.',
    told: [],
  },
  {
    what: 'girls of an age are counted, and are children',
    text: 'Two 10-year-old girls were killed in Gaza.',
    told: ['narrator [-] states toll Two by '],
  },
  {
    what: 'an agency speaks, and not the people it is named for',
    text: 'According to the Palestinian news agency, several people were injured.',
    told: ['Palestinian news agency [-] states toll several by '],
  },
  {
    what: 'a camp that confirms is no government',
    text: 'The Jabalia refugee camp itself confirmed the attack.',
    told: [],
  },
  {
    what: 'a list that was released sets nobody free',
    text: "Both have been matched with the ministry's list of fatalities in Gaza released on 26 October.",
    told: [],
  },
  {
    what: 'a wish is no forecast',
    text: '“May God give patience to her heart,” her aunt said.',
    told: ['her aunt [-] states position May God give patience to her heart > - said 2025-10-15'],
  },
  {
    what: 'soldiers killed before a raid that answers it were not killed by those who raid, nor there',
    text: 'Turkey said it had hit 14 targets in Erbil in response to the killing of two soldiers.',
    told: ['Turkey [turkey] states incident armed attack by turkey at Erbil', 'Turkey [turkey] states toll two by '],
  },
  {
    what: 'what a Tunisian did, Tunisia has not done',
    text: 'The bomber was a Tunisian. He killed nine people.',
    told: ['narrator [-] states toll nine by He'],
  },
  {
    what: 'what two Syrians did, Syria has not done',
    text: 'Two Syrians killed four guards in Berlin.',
    told: ['narrator [-] states toll four by Syrians'],
  },
  {
    what: 'a convoy that hit a mine was hit',
    text: 'His convoy hit a mine near Djibo.',
    told: ['narrator [-] states incident bombing by  at Djibo'],
  },
  {
    what: 'the same period of another year is no whole year',
    text: 'The United Nations said it had verified 212 killings since 3 May, compared with 90 in the same period last year.',
    told: ['United Nations [united-nations] states statistic'],
  },
  {
    what: 'who now says another number',
    text: 'The health ministry of Togo, which had earlier reported nine deaths, now says 14 people were killed.',
    told: [
      'health ministry of Togo [togo-health-ministry] states toll nine by ',
      'health ministry of Togo [togo-health-ministry] states toll 14 by ',
    ],
  },
  {
    what: 'an interview is no word of the paper',
    text: 'When did it start?\n\nOn Thursday. Four shells fell on the market.\n\nHave you had help?\n\nNo. We lost two nurses.',
    told: ['unnamed [-] states incident shelling by  at ', 'unnamed [-] states toll two by '],
  },
  {
    what: 'an explainer that asks itself is',
    text: 'What happened?\n\nFour shells fell on the market.\n\nWho was hurt?\n\nTwo nurses died.',
    told: ['narrator [-] states incident shelling by  at ', 'narrator [-] states toll Two by '],
  },
  {
    what: 'positions are those of the one "it", and not of the many forces',
    text: 'Armenia said Azerbaijani forces had opened fire on its positions near Tegh.',
    told: ['Armenia [armenia] states incident armed attack by azerbaijan at Tegh'],
  },
  {
    what: 'company is no place',
    text: 'Mali left ECOWAS with Burkina Faso in January.',
    told: ['narrator [-] states incident withdrawal by mali at '],
  },
  {
    what: 'ours, in an accusation by others, are not theirs',
    text: 'The Ministry of Defence of Togo has alleged that our aircraft hit a primary school and killed four children.',
    told: [
      'Ministry of Defence of Togo [togo-defence-ministry] accuses incident air strike by  at ',
      'Ministry of Defence of Togo [togo-defence-ministry] accuses toll four by ',
    ],
    besides: / position /,
  },
  {
    what: 'allegations that were received are nobody’s word and no fact',
    text: 'The office has received allegations that M23 rebels, who are hungry, executed 22 men in Bishange.',
    told: ['unnamed [-] accuses incident execution by  at Bishange', 'unnamed [-] accuses toll 22 by '],
    besides: / position /,
  },
  {
    what: 'what would have happened is no promise',
    text: 'President Gustavo Petro said that 150 soldiers would have been ambushed if he had not ordered it.',
    told: [
      'Gustavo Petro [gustavo-petro] states position that 150 soldiers would have been ambushed > - said 2025-10-15',
    ],
  },
  {
    what: 'a ministry that confirms speaks',
    text: 'The Ministry of Health confirms that 11 civilians have died.',
    told: ['Ministry of Health [-] states toll 11 by '],
  },
  {
    what: 'sailors of a freighter are no navy',
    text: 'Three Filipino sailors from the cargo ship arrived in Muscat on Wednesday.',
    told: [],
  },
  {
    what: 'what is mentioned above is asked once',
    text: 'We ask the Government of Togo to protect the leader mentioned above.',
    told: ['narrator [-] demands position to protect the leader mentioned above > Government of Togo said 2025-10-15'],
  },
];

describe('rather nothing than a guess', () => {
  it.each(ROWS)('$what', ({ text, told, besides }) => {
    const lines = codedOf(text).map(line);
    for (const want of told) expect(lines).toContain(want);
    const others = lines.filter((one) => !told.includes(one) && !(besides ?? OFFICES).test(one));
    expect(others).toEqual([]);
  });

  it('keeps the doubt about who did it', () => {
    const text = 'A general was killed in Syria, reportedly by mortar fire from the Islamic State.';
    const told = codedOf(text).map(({ kind, certainty }) => `${kind} ${certainty}`);
    expect(told.sort()).toEqual(['incident hedged', 'toll hedged']);
  });

  it('fires on the positions of who tells it', () => {
    const [told] = codedOf('Armenia said Azerbaijani forces had opened fire on its positions near Tegh.');
    expect(told?.kind === 'incident' && told.targets.map((who) => who.party)).toEqual(['armenia']);
  });

  it('counts since the Monday before, on a Monday', () => {
    const [toll] = codedOf('At least 17 children have been killed in Goma since Monday.', { published: '2025-11-24' });
    expect(toll?.kind === 'toll' && short(toll.when)).toBe('2025-11-17..2025-11-24');
  });

  it('hits nothing where not a single target was hit', () => {
    const [told] = codedOf('Not a single civilian target was hit.');
    expect(told?.certainty).toBe('negated');
  });

  it('leads nobody whom a section before it named', () => {
    const told = codedOf(
      'The Wagner Group says it takes no part in arrests.\n\nOutlook\n\nThe group lacks the numbers to hold the city, and its leader, Iyad Odo, prefers to wait.',
    ).map(line);
    expect(told.filter((one) => one.includes('leads'))).toEqual([]);
  });

  it('promises the whole of what is promised', () => {
    const text =
      '"To safeguard lives and properties, what measures need to be taken will be taken," General Ahmed Sharif Chaudhry told reporters in Pakistan.';
    const [vow] = codedOf(text).filter((claim) => claim.kind === 'position');
    expect(vow?.on).toBe('To safeguard lives and properties, what measures need to be taken will be taken');
  });
});
