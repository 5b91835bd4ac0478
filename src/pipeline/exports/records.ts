import type { CaseFile } from '../../ledger/case-file.ts';
import { documentsById, documentsWithoutText } from '../../ledger/find-documents.ts';
import { storedClaimsIn, storedClaimsOf } from '../../ledger/pages-by-key.ts';
import { reportHeads } from '../../ledger/report-heads.ts';
import type { Claim } from '../../model/claim.ts';
import type { CodebookToll } from '../../model/coded-toll.ts';
import type { Document } from '../../model/document.ts';
import type { ReportHead } from '../../model/report-head.ts';
import type { Incident } from '../../model/situation.ts';
import type { IncidentRecord, ReportRecord, Wanted } from '../../publish/exports/case-source.ts';
import { codedTollsOf } from '../coded-tolls.ts';

const NO_CLAIMS = '[]';

/** The claims of each of some reports, those without any too, as `reportRecordsOf` takes them. */
export async function storedReports(
  file: CaseFile,
  ids: readonly string[],
  { kind = null }: Wanted,
): Promise<ReadonlyMap<string, string>> {
  const claims = await storedClaimsIn(file, ids, kind);
  return new Map(ids.map((id) => [id, claims.get(id) ?? NO_CLAIMS]));
}

type Places = ReadonlyMap<string, { head: ReportHead; place: number }>;

/** Incidents with what else exports need of them, in the order given; without their claims unless these are wanted. */
export async function incidentRecordsOf(
  file: CaseFile,
  incidents: readonly Incident[],
  wanted: Wanted,
): Promise<IncidentRecord[]> {
  const ids = incidents.map(({ id }) => id);
  const claims = wanted.claims === false ? new Map<string, string>() : await storedClaimsOf(file, ids);
  const heads = await reportHeads(file, [...new Set(incidents.flatMap(({ documents }) => documents))]);
  const places = new Map(heads.map((head, place) => [head.id, { head, place }]));
  return incidents.map((incident) => recordOf(incident, claims.get(incident.id) ?? '[]', places));
}

/** Claims are taken to pieces, and figures coded, only when an export asks for them. */
function recordOf(incident: Incident, stored: string, places: Places): IncidentRecord {
  const placeOf = (document: string) => places.get(document)?.place ?? Number.POSITIVE_INFINITY;
  let claims: Claim[] | null = null;
  let coded: CodebookToll[] | null = null;
  const record: IncidentRecord = {
    incident,
    get claims() {
      claims ??= inReports(told(JSON.parse(stored) as Claim[], incident.id), placeOf);
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

/** Reports with their claims as they are stored, in their order; those that are not there are left out. */
export async function reportRecordsOf(
  file: CaseFile,
  claims: ReadonlyMap<string, string>,
  { text = true }: Wanted,
): Promise<ReportRecord[]> {
  const ids = [...claims.keys()];
  const found = await (text ? documentsById : documentsWithoutText)(file.db, ids);
  const documents = new Map(found.map((document) => [document.id, document]));
  return ids.flatMap((id) => {
    const document = documents.get(id);
    if (!document) return [];
    return [reportOf(document, claims.get(id) ?? NO_CLAIMS)];
  });
}

/** Claims are taken to pieces only when they are asked for: those of a page of reports at once would outlive the quick collection. */
function reportOf(document: Document, stored: string): ReportRecord {
  let claims: Claim[] | null = null;
  return {
    document,
    get claims() {
      // Only the ledger writes these, whole claims each.
      claims ??= (JSON.parse(stored) as [string | null, Claim][]).map(withIncident).sort(inText);
      return claims;
    },
  };
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

/** By report, and within one as they stand there: asking for the place of a report with each two that are compared costs more than this. */
function inReports(claims: readonly Claim[], placeOf: (document: string) => number): Claim[] {
  const reports = new Map<number, Claim[]>();
  for (const claim of claims) {
    const place = placeOf(claim.document);
    const same = reports.get(place);
    if (same) same.push(claim);
    else reports.set(place, [claim]);
  }
  return [...reports].sort(([a], [b]) => a - b).flatMap(([, own]) => own.sort(inText));
}

/** As they stand in their report. */
function inText(a: Claim, b: Claim): number {
  return a.span.start - b.span.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
