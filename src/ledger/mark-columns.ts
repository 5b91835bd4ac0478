import type { Incident } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';

/** What a mark on timeline or map is drawn from. */
export interface IncidentMark extends Pick<Incident, 'id' | 'type' | 'status' | 'title'> {
  when: When | null;
  /** The finest place that has coordinates, else the first one. */
  where: Where | null;
  claims: number;
}

/** Marks as a column each: those of neighbouring days lie together, where objects lie all over memory. */
export interface MarkColumns {
  id: string[];
  type: IncidentMark['type'][];
  status: IncidentMark['status'][];
  from: (string | null)[];
  to: (string | null)[];
  grain: (When['grain'] | null)[];
  approximate: boolean[];
  published: boolean[];
  precision: (Where['precision'] | null)[];
  lat: (number | null)[];
  lon: (number | null)[];
  country: (string | null)[];
  admin1: (string | null)[];
  claims: number[];
  title: string[];
  place: (string | null)[];
}

export function noMarks(): MarkColumns {
  return {
    id: [],
    type: [],
    status: [],
    from: [],
    to: [],
    grain: [],
    approximate: [],
    published: [],
    precision: [],
    lat: [],
    lon: [],
    country: [],
    admin1: [],
    claims: [],
    title: [],
    place: [],
  };
}

/** Adds a row. `known` gives one text for all that are equal: read from JSON, each day and country would be a text of its own. */
export function addMark(
  columns: MarkColumns,
  { id, type, status, title, when, where, claims }: IncidentMark,
  known: <T extends string | null>(text: T) => T,
): void {
  columns.id.push(id);
  columns.type.push(known(type));
  columns.status.push(known(status));
  columns.from.push(known(when?.from ?? null));
  columns.to.push(known(when?.to ?? null));
  columns.grain.push(known(when?.grain ?? null));
  columns.approximate.push(when?.approximate ?? false);
  columns.published.push(when?.basis === 'published');
  columns.precision.push(where?.precision ?? null);
  columns.lat.push(where?.lat ?? null);
  columns.lon.push(where?.lon ?? null);
  columns.country.push(known(where?.country ?? null));
  columns.admin1.push(known(where?.admin1 ?? null));
  columns.claims.push(claims);
  columns.title.push(known(title));
  columns.place.push(known(where?.name ?? null));
}

/** Some rows of the columns, in the order given. */
export function rowsOf(columns: MarkColumns, rows: ArrayLike<number>): MarkColumns {
  const some = Object.entries(columns).map(([name, column]: [string, unknown[]]) => [name, gathered(column, rows)]);
  return Object.fromEntries(some) as MarkColumns; // the very columns, in as many rows as are asked for
}

function gathered<T>(column: readonly T[], rows: ArrayLike<number>): T[] {
  const out = new Array<T>(rows.length);
  for (let at = 0; at < rows.length; at++) out[at] = column[rows[at] as number] as T; // within the rows
  return out;
}
