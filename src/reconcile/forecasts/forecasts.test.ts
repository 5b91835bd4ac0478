import { describe, expect, test } from 'vitest';
import { openLikelihoodScales } from '../../knowledge/likelihood-scales.ts';
import { openSpeech } from '../../knowledge/speech.ts';
import { town, when, who } from '../../link/testing/report.ts';
import type { Deed, ForecastClaim } from '../../model/claim.ts';
import type { ForecastRecord } from '../../model/forecast-record.ts';
import type { Agreement, Incident } from '../../model/situation.ts';
import { calibrationOf } from './calibration.ts';
import { forecastRecords, type Outcomes } from './forecast-records.ts';

const KESS = town('Kess', 'QT');
const STRIKE: Deed = { not: false, type: 'air strike', agents: [who('sulmark')], targets: [], where: [KESS] };

function forecast(parts: Partial<ForecastClaim> = {}): ForecastClaim {
  return {
    id: 'c-1',
    kind: 'forecast',
    document: 'd-1',
    span: { start: 0, end: 4 },
    quote: 'Sulmark is likely to bomb Kess.',
    claimant: { name: 'Ilo Brandt', actor: 'ilo-brandt', party: null, role: 'analyst', span: null, as: 'analyst' },
    about: null,
    stance: 'predicts',
    certainty: 'asserted',
    direct: false,
    channel: null,
    said: null,
    incident: null,
    trace: { rule: 'what is to come', entries: [], sentence: 0, event: null },
    outcome: 'Sulmark is likely to bomb Kess',
    likelihood: { said: 'likely', low: 55, high: 80 },
    by: when('2031-03-31'),
    deed: STRIKE,
    ...parts,
  };
}

function incident(parts: Partial<Incident> = {}): Incident {
  return {
    id: 'i-1',
    type: 'drone strike',
    title: 'Drone strike on Kess',
    when: when('2031-03-12'),
    where: [KESS],
    sides: { agents: [who('sulmark')], targets: [] },
    tolls: [],
    status: 'corroborated',
    claims: ['c-8', 'c-9'],
    documents: ['d-2'],
    ...parts,
  };
}

function outcomes(parts: Partial<Outcomes> = {}): Outcomes {
  return {
    reports: new Map([
      ['d-1', { published: '2031-03-10', source: 'Northline' }],
      ['d-2', { published: '2031-03-13', source: 'Meridian' }],
    ]),
    incidents: [],
    agreements: [],
    nameOf: () => 'Ilo Brandt',
    dismissed: [],
    ...parts,
  };
}

const LATE = new Map([...outcomes().reports, ['d-3', { published: '2031-04-02', source: null }]]);

describe('what the case suggests of an open forecast', () => {
  const rows: { name: string; claim?: Partial<ForecastClaim>; seen?: Partial<Outcomes>; want: unknown }[] = [
    { name: 'a deed of that kind, party and place, in time', seen: { incidents: [incident()] }, want: 'came true' },
    {
      name: 'what was not to happen happened',
      claim: { deed: { ...STRIKE, not: true } },
      seen: { incidents: [incident()] },
      want: 'did not',
    },
    {
      name: 'another party',
      seen: { incidents: [incident({ sides: { agents: [who('tarvonia')], targets: [] } })] },
      want: null,
    },
    { name: 'another place', seen: { incidents: [incident({ where: [town('Moro', 'QT')] })] }, want: null },
    { name: 'another kind', seen: { incidents: [incident({ type: 'abduction' })] }, want: null },
    { name: 'the day before', seen: { incidents: [incident({ when: when('2031-03-09') })] }, want: null },
    { name: 'after its time', seen: { incidents: [incident({ when: when('2031-04-01') })] }, want: null },
    { name: 'only denied', seen: { incidents: [incident({ status: 'denied' })] }, want: null },
    { name: 'its time ran out', seen: { reports: LATE }, want: 'did not' },
    {
      name: 'its time ran out, and nobody known was named',
      claim: { deed: { ...STRIKE, agents: [who('/army')] } },
      seen: { reports: LATE },
      want: 'undecided',
    },
    { name: 'settled by a person', claim: { resolution: 'void' }, seen: { incidents: [incident()] }, want: null },
    {
      name: 'answered with no on these claims',
      seen: {
        incidents: [incident()],
        dismissed: [{ claim: 'c-1', outcome: 'came true', evidence: new Set(['c-9']) }],
      },
      want: null,
    },
    {
      name: 'answered with no on others',
      seen: {
        incidents: [incident()],
        dismissed: [{ claim: 'c-1', outcome: 'came true', evidence: new Set(['c-7']) }],
      },
      want: 'came true',
    },
  ];
  test.each(rows)('$name', ({ claim = {}, seen = {}, want }) => {
    const [record] = forecastRecords([forecast(claim)], outcomes(seen));
    const got = record?.proposal ? (record.proposal.outcome ?? 'undecided') : null;
    expect(got).toBe(want);
  });

  test('an accord between those named settles a foreseen truce', () => {
    const parties = [who('sulmark'), who('tarvonia')];
    const agreement: Agreement = {
      id: 'a-1',
      type: 'ceasefire',
      parties,
      mediators: [],
      requested: [],
      starts: null,
      ends: null,
      status: 'announced',
      violations: [],
      claims: ['c-5'],
    };
    const deed: Deed = { not: false, type: 'ceasefire', agents: parties, targets: [], where: [] };
    const [record] = forecastRecords(
      [forecast({ deed, certainty: 'conditional' })],
      outcomes({ agreements: [{ agreement, day: '2031-03-20' }] }),
    );
    expect(record?.proposal).toMatchObject({
      outcome: 'came true',
      evidence: [{ kind: 'agreement', id: 'a-1', day: '2031-03-20', claims: ['c-5'] }],
      caveat: expect.stringContaining('under a condition'),
    });
  });

  test('that nothing was told says how much there was to tell it', () => {
    const [record] = forecastRecords([forecast()], outcomes({ reports: LATE }));
    expect(record?.proposal?.caveat).toContain('2 reports in this case came out since');
  });
});

describe('calibration', () => {
  const scaleOf = (name: string) => {
    const scale = openLikelihoodScales().get(name);
    if (!scale) throw new Error(`no scale ${name}`);
    return { name, ...scale };
  };
  const resolved = (said: string | null, state: ForecastRecord['state']): ForecastRecord => {
    const [record] = forecastRecords(
      [forecast({ likelihood: said === null ? null : { said, low: 0, high: 0 } })],
      outcomes(),
    );
    if (!record) throw new Error('no record');
    return { ...record, state };
  };

  test('the Brier score is the mean squared distance from what happened; void and wordless ones are counted and not scored', () => {
    const { all, unscored, bands, few } = calibrationOf(
      [
        resolved('likely', 'came true'),
        resolved('unlikely', 'came true'),
        resolved('likely', 'void'),
        resolved(null, 'did not'),
        resolved('likely', 'open'),
      ],
      scaleOf('icd203'),
    );
    // 67.5 % and 32.5 %, both came true.
    expect(all).toMatchObject({ resolved: 4, cameTrue: 2, didNot: 1, void: 1, scored: 2 });
    expect(all.brier).toBeCloseTo((0.325 ** 2 + 0.675 ** 2) / 2, 10);
    expect(unscored).toEqual({ void: 1, noWord: 1, offScale: 0 });
    expect(bands.filter(({ forecasts }) => forecasts > 0)).toMatchObject([
      { low: 20, cameTrue: 1 },
      { low: 55, cameTrue: 1 },
    ]);
    expect(few).toBeGreaterThan(2);
  });

  test('another scale counts otherwise', () => {
    const { all } = calibrationOf([resolved('likely', 'came true')], scaleOf('phia'));
    expect(all.brier).toBeCloseTo(0.35 ** 2, 10);
  });

  test('every word that the reader knows is on the scale it is shown with, and at the same range', () => {
    const scale = scaleOf('icd203');
    for (const { words, low, high } of openSpeech().likelihood)
      expect({
        words,
        bands: scale.bands.filter((band) => band.words.includes(words)).map((b) => [b.low, b.high]),
      }).toEqual({
        words,
        bands: [[low, high]],
      });
  });
});
