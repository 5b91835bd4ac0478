import { describe, expect, test } from 'vitest';
import type { TollList } from '../../../../src/contract/incident.ts';
import type { Bound } from '../../../../src/model/quantity.ts';
import type { Agreement, TollFigure, TollRow } from '../../../../src/model/situation.ts';
import { type LedeGiven, type LedePart, ledeOf, tollSentence } from './lede.ts';

const NAMES: Record<string, string> = { north: 'North', south: 'South' };
const nameOf = (slug: string) => NAMES[slug] ?? slug;

function figure(
  party: string | null,
  about: TollFigure['about'],
  n: number | null,
  bound: Bound = 'exact',
): TollFigure {
  const quantity = { said: '', bound, n, to: null, word: n === null ? 'dozens' : null };
  return { claimant: party ?? 'narrator', party, about, quantity, said: null, claims: [`c-${party}-${n}`] };
}
function toll(figures: TollFigure[], contested: boolean): TollRow {
  return {
    effect: 'killed',
    victims: { party: 'north', role: 'soldiers' },
    figures,
    admitted: null,
    alleged: null,
    contested,
  };
}
function list(...tolls: TollRow[]): TollList {
  const incident = { id: 'i-1', title: 'Clash', day: null };
  const rows = tolls.map((each) => ({ incident, status: 'contested' as const, toll: each }));
  return { total: tolls.length, contested: tolls.filter(({ contested }) => contested).length, rows };
}
function said(parts: readonly LedePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `[${part.figure}]`)).join('');
}
function who(party: string) {
  return { name: party, actor: party, party, role: null, span: null };
}
const moment = (from: string) => ({
  from,
  to: from,
  grain: 'minute' as const,
  approximate: false,
  basis: 'stated' as const,
  span: null,
});
const ACCORD: Agreement = {
  id: 'a-1',
  type: 'ceasefire',
  parties: [who('north'), who('south')],
  mediators: [],
  requested: [],
  starts: moment('2025-10-15T13:00Z'),
  ends: moment('2025-10-17T13:00Z'),
  status: 'in force',
  violations: [],
  claims: [],
};
const GIVEN: LedeGiven = {
  overview: {
    counts: {
      incidents: 7,
      documents: 1,
      claims: 40,
      actors: 2,
      agreements: 0,
      forecasts: 0,
      statistics: 0,
      sources: 1,
      queue: 0,
      undated: 0,
      unplaced: 0,
      single: 0,
    },
    parties: [
      { slug: 'north', name: 'North', letters: 'N', hue: 1, adjective: null },
      { slug: 'south', name: 'South', letters: 'S', hue: 2, adjective: null },
    ],
  },
  tolls: null,
  agreements: null,
  shown: { incidents: 5, first: '2025-10-07', last: '2025-10-16' },
};

describe('a toll as a sentence', () => {
  test.each<[string, TollRow, string]>([
    [
      'own side first, each by its verb',
      toll([figure('south', 'adversary', 58, 'at least'), figure('north', 'own', 23)], true),
      'North admits [23] of its soldiers killed; South claims [at least 58].',
    ],
    [
      'one voice with two figures: neither is chosen',
      toll([figure('south', 'adversary', 15), figure('south', 'adversary', 58)], true),
      'South claims [15] or [58] soldiers of North killed.',
    ],
    [
      'a side that gives none',
      toll([figure('south', 'adversary', 200, 'more than')], false),
      'South claims [more than 200] soldiers of North killed; North gives no figure.',
    ],
    ['a report alone', toll([figure(null, 'other', 11)], false), '[11] soldiers of North killed, per a report.'],
    [
      'a figure that opens the sentence',
      toll([figure(null, 'other', 11, 'at least')], false),
      '[At least 11] soldiers of North killed, per a report.',
    ],
    [
      'words without a number',
      toll([figure('south', 'adversary', null, 'vague')], true),
      'South claims [“dozens”] soldiers of North killed.',
    ],
    [
      'third parties beside sides are counted',
      toll([figure('north', 'own', 23), figure(null, 'other', 30)], true),
      'North admits [23] of its soldiers killed; 1 third party gives figures too.',
    ],
  ])('%s', (_, row, want) => expect(said(tollSentence(row, nameOf))).toBe(want));

  test('every figure has its claims', () => {
    const parts = tollSentence(toll([figure('north', 'own', 23)], false), nameOf);
    expect(parts.filter((part) => typeof part !== 'string')).toEqual([{ figure: '23', claims: ['c-north-23'] }]);
  });
});

describe('the headline', () => {
  const contested = list(toll([figure('north', 'own', 23), figure('south', 'adversary', 58)], true));
  const asked = [
    { by: who('north'), according: 'south' },
    { by: who('south'), according: 'north' },
  ];
  test.each<[string, Partial<LedeGiven>, string]>([
    ['nothing known but counts', {}, '1 document tells of 7 incidents, 5 of them between 7 Oct and 16 Oct 2025'],
    ['an accord with its length', { agreements: [ACCORD] }, 'A 48-hour ceasefire has been in force since 15 Oct'],
    [
      'who asked for it',
      { agreements: [{ ...ACCORD, requested: asked }] },
      'A 48-hour ceasefire has been in force since 15 Oct; each side says the other asked for it',
    ],
    ['run out', { agreements: [{ ...ACCORD, status: 'expired' }] }, 'The ceasefire of 15 Oct has run out'],
    [
      'said to be broken',
      { agreements: [{ ...ACCORD, status: 'broken' }] },
      'The ceasefire of 15 Oct is said to be broken',
    ],
    ['a dispute', { tolls: contested }, 'North and South differ on how many soldiers of North were killed'],
    [
      'an accord and a dispute',
      { agreements: [ACCORD], tolls: contested },
      'A 48-hour ceasefire has been in force since 15 Oct; North and South differ on how many soldiers of North were killed',
    ],
    [
      'talks are no accord',
      { agreements: [{ ...ACCORD, type: 'talks' }] },
      '1 document tells of 7 incidents, 5 of them between 7 Oct and 16 Oct 2025',
    ],
  ])('%s', (_, given, want) => expect(ledeOf({ ...GIVEN, ...given }).headline).toBe(want));
});
