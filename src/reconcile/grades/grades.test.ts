import { describe, expect, test } from 'vitest';
import { openGradeSchemes } from '../../knowledge/grades.ts';
import { exactly, Report, town, when, who } from '../../link/testing/report.ts';
import type { Claim } from '../../model/claim.ts';
import type { Incident } from '../../model/situation.ts';
import { tollRows } from '../toll-rows.ts';
import { gradeFacts } from './grade-facts.ts';
import { type GradedSource, gradeIncident } from './grade-incident.ts';

const KESS = town('Kess', 'QT');
const CLASSES: Record<string, string> = { civilians: 'civilian', soldiers: 'state combatant' };
const classOf = (role: string) => CLASSES[role] ?? null;

interface Told {
  outlet: string;
  words: string;
  by?: string;
  agents?: string[];
  victims?: string;
  n?: number;
  parts?: Partial<Claim>;
}

/** One toll of Kess in a report of its own, in words of its own. */
function toll({ outlet, words, by, agents = ['sulmark'], victims = '/civilians', n = 9, parts = {} }: Told): Claim {
  const made = new Report(outlet, '2031-03-05').say(words).toll(words, exactly(n), who(victims), {
    when: when('2031-03-04'),
    where: [KESS],
  });
  const [claim] = made.claims;
  if (claim?.kind !== 'toll') throw new Error('no toll');
  const party = by ?? null;
  const as = by ? 'party' : 'narrator';
  // A spread of another kind's fields would be a mistake of the test.
  return {
    ...claim,
    agents: agents.map((slug) => who(slug)),
    claimant: { name: by ?? outlet, role: null, party, actor: party, span: null, as },
    ...parts,
  } as Claim;
}

function graded(scheme: string, claims: Claim[], sources: GradedSource[] = [], type: Incident['type'] = 'air strike') {
  const tolls = claims.filter((claim) => claim.kind === 'toll');
  const incident: Incident = {
    id: 'i-1',
    type,
    title: 'Air strike on Kess',
    when: null,
    where: [],
    sides: { agents: [], targets: [] },
    tolls: tollRows(tolls, new Set(['sulmark', 'tarvonia']), classOf),
    status: 'contested',
    claims: claims.map(({ id }) => id),
    documents: [],
  };
  const rules = openGradeSchemes().get(scheme);
  if (!rules) throw new Error(`no scheme ${scheme}`);
  return gradeIncident(scheme, rules, gradeFacts(incident, claims, classOf), sources);
}

const A: Told = { outlet: 'Northline', words: 'Nine people of Kess lay dead by the well, a reporter saw.' };
const B: Told = { outlet: 'Meridian', words: 'The clinic wrote nine names into its book that night.' };

describe('grades by the published schemes', () => {
  const rows: { name: string; claims: Claim[]; admiralty: string; airwars: string | null }[] = [
    { name: 'two origins, nothing against them', claims: [toll(A), toll(B)], admiralty: 'F1', airwars: 'Fair' },
    {
      name: 'two origins, and nobody is named',
      claims: [toll({ ...A, agents: [] }), toll({ ...B, agents: [] })],
      admiralty: 'F1',
      airwars: 'Contested',
    },
    {
      name: 'two origins, two doers',
      claims: [toll(A), toll({ ...B, agents: ['tarvonia'] })],
      admiralty: 'F1',
      airwars: 'Contested',
    },
    {
      name: 'two origins, figures that exclude each other',
      claims: [toll(A), toll({ ...B, n: 40 })],
      admiralty: 'F2',
      airwars: 'Fair',
    },
    { name: 'one origin', claims: [toll(A)], admiralty: 'F3', airwars: 'Weak' },
    {
      name: 'one side lays it at the other’s door',
      claims: [toll({ ...A, by: 'tarvonia' })],
      admiralty: 'F4',
      airwars: 'Weak',
    },
    { name: 'the doer owns to it', claims: [toll({ ...A, by: 'sulmark' })], admiralty: 'F2', airwars: 'Confirmed' },
    {
      name: 'all in doubt',
      claims: [toll({ ...A, parts: { certainty: 'hedged' } })],
      admiralty: 'F6',
      airwars: 'Weak',
    },
    {
      name: 'harm only denied',
      claims: [toll({ ...A, parts: { certainty: 'negated', stance: 'denies' } })],
      admiralty: 'F6',
      airwars: 'Discounted',
    },
    { name: 'soldiers only', claims: [toll({ ...A, victims: 'tarvonia/soldiers' })], admiralty: 'F3', airwars: null },
  ];
  test.each(rows)('$name', ({ claims, admiralty, airwars }) => {
    expect(graded('admiralty', claims).grade).toBe(admiralty);
    expect(graded('airwars', claims).grade).toBe(airwars);
  });

  test('a source counts by the best letter that a person gave, and the two parts are told apart', () => {
    const { grade, title, rule, sources } = graded(
      'admiralty',
      [toll(A)],
      [
        { source: 'Meridian', grade: 'C' },
        { source: 'Northline', grade: 'B' },
        { source: 'The Kess Herald', grade: null },
      ],
    );
    expect({ grade, rule }).toEqual({ grade: 'B3', rule: 'one-origin' });
    expect(title).toBe('source B, usually reliable; information 3, possibly true');
    expect(sources).toHaveLength(3);
  });

  test('a visit harms nobody', () => {
    expect(graded('airwars', [toll(A)], [], 'visit')).toMatchObject({ grade: null, rule: null, title: 'Not graded' });
  });
});
