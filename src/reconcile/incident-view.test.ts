import { describe, expect, test } from 'vitest';
import { linkIncidents } from '../link/link-incidents.ts';
import { exactly, Report, town, when, who } from '../link/testing/report.ts';
import type { Incident } from '../model/situation.ts';
import { incidentOf } from './incident-view.ts';

const NAMES: Record<string, string> = { tarvonia: 'Tarvonia', sulmark: 'Sulmark', 'red-front': 'Red Front of Quot' };
const names = { nameOf: (slug: string) => NAMES[slug] ?? null, classOf: () => null };
const KESS = town('Kess', 'QT');

function incidents(...reports: Report[]): Incident[] {
  const claims = reports.flatMap((r) => r.claims);
  return linkIncidents(
    reports.map((r) => r.document),
    claims,
  ).map((linked) => incidentOf(linked, names));
}

const report = (id = 'a', published = '2031-03-09') => new Report(id, published);

describe('titles', () => {
  const rows: { title: string; made: Report }[] = [
    {
      title: 'Drone strikes in Kess, 4 March 2031',
      made: report()
        .say('Drone strikes on Kess.')
        .incident('strikes', {
          type: 'drone strike',
          agents: [who('sulmark')],
          when: when('2031-03-04'),
          where: [KESS],
        }),
    },
    {
      title: 'Armed clash between Tarvonia and Sulmark, 8–9 March 2031',
      made: report()
        .say('A clash at the border.')
        .incident('clash', {
          type: 'armed clash',
          agents: [who('tarvonia'), who('sulmark')],
          when: when('2031-03-08..2031-03-09'),
        }),
    },
    {
      title: 'Armed attack by the Red Front of Quot in Kess, March 2031',
      made: report()
        .say('An attack in Kess.')
        .incident('attack', { agents: [who('red-front')], when: when('2031-03'), where: [KESS] }),
    },
    {
      title: 'Shelling in Kess, 5 March 2031',
      made: report()
        .say('Shelling in Kess.')
        .incident('Shelling', {
          type: 'shelling',
          when: when('2031-03-05'),
          where: [KESS, { ...KESS, place: 'kess-district', precision: 3 }],
        }),
    },
    {
      title: 'Reported deaths of soldiers in Kess',
      made: report()
        .say('Five fell in Kess.')
        .toll('fell', exactly(5), who('tarvonia/soldiers'), { where: [KESS] }),
    },
  ];
  for (const { title, made } of rows) test(title, () => expect(incidents(made).map((i) => i.title)).toEqual([title]));
});

describe('where and when', () => {
  test('"blasts in Kess and Ardun" puts no Ardun into what others tell of Kess', () => {
    const made = report()
      .say('A bombing shook Kess on Tuesday.')
      .incident('bombing', { type: 'bombing', when: when('2031-03-04'), where: [KESS] })
      .say('The bombings in Kess and Ardun were the first.')
      .incident('bombings', { type: 'bombing', when: when('2031-03-04'), where: [KESS, town('Ardun', 'QT')] });
    expect(incidents(made).map((i) => i.where.map((p) => p.name))).toEqual([['Kess']]);
  });

  test('the day that most tellings bear out', () => {
    const day = (said: string, word: string) => ({
      word,
      type: 'shelling' as const,
      when: when(said),
      where: [KESS],
      agents: [who('sulmark')],
    });
    const made = report();
    for (const { word, ...parts } of [
      day('2031-03-04', 'fire'),
      day('2031-03-04', 'guns'),
      day('2031-03-05~', 'salvo'),
    ])
      made.say(`There was ${word} over Kess.`).incident(word, parts);
    expect(incidents(made).map((i) => i.when?.from)).toEqual(['2031-03-04']);
  });
});

describe('status', () => {
  const strike = (made: Report, more: Parameters<Report['incident']>[1] = {}) =>
    made.say('There was a strike on Kess by Sulmark.').incident('strike', {
      type: 'air strike',
      agents: [who('sulmark')],
      when: when('2031-03-04'),
      where: [KESS],
      ...more,
    });
  const rows: { status: Incident['status']; made: Report[] }[] = [
    { status: 'single source', made: [strike(report())] },
    { status: 'unconfirmed', made: [strike(report(), { certainty: 'hedged' })] },
    { status: 'single source', made: [strike(report(), { by: 'sulmark' })] },
    {
      status: 'admitted',
      made: [strike(report('a'), { by: 'tarvonia', stance: 'accuses' }), strike(report('b'), { by: 'sulmark' })],
    },
    { status: 'corroborated', made: [strike(report('a')), strike(report('b'), { by: 'un', as: 'organisation' })] },
    {
      status: 'contested',
      made: [
        strike(report('a'), { by: 'tarvonia', stance: 'accuses' }),
        strike(report('b'), { by: 'sulmark', stance: 'denies', certainty: 'negated' }),
      ],
    },
  ];
  for (const { status, made } of rows)
    test(status, () => expect(incidents(...made).map((i) => i.status)).toEqual([status]));
});

test('a later report of an incident leaves its id as it is', () => {
  const first = report('a')
    .say('A raid on Kess.')
    .incident('raid', { agents: [who('sulmark')], when: when('2031-03-04'), where: [KESS] });
  const later = report('b', '2031-03-10')
    .say('The raid on Kess.')
    .incident('raid', { agents: [who('sulmark')], when: when('2031-03-04'), where: [KESS] });
  const [alone] = incidents(first);
  const [joined] = incidents(first, later);
  expect(joined?.documents).toEqual(['a', 'b']);
  expect(joined?.id).toBe(alone?.id);
});

describe('an incident that nobody dates', () => {
  const news = (): Report => {
    const made = report();
    Object.assign(made.document, { sourceKind: 'agency' });
    return made;
  };
  const told = (made: Report) =>
    incidents(made.say('Drone strikes on Kess.').incident('strikes', { type: 'drone strike', where: [KESS] }));

  test('is of the day of its first report or the one before, and says so', () => {
    expect(told(news())[0]?.when).toEqual({
      from: '2031-03-08',
      to: '2031-03-09',
      grain: 'day',
      approximate: true,
      basis: 'published',
      span: null,
    });
  });

  test('stays without a day where an analysis looks back', () => {
    const made = report();
    Object.assign(made.document, { sourceKind: 'think tank' });
    expect(told(made)[0]?.when).toBeNull();
  });

  test('stays without a day where nobody says what kind of text it is', () => {
    const made = report();
    Object.assign(made.document, { sourceKind: null });
    expect(told(made)[0]?.when).toBeNull();
  });

  test('stays without a day where nobody says where', () => {
    const made = news()
      .say('Sulmark sent drones.')
      .incident('sent drones', { type: 'drone strike', agents: [who('sulmark')], targets: [who('tarvonia')] });
    expect(incidents(made)[0]?.when).toBeNull();
  });

  test('stays without a day where it is another one than the report tells of', () => {
    const made = news()
      .say('An earlier drone strike on Kess.')
      .incident('drone strike', { type: 'drone strike', where: [KESS] });
    expect(incidents(made)[0]?.when).toBeNull();
  });
});
