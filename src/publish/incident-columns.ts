import type { MarkColumns } from '../ledger/mark-columns.ts';
import { INCIDENT_TYPES } from '../model/claim.ts';
import { STATUSES } from '../model/situation.ts';

/** Marks as a column each; titles and places only where there are no more than `withWords`. */
export function incidentColumns({ type, status, title, place, ...columns }: MarkColumns, withWords: number) {
  const types = present(INCIDENT_TYPES, type);
  const statuses = present(STATUSES, status);
  const typeAt = new Map<string, number>(types.map((each, at) => [each, at]));
  const statusAt = new Map<string, number>(statuses.map((each, at) => [each, at]));
  const worded = type.length <= withWords;
  return {
    total: type.length,
    types,
    statuses,
    type: type.map((each) => typeAt.get(each) ?? 0),
    status: status.map((each) => statusAt.get(each) ?? 0),
    ...columns,
    title: worded ? title : null,
    place: worded ? place : null,
  };
}

function present<T extends string>(all: readonly T[], found: readonly T[]): T[] {
  const known = new Set(found);
  return all.filter((each) => known.has(each));
}
