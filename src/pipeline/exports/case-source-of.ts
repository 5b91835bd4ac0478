import type { CaseFile } from '../../ledger/case-file.ts';
import { takenRowPages } from '../../ledger/datasets/links.ts';
import { rowsByKey } from '../../ledger/datasets/rows.ts';
import { claimsWithIds } from '../../ledger/find-claims.ts';
import { documentsById, readerOf } from '../../ledger/find-documents.ts';
import { actorFacts, withNaming } from '../../ledger/find-situation.ts';
import {
  actorPages,
  agreementPages,
  incidentPages,
  reportIdPages,
  storedClaimsIn,
  storedClaimsOf,
} from '../../ledger/pages-by-key.ts';
import { reportHeads } from '../../ledger/report-heads.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { Claim } from '../../model/claim.ts';
import type { CodebookToll } from '../../model/coded-toll.ts';
import type { ReportHead } from '../../model/report-head.ts';
import type { ActorRecord, Incident } from '../../model/situation.ts';
import type {
  ActorFacts,
  AgreementRecord,
  CaseSource,
  IncidentRecord,
  LinkedRow,
  ReportRecord,
} from '../../publish/exports/case-source.ts';
import { codedTollsOf } from '../coded-tolls.ts';
import { openRows, type RowReader } from '../imports/stored-rows.ts';
import { networkView } from '../network-view.ts';

/** A case file as exports read it; it must be derived already. `asKnownOn`: the day (ISO) that the file was cut down to. */
export async function caseSourceOf(
  file: CaseFile,
  { asKnownOn = null }: { asKnownOn?: string | null } = {},
): Promise<CaseSource> {
  const known = await actorFacts(file);
  return {
    asKnownOn,
    reader: await readerOf(file),
    facts: (slug) => (known.get(slug) as ActorFacts | undefined) ?? null, // the ledger keeps kinds as the model has them
    incidents: () => incidentRecords(file),
    reports: () => reportRecords(file),
    agreements: () => agreementRecords(file),
    actors: () => actorRecords(file),
    datasetRows: () => linkedRows(file),
    network: () => networkView(file, null),
  };
}

async function* incidentRecords(file: CaseFile): AsyncGenerator<IncidentRecord> {
  for await (const incidents of incidentPages(file)) {
    const claims = await storedClaimsOf(
      file,
      incidents.map(({ id }) => id),
    );
    const heads = await reportHeads(file, [...new Set(incidents.flatMap(({ documents }) => documents))]);
    const places = new Map(heads.map((head, place) => [head.id, { head, place }]));
    for (const incident of incidents) yield recordOf(incident, claims.get(incident.id) ?? '[]', places);
  }
}

type Places = ReadonlyMap<string, { head: ReportHead; place: number }>;

/** Claims are taken to pieces, and figures coded, only when an export asks for them. */
function recordOf(incident: Incident, stored: string, places: Places): IncidentRecord {
  const placeOf = (document: string) => places.get(document)?.place ?? Number.POSITIVE_INFINITY;
  let claims: Claim[] | null = null;
  let coded: CodebookToll[] | null = null;
  const record: IncidentRecord = {
    incident,
    get claims() {
      claims ??= told(JSON.parse(stored) as Claim[], incident.id).sort(
        (a, b) => placeOf(a.document) - placeOf(b.document) || inText(a, b),
      );
      return claims;
    },
    get reports() {
      return incident.documents
        .flatMap((id) => places.get(id)?.head ?? [])
        .sort((a, b) => placeOf(a.id) - placeOf(b.id));
    },
    get coded() {
      coded ??= codedTollsOf(record.claims);
      return coded;
    },
    codedOf: codedTollsOf,
  };
  return record;
}

async function* reportRecords(file: CaseFile): AsyncGenerator<ReportRecord> {
  for await (const ids of reportIdPages(file, 64)) {
    const documents = new Map((await documentsById(file.db, ids)).map((document) => [document.id, document]));
    const claims = await storedClaimsIn(file, ids);
    for (const id of ids) {
      const document = documents.get(id);
      if (!document) continue;
      // Only the ledger writes these, whole claims each.
      const pairs = JSON.parse(claims.get(id) ?? '[]') as [string | null, Claim][];
      yield { document, claims: pairs.map(withIncident).sort(inText) };
    }
  }
}

function withIncident([incident, claim]: [string | null, Claim]): Claim {
  claim.incident = incident;
  return claim;
}

/** Claims fresh from their text, of an incident: a copy of each would cost as much as its parsing. */
function told(claims: Claim[], incident: string): Claim[] {
  for (const claim of claims) claim.incident = incident;
  return claims;
}

/** As they stand in their report. */
function inText(a: Claim, b: Claim): number {
  return a.span.start - b.span.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
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
