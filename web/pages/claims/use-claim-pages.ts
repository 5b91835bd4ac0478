import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimPage } from '../../../src/contract/claim.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import { useCase } from '../../api/case-context.tsx';
import { type ApiFailure, ask } from '../../api/client.ts';
import type { Filter, OrderName } from './claim-filter.ts';

/** Rows that are asked for at once. */
const PAGE = 100;
/** A table that flies by is not asked for row by row: only what stays in view this long. */
const SETTLED_MS = 90;

export interface ClaimPages {
  /** The row at a place; undefined while it is on its way. */
  rowAt(index: number): ClaimRow | undefined;
  /** How many match; of the filter before while that is not known, undefined while nothing is. */
  total: number | undefined;
  /** The rows are still those of the filter before. */
  isStale: boolean;
  error: ApiFailure | null;
  retry(): void;
}

/** The claims of a filter, page by page as they come into view, from row `first` to row `last`. */
export function useClaimPages(filter: Filter, order: OrderName, first: number, last: number): ClaimPages {
  const { name, clocks } = useCase();
  const key = JSON.stringify([filter, order, clocks]);
  const settled = useSettled(`${Math.floor(first / PAGE)} ${Math.floor(last / PAGE)}`);
  const pages = useMemo(() => {
    const [from = 0, to = 0] = settled.split(' ').map(Number);
    const wanted = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    // The first page tells how many there are.
    return from === 0 ? wanted : [0, ...wanted];
  }, [settled]);
  const answers = useQueries({
    queries: pages.map((page) => {
      const query = { ...filter, order, ...clocks, offset: page * PAGE, limit: PAGE };
      const params = { case: name };
      return {
        queryKey: [name, 'claims', params, query],
        queryFn: ({ signal }: { signal: AbortSignal }): Promise<ClaimPage> => ask('claims', { params, query }, signal),
      };
    }),
  });
  const shown = useRef<{ key: string; rows: Map<number, ClaimRow>; total: number | undefined }>({
    key,
    rows: new Map(),
    total: undefined,
  });
  const total = answers.find(({ data }) => data)?.data?.total;
  const rows = new Map<number, ClaimRow>();
  for (const { data } of answers)
    for (const [at, row] of data?.rows.entries() ?? []) rows.set((data?.offset ?? 0) + at, row);
  const isStale = total === undefined && shown.current.key !== key;
  useEffect(() => {
    if (total !== undefined) shown.current = { key, rows, total };
  });
  const failed = answers.find(({ error, data }) => error && !data);
  return {
    rowAt: (index) => rows.get(index) ?? (isStale ? shown.current.rows.get(index) : undefined),
    total: total ?? shown.current.total,
    isStale,
    error: (failed?.error as ApiFailure | null | undefined) ?? null, // `ask` throws nothing else
    retry: () => {
      for (const { error, refetch } of answers) if (error) void refetch();
    },
  };
}

/** A value once it has stayed the same for a moment; at first at once. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
