import { describe, expect, it } from 'vitest';
import type { IncidentSheet, Participant } from '../../src/claims/sheet/sheet.ts';
import { codedIncident } from './muc4-incident.ts';
import { incidentMistakes, type KeyIncident } from './muc4-mistakes.ts';

const participant = (part: Participant['part'], words: string, rest: Partial<Participant> = {}): Participant => ({
  part,
  words,
  span: { start: 0, end: words.length },
  at: { sentence: 0, first: 0, last: 0 },
  name: null,
  descriptions: [],
  head: words,
  sense: 'other',
  actor: null,
  role: null,
  count: null,
  plural: false,
  outcome: null,
  probability: 0.9,
  ...rest,
});

const sheet = (participants: Participant[], rest: Partial<IncidentSheet> = {}): IncidentSheet => ({
  kind: 'attack',
  probability: 0.9,
  sentences: [0],
  words: [],
  when: null,
  where: [
    {
      name: 'Quevedo district',
      place: '1',
      country: 'PE',
      admin1: null,
      lat: null,
      lon: null,
      precision: 1,
      span: null,
    },
  ],
  participants,
  ...rest,
});

describe('coding a sheet for MUC-4', () => {
  it('codes victims, weapons, things and the state by the codebook', () => {
    const coded = codedIncident(
      sheet([
        participant('doer', 'soldiers'),
        participant('person', 'two Spanish priests', { count: 2, plural: true, outcome: 'killed' }),
        participant('thing', 'a branch of the bank', { outcome: 'damaged' }),
        participant('tool', 'car bomb'),
      ]),
      '1989-05-12',
    );
    expect(coded).toMatchObject({
      date: { start: null, end: '1989-05-12' },
      location: ['PERU', 'QUEVEDO'],
      perpCategory: 'STATE-SPONSORED VIOLENCE',
      instruments: [{ type: 'VEHICLE BOMB' }],
      physTargets: [{ type: 'FINANCIAL', effect: 'SOME DAMAGE' }],
      humTargets: [{ type: 'CIVILIAN', number: '2', effect: 'DEATH', nation: 'SPAIN' }],
    });
  });

  it('tells a weapon by the verb where none is named, and takes what nobody is named for for terrorism', () => {
    const coded = codedIncident(sheet([participant('person', 'a judge')], { words: ['shoot'] }), '1989-05-12');
    expect(coded.instruments).toEqual([{ type: 'GUN' }]);
    expect(coded.perpCategory).toBe('TERRORIST ACT');
    expect(coded.humTargets[0]?.type).toBe('LEGAL OR JUDICIAL');
  });
});

describe('mistakes', () => {
  const key: KeyIncident = {
    type: 'ATTACK',
    perpIndividuals: [{ alternatives: ['REBELS'] }],
    perpOrgs: [],
    physTargets: [],
    humTargets: [{ names: ['TOMAS ARANDA'], descriptions: [] }],
  };
  const answer = codedIncident(sheet([participant('person', 'Mayor Aranda', { name: 'Aranda' })]), '1989-05-12');

  it('are filed by what is missing within a pair', () =>
    expect(incidentMistakes('d', [key], [answer]).map((m) => m.kind)).toEqual(['perpetrator individual missing']));

  it('tell a spurious incident in a text without any', () =>
    expect(incidentMistakes('d', [], [answer]).map((m) => m.kind)).toEqual(['incident in a text without any']));
});
