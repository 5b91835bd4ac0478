import type { CaseFile } from '../ledger/case-file.ts';
import { listEntries } from '../ledger/decisions.ts';
import { claimsOfIncident } from '../ledger/find-claims.ts';
import { incidentsById } from '../ledger/find-situation.ts';
import { reportHeads } from '../ledger/report-heads.ts';
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
  /** In the order of saying. */
  claims: ClaimRow[];
  documents: ReportHead[];
  histories: TollHistory[];
  coded: CodebookToll[];
  decisions: DecisionEntry[];
  perhaps: { id: string; title: string; day: string | null; score: number; needed: number; reasons: string[] }[];
  around: AroundIncident[];
}

export async function incidentDossier(file: CaseFile, incident: Incident): Promise<IncidentDossier> {
  const claims = await claimRows(file, await claimsOfIncident(file, incident.id));
  return {
    incident,
    claims: claims.sort(bySaying),
    documents: await reportHeads(file, incident.documents),
    histories: await historiesOf(file, incident),
    coded: await codedTollsOf(file, incident.id),
    decisions: await decisionsOn(file, incident),
    perhaps: await perhapsTheSame(file, incident),
    around: await aroundIncident(file, incident),
  };
}

/** Those that made it what it is, and those on its claims. */
async function decisionsOn(file: CaseFile, { claims, decided = [] }: Incident): Promise<DecisionEntry[]> {
  const own = new Set(claims);
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
