import { describe, expect, test } from 'vitest';
import { loadCodebooks } from '../knowledge/numbers.ts';
import { countryOf, exactly, Report, town, when, who } from '../link/testing/report.ts';
import type { StatisticClaim } from '../model/claim.ts';
import type { Incident, TollRow } from '../model/situation.ts';
import { type Ledger, statisticBeside } from './statistic-beside.ts';

const CLASSES: Record<string, string> = { soldiers: 'state combatant', civilians: 'civilian', trucks: 'thing' };
const RULES = { house: loadCodebooks().house, classOf: (role: string) => CLASSES[role] ?? null };
const QUOT = countryOf('Quot', 'QT');

/** A count of deaths from January to September 2031, by the institute unless told otherwise. */
function statistic(n: number, parts: Partial<StatisticClaim> & { by?: string } = {}): StatisticClaim {
  const { by = 'institute', ...more } = parts;
  const [last] = new Report(`s${n}`, '2031-10-01').say('It counted deaths.').incident('deaths', { by }).claims;
  if (last?.kind !== 'incident') throw new Error('no claim');
  const { type: _, agents: __, targets: ___, weapons: ____, when: _____, where: ______, ...base } = last;
  const period = when('2031-01-01..2031-09-30');
  return {
    ...base,
    kind: 'statistic',
    measure: 'deaths',
    quantity: exactly(n),
    period,
    scope: 'deaths',
    where: [QUOT],
    ...more,
  };
}

const row = (victims: string, ...ns: number[]): TollRow => {
  const { party, role } = who(victims);
  const figures = ns.map((n, i) => ({
    claimant: `v${i}`,
    party: null,
    about: 'other' as const,
    quantity: exactly(n),
    said: null,
    claims: [],
  }));
  return {
    effect: 'killed',
    victims: { party, role },
    figures,
    admitted: null,
    alleged: null,
    contested: new Set(ns).size > 1,
  };
};
const incident = (day: string, tolls: TollRow[], parts: Partial<Incident> = {}): Incident =>
  ({
    id: day,
    type: 'armed attack',
    title: '',
    when: when(day),
    where: [town('Kess', 'QT')],
    sides: { agents: [who('sulmark')], targets: [] },
    tolls,
    status: 'single source',
    claims: [],
    documents: [],
    ...parts,
  }) as Incident;

function beside(claim: StatisticClaim, incidents: Incident[], more: Partial<Ledger> = {}) {
  const none = {
    statistics: [claim],
    before: [],
    reports: { own: 3, before: 0 },
    first: '2031-02-01',
    last: '2031-10-01',
  };
  return statisticBeside(claim, { ...none, incidents, ...more }, RULES);
}
const sum = (claim: StatisticClaim, ...incidents: Incident[]) => {
  const { low, best, high, figures, incidents: of } = beside(claim, incidents).ledger;
  return [low, best, high, figures, of];
};

describe('the ledger’s own sum', () => {
  test('adds incidents of the window and place, from the lowest to the highest figure', () =>
    expect(
      sum(
        statistic(100),
        incident('2031-03-04', [row('/people', 5)]),
        incident('2031-03-09', [row('/people', 7, 9, 7)]),
        incident('2031-12-01', [row('/people', 50)]),
        incident('2031-04-04', [row('/people', 60)], { where: [town('Elsewhere', 'TV')] }),
      ),
    ).toEqual([12, 12, 14, 2, 2]));

  test('does not add people of whom no more is said to those told apart, nor things', () =>
    expect(
      sum(
        statistic(100),
        incident('2031-03-04', [
          row('tarvonia/soldiers', 4),
          row('/civilians', 3),
          row('/people', 5),
          row('/trucks', 30),
        ]),
      ),
    ).toEqual([7, 7, 7, 1, 1]));

  test('keeps to whom the count is of', () => {
    const tolls = [row('tarvonia/soldiers', 4), row('/civilians', 3)];
    expect(sum(statistic(9, { victims: who('/civilians') }), incident('2031-03-04', tolls))[1]).toBe(3);
    expect(sum(statistic(9, { victims: who('tarvonia/soldiers') }), incident('2031-03-04', tolls))[1]).toBe(4);
  });

  test('counts incidents of the kinds named, and leaves out what is denied', () => {
    const attacks = statistic(40, { measure: 'incidents', types: ['armed attack'] });
    expect(
      sum(
        attacks,
        incident('2031-03-04', []),
        incident('2031-03-05', [], { type: 'air strike' }),
        incident('2031-03-06', [], { status: 'denied' }),
      )[1],
    ).toBe(1);
  });
});

describe('what it is laid beside', () => {
  const year = statistic(80, { period: when('2030-01-01..2030-12-31') });
  const before = statistic(75, { period: when('2030-01-01..2030-09-30') });

  test('the same counter a year earlier, with the change', () => {
    const { yearBefore } = beside(statistic(100), [], { statistics: [before, year] });
    expect([yearBefore.counts.map((c) => c.quantity.n), yearBefore.change]).toEqual([[75, 80], { n: 25, percent: 33 }]);
  });

  test('a whole year is no nine months: no change is reckoned, and it says so', () => {
    const { yearBefore, differences } = beside(statistic(100), [], { statistics: [year] });
    expect(yearBefore.change).toBeNull();
    expect(differences.find(({ words }) => words.includes('whole of 2030'))?.kind).toBe('window');
  });

  test('another counter of the same window, with by how much', () => {
    const other = statistic(130, { by: 'monitors' });
    const { others, differences } = beside(statistic(100), [], { statistics: [other] });
    expect(others.map((o) => o.counter)).toEqual(['monitors']);
    expect(differences.find(({ kind }) => kind === 'counter')?.words).toBe(
      'monitors gives 130 for the same window, 30 more',
    );
  });

  test('not counts of another measure or place', () => {
    const statistics = [
      statistic(9, { measure: 'injuries', by: 'x' }),
      statistic(8, { where: [countryOf('Veld', 'VE')], by: 'x' }),
    ];
    expect(beside(statistic(100), [], { statistics }).others).toEqual([]);
  });
});

test('why they differ is named: coverage, window, base, casualties, contested figures', () => {
  const kinds = (claim: StatisticClaim, ...incidents: Incident[]) =>
    beside(claim, incidents).differences.map(({ kind }) => kind);
  expect(kinds(statistic(100))).toEqual(['coverage', 'window', 'base']);
  expect(kinds(statistic(100, { measure: 'casualties' }))).toContain('measure');
  expect(kinds(statistic(100, { where: [] }))).toContain('place');
  expect(kinds(statistic(100), incident('2031-03-04', [row('/people', 5, 9)]))).toContain('contested');
});
