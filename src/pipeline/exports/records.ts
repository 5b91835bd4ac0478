import type { CaseFile } from '../../ledger/case-file.ts';
import { documentsById } from '../../ledger/find-documents.ts';
import { storedClaimsIn, storedClaimsOf } from '../../ledger/pages-by-key.ts';
import { reportHeads } from '../../ledger/report-heads.ts';
import type { Claim } from '../../model/claim.ts';
import type { CodebookToll } from '../../model/coded-toll.ts';
import type { ReportHead } from '../../model/report-head.ts';
import type { Incident } from '../../model/situation.ts';
import type { IncidentRecord, ReportRecord } from '../../publish/exports/case-source.ts';
import { codedTollsOf } from '../coded-tolls.ts';

type Places = ReadonlyMap<string, { head: ReportHead; place: number }>;

/** Incidents with what else exports need of them, in the order given; without their claims unless these are wanted. */
export async function incidentRecordsOf(
  file: CaseFile,
  incidents: readonly Incident[],
  wanted: { claims?: boolean | undefined },
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

/** Reports with their claims, in the order of their ids as given; those that are not there are left out. */
export async function reportRecordsOf(file: CaseFile, ids: readonly string[]): Promise<ReportRecord[]> {
  return reportRecordsFrom(file, ids, await storedClaimsIn(file, ids));
}

/** The same of claims that were fetched already. */
export async function reportRecordsFrom(
  file: CaseFile,
  ids: readonly string[],
  claims: ReadonlyMap<string, string>,
): Promise<ReportRecord[]> {
  const documents = new Map((await documentsById(file.db, ids)).map((document) => [document.id, document]));
  return ids.flatMap((id) => {
    const document = documents.get(id);
    if (!document) return [];
    // Only the ledger writes these, whole claims each.
    const pairs = JSON.parse(claims.get(id) ?? '[]') as [string | null, Claim][];
    return [{ document, claims: pairs.map(withIncident).sort(inText) }];
  });
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
