import { describe, expect, test } from 'vitest';
import { exactly, Report, who } from '../../link/testing/report.ts';
import type { Claim, TollClaim } from '../../model/claim.ts';
import type { Agreement, Incident } from '../../model/situation.ts';
import { SituationDiff } from '../../model/situation-diff.ts';
import { statusOf } from '../incident-status.ts';
import { tollRows } from '../toll-rows.ts';
import type { KnownCase } from './known-case.ts';
import { situationDiff } from './situation-diff.ts';

const SOLDIERS = who('tarvonia/soldiers');
const FROM = '2031-03-10';
const TO = '2031-03-12';

const first = () => new Report('first', '2031-03-09').say('Raiders struck, killing soldiers.');
const later = () => new Report('later', '2031-03-11').say('The strike, the killed soldiers.');

/** One incident of all claims of the reports that were out by then. */
function knownOn(day: string, reports: readonly Report[], over: Partial<KnownCase> = {}): KnownCase {
  const out = reports.filter(({ document }) => document.published <= day);
  const claims = out.flatMap((report) => report.claims);
  return {
    day,
    documents: out.map(({ document }) => document),
    claims,
    incidents: [incidentOf('i-1', claims)],
    agreements: [],
    ...over,
  };
}

function incidentOf(id: string, claims: readonly Claim[]): Incident {
  const agents = [who('sulmark')];
  const tolls = claims.filter((claim): claim is TollClaim => claim.kind === 'toll');
  const rows = tollRows(tolls, new Set(['tarvonia', 'sulmark']), () => 'state combatant');
  return {
    id,
    type: 'armed attack',
    title: 'Attack at Kess',
    when: null,
    where: [],
    sides: { agents, targets: [] },
    tolls: rows,
    status: statusOf(claims, agents, rows),
    claims: claims.map((claim) => claim.id),
    documents: [...new Set(claims.map((claim) => claim.document))],
  };
}

const diff = (...reports: Report[]) => SituationDiff.parse(situationDiff(knownOn(FROM, reports), knownOn(TO, reports)));
const struck = (report: Report, by: string, more: Parameters<Report['incident']>[1] = {}) =>
  report.incident('str', { agents: [who('sulmark')], by, ...more });
const EMPTY = {
  new: [],
  figures: [],
  revised: [],
  withdrawn: [],
  confirmed: [],
  contested: [],
  agreements: [],
  relinked: [],
};

describe('an incident that was known', () => {
  test('told again by the same voice with the same figure is no news', () => {
    const told = (report: Report) =>
      struck(report, 'tarvonia').toll('killed', exactly(19), SOLDIERS, { by: 'tarvonia' });
    const killed = new Report('first', '2031-03-09').say('The strike, the killed soldiers.');
    expect(diff(told(killed), told(later()))).toMatchObject(EMPTY);
  });

  test('is confirmed by a second voice, with its words', () => {
    expect(diff(struck(first(), 'eyewitness-group'), struck(later(), 'red-crescent'))).toMatchObject({
      ...EMPTY,
      confirmed: [
        { before: ['single source'], status: 'corroborated', evidence: [{ claim: 'later-0', quote: 'str' }] },
      ],
    });
  });

  test('is contested by the denial of the accused', () => {
    expect(diff(struck(first(), 'tarvonia'), struck(later(), 'sulmark', { stance: 'denies' }))).toMatchObject({
      ...EMPTY,
      contested: [{ before: ['single source'], status: 'contested', toll: null, evidence: [{ claim: 'later-0' }] }],
    });
  });

  test('is withdrawn by him who told it', () => {
    const { withdrawn } = diff(struck(first(), 'tarvonia'), struck(later(), 'tarvonia', { certainty: 'negated' }));
    expect(withdrawn).toMatchObject([{ claimant: 'tarvonia', effect: null, evidence: [{ claim: 'later-0' }] }]);
  });
});

describe('a figure', () => {
  const soldiers = () => new Report('first', '2031-03-09').say('killed soldiers');

  test('is revised, from what stood on the first day', () => {
    const between = new Report('between', '2031-03-11').say('killed soldiers');
    const told = (report: Report, n: number) => report.toll('killed', exactly(n), SOLDIERS, { by: 'tarvonia' });
    const last = new Report('last', '2031-03-12').say('killed soldiers');
    expect(diff(told(soldiers(), 19), told(between, 21), told(last, 23)).revised).toMatchObject([
      {
        claimant: 'tarvonia',
        before: { n: 19 },
        after: { n: 23 },
        evidence: [{ claim: 'last-0', published: '2031-03-12' }],
      },
    ]);
  });

  test('of another voice is new, and both are contested', () => {
    const found = diff(
      soldiers().toll('killed', exactly(19), SOLDIERS, { by: 'tarvonia' }),
      later().toll('killed', exactly(58), SOLDIERS, { by: 'sulmark' }),
    );
    expect(found.figures).toMatchObject([{ claimant: 'sulmark', figure: { n: 58 } }]);
    expect(found.contested).toMatchObject([
      {
        toll: { figures: [{ quantity: { n: 19 } }, { quantity: { n: 58 } }] },
        evidence: [{ claim: 'first-0' }, { claim: 'later-0' }],
      },
    ]);
    expect(found.revised).toEqual([]);
  });

  test('is taken back by him who gave it', () => {
    const found = diff(
      soldiers().toll('killed', exactly(19), SOLDIERS, { by: 'tarvonia' }),
      later().toll('killed', exactly(19), SOLDIERS, { by: 'tarvonia', stance: 'denies' }),
    );
    expect(found.withdrawn).toMatchObject([{ claimant: 'tarvonia', effect: 'killed', before: { n: 19 } }]);
  });
});

test('a truce that ran out by its clock stands on the words that set the clock', () => {
  const told = struck(first(), 'tarvonia');
  const accord = (status: Agreement['status']): Agreement => ({
    id: 'a-1',
    type: 'ceasefire',
    parties: [who('tarvonia'), who('sulmark')],
    mediators: [],
    requested: [],
    starts: null,
    ends: null,
    status,
    violations: [],
    claims: ['first-0'],
  });
  const before = knownOn(FROM, [told], { agreements: [accord('in force')] });
  const after = knownOn(TO, [told], { agreements: [accord('expired')] });
  expect(situationDiff(before, after).agreements).toMatchObject([
    { change: 'status', before: 'in force', status: 'expired', evidence: [{ claim: 'first-0' }] },
  ]);
});

test('two incidents that turn out to be one are named under their new id', () => {
  const [a, b] = [struck(first(), 'tarvonia'), struck(new Report('other', '2031-03-09').say('It struck.'), 'sulmark')];
  const apart = knownOn(FROM, [a, b], { incidents: [incidentOf('i-1', a.claims), incidentOf('i-2', b.claims)] });
  const joined = knownOn(TO, [a, b]);
  expect(situationDiff(apart, joined).relinked).toEqual([{ before: ['i-2'], after: ['i-1'] }]);
});
