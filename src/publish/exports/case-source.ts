import type { Agreement } from '../../model/agreement.ts';
import type { Claim, Effect } from '../../model/claim.ts';
import type { CodebookToll } from '../../model/coded-toll.ts';
import type { ComparedRow } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { Network } from '../../model/relation-record.ts';
import type { ReportHead } from '../../model/report-head.ts';
import type { ActorKind, ActorRecord, Incident } from '../../model/situation.ts';

/** An incident with all that an export may need of it. */
export interface IncidentRecord {
  incident: Incident;
  /** Its claims that stand, in the order of their reports. */
  claims: Claim[];
  /** The reports that tell of it, by day. */
  reports: ReportHead[];
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
  /** By day, those without one last. */
  incidents(): AsyncIterable<IncidentRecord>;
  /** By the day they came out. */
  reports(): AsyncIterable<ReportRecord>;
  agreements(): AsyncIterable<AgreementRecord>;
  actors(): AsyncIterable<ActorRecord>;
  /** Rows of imported datasets that are taken for incidents; who writes any asks `mayLeave` of `dataset-rights.ts` first. */
  datasetRows(): AsyncIterable<LinkedRow>;
  /** Who stands how to whom in the whole case. */
  network(): Promise<Network>;
}
