import type { SourceRow } from '../../../src/contract/source.ts';

/** Columns that the table can be ordered by, with the way that is looked for first. */
export const ORDERS = {
  source: { words: 'Source', first: 'up' },
  kind: { words: 'Kind', first: 'up' },
  party: { words: 'Speaks for', first: 'up' },
  grade: { words: 'Grade', first: 'up' },
  documents: { words: 'Documents', first: 'down' },
  claims: { words: 'Claims', first: 'down' },
  incidents: { words: 'Incidents', first: 'down' },
  echoes: { words: 'Origin or echo', first: 'down' },
  first: { words: 'First', first: 'up' },
  last: { words: 'Last', first: 'down' },
} as const satisfies Record<string, { words: string; first: Way }>;
export type Column = keyof typeof ORDERS;
export type Way = 'up' | 'down';
export interface Order {
  by: Column;
  way: Way;
}

const USUAL: Order = { by: 'claims', way: 'down' };

/** An order as it stands in an address: "documents", or "documents up". */
export function orderOf(typed: string | undefined): Order {
  const [by = '', way] = (typed ?? '').split(' ');
  if (!isColumn(by)) return USUAL;
  return { by, way: way === 'up' || way === 'down' ? way : ORDERS[by].first };
}

function isColumn(typed: string): typed is Column {
  return Object.hasOwn(ORDERS, typed);
}

/** The same column again turns it round. */
export function nextOrder({ by, way }: Order, column: Column): string {
  const first = ORDERS[column].first;
  if (by !== column) return `${column} ${first}`;
  return `${column} ${way === 'up' ? 'down' : 'up'}`;
}

/** What is not known comes last, whichever way. */
export function sorted(rows: readonly SourceRow[], { by, way }: Order): SourceRow[] {
  const turn = way === 'up' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [one, other] = [keyOf(a, by), keyOf(b, by)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
    const apart =
      typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other));
    return apart * turn || byName(a, b);
  });
}

function keyOf(row: SourceRow, by: Column): string | number | null {
  return by === 'echoes' ? (row.incidents === 0 ? null : row.echoes / row.incidents) : row[by];
}

function byName(a: SourceRow, b: SourceRow): number {
  return (a.source ?? '').localeCompare(b.source ?? '');
}
