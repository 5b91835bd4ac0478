import type { IncidentMark } from '../ledger/incident-marks.ts';
import { INCIDENT_TYPES } from '../model/claim.ts';
import { STATUSES } from '../model/situation.ts';

/** Marks as a column each; titles and places only where there are no more than `withWords`. */
export function incidentColumns(marks: readonly IncidentMark[], withWords: number) {
  const types = present(INCIDENT_TYPES, new Set(marks.map(({ type }) => type)));
  const statuses = present(STATUSES, new Set(marks.map(({ status }) => status)));
  const typeAt = new Map<string, number>(types.map((type, at) => [type, at]));
  const statusAt = new Map<string, number>(statuses.map((status, at) => [status, at]));
  const worded = marks.length <= withWords;
  const columns = emptyColumns();
  // One walk for all columns: the marks of a large case lie all over memory.
  for (const { id, type, status, when, where, claims } of marks) {
    columns.id.push(id);
    columns.type.push(typeAt.get(type) ?? 0);
    columns.status.push(statusAt.get(status) ?? 0);
    columns.from.push(when?.from ?? null);
    columns.to.push(when?.to ?? null);
    columns.grain.push(when?.grain ?? null);
    columns.approximate.push(when?.approximate ?? false);
    columns.published.push(when?.basis === 'published');
    columns.precision.push(where?.precision ?? null);
    columns.lat.push(where?.lat ?? null);
    columns.lon.push(where?.lon ?? null);
    columns.country.push(where?.country ?? null);
    columns.admin1.push(where?.admin1 ?? null);
    columns.claims.push(claims);
  }
  return {
    total: marks.length,
    types: [...types],
    statuses: [...statuses],
    ...columns,
    title: worded ? marks.map(({ title }) => title) : null,
    place: worded ? marks.map(({ where }) => where?.name ?? null) : null,
  };
}

type When = NonNullable<IncidentMark['when']>;
type Where = NonNullable<IncidentMark['where']>;

function emptyColumns() {
  return {
    id: [] as string[],
    type: [] as number[],
    status: [] as number[],
    from: [] as (string | null)[],
    to: [] as (string | null)[],
    grain: [] as (When['grain'] | null)[],
    approximate: [] as boolean[],
    published: [] as boolean[],
    precision: [] as (Where['precision'] | null)[],
    lat: [] as (number | null)[],
    lon: [] as (number | null)[],
    country: [] as (string | null)[],
    admin1: [] as (string | null)[],
    claims: [] as number[],
  };
}

function present<T extends string>(all: readonly T[], found: ReadonlySet<string>): T[] {
  return all.filter((each) => found.has(each));
}
