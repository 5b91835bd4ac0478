import type { IncidentMarks } from '../../src/contract/incident.ts';
import type { Precision } from '../../src/model/where.ts';
import type { IncidentMark, MarkPlace } from './mark.ts';

export interface MarkWords {
  /** The day of a row in words; asked for only where a row is seen. */
  day(row: number): string;
  /** What to call a row whose title did not come: its type in words. */
  title(row: number): string;
}

/** The server's columns as marks. Numbers are given while there are no more than `numbered`, in the order of days. */
export function marksOfColumns(columns: IncidentMarks, words: MarkWords, numbered: number): IncidentMark[] {
  const few = columns.id.length <= numbered;
  return columns.id.map((id, row) => ({
    id,
    number: few ? row + 1 : null,
    get title() {
      return columns.title?.[row] ?? words.title(row);
    },
    get day() {
      return words.day(row);
    },
    type: columns.types[columns.type[row] ?? -1] ?? '',
    status: columns.statuses[columns.status[row] ?? -1] ?? '',
    places: placesAt(columns, row),
  }));
}

function placesAt(columns: IncidentMarks, row: number): MarkPlace[] {
  const precision = columns.precision[row];
  if (precision === null || precision === undefined) return [];
  const [country, admin1] = [columns.country[row] ?? null, columns.admin1[row] ?? null];
  return [
    {
      name: columns.place?.[row] ?? admin1 ?? country ?? '',
      place: null,
      country,
      admin1,
      lat: columns.lat[row] ?? null,
      lon: columns.lon[row] ?? null,
      precision: precision as Precision, // a column of UCDP's where_prec
    },
  ];
}
