import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../src/contract/routes.ts';
import { useCase } from '../../api/case-context.tsx';
import { type ApiFailure, ask } from '../../api/client.ts';
import type { askedOf } from './incident-filters.ts';

const PAGE = 100;

/** The list page by page, each by the cursor of the one before. */
export function useIncidentPages(asked: ReturnType<typeof askedOf>) {
  const { name, clocks } = useCase();
  return useInfiniteQuery<
    AnswerOf<'incidents'>,
    ApiFailure,
    { pages: AnswerOf<'incidents'>[] },
    unknown[],
    string | null
  >({
    queryKey: [name, 'incidents', 'pages', { ...asked, ...clocks }],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'incidents',
        {
          params: { case: name },
          query: { ...asked, ...clocks, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
