import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../../../src/contract/source.ts';
import { nextOrder, orderOf, sorted } from './source-order.ts';

const row = (source: string | null, part: Partial<SourceRow> = {}): SourceRow => ({
  source,
  kind: null,
  party: null,
  grade: null,
  gradedBy: null,
  documents: 1,
  claims: 1,
  incidents: 0,
  origins: 0,
  echoes: 0,
  first: '2025-10-01',
  last: '2025-10-01',
  ...part,
});

describe('the order of sources', () => {
  it.each([
    [undefined, { by: 'claims', way: 'down' }],
    ['documents', { by: 'documents', way: 'down' }],
    ['documents up', { by: 'documents', way: 'up' }],
    ['source', { by: 'source', way: 'up' }],
    ['constructor', { by: 'claims', way: 'down' }],
  ])('%s', (typed, want) => expect(orderOf(typed)).toEqual(want));

  it('turns round where the same column is chosen again', () => {
    expect(nextOrder({ by: 'claims', way: 'down' }, 'claims')).toBe('claims up');
    expect(nextOrder({ by: 'claims', way: 'down' }, 'source')).toBe('source up');
  });

  it('puts what is not known last, whichever way', () => {
    const rows = [row('a'), row('b', { grade: 'C' }), row('c', { grade: 'A' })];
    const names = (way: 'up' | 'down') => sorted(rows, { by: 'grade', way }).map(({ source }) => source);
    expect([names('up'), names('down')]).toEqual([
      ['c', 'b', 'a'],
      ['b', 'c', 'a'],
    ]);
  });

  it('orders echoes by their share, not by their number', () => {
    const rows = [row('large', { incidents: 10, echoes: 2 }), row('small', { incidents: 1, echoes: 1 }), row('none')];
    expect(sorted(rows, { by: 'echoes', way: 'down' }).map(({ source }) => source)).toEqual(['small', 'large', 'none']);
  });
});
