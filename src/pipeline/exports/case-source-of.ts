import type { CaseFile } from '../../ledger/case-file.ts';
import { takenRowPages } from '../../ledger/datasets/links.ts';
import { rowsByKey } from '../../ledger/datasets/rows.ts';
import { claimsWithIds } from '../../ledger/find-claims.ts';
import { documentsWithoutText, readerOf } from '../../ledger/find-documents.ts';
import { actorFacts, withNaming } from '../../ledger/find-situation.ts';
import { actorPages, agreementPages, claimCountsIn, incidentPages, placedReports } from '../../ledger/pages-by-key.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { Document } from '../../model/document.ts';
import type { ActorRecord } from '../../model/situation.ts';
import type {
  ActorFacts,
  AgreementRecord,
  CaseSource,
  IncidentRecord,
  LinkedRow,
  ReportRecord,
  Wanted,
} from '../../publish/exports/case-source.ts';
import { openRows, type RowReader } from '../imports/stored-rows.ts';
import { networkView } from '../network-view.ts';
import { type KeepOptions, keptRows } from './kept/kept-rows.ts';
import { incidentRecordsOf, reportRecordsOf, storedReports } from './records.ts';

export interface SourceOptions {
  /** The day (ISO) that the file was cut down to. */
  asKnownOn?: string | null;
  /** Whether rows are kept beside the file for the next export; they are not unless this is given. Never of a case cut down to a day. */
  keepRows?: KeepOptions | null;
}

/** A case file as exports read it; it must be derived already. */
export async function caseSourceOf(
  file: CaseFile,
  { asKnownOn = null, keepRows = null }: SourceOptions = {},
): Promise<CaseSource> {
  const known = await actorFacts(file);
  const reader = await readerOf(file);
  const facts = (slug: string) => (known.get(slug) as ActorFacts | undefined) ?? null; // the ledger keeps kinds as the model has them
  return {
    asKnownOn,
    reader,
    facts,
    incidents: (wanted = {}) => incidentRecords(file, wanted),
    reports: (wanted = {}) => reportRecords(file, wanted),
    reportSizes: () => reportSizes(file),
    agreements: () => agreementRecords(file),
    actors: () => actorRecords(file),
    datasetRows: () => linkedRows(file),
    network: () => networkView(file, null),
    ...(keepRows === null ? {} : { kept: keptRows(file, { facts, reader }, keepRows) }),
  };
}

async function* incidentRecords(file: CaseFile, wanted: Wanted): AsyncGenerator<IncidentRecord> {
  for await (const incidents of incidentPages(file)) yield* await incidentRecordsOf(file, incidents, wanted);
}

const REPORTS_AT_ONCE = 64;

async function* reportRecords(file: CaseFile, wanted: Wanted): AsyncGenerator<ReportRecord> {
  for await (const page of placedReports(file, REPORTS_AT_ONCE)) {
    const ids = page.map(({ id }) => id);
    yield* await reportRecordsOf(file, await storedReports(file, ids, wanted), wanted);
  }
}

async function* reportSizes(file: CaseFile): AsyncGenerator<{ document: Document; claims: number }> {
  for await (const page of placedReports(file, REPORTS_AT_ONCE)) {
    const ids = page.map(({ id }) => id);
    const claims = await claimCountsIn(file, ids);
    const documents = new Map((await documentsWithoutText(file.db, ids)).map((document) => [document.id, document]));
    for (const id of ids) {
      const document = documents.get(id);
      if (document) yield { document, claims: claims.get(id) ?? 0 };
    }
  }
}

async function* agreementRecords(file: CaseFile): AsyncGenerator<AgreementRecord> {
  for await (const agreements of agreementPages(file))
    for (const agreement of agreements) yield { agreement, claims: await claimsWithIds(file, wordsOn(agreement)) };
}

/** The claims of an accord, of its course and of the charges of breaking it. */
function wordsOn({ claims, breaches = [], course = [] }: Agreement): string[] {
  const words = [...course, ...breaches.flatMap(({ accusers, deniers }) => [...accusers, ...deniers])];
  return [...new Set([...claims, ...words.flatMap((word) => word.claims)])];
}

async function* actorRecords(file: CaseFile): AsyncGenerator<ActorRecord> {
  for await (const actors of actorPages(file))
    for (const actor of actors) yield withNaming(file, { ...actor, mentions: 0 });
}

/** Rows are read, and the knowledge for it is opened, only where something was imported. */
async function* linkedRows(file: CaseFile): AsyncGenerator<LinkedRow> {
  let reader: RowReader | null = null;
  for await (const links of takenRowPages(file, 500)) {
    reader ??= await openRows(file);
    const stored = await rowsByKey(
      file,
      links.map(({ row }) => row),
    );
    const byKey = new Map(stored.map((row) => [row.key, row]));
    for (const { row: key, link } of links) {
      const found = byKey.get(key);
      if (!found) continue;
      const { licence, attribution, redistribute } = reader.importOf(found);
      yield { row: reader.read(found), link, licence, attribution, redistribute };
    }
  }
}
