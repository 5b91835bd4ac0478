import { describe, expect, test } from 'vitest';
import { countryOf, exactly, Report, town, who } from '../link/testing/report.ts';
import type { TollClaim } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Incident } from '../model/situation.ts';
import { partyGaps } from './toll-gaps.ts';
import { tollHistories } from './toll-history.ts';
import { tollRows } from './toll-rows.ts';

const SOLDIERS = who('tarvonia/soldiers');
type Parts = Parameters<Report['toll']>[3];

/** One report a day from 9 March 2031 on, or at the hour given; each holds one count of soldiers killed. */
interface Told extends NonNullable<Parts> {
  n: number | Quantity;
  at?: string;
}

function incidentOf(tellings: readonly Told[]): { incident: Incident; histories: ReturnType<typeof tollHistories> } {
  const reports = tellings.map(({ n, at, ...parts }, day) => {
    const report = new Report(`r${day}`, at ?? `2031-03-${String(9 + day).padStart(2, '0')}`).say('soldiers killed');
    return report.toll('killed', typeof n === 'number' ? exactly(n) : n, SOLDIERS, { by: 'tarvonia', ...parts });
  });
  const claims = reports.flatMap((report) => report.claims);
  const tolls = claims.filter((claim): claim is TollClaim => claim.kind === 'toll');
  const incident: Incident = {
    id: 'i-1',
    type: 'armed clash',
    title: 'Clash at Kess',
    when: null,
    where: [],
    sides: { agents: [], targets: [] },
    tolls: tollRows(tolls, new Set(['tarvonia', 'sulmark']), () => 'state combatant'),
    status: 'contested',
    claims: claims.map(({ id }) => id),
    documents: reports.map(({ document }) => document.id),
  };
  const published = new Map(reports.map(({ document }) => [document.id, document.published]));
  return { incident, histories: tollHistories(incident, claims, published) };
}

const changes = (tellings: readonly Told[]) => {
  const [history] = incidentOf(tellings).histories;
  return history?.voices.map(({ steps, now }) => [
    ...steps.map(({ day, quantity, change }) => `${day.slice(8)} ${quantity.n} ${change}`),
    now?.n ?? null,
  ]);
};

const none = exactly(0, { bound: 'none' });
const inKess = [town('Kess', 'QT')];
const inTheCountry = [countryOf('Tarvonia', 'QT')];

describe('what became of a figure', () => {
  test.each<[string, Told[], (string | number | null)[]]>([
    ['grows from day to day', [{ n: 19 }, { n: 23 }], ['09 19 first', '10 23 grew', 23]],
    ['is the same again', [{ n: 19 }, { n: 19 }], ['09 19 first', '10 19 same', 19]],
    ['is cut', [{ n: 58 }, { n: 47 }], ['09 58 first', '10 47 corrected', 47]],
    [
      'was told before and stands no more',
      [{ n: 19 }, { n: 23 }, { n: 19 }],
      ['09 19 first', '10 23 grew', '11 19 older', 23],
    ],
    [
      'has another bound',
      [{ n: exactly(19, { bound: 'at least' }) }, { n: 19 }],
      ['09 19 first', '10 19 reworded', 19],
    ],
    [
      'is that of a part of the place',
      [
        { n: 23, where: inTheCountry },
        { n: 4, where: inKess },
      ],
      ['09 23 first', '10 4 part', 23],
    ],
    ['is taken back with a zero', [{ n: 19 }, { n: none }], ['09 19 first', '10 0 retracted', null]],
    [
      'is denied by him who gave it',
      [{ n: 19 }, { n: 19, stance: 'denies' }],
      ['09 19 first', '10 19 retracted', null],
    ],
    ['has another beside it', [{ n: 19 }, { n: 4, at: '2031-03-09' }], ['09 19 first', '09 4 beside', 19]],
    [
      'moves within a day whose hours are known',
      [
        { n: 19, at: '2031-03-09T08:00Z' },
        { n: 23, at: '2031-03-09T20:00Z' },
      ],
      ['09 19 first', '09 23 grew', 23],
    ],
    [
      'of nameless people may be of somebody else',
      [
        { n: 19, by: '/officials', as: 'unnamed' },
        { n: 12, by: '/officials', as: 'unnamed' },
      ],
      ['09 19 first', '10 12 other', 12],
    ],
  ])('%s', (_name, tellings, want) => {
    expect(changes(tellings)).toEqual([want]);
  });

  test('each voice has its own', () => {
    expect(changes([{ n: 19 }, { n: 58, by: 'sulmark' }, { n: 23 }, { n: 47, by: 'sulmark' }])).toEqual([
      ['09 19 first', '11 23 grew', 23],
      ['10 58 first', '12 47 corrected', 47],
    ]);
  });

  test('one side does not take back the figure of the other', () => {
    expect(
      changes([
        { n: 58, by: 'sulmark' },
        { n: 58, stance: 'denies' },
      ]),
    ).toEqual([['09 58 first', 58]]);
  });

  test('a part-count stays under its figure', () => {
    const { histories } = incidentOf([{ n: 23 }, { n: 2, at: '2031-03-09', partOf: 'r0-0' }]);
    expect(histories[0]?.voices[0]?.steps).toMatchObject([
      { quantity: { n: 23 }, parts: [{ quantity: { n: 2 }, of: 'soldiers', claim: 'r1-0' }] },
    ]);
  });
});

describe('gaps between two parties', () => {
  const gaps = (tellings: readonly Told[]) => partyGaps([incidentOf(tellings)]);

  test('take the figures that stand at the end', () => {
    expect(gaps([{ n: 19 }, { n: 58, by: 'sulmark' }, { n: 23 }, { n: 47, by: 'sulmark' }])).toMatchObject([
      {
        by: 'sulmark',
        of: 'tarvonia',
        effect: 'killed',
        gaps: [{ alleged: { n: 47 }, admitted: { n: 23 }, gap: { n: 24, bound: 'exact' } }],
        sums: { gaps: 1, gap: { n: 24 } },
      },
    ]);
  });

  test('keep "at least", and are about so much where what is admitted is open', () => {
    const open = exactly(58, { bound: 'at least' });
    expect(gaps([{ n: 23 }, { n: open, by: 'sulmark' }])[0]?.gaps[0]?.gap).toMatchObject({ n: 35, bound: 'at least' });
    const admitted = exactly(23, { bound: 'at least' });
    expect(gaps([{ n: admitted }, { n: 58, by: 'sulmark' }])[0]?.gaps[0]?.gap).toMatchObject({ n: 35, bound: 'about' });
  });

  test('are none where the side is silent, and silence is in no sum', () => {
    expect(gaps([{ n: 58, by: 'sulmark' }])).toMatchObject([
      { gaps: [{ admitted: null, gap: null }], sums: { gaps: 0, alleged: null } },
    ]);
  });

  test('take in a toll without an event where the two fight elsewhere', () => {
    const bare = incidentOf([{ n: 40, by: 'varn' }]);
    const clash = { ...bare.incident, tolls: [], sides: { agents: [who('varn'), SOLDIERS], targets: [] } };
    expect(partyGaps([bare])).toEqual([]);
    expect(partyGaps([bare, { incident: clash, histories: [] }])).toMatchObject([{ by: 'varn', of: 'tarvonia' }]);
  });

  test('are not made from what third parties count', () => {
    expect(gaps([{ n: 23 }, { n: 40, by: 'red-crescent' }])).toEqual([]);
  });
});
