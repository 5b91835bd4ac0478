import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AnswerOf, QueryGiven } from '../../../src/contract/routes.ts';
import type { DatasetName } from '../../../src/model/dataset.ts';
import { useCase } from '../../api/case-context.tsx';
import { type ApiFailure, ask } from '../../api/client.ts';
import type { askedOf, Order, orderOf } from './dataset-filter.ts';

type Asked = ReturnType<typeof askedOf>;

const PAGE = 30;

export function useComparison(dataset: DatasetName, asked: Asked) {
  const { name, clocks } = useCase();
  return useQuery<AnswerOf<'comparison'>, ApiFailure>({
    queryKey: [name, 'comparison', dataset, asked, clocks],
    queryFn: ({ signal }) =>
      ask('comparison', { params: { case: name, dataset }, query: { ...asked, ...clocks } }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Incidents beside the dataset page by page, each by the cursor of the one before. */
export function useComparedIncidents(
  dataset: DatasetName,
  { part, order, ...asked }: Asked & Required<Pick<NonNullable<QueryGiven<'comparedIncidents'>>, 'part' | 'order'>>,
) {
  const { name, clocks } = useCase();
  return useInfiniteQuery<
    AnswerOf<'comparedIncidents'>,
    ApiFailure,
    { pages: AnswerOf<'comparedIncidents'>[] },
    unknown[],
    string | null
  >({
    queryKey: [name, 'comparedIncidents', dataset, part, order, asked, clocks],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'comparedIncidents',
        {
          params: { case: name, dataset },
          query: {
            ...asked,
            ...clocks,
            part,
            order,
            limit: PAGE,
            ...(pageParam === null ? {} : { cursor: pageParam }),
          },
        },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

const ROW_ORDER = { newest: 'newest', oldest: 'oldest', difference: 'deadliest' } as const satisfies Record<
  Order,
  string
>;

/** Rows that no incident is taken for, likewise. */
export function useRowsAlone(dataset: DatasetName, { differs: _, ...asked }: Asked, order: ReturnType<typeof orderOf>) {
  const { name, clocks } = useCase();
  return useInfiniteQuery<
    AnswerOf<'rowsAlone'>,
    ApiFailure,
    { pages: AnswerOf<'rowsAlone'>[] },
    unknown[],
    string | null
  >({
    queryKey: [name, 'rowsAlone', dataset, order, asked, clocks],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'rowsAlone',
        {
          params: { case: name, dataset },
          query: {
            ...{ ...asked, ...clocks, order: ROW_ORDER[order], limit: PAGE },
            ...(pageParam === null ? {} : { cursor: pageParam }),
          },
        },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
