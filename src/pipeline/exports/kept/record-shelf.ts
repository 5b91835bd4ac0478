import { sql } from 'kysely';
import type { CaseFile } from '../../../ledger/case-file.ts';
import { type Placed, placedIncidents, placedReports } from '../../../ledger/pages-by-key.ts';
import { incidentBodies } from '../../../ledger/situation.ts';
import { type Touched, touchedIncidents, touchedReports } from '../../../ledger/touched-records.ts';
import type { Incident } from '../../../model/situation.ts';
import type { RecordSort, RecordsBySort, Wanted } from '../../../publish/exports/case-source.ts';
import { incidentRecordsOf, reportRecordsOf, storedReports } from '../records.ts';

/** Records of a sort, as rows that are kept need to ask for them. */
export interface RecordShelf<Sort extends RecordSort> {
  table: 'incidents' | 'documents';
  inOrder: (file: CaseFile) => AsyncIterable<Placed[]>;
  touched: (file: CaseFile, revision: number) => Promise<Touched>;
  /** What each of some records was read from, as text: as long as it is the same and nobody wrote its claims, so is the record. */
  stored: (file: CaseFile, ids: readonly string[], wanted: Wanted) => Promise<ReadonlyMap<string, string>>;
  /** Some of these records, by id; whoever is done with one takes it out, and with it what was taken to pieces of it. */
  records: (
    file: CaseFile,
    stored: ReadonlyMap<string, string>,
    wanted: Wanted,
  ) => Promise<Map<string, RecordsBySort[Sort]>>;
  /** Incidents that a record is made of and that are not itself. */
  standsOn: (record: RecordsBySort[Sort]) => readonly string[];
}

export const SHELVES: { [Sort in RecordSort]: RecordShelf<Sort> } = {
  incidents: {
    table: 'incidents',
    inOrder: placedIncidents,
    touched: touchedIncidents,
    stored: (file, ids) => incidentBodies(file.db, ids),
    records: async (file, stored, wanted) => {
      // Only the ledger writes these, whole incidents each.
      const incidents = JSON.parse(`[${[...stored.values()].join(',')}]`) as Incident[];
      const records = await incidentRecordsOf(file, incidents, wanted);
      return new Map(records.map((record) => [record.incident.id, record]));
    },
    standsOn: () => [],
  },
  reports: {
    table: 'documents',
    inOrder: placedReports,
    touched: touchedReports,
    stored: storedReports,
    records: async (file, stored, wanted) => {
      const records = await reportRecordsOf(file, stored, wanted);
      return new Map(records.map((record) => [record.document.id, record]));
    },
    standsOn: ({ claims }) => claims.flatMap(({ incident }) => incident ?? []),
  },
};

export async function countRecords(
  { db }: CaseFile,
  { table }: Pick<RecordShelf<RecordSort>, 'table'>,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(db);
  return rows[0]?.n ?? 0;
}
