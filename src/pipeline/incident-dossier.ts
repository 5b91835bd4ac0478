import type { CaseFile } from '../ledger/case-file.ts';
import { rejectedClaims } from '../ledger/decided-claims.ts';
import { listEntries } from '../ledger/decisions.ts';
import { claimsOfIncident } from '../ledger/find-claims.ts';
import { incidentsById } from '../ledger/find-situation.ts';
import type { IncidentBeside } from '../ledger/incident-marks.ts';
import { reportHeads } from '../ledger/report-heads.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { CodebookToll } from '../model/coded-toll.ts';
import type { DecisionEntry } from '../model/decision.ts';
import type { ReportHead } from '../model/report-head.ts';
import type { Incident } from '../model/situation.ts';
import type { TollHistory } from '../model/toll-history.ts';
import { bySaying, claimRows } from '../publish/claim-rows.ts';
import { type AroundIncident, aroundIncident } from './around-incident.ts';
import { codedTollsOf } from './coded-tolls.ts';
import { historiesOf } from './toll-histories.ts';

/** Everything that the page on one incident shows. */
export interface IncidentDossier {
  incident: Incident;
  /** In the order of saying; those that somebody rejected stand among them as such. */
  claims: ClaimRow[];
  documents: ReportHead[];
  histories: TollHistory[];
  coded: CodebookToll[];
  decisions: DecisionEntry[];
  perhaps: { id: string; title: string; day: string | null; score: number; needed: number; reasons: string[] }[];
  around: AroundIncident[];
}

/** `near`: what `besideIncident` found, whose marks of the whole case one thread has in memory. */
export async function incidentDossier(
  file: CaseFile,
  incident: Incident,
  near: readonly IncidentBeside[],
): Promise<IncidentDossier> {
  const standing = await claimsOfIncident(file, incident.id);
  const rejected = await rejectedBeside(file, standing);
  const gone = new Set(rejected.map(({ id }) => id));
  const claims = await claimRows(file, [...standing, ...rejected], gone);
  return {
    incident,
    claims: claims.sort(bySaying),
    documents: await reportHeads(file, incident.documents),
    histories: await historiesOf(file, incident, standing),
    coded: codedTollsOf(standing),
    decisions: await decisionsOn(file, incident, gone),
    perhaps: await perhapsTheSame(file, incident),
    around: await aroundIncident(file, incident, near),
  };
}

/** A rejected claim is of no incident any more: it is shown where it stood in one sentence with a claim that is. */
async function rejectedBeside(file: CaseFile, standing: readonly Claim[]): Promise<Claim[]> {
  const sentences = new Set(standing.map(sentenceOf));
  return (await rejectedClaims(file)).filter((claim) => sentences.has(sentenceOf(claim)));
}

function sentenceOf({ document, trace }: Claim): string {
  return `${document} ${trace.sentence}`;
}

/** Those that made it what it is, and those on its claims. */
async function decisionsOn(
  file: CaseFile,
  { claims, decided = [] }: Incident,
  rejected: ReadonlySet<string>,
): Promise<DecisionEntry[]> {
  const own = new Set([...claims, ...rejected]);
  return (await listEntries(file)).filter(
    ({ id, fate }) => decided.includes(id) || fate?.claims.some((claim) => own.has(claim)),
  );
}

async function perhapsTheSame(file: CaseFile, { perhaps = [] }: Incident): Promise<IncidentDossier['perhaps']> {
  const others = new Map(
    (
      await incidentsById(
        file,
        perhaps.map(({ incident }) => incident),
      )
    ).map((other) => [other.id, other]),
  );
  return perhaps.flatMap(({ incident: id, score, needed, reasons }) => {
    const other = others.get(id);
    if (!other) return [];
    const day = other.when?.from.slice(0, 10) ?? null;
    return [{ id, title: other.title, day, score, needed, reasons: reasons.map(({ name }) => name) }];
  });
}
