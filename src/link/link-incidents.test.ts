import { describe, expect, test } from 'vitest';
import { leftApart, linkIncidents } from './link-incidents.ts';
import { countryOf, exactly, Report, town, when, who } from './testing/report.ts';

const KESS = town('Kess', 'QT');
const ARDUN = town('Ardun', 'QT');

/** The quotes of each incident's claims, incidents in text order. */
function linked(...reports: Report[]): string[][] {
  const clusters = linkIncidents(
    reports.map((r) => r.document),
    reports.flatMap((r) => r.claims),
  );
  return clusters.map((c) => c.mentions.flatMap((m) => m.claims.map((k) => k.quote)));
}

const lead = (id = 'a', published = '2031-03-06') =>
  new Report(id, published)
    .say('Shells hit Kess on Tuesday in a heavy bombardment.')
    .incident('bombardment', { type: 'shelling', agents: [who('sulmark')], when: when('2031-03-04'), where: [KESS] });

describe('in one report', () => {
  const rows: { name: string; report: Report; want: string[][] }[] = [
    {
      name: 'a toll in the next sentence joins the event',
      report: lead().say('Nine people died.').toll('died', exactly(9), who('/people')),
      want: [['bombardment', 'died']],
    },
    {
      name: 'nobody dies of an agreement',
      report: new Report('a', '2031-03-06')
        .say('The two agreed on Tuesday in Kess to stop.')
        .incident('agreed', { type: 'agreement', when: when('2031-03-04'), where: [KESS] })
        .say('Nine people died.')
        .toll('died', exactly(9), who('/people')),
      want: [['agreed']],
    },
    {
      name: 'the dead of the next sentence join the strike of which only the striker is told',
      report: lead().say('Nine Tarvonian soldiers fell.').toll('fell', exactly(9), who('tarvonia/soldiers')),
      want: [['bombardment', 'fell']],
    },
    {
      name: 'leaves alone the dead whom another side says that it killed',
      report: lead()
        .say('Nine Tarvonian soldiers fell, the Red Front claimed.')
        .toll('fell', exactly(9), who('tarvonia/soldiers'), { by: 'red-front', stance: 'claims', about: 'adversary' }),
      want: [['bombardment'], ['fell']],
    },
    {
      name: 'the dead and the wounded of one sentence stay together',
      report: lead()
        .say('Nine people were killed and twenty wounded.')
        .toll('killed', exactly(9), who('/people'))
        .toll('wounded', exactly(20), who(''), { effect: 'injured' }),
      want: [['bombardment', 'killed', 'wounded']],
    },
    {
      name: 'a toll far down joins the only event of the report',
      report: lead()
        .say('¶Snow fell.')
        .say('¶Schools were shut.')
        .say('¶Roads were icy.')
        .say('¶Markets stayed open.')
        .say('¶Officials said nine people died.')
        .toll('died', exactly(9), who('/people')),
      want: [['bombardment', 'died']],
    },
    {
      name: '"the strikes" are the ones told of before',
      report: lead()
        .say('¶Talks were put off.')
        .say('¶Many fled after the strikes.')
        .incident('strikes', { type: 'armed attack' }),
      want: [['bombardment', 'strikes']],
    },
    {
      name: 'leaves alone "another attack"',
      report: lead()
        .say('Earlier, another attack hit a bridge at Kess.')
        .incident('attack', { where: [KESS] }),
      want: [['bombardment'], ['attack']],
    },
    {
      name: 'leaves alone an event at another place',
      report: lead()
        .say('The raid on Ardun came the same day.')
        .incident('raid', { when: when('2031-03-04'), where: [ARDUN] }),
      want: [['bombardment'], ['raid']],
    },
    {
      name: 'leaves alone an event of another year',
      report: lead()
        .say('Shelling in Kess in May 2029 was the last.')
        .incident('Shelling', { type: 'shelling', when: when('2029-05'), where: [KESS] }),
      want: [['bombardment'], ['Shelling']],
    },
    {
      name: 'leaves alone the dead of a fight with another side',
      report: new Report('a', '2031-03-06')
        .say('A drone strike on Kess killed two men of the Red Front.')
        .incident('drone strike', {
          type: 'drone strike',
          agents: [who('sulmark')],
          when: when('2031-03-04'),
          where: [KESS],
        })
        .toll('killed', exactly(2), who('red-front/members'), { agents: [who('sulmark')] })
        .say('Sulmark also claimed forty dead among Tarvonian soldiers.')
        .toll('dead', exactly(40), who('tarvonia/soldiers'), { by: 'sulmark', stance: 'claims', about: 'adversary' }),
      want: [['drone strike', 'killed'], ['dead']],
    },
    {
      name: 'a total over months is in no incident',
      report: lead().say('Since January 300 people have been killed.').toll('killed', exactly(300), who('/people')),
      want: [['bombardment']],
    },
    {
      name: 'what is denied joins, but makes no incident',
      report: new Report('a', '2031-03-06')
        .say('Sulmark denied an attack on Kess.')
        .incident('attack', { by: 'sulmark', stance: 'denies', certainty: 'negated', where: [KESS] }),
      want: [],
    },
    {
      name: 'a kind of events is no incident',
      report: new Report('a', '2031-03-06')
        .say('Attacks in Tarvonia have risen.')
        .incident('Attacks', { where: [countryOf('Tarvonia', 'TV')] }),
      want: [],
    },
  ];
  for (const { name, report, want } of rows) test(name, () => expect(linked(report)).toEqual(want));
});

describe('a paragraph of its own', () => {
  const WORDS: Record<string, 'armed attack' | 'shelling' | 'armed clash'> = {
    'event:ambush': 'armed attack',
    'event:shelling': 'shelling',
    'event:clash': 'armed clash',
  };
  const bombing = () =>
    new Report('a', '2031-03-06')
      .say('A bombing in Kess killed three people on Tuesday.')
      .incident('bombing', { type: 'bombing', when: when('2031-03-04'), where: [KESS] })
      .toll('killed', exactly(3), who('/people'), { when: when('2031-03-04'), where: [KESS] });
  const rows: { name: string; report: Report; apart: string }[] = [
    {
      name: 'a toll of an event with a word of its own',
      report: bombing()
        .say('¶Six soldiers fell in an ambush.')
        .toll('fell', exactly(6), who('/soldiers'), { of: 'event:ambush' }),
      apart: 'fell',
    },
    {
      name: '"the shelling" is no bombing',
      report: bombing()
        .say('¶Fourteen died in the shelling.')
        .toll('died', exactly(14), who('/people'), { of: 'event:shelling' }),
      apart: 'died',
    },
    {
      name: 'whoever kills is not known of that event',
      report: bombing()
        .say('¶Rebels shot two policemen dead.')
        .toll('dead', exactly(2), who('/police'), { agents: [who('/rebels')] }),
      apart: 'dead',
    },
    {
      name: 'more people of another kind than were told to have died',
      report: bombing().say('¶Forty soldiers died, the army said.').toll('died', exactly(40), who('/soldiers')),
      apart: 'died',
    },
    {
      name: 'a count that its paragraph leads up to with something else',
      report: bombing()
        .say('¶A bridge came down on a train.')
        .say('Two people died.')
        .toll('died', exactly(2), who('/people')),
      apart: 'died',
    },
  ];
  for (const { name, report, apart } of rows)
    test(`keeps out of the only dated event: ${name}`, () => {
      const clusters = linkIncidents([report.document], report.claims, (entry) => WORDS[entry] ?? null);
      const bombed = clusters.find((c) => c.mentions.some((m) => m.type === 'bombing'));
      expect(bombed?.mentions.flatMap((m) => m.claims.map((k) => k.quote))).not.toContain(apart);
    });

  test('counts of two paragraphs on one day are two, and "since Monday" is no running total', () => {
    const report = new Report('a', '2031-03-06')
      .say('Hospitals here took in 367 hurt on Tuesday.')
      .toll('hurt', exactly(367), who('/people'), { effect: 'injured', when: when('2031-03-04') })
      .say('¶Across the line nine died and 34 were injured in Ardun since Monday.')
      .toll('died', exactly(9), who('/people'))
      .toll('injured', exactly(34), who('/people'), {
        effect: 'injured',
        when: when('2031-03-03..2031-03-04'),
        where: [ARDUN],
      });
    expect(linked(report)).toEqual([['hurt'], ['died', 'injured']]);
  });
});

describe('across reports', () => {
  const clash = (id: string, published: string) =>
    new Report(id, published)
      .say('Both sides fought along the border on Saturday night in a clash.')
      .incident('clash', { type: 'armed clash', agents: [who('tarvonia'), who('sulmark')], when: when('2031-03-08~') });
  const own = () =>
    new Report('b', '2031-03-09')
      .say('Tarvonia said 23 of its soldiers fell.')
      .toll('fell', exactly(23), who('tarvonia/soldiers'), { by: 'tarvonia', stance: 'admits', about: 'own' });
  const both = () =>
    clash('c', '2031-03-10')
      .say('Sulmark put the Tarvonian dead at 58, Tarvonia at 23.')
      .toll('58', exactly(58), who('tarvonia/soldiers'), { by: 'sulmark', about: 'adversary' })
      .toll('23', exactly(23), who('tarvonia/soldiers'), { by: 'tarvonia', about: 'own' });

  test('a clash told by two reports is one, and a toll finds it by its figure', () => {
    expect(linked(clash('a', '2031-03-09'), own(), both())).toEqual([['clash', 'fell', 'clash', '58', '23']]);
  });

  test('the order of reports and claims changes nothing', () => {
    const reports = [clash('a', '2031-03-09'), own(), both(), lead('d', '2031-03-09')];
    const want = linked(...reports);
    for (const order of [
      [3, 2, 1, 0],
      [1, 3, 0, 2],
    ]) {
      const shuffled = order.flatMap((i) => reports[i] ?? []);
      const claims = shuffled.flatMap((r) => [...r.claims].reverse());
      const clusters = linkIncidents(
        shuffled.map((r) => r.document),
        claims,
      );
      expect(clusters.map((c) => c.mentions.flatMap((m) => m.claims.map((k) => k.quote)))).toEqual(want);
    }
  });

  test('leaves alone the same place a week later', () => {
    const later = new Report('b', '2031-03-13')
      .say('Kess was shelled again in a bombardment.')
      .incident('bombardment', { type: 'shelling', agents: [who('sulmark')], when: when('2031-03-12'), where: [KESS] });
    expect(linked(lead('a', '2031-03-05'), later)).toHaveLength(2);
  });

  test('leaves alone a clash of the same sides at the same place the next day, though a third report tells of both', () => {
    const fought = (id: string, day: string) =>
      new Report(id, '2031-03-10').say(`Both sides fought at Kess in a clash.`).incident('clash', {
        type: 'armed clash',
        agents: [who('tarvonia'), who('sulmark')],
        when: when(day),
        where: [KESS],
      });
    const vague = new Report('c', '2031-03-10').say('Kess saw days of fighting.').incident('fighting', {
      type: 'armed clash',
      agents: [who('tarvonia'), who('sulmark')],
      when: when('2031-03-08..2031-03-09'),
      where: [KESS],
    });
    const days = linkIncidents(
      [fought('a', '2031-03-08'), fought('b', '2031-03-09'), vague].map((r) => r.document),
      [fought('a', '2031-03-08'), fought('b', '2031-03-09'), vague].flatMap((r) => r.claims),
    ).map(({ mentions }) => mentions.map(({ document }) => document));
    expect(days.some((documents) => documents.includes('a') && documents.includes('b'))).toBe(false);
  });

  test('leaves alone what an earlier report could not know', () => {
    const early = new Report('a', '2031-03-02')
      .say('Kess saw shelling.')
      .incident('shelling', { type: 'shelling', where: [KESS] });
    expect(linked(early, lead('b', '2031-03-06'))).toHaveLength(2);
  });

  test('leaves alone small figures of unnamed victims', () => {
    const one = lead('a', '2031-03-05').say('Two died.').toll('died', exactly(2), who('/people'));
    const other = new Report('b', '2031-03-05')
      .say('Two civilians drowned, dead near Ardun.')
      .toll('dead', exactly(2), who('/people'), { where: [ARDUN] });
    expect(linked(one, other)).toHaveLength(2);
  });
});

test('each joining says why, with weights that add up', () => {
  const report = lead().say('Nine people died.').toll('died', exactly(9), who('/people'));
  const [cluster] = linkIncidents([report.document], report.claims);
  const [why] = cluster?.why ?? [];
  expect(why?.features.map((f) => f.name)).toContain('next sentence');
  expect(why?.features.reduce((sum, f) => sum + f.weight, 0)).toBeCloseTo(why?.score ?? Number.NaN);
});

describe('what is left apart', () => {
  const strike = (id: string, published: string, day: string | null, where = KESS) =>
    new Report(id, published).say(`An air strike hit ${where.name}.`).incident('air strike', {
      type: 'air strike',
      when: day === null ? null : when(day),
      where: [where],
      agents: [who('sulmark')],
      targets: day === null ? [] : [who('tarvonia')],
    });
  const apart = (...reports: Report[]) => {
    const all = linkIncidents(
      reports.map((r) => r.document),
      reports.flatMap((r) => r.claims),
    );
    return all.map((c) => leftApart(c, all).map(({ with: other, against }) => [other, against]));
  };

  test('what a contradiction forbids names it, on both sides', () => {
    const [here, there] = [strike('a', '2031-03-06', '2031-03-04'), strike('b', '2031-03-06', '2031-03-04', ARDUN)];
    expect(apart(here, there)).toEqual([[['b-0', 'different places']], [['a-0', 'different places']]]);
  });

  test('what nothing forbids, and one kind of evidence speaks for, is proposed', () => {
    const dated = new Report('a', '2031-03-06')
      .say('An air strike hit Kess.')
      .incident('air strike', { type: 'air strike', when: when('2031-03-04'), where: [KESS] });
    const undated = new Report('b', '2031-03-12')
      .say('An air strike hit Kess.')
      .incident('air strike', { type: 'air strike', where: [KESS] });
    expect(apart(dated, undated)).toEqual([[['b-0', null]], [['a-0', null]]]);
  });
});

test('"another strike" of the same day and town is another', () => {
  const both = new Report('a', '2031-03-06')
    .say('An air strike hit Kess on Tuesday.')
    .incident('air strike', { type: 'air strike', when: when('2031-03-04'), where: [KESS] })
    .say('¶Another strike on Kess that day hit a school.')
    .incident('strike', { type: 'air strike', when: when('2031-03-04'), where: [KESS] });
  expect(linked(both)).toEqual([['air strike'], ['strike']]);
});
