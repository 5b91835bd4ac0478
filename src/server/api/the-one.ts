import { notFound } from './request-problem.ts';

/** The record with an id, or the only one whose id begins so. `candidates`: the first two or more. Throws RequestProblem. */
export function theOne<T extends { id: string }>(candidates: readonly T[], id: string, what: string): T {
  const found = candidates.find((each) => each.id === id) ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (!found) throw notFound(what, id);
  return found;
}
