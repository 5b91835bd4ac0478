import type { DatasetName, DatasetRow } from '../../../model/dataset.ts';
import type { LinkedRow } from '../case-source.ts';
import { HOSTILE } from './made-names.ts';

const row = (dataset: DatasetName, id: string, kind: string): DatasetRow => ({
  dataset,
  format: dataset === 'ucdp' ? 'ucdp-ged' : 'acled',
  id,
  line: 2,
  days: { from: '2031-03-04', to: '2031-03-05', grain: 'day', approximate: false, basis: 'stated', span: null },
  where: {
    name: 'Marsh Post',
    place: null,
    country: 'PK',
    admin1: null,
    lat: 33.5,
    lon: 70.25,
    precision: 1,
    span: null,
  },
  kind,
  types: ['armed clash'],
  sides: [{ name: HOSTILE, actor: null, party: null, role: null, span: null, part: 'side' }],
  deaths: { low: 8, best: 9, high: 12 },
  losses: [],
  certainty: 'asserted',
  source: 'Northline Wire',
  url: null,
  text: 'notes\n',
  cells: {},
});

const link = {
  incident: 'i-1',
  state: 'linked' as const,
  score: 7.5,
  needed: 6,
  reasons: [{ name: 'same day', weight: 3 }],
};

/** One that may be passed on, with its terms, and one that may not. */
export function madeRows(): LinkedRow[] {
  return [
    {
      row: row('ucdp', '1', 'state-based'),
      link,
      licence: 'CC BY 4.0',
      attribution: 'The Marsh Counts',
      redistribute: true,
    },
    {
      row: row('acled', '2', 'NOT TO LEAVE'),
      link,
      licence: 'closed',
      attribution: 'The Fen Counts',
      redistribute: false,
    },
  ];
}
