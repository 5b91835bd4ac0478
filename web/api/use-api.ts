import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Operation } from '../../src/contract/paths.ts';
import type { AnswerOf, QueryGiven } from '../../src/contract/routes.ts';
import { useCase } from './case-context.tsx';
import { type ApiFailure, type Asking, ask } from './client.ts';

export interface UseApiOptions {
  /** Of what: the id in the address. */
  id?: string;
  enabled?: boolean;
  /** Show what was there until the new answer has come, as filters and sliders want it. */
  keep?: boolean;
}

/** One operation on the case in view, with its clocks. */
export function useApi<N extends Operation>(
  name: N,
  query: Omit<NonNullable<QueryGiven<N>>, 'asKnownOn' | 'decidedBy'>,
  { id, enabled = true, keep = false }: UseApiOptions = {},
): UseQueryResult<AnswerOf<N>, ApiFailure> {
  const { name: inCase, clocks } = useCase();
  const params = id === undefined ? { case: inCase } : { case: inCase, id };
  const asked = { ...query, ...clocks };
  return useQuery<AnswerOf<N>, ApiFailure>({
    queryKey: [inCase, name, params, asked],
    // The parts are those of this operation: `query` is typed by it, `params` are what its path names.
    queryFn: ({ signal }) => ask(name, { params, query: asked } as Asking<N>, signal),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}
