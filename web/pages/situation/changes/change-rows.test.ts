import { describe, expect, test } from 'vitest';
import type { SituationDiff } from '../../../../src/model/situation-diff.ts';
import { changeRows } from './change-rows.ts';

const EVIDENCE = [
  { claim: 'c-1', claimant: 'north', quote: 'q', document: 'd', source: null, published: '2025-10-15' },
];
const of = { incident: 'i-1', title: 'Clash at the border', status: 'contested' as const, evidence: EVIDENCE };
const exact = (n: number) => ({ said: String(n), bound: 'exact' as const, n, to: null, word: null });
const victims = { party: 'north', role: 'soldiers' };
const ofFigure = { ...of, effect: 'killed' as const, victims, claimant: 'south-army', party: 'south' };
const NOTHING: SituationDiff = {
  version: 1,
  from: '2025-10-14',
  to: '2025-10-15',
  documents: { from: 1, to: 2, new: ['d'] },
  new: [],
  figures: [],
  revised: [],
  withdrawn: [],
  confirmed: [],
  contested: [],
  agreements: [],
  relinked: [],
};
const nameOf = (slug: string) => ({ north: 'North', south: 'South' })[slug] ?? slug;
const said = (diff: Partial<SituationDiff>) =>
  changeRows({ ...NOTHING, ...diff }, nameOf).map(
    ({ kind, parts }) => `${kind}: ${parts.map(({ words }) => words).join('')}`,
  );

describe('what changed, a row each', () => {
  test.each<[string, Partial<SituationDiff>, string]>([
    ['an incident', { new: [{ ...of, tolls: [] }] }, 'New: Clash at the border'],
    [
      'a figure',
      { figures: [{ ...ofFigure, figure: exact(58) }] },
      'New: 58 soldiers of North killed, per South Army: Clash at the border',
    ],
    [
      'a figure that rose',
      { revised: [{ ...ofFigure, before: exact(15), after: exact(58) }] },
      'Revised: Soldiers of North killed, per South Army: 15, now 58: Clash at the border',
    ],
    [
      'one taken back',
      { withdrawn: [{ ...of, claimant: 'south', effect: 'killed', victims, before: exact(58) }] },
      'Withdrawn: 58, South: Clash at the border',
    ],
    [
      'a status',
      { confirmed: [{ ...of, status: 'corroborated', before: ['single source'] }] },
      'Status: Clash at the border is now corroborated, was single source',
    ],
    [
      'figures that cannot all be true',
      {
        contested: [
          {
            ...of,
            before: ['single source'],
            toll: {
              effect: 'killed',
              victims,
              figures: [
                { claimant: 'north', quantity: exact(23) },
                { claimant: 'south', quantity: exact(58) },
              ],
            },
          },
        ],
      },
      'Contested: Soldiers of North killed: 23 against 58, Clash at the border',
    ],
    [
      'an accord begun',
      {
        agreements: [
          {
            agreement: 'a-1',
            type: 'ceasefire',
            parties: ['north', 'south'],
            change: 'begun',
            before: null,
            status: 'in force',
            violation: null,
            evidence: EVIDENCE,
          },
        ],
      },
      'New: Ceasefire between North and South, in force',
    ],
    [
      'an accord said to be broken',
      {
        agreements: [
          {
            agreement: 'a-1',
            type: 'ceasefire',
            parties: [],
            change: 'said to be broken',
            before: 'in force',
            status: 'in force',
            violation: { incident: 'i-1', title: 'Clash at the border', allegedBy: ['south'] },
            evidence: EVIDENCE,
          },
        ],
      },
      'Contested: Ceasefire said to be broken by the word of South: Clash at the border',
    ],
  ])('%s', (_, diff, want) => expect(said(diff)).toEqual([want]));

  test('every row leads somewhere', () => {
    const rows = changeRows(
      { ...NOTHING, new: [{ ...of, tolls: [] }], figures: [{ ...ofFigure, figure: exact(5) }] },
      nameOf,
    );
    for (const { parts } of rows) expect(parts.some(({ as }) => as !== 'words')).toBe(true);
  });
  test('keys tell rows apart', () => {
    const rows = changeRows(
      {
        ...NOTHING,
        figures: [
          { ...ofFigure, figure: exact(5) },
          { ...ofFigure, figure: exact(6) },
        ],
      },
      nameOf,
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });
});
