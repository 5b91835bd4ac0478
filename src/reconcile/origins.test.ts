import { describe, expect, test } from 'vitest';
import { exactly, Report, town, when, who } from '../link/testing/report.ts';
import type { Claim, TollClaim } from '../model/claim.ts';
import { statusOf } from './incident-status.ts';
import { originsOf } from './origins.ts';

const KESS = town('Kess', 'QT');

interface Sayer {
  name: string;
  role?: string;
  party?: string;
  as?: Claim['claimant']['as'];
}

/** One toll of Kess in a report of an outlet, in these words. */
function toll(outlet: string, sayer: Sayer, words: string, n = 14): TollClaim {
  const made = new Report(outlet, '2031-03-05').say(words).toll(words, exactly(n), who('/people'), {
    when: when('2031-03-04'),
    where: [KESS],
  });
  const { name, role = null, party = null, as = 'unnamed' } = sayer;
  const [claim] = made.claims;
  if (claim?.kind !== 'toll') throw new Error('the report has no toll');
  return { ...claim, claimant: { name, role, party, actor: party, span: null, as } };
}

const own = (outlet: string): Sayer => ({ name: outlet, as: 'narrator' });
const WORDS = 'Fourteen people were killed when rockets fell on the fish market of Kess.';
const EDITED = 'Fourteen people were killed when rockets fell upon the fish market of Kess.';
const OTHER = 'In Kess the market burned, and the morgue counted fourteen bodies by noon.';

describe('how many origins', () => {
  const rows: { name: string; claims: Claim[]; want: number }[] = [
    {
      name: 'three outlets in nearly the same words are one',
      claims: [toll('A', own('A'), WORDS), toll('B', own('B'), EDITED), toll('C', own('C'), WORDS.toUpperCase())],
      want: 1,
    },
    {
      name: 'two outlets in words of their own are two',
      claims: [toll('A', own('A'), WORDS), toll('B', own('B'), OTHER)],
      want: 2,
    },
    {
      name: 'one outlet in two reports is one',
      claims: [toll('A', own('A'), WORDS), toll('A2', own('A'), OTHER)],
      want: 1,
    },
    {
      name: 'a ministry that nobody names, with one figure in two outlets, is one',
      claims: [
        toll('A', { name: 'the ministry', role: 'ministry' }, WORDS),
        toll('B', { name: 'a ministry', role: 'ministry' }, OTHER),
      ],
      want: 1,
    },
    {
      name: 'a ministry with two figures is two',
      claims: [
        toll('A', { name: 'the ministry', role: 'ministry' }, WORDS),
        toll('B', { name: 'a ministry', role: 'ministry' }, OTHER, 19),
      ],
      want: 2,
    },
    {
      name: 'residents here and residents there are two',
      claims: [
        toll('A', { name: 'residents', role: 'residents', as: 'witness' }, WORDS),
        toll('B', { name: 'residents', role: 'residents', as: 'witness' }, OTHER),
      ],
      want: 2,
    },
    {
      name: 'two sides with the same words are two, even where a third repeats both',
      claims: [
        toll('A', { name: 'Tarvonia', party: 'tarvonia', as: 'party' }, WORDS),
        toll('B', own('B'), WORDS),
        toll('C', { name: 'Sulmark', party: 'sulmark', as: 'party' }, WORDS),
      ],
      want: 2,
    },
    {
      name: 'an outlet that copies a statement without naming who made it adds none',
      claims: [toll('A', { name: 'Tarvonia', party: 'tarvonia', as: 'party' }, WORDS), toll('B', own('B'), EDITED)],
      want: 1,
    },
    {
      name: 'short words are said alike by many',
      claims: [toll('A', own('A'), 'Fourteen died in Kess.'), toll('B', own('B'), 'Fourteen died in Kess.')],
      want: 2,
    },
  ];
  for (const { name, claims, want } of rows)
    test(name, () => {
      expect(originsOf(claims)).toHaveLength(want);
      expect(statusOf(claims, [], [])).toBe(want > 1 ? 'corroborated' : 'single source');
    });
});

test('an origin keeps its claims, its reports and by what it was known again', () => {
  const [origin, ...others] = originsOf([
    toll('A', own('A'), WORDS),
    toll('B', { name: 'Tarvonia', party: 'tarvonia', as: 'party' }, EDITED),
  ]);
  expect(others).toEqual([]);
  expect(origin).toEqual({
    by: 'Tarvonia',
    party: 'tarvonia',
    echo: 'same words',
    claims: ['A-0', 'B-0'],
    documents: ['A', 'B'],
  });
});

test('a thousand copies take no longer than a thousand reports', () => {
  const copies = Array.from({ length: 1000 }, (_, i) => toll(`r${i}`, own(`r${i}`), WORDS));
  const begun = performance.now();
  expect(originsOf(copies)).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(10_000); // pair by pair it would be minutes
});
