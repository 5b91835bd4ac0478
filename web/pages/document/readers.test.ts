import { expect, test } from 'vitest';
import type { ModelOfReport } from '../../../src/contract/document.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import { besideClaims, countsByReader, isReadBy, uncountedRows } from './readers.ts';

const row = (id: string, review: ClaimRow['review'] = 'untouched') => ({ claim: { id }, review }) as ClaimRow;
const model: ModelOfReport = {
  reader: 'model:tiny',
  model: 'tiny',
  at: '',
  claims: [row('m-1'), row('m-2'), row('m-3', 'accepted'), row('m-4')],
  rows: [
    { ours: 'c-1', theirs: 'm-1', how: 'both', fields: [] },
    { ours: 'c-2', theirs: 'm-4', how: 'differ', fields: ['stance'] },
    { ours: null, theirs: 'm-2', how: 'model only', fields: [] },
    { ours: null, theirs: 'm-3', how: 'model only', fields: [] },
    { ours: 'c-3', theirs: null, how: 'built-in only', fields: [] },
  ],
  refused: [],
  unread: [],
};
const counted = [row('c-1'), row('c-2'), row('c-3'), row('m-3', 'accepted')];

test('what only a model has is shown once, whether it counts or not', () => {
  expect(uncountedRows([model], counted).map(({ claim }) => claim.id)).toEqual(['m-2']);
});

test('each claim has what the model made of its words', () => {
  const beside = besideClaims([model]);
  expect(beside.get('c-2')).toMatchObject([{ model: 'tiny', how: 'differ', fields: ['stance'], theirs: row('m-4') }]);
  expect(beside.get('c-3')).toMatchObject([{ how: 'built-in only', theirs: null }]);
  const ids = ['c-1', 'c-2', 'c-3', 'm-2', 'm-3'].map((id) => ({ id }));
  expect(countsByReader(ids, beside)).toEqual({ both: 1, differ: 1, 'built-in only': 1, 'model only': 2 });
  expect(ids.filter(({ id }) => isReadBy(beside.get(id), 'differ'))).toEqual([{ id: 'c-2' }]);
  expect(ids.filter(({ id }) => isReadBy(beside.get(id), null))).toHaveLength(5);
});
