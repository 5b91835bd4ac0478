import type { IncidentMarks } from '../../src/contract/incident.ts';
import type { Precision } from '../../src/model/where.ts';
import type { IncidentMark, MarkPlace } from './mark.ts';

export interface MarkWords {
  /** The day of a row in words; asked for only where a row is seen. */
  day(row: number): string;
  /** What to call a row whose title did not come: its type in words. */
  title(row: number): string;
  /** The name of its place, where the columns came without. */
  place?(row: number): string | null;
}

/**
 * The server's columns as marks, or some rows of them. Numbers are given while there are no more than `numbered`, in the
 * order of days.
 */
export function marksOfColumns(
  columns: IncidentMarks,
  words: MarkWords,
  numbered: number,
  rows: readonly number[] = columns.id.map((_, row) => row),
): IncidentMark[] {
  const few = rows.length <= numbered;
  return rows.map((row, at) => ({
    id: columns.id[row] ?? '',
    number: few ? at + 1 : null,
    get title() {
      return columns.title?.[row] ?? words.title(row);
    },
    get day() {
      return words.day(row);
    },
    type: columns.types[columns.type[row] ?? -1] ?? '',
    status: columns.statuses[columns.status[row] ?? -1] ?? '',
    places: placesAt(columns, row, words.place?.(row) ?? null),
  }));
}

function placesAt(columns: IncidentMarks, row: number, name: string | null): MarkPlace[] {
  const precision = columns.precision[row];
  if (precision === null || precision === undefined) return [];
  const [country, admin1] = [columns.country[row] ?? null, columns.admin1[row] ?? null];
  return [
    {
      name: columns.place?.[row] ?? name ?? admin1 ?? country ?? '',
      place: null,
      country,
      admin1,
      lat: columns.lat[row] ?? null,
      lon: columns.lon[row] ?? null,
      precision: precision as Precision, // a column of UCDP's where_prec
    },
  ];
}
