import { describe, expect, test } from 'vitest';
import { exactly, Report, town, when, who } from '../link/testing/report.ts';
import type { Claim, PositionClaim } from '../model/claim.ts';
import type { Incident } from '../model/situation.ts';
import { derivedBreaches } from './derived-breaches.ts';
import { accord, accordsOf, at, BOTH, STARTS, told } from './testing/accords.ts';

const truce = () => accord(told('a', '2031-03-15'), { parties: BOTH, starts: STARTS, duration: 'PT48H' });
const KESS = town('Kess', 'QT');

/** A report in which a side says that another broke the truce. */
function charge(id: string, day: string, by: string, accused: string, incident: string | null = null): Report {
  const made = new Report(id, day).say('They broke the truce.').incident('broke', {
    type: 'ceasefire violation',
    agents: [who(accused)],
    by,
    stance: 'accuses',
    where: [KESS],
  });
  for (const claim of made.claims) claim.incident = incident;
  return made;
}

/** Words of a side about the truce, as reading marks them. */
function words(report: Report, on: string, marks: string[], parts: Partial<PositionClaim>): Report {
  const last = report.incident('truce').claims.pop();
  if (!last) throw new Error('say something first');
  const { quote: _, ...base } = last as Claim & { quote: string };
  const trace = { ...last.trace, entries: marks };
  report.claims.push({ ...base, quote: on, trace, kind: 'position', on, towards: null, ...parts } as PositionClaim);
  return report;
}

const said = (by: string) => ({ claimant: { ...who(by), as: 'party' as const } });
const rows = (...reports: Report[]) =>
  accordsOf([truce(), ...reports]).flatMap(({ breaches = [] }) =>
    breaches.map((b) => [
      b.accusers.map(({ party }) => party).join(),
      b.accused.map(({ party }) => party).join(),
      b.deniers.map(({ party }) => party).join(),
    ]),
  );

describe('who is said to have broken a truce', () => {
  test('each side by the other', () =>
    expect(
      rows(charge('b', '2031-03-16', 'tarvonia', 'sulmark'), charge('c', '2031-03-16', 'sulmark', 'tarvonia')),
    ).toEqual(
      expect.arrayContaining([
        ['tarvonia', 'sulmark', ''],
        ['sulmark', 'tarvonia', ''],
      ]),
    ));

  test('in words that name no incident', () => {
    const made = words(told('b', '2031-03-16'), 'of failing to honour the truce', ['truce:breach'], {
      stance: 'accuses',
      towards: who('sulmark'),
      ...said('tarvonia'),
    });
    expect(rows(made)).toEqual([['tarvonia', 'sulmark', '']]);
  });

  test('once, however many reports carry it and in whatever words', () => {
    const one = charge('b', '2031-03-16', 'tarvonia', 'sulmark', 'i-1');
    const two = charge('c', '2031-03-16', 'tarvonia', 'sulmark', 'i-1');
    const incident = { id: 'i-1', when: when('2031-03-16'), where: [KESS] } as unknown as Incident;
    const [found] = accordsOf([truce(), one, two], undefined, [incident]);
    expect(found?.breaches?.map(({ accusers, incident: id }) => [accusers.map((a) => a.claims.length), id])).toEqual([
      [[2], 'i-1'],
    ]);
    expect(found?.violations).toEqual([{ incident: 'i-1', allegedBy: ['tarvonia'] }]);
  });

  test('not of a truce that had not begun, and of nobody who is no side of it', () =>
    expect(rows(charge('b', '2031-03-12', 'tarvonia', 'sulmark'), charge('c', '2031-03-16', 'quot', 'veld'))).toEqual(
      [],
    ));

  test('with how often', () => {
    const made = charge('b', '2031-03-16', 'tarvonia', 'sulmark');
    for (const claim of made.claims) if (claim.kind === 'incident') claim.times = exactly(47);
    expect(accordsOf([truce(), made])[0]?.breaches?.[0]?.times?.n).toBe(47);
  });
});

describe('who denies it', () => {
  const charged = () => charge('b', '2031-03-16', 'tarvonia', 'sulmark');
  test.each([
    ['that it broke the truce', ['truce:breach'], 'denies', '2031-03-16', 'sulmark'],
    ['its troops kept to the truce', ['truce:keep'], 'states', '2031-03-17', 'sulmark'],
  ] as const)('%s', (on, marks, stance, day, by) =>
    expect(rows(charged(), words(told('c', day), on, [...marks], { stance, ...said(by) }))).toEqual([
      ['tarvonia', 'sulmark', 'sulmark'],
    ]),
  );

  test('"the accusation", right behind the charge and nowhere else', () => {
    const bare = (made: Report) =>
      words(made.say('The truce is kept.'), 'the accusation', ['truce:answer'], {
        stance: 'denies',
        ...said('sulmark'),
      });
    expect(rows(bare(charged()))).toEqual([['tarvonia', 'sulmark', 'sulmark']]);
    expect(rows(charged(), bare(told('c', '2031-03-16')))).toEqual([['tarvonia', 'sulmark', '']]);
  });

  test('not the accuser, nor before he was charged', () => {
    const denies = (day: string, by: string) =>
      words(told('c', day), 'that it broke the truce', ['truce:breach'], { stance: 'denies', ...said(by) });
    expect(rows(charged(), denies('2031-03-15', 'sulmark'))).toEqual([['tarvonia', 'sulmark', '']]);
    expect(rows(charged(), denies('2031-03-16', 'tarvonia'))).toEqual([['tarvonia', 'sulmark', '']]);
  });
});

describe('derived from incidents', () => {
  const [agreement] = accordsOf([truce()], '2031-03-20');
  const strike = (parts: Partial<Incident>): Incident =>
    ({
      id: 'i-9',
      type: 'shelling',
      title: '',
      when: when('2031-03-16'),
      where: [KESS],
      sides: { agents: [who('sulmark')], targets: [who('tarvonia')] },
      tolls: [],
      status: 'single source',
      claims: [],
      documents: [],
      ...parts,
    }) as Incident;
  const found = (...incidents: Incident[]) =>
    agreement
      ? derivedBreaches(agreement, incidents, '2031-03-20').map((b) => [b.basis, b.accused.map((w) => w.party)])
      : null;

  test('violence of one side against the other within its hours', () =>
    expect(found(strike({}))).toEqual([['derived', ['sulmark']]]));
  test('a clash is held against both', () =>
    expect(found(strike({ type: 'armed clash' }))).toEqual([['derived', ['sulmark', 'tarvonia']]]));
  test.each([
    ['on the day it began, before or after the hour', { when: when('2031-03-15') }],
    ['on the day it ended', { when: when('2031-03-17') }],
    ['after it', { when: when('2031-03-19') }],
    ['without a day', { when: null }],
    ['against a third', { sides: { agents: [who('sulmark')], targets: [who('quot')] } }],
    [
      'by two sides in one telling',
      { sides: { agents: [who('sulmark'), who('tarvonia')], targets: [who('tarvonia')] } },
    ],
    ['that is no violence', { type: 'talks' as const }],
    ['that is denied', { status: 'denied' as const }],
  ])('nothing %s', (_name, parts) => expect(found(strike(parts))).toEqual([]));

  test('after its end, where it was extended without a day', () => {
    const later = accord(told('b', '2031-03-17'), {
      parties: BOTH,
      course: { turn: 'extended', until: 'until the talks end', by: null },
    });
    const [longer] = accordsOf([truce(), later], '2031-03-20');
    expect(
      longer && derivedBreaches(longer, [strike({ when: { ...at('2031-03-18'), grain: 'day' } })], '2031-03-20'),
    ).toHaveLength(1);
  });
});
