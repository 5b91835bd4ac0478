import { useInfiniteQuery } from '@tanstack/react-query';

import type { AnswerOf, QueryGiven } from '../../../src/contract/routes.ts';
import { useCase } from '../../api/case-context.tsx';
import { type ApiFailure, ask } from '../../api/client.ts';

type DocumentPage = AnswerOf<'documents'>;
type DocumentQuery = Omit<NonNullable<QueryGiven<'documents'>>, 'asKnownOn' | 'decidedBy' | 'cursor' | 'limit'>;

/** Documents page after page, each from the cursor of the one before. */
export function useDocumentPages(query: DocumentQuery) {
  const { name, clocks } = useCase();
  return useInfiniteQuery<DocumentPage, ApiFailure, { pages: DocumentPage[] }, unknown[], string | undefined>({
    queryKey: [name, 'documents', 'by cursor', query, clocks],
    queryFn: ({ signal, pageParam }) =>
      ask(
        'documents',
        {
          params: { case: name },
          query: { ...query, ...clocks, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        },
        signal,
      ),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
