import { describe, expect, test } from 'vitest';
import { exactly, Report, town, when, who } from '../link/testing/report.ts';
import type { Claim } from '../model/claim.ts';
import { statusOf } from './incident-status.ts';

/** Claims of one report on one strike, by sayers that nobody identifies, such as `{ name: 'it', role: null }`. */
function toldBy(...sayers: { name: string; role: string | null }[]): Claim[] {
  const made = new Report('a', '2031-03-09').say('A strike hit Kess.');
  for (const _ of sayers)
    made.incident('strike', { type: 'air strike', when: when('2031-03-04'), where: [town('Kess', 'QT')] });
  return made.claims.map((claim, i) => {
    const { name = '', role = null } = sayers[i] ?? {};
    return { ...claim, claimant: { name, role, actor: null, party: null, span: null, as: 'unnamed' } };
  });
}

describe('sayers whom nobody identifies', () => {
  test('are one voice where they may be the same', () => {
    const claims = toldBy({ name: 'the ministry', role: null }, { name: 'it', role: null });
    expect(statusOf(claims, [], [])).toBe('single source');
  });

  test('are two where their roles tell them apart', () => {
    const claims = toldBy({ name: 'residents', role: 'residents' }, { name: 'an official', role: 'official' });
    expect(statusOf(claims, [], [])).toBe('corroborated');
  });
});

describe('admitted: against one’s own interest', () => {
  const classOf = (role: string) => ({ soldiers: 'state combatant', civilians: 'civilian' })[role] ?? null;
  const status = (made: Report, ...agents: string[]) => statusOf(made.claims, agents.map(who), [], undefined, classOf);
  const report = (): Report => new Report('a', '2031-03-09').say('Posts were captured and men killed at Kess.');
  const took = (made: Report, by: string): Report =>
    made.incident('captured', { type: 'territory captured', agents: [who(by)], where: [town('Kess', 'QT')], by });

  test('two who each claim to have taken posts admit nothing', () =>
    expect(status(took(took(report(), 'tarvonia'), 'sulmark'), 'tarvonia', 'sulmark')).toBe('corroborated'));

  test('one who says that he lost them does', () => {
    const lost = report().incident('captured', { type: 'territory lost', agents: [who('sulmark')], by: 'sulmark' });
    expect(status(lost, 'sulmark')).toBe('admitted');
  });

  test.each([
    ['his own soldiers', 'tarvonia/soldiers', 'tarvonia', 'admitted'],
    ['his own civilians, which he holds against another', 'tarvonia/civilians', 'tarvonia', 'single source'],
    ['the soldiers of another', 'tarvonia/soldiers', 'sulmark', 'single source'],
  ])('%s', (_name, victims, by, want) =>
    expect(status(report().toll('killed', exactly(9), who(victims), { by }))).toBe(want),
  );

  test('harm that he did to civilians', () => {
    const made = report().toll('killed', exactly(2), who('tarvonia/civilians'), {
      by: 'sulmark',
      agents: [who('sulmark')],
    });
    expect(status(made)).toBe('admitted');
  });

  test('a hospital that owns to a count owns to no deed', () => {
    const made = report().incident('captured', {
      type: 'air strike',
      agents: [who('sulmark')],
      by: 'clinic',
      stance: 'admits',
    });
    expect(status(made)).toBe('single source');
  });
});
