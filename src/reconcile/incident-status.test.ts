import { describe, expect, test } from 'vitest';
import { Report, town, when } from '../link/testing/report.ts';
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
