import type { Agreement } from '../../model/agreement.ts';
import type { Claim, ClaimKind, Effect } from '../../model/claim.ts';
import type { CodebookToll } from '../../model/coded-toll.ts';
import type { ComparedRow } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { Network } from '../../model/relation-record.ts';
import type { ReportHead } from '../../model/report-head.ts';
import type { ActorKind, ActorRecord, Incident } from '../../model/situation.ts';
import type { Loss } from './loss.ts';
import type { LossCounts } from './losses.ts';

/** An incident with all that an export may need of it. */
export interface IncidentRecord {
  incident: Incident;
  /** Its claims that stand, in the order of their reports. */
  claims: Claim[];
  /** The reports that tell of it, by day. */
  reports: Omit<ReportHead, 'grade'>[];
  /** Its deaths and injuries by each dataset's rule. */
  coded: CodebookToll[];
  /** The same of these of its claims alone: those on the dead of one side; or only by one dataset for one effect, which is quicker. */
  codedOf: (claims: readonly Claim[], only?: { codebook: string; effect: Effect }) => CodebookToll[];
}

/** A report with the claims that stand in it, in the order of the text. */
export interface ReportRecord {
  document: Document;
  claims: Claim[];
}

/** What of records is looked at; all of it unless it says otherwise. Most of the time of an export goes into reading the rest. */
export interface Wanted {
  /** Claims of incidents. */
  claims?: boolean;
  /** Texts of reports. */
  text?: boolean;
  /** Claims of reports: those of this kind alone. */
  kind?: ClaimKind | null;
}

/** Records that rows of a file may be of, one after the other. */
export interface RecordsBySort {
  incidents: IncidentRecord;
  reports: ReportRecord;
}
export type RecordSort = keyof RecordsBySort;

/** What one record comes to in a file: the text of its rows one after the other, and what they lost. */
export interface MadeRows {
  /** Each row with what parts it from the one before it. */
  data: string;
  rows: number;
  losses: readonly Loss[];
  /** How many of its rows the end of the file counts: those on the map. */
  counted?: number;
}

/**
 * Makes the rows of each record of a sort. What it makes hangs on the record, on the facts that it asks for, on the reader and on
 * knowledge, and on nothing else: so rows can be kept for as long as none of these changes.
 */
export interface RowMaker<Sort extends RecordSort = RecordSort> {
  /** The file's name, under which its rows are kept. */
  file: string;
  of: Sort;
  wants?: Wanted;
  make: (record: RecordsBySort[Sort], facts: CaseSource['facts'], source: Pick<CaseSource, 'reader'>) => MadeRows;
}

/** Rows of several records, in order; `losses` may be taken apart only when it is asked for. */
export interface Batch {
  /** Bytes are of UTF-8. */
  data: string | Uint8Array;
  rows: number;
  counted: number;
  losses: readonly Loss[];
  lost: LossCounts;
}

/** An accord with its claims and those of its breaches. */
export interface AgreementRecord {
  agreement: Agreement;
  claims: Claim[];
}

/** A row of another dataset that is taken for an incident, with the terms that it stands under. */
export type LinkedRow = Omit<ComparedRow, 'import' | 'mentions'>;

/** Who a slug is: somebody known, or one whom a report introduced. */
export interface ActorFacts {
  name: string;
  kind: ActorKind;
  party: string | null;
}

/** A case, or what was known of it on a day, as exports read it: a few records at a time, never all of them at once. */
export interface CaseSource {
  /** ISO date where only what was known on that day is in it. */
  asKnownOn: string | null;
  reader: string;
  facts: (slug: string) => ActorFacts | null;
  /** By day, those without one last. Who looks at no claims says so, and is spared reading them: the list is then empty. */
  incidents(wanted?: Wanted): AsyncIterable<IncidentRecord>;
  /** By the day they came out. Who looks at no text, or at claims of one kind, says so: the text is then empty, the others left out. */
  reports(wanted?: Wanted): AsyncIterable<ReportRecord>;
  /** How many claims stand in each report, in the same order. The text is empty. */
  reportSizes(): AsyncIterable<{ document: Document; claims: number }>;
  agreements(): AsyncIterable<AgreementRecord>;
  actors(): AsyncIterable<ActorRecord>;
  /** Rows of imported datasets that are taken for incidents; who writes any asks `mayLeave` of `dataset-rights.ts` first. */
  datasetRows(): AsyncIterable<LinkedRow>;
  /** Who stands how to whom in the whole case. */
  network(): Promise<Network>;
  /** Rows of a file, those of records that have not changed as they were made before; absent where none are kept. */
  kept?: <Sort extends RecordSort>(maker: RowMaker<Sort>) => AsyncIterable<Batch>;
}
