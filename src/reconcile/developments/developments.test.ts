import { describe, expect, test } from 'vitest';
import { openCodebooks } from '../../knowledge/numbers.ts';
import { exactly, Report, town, who } from '../../link/testing/report.ts';
import type { AlertRule } from '../../model/alert.ts';
import type { TollClaim } from '../../model/claim.ts';
import type { Development } from '../../model/development.ts';
import type { Incident } from '../../model/situation.ts';
import { accord, accordsOf, at, BOTH, STARTS, told } from '../testing/accords.ts';
import { tollRows } from '../toll-rows.ts';
import { agreementDevelopments } from './agreement-developments.ts';
import { matchesRule } from './alert-matching.ts';
import { concerns } from './concerns.ts';
import { incidentDevelopments } from './incident-developments.ts';

const SOLDIERS = who('tarvonia/soldiers');

function clash(reports: readonly Report[]): Development[] {
  const claims = reports.flatMap((report) => report.claims);
  const tolls = claims.filter((claim): claim is TollClaim => claim.kind === 'toll');
  const incident: Incident = {
    id: 'i-1',
    type: 'armed clash',
    title: 'Clash at Kess',
    when: null,
    where: [town('Kess', 'QT')],
    sides: { agents: [who('sulmark')], targets: [who('tarvonia')] },
    tolls: tollRows(tolls, new Set(['tarvonia', 'sulmark']), () => 'state combatant'),
    status: 'contested',
    claims: claims.map(({ id }) => id),
    documents: reports.map(({ document }) => document.id),
  };
  return incidentDevelopments(incident, claims, published(reports));
}

const published = (reports: readonly Report[]) =>
  new Map(reports.map(({ document }) => [document.id, document.published]));
const counts = (id: string, day: string, n: number, by = 'tarvonia') =>
  new Report(id, day).say('soldiers killed').toll('killed', exactly(n), SOLDIERS, { by });
const brief = ({ kind, day, figure }: Development) =>
  [kind, day.slice(8), figure?.quantity.n, figure?.before?.n, figure?.opening].filter((part) => part != null).join(' ');

describe('what reports add to an incident', () => {
  test('that it happened, first figures, what became of them; never the same again', () => {
    const found = clash([
      counts('a', '2031-03-09', 19),
      counts('b', '2031-03-10', 19),
      counts('c', '2031-03-11', 23),
      counts('d', '2031-03-12', 58, 'sulmark'),
    ]);
    expect(found.map(brief)).toEqual([
      'new incident 09',
      'first figure 09 19 true',
      'revised figure 11 23 19 false',
      'first figure 12 58 false',
    ]);
  });

  test('an id stays when later reports come in', () => {
    const [before, after] = [
      clash([counts('a', '2031-03-09', 19)]),
      clash([counts('a', '2031-03-09', 19), counts('c', '2031-03-11', 23)]),
    ];
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
  });

  test('every one stands on claims, and says who says so', () => {
    for (const { claims, by } of clash([counts('a', '2031-03-09', 19), counts('d', '2031-03-12', 58, 'sulmark')]))
      expect([claims.length > 0, by.length]).toEqual([true, 1]);
  });
});

test('an accord that is announced, and then said to be over', () => {
  const reports = [
    accord(told('a', '2031-03-14', 'tarvonia'), { parties: BOTH, starts: STARTS }),
    accord(told('b', '2031-03-18', 'sulmark'), {
      parties: BOTH,
      starts: STARTS,
      course: { turn: 'broken', until: null, by: null },
    }),
  ];
  const claims = reports.flatMap((report) => report.claims);
  const found = accordsOf(reports).flatMap((agreement) => agreementDevelopments(agreement, claims, published(reports)));
  expect(found.map(({ kind, day, turn }) => [kind, day, turn])).toEqual([
    ['new agreement', '2031-03-14', null],
    ['agreement turned', '2031-03-18', 'broken'],
  ]);
});

describe('what is asked for', () => {
  const [incident, figure] = clash([counts('a', '2031-03-09', 19)]) as [Development, Development];
  test.each([
    [{ place: 'kes' }, true],
    [{ place: 'QT' }, true],
    [{ place: 'Nowhere' }, false],
    [{ actor: 'sulmark' }, true],
    [{ actor: 'tarvonia' }, true],
    [{ actor: 'narland' }, false],
  ])('%j', (concern, want) => expect(concerns(incident, concern)).toBe(want));

  const to: AlertRule['to'] = [{ file: 'x' }];
  const matches = (development: Development, rule: Partial<AlertRule>) =>
    matchesRule(development, { name: 'r', when: 'toll over', to, ...rule }, openCodebooks().house);
  const worded = (
    word: string,
    bound: 'vague' | 'at least' | 'more than' | 'at most',
    n: number | null,
  ): Development => ({
    ...figure,
    figure: figure.figure && { ...figure.figure, quantity: { said: word, bound, n, to: null, word } },
  });
  test.each<[string, Development, Partial<AlertRule>, boolean]>([
    ['19 is over 18', figure, { over: 18 }, true],
    ['19 is not over 19', figure, { over: 19 }, false],
    ['more than 19 is over 19', worded('more than 19', 'more than', 19), { over: 19 }, true],
    ['at most 40 need not be over 19', worded('at most 40', 'at most', 40), { over: 19 }, false],
    ['dozens are over 20 by the house rule', worded('dozens', 'vague', null), { over: 20 }, true],
    ['dozens need not be over 30', worded('dozens', 'vague', null), { over: 30 }, false],
    ['another effect', figure, { over: 18, effect: 'injured' }, false],
    ['told before the day asked for', figure, { over: 18, since: '2031-03-10' }, false],
    ['happened three days before', { ...figure, when: at('2031-03-06') }, { over: 18, within_days: 3 }, true],
    ['happened four days before', { ...figure, when: at('2031-03-05') }, { over: 18, within_days: 3 }, false],
    ['nobody says when', { ...figure, when: null }, { over: 18, within_days: 0 }, true],
    ['another type', figure, { over: 18, type: 'air strike' }, false],
    ['a first figure is not revised', figure, { when: 'toll revised' }, false],
    ['one of several events', incident, { when: ['toll revised', 'new incident'] }, true],
  ])('%s', (_, development, rule, want) => expect(matches(development, rule)).toBe(want));
});
