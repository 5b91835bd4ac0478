import { describe, expect, test } from 'vitest';
import { Report, town, when, who } from '../link/testing/report.ts';
import type { Deed, PositionClaim, Stance } from '../model/claim.ts';
import type { Incident } from '../model/situation.ts';
import { answersTo, type Said } from './position-answers.ts';

const DEED: Deed = { not: false, type: 'prisoner release', agents: [who('sulmark')], targets: [], where: [] };

/** A position of a side, in the first sentence of a report of its own unless told otherwise. */
function said(
  by: string,
  stance: Stance,
  on: string,
  parts: Partial<PositionClaim> & { day?: string; sentence?: number } = {},
): Said {
  const { day = '2031-03-04', sentence = 0, ...more } = parts;
  const report = new Report(parts.document ?? `${by}-${stance}-${day}`, day).say(on).incident(on, { by, stance });
  const [last] = report.claims;
  if (last?.kind !== 'incident') throw new Error('no claim');
  const { type: _, agents: __, targets: ___, weapons: ____, when: _____, where: ______, ...base } = last;
  const trace = { ...last.trace, sentence };
  const span = { start: sentence * 100, end: sentence * 100 + on.length };
  return {
    day,
    claim: { ...base, id: `${base.id}-${sentence}`, span, trace, kind: 'position', on, towards: null, ...more },
  };
}
const found = (one: Said, later: Said[], incidents: Incident[] = []) =>
  answersTo(one, later, incidents).map(({ answer, basis }) => `${answer}, ${basis}`);

describe('words that answer words', () => {
  const charge = (parts = {}) =>
    said('tarvonia', 'accuses', 'of sheltering fighters in its border towns', { towards: who('sulmark'), ...parts });

  test('a denial of just that, right behind it, is told', () => {
    const denial = said('sulmark', 'denies', 'of sheltering fighters in its border towns', {
      document: 'd',
      sentence: 1,
    });
    expect(found(charge({ document: 'd' }), [denial])).toEqual(['rejected, said']);
  });

  test('one of another day is proposed, by the words they share', () => {
    const denial = said('sulmark', 'denies', 'that it shelters fighters', { day: '2031-03-09' });
    expect(found(charge(), [denial])).toEqual(['rejected, proposed']);
    const [answer] = answersTo(charge(), [denial], []);
    expect(answer?.reasons[0]).toBe('in the same words: shelt, fight');
  });

  test.each([
    ['of another topic', said('sulmark', 'denies', 'that its jets crossed the river', { day: '2031-03-09' })],
    ['of a third', said('quot', 'denies', 'that it shelters fighters', { day: '2031-03-09' })],
    ['before it', said('sulmark', 'denies', 'that it shelters fighters', { day: '2031-03-01' })],
    ['months later', said('sulmark', 'denies', 'that it shelters fighters', { day: '2031-06-09' })],
    ['that answers nothing', said('sulmark', 'condemns', 'sheltering fighters in border towns', { day: '2031-03-09' })],
  ])('nothing %s', (_name, other) => expect(found(charge(), [other])).toEqual([]));

  test('a demand is accepted by a promise and rejected by a refusal of the deed', () => {
    const demand = said('tarvonia', 'demands', 'the release of its pilots', { towards: who('sulmark'), deed: DEED });
    const more = { day: '2031-03-06', deed: DEED };
    expect(found(demand, [said('sulmark', 'promises', 'to free the men', more)])).toEqual(['accepted, proposed']);
    expect(found(demand, [said('sulmark', 'declines', 'to free the men', more)])).toEqual(['rejected, proposed']);
    expect(
      found(demand, [said('sulmark', 'promises', 'never to free the men', { ...more, deed: { ...DEED, not: true } })]),
    ).toEqual(['rejected, proposed']);
  });
});

describe('deeds that answer words', () => {
  const incident = (parts: Partial<Incident> = {}): Incident =>
    ({
      id: 'i-1',
      type: 'prisoner release',
      title: 'Prisoner release by Sulmark',
      when: when('2031-03-10'),
      where: [town('Kess', 'QT')],
      sides: { agents: [who('sulmark')], targets: [] },
      status: 'single source',
      ...parts,
    }) as Incident;
  const demand = said('tarvonia', 'demands', 'the release of its pilots', { towards: who('sulmark'), deed: DEED });

  test('what was demanded is done', () => expect(found(demand, [], [incident()])).toEqual(['done, proposed']));
  test('what was threatened is done by who threatened it', () => {
    const strike: Deed = { not: false, type: 'air strike', agents: [], targets: [who('sulmark')], where: [] };
    const threat = said('tarvonia', 'threatens', 'to strike the camps', { deed: strike });
    const struck = incident({ type: 'air strike', sides: { agents: [who('tarvonia')], targets: [who('sulmark')] } });
    expect(found(threat, [], [struck])).toEqual(['done, proposed']);
  });
  test.each([
    ['by another', { sides: { agents: [who('quot')], targets: [] } }],
    ['before it was said', { when: when('2031-03-01') }],
    ['without a day', { when: null }],
    ['that is only denied', { status: 'denied' as const }],
  ])('not %s', (_name, parts) => expect(found(demand, [], [incident(parts)])).toEqual([]));
  test('nothing answers a denial or a bare condemnation', () =>
    expect(
      found(
        said('tarvonia', 'denies', 'the release of its pilots', { deed: DEED, towards: who('sulmark') }),
        [],
        [incident()],
      ),
    ).toEqual([]));
});
