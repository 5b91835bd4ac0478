import type { CaseFile } from '../../ledger/case-file.ts';
import { keysOfRows } from '../../ledger/datasets/rows.ts';
import { listDecisions } from '../../ledger/decisions.ts';
import { incidentOfClaims } from '../../ledger/find-situation.ts';
import { decideRows, type MetIncident } from '../../link/rows/decide-rows.ts';
import type { Said } from '../../link/rows/settle-links.ts';
import {
  type ClaimAnchor,
  type DecisionRecord,
  type Fate,
  holding,
  type IncidentAnchor,
  type Ruling,
  rowName,
} from '../../model/decision.ts';
import { decidedIn } from '../derive/lay-decisions.ts';

type RowRuling = Extract<Ruling, { kind: 'link row' | 'unlink row' }>;

/** What people said of the rows of a case, by the rows' keys, and what became of each decision. */
export interface SaidOfRows {
  said: ReadonlyMap<number, Said>;
  fates: Fate[];
}

/** A decision on a row that holds. */
export type RowDecision = DecisionRecord & { ruling: RowRuling };

/** The decisions on rows that hold, in the order they were made. */
export async function rowDecisions(file: CaseFile): Promise<RowDecision[]> {
  return holding(await listDecisions(file)).flatMap(({ ruling, ...made }) =>
    ruling.kind === 'link row' || ruling.kind === 'unlink row' ? [{ ...made, ruling }] : [],
  );
}

/** An incident is found again by most of the claims that it had, as merges find theirs. */
export async function saidOfRows(file: CaseFile, made: readonly RowDecision[]): Promise<SaidOfRows> {
  if (made.length === 0) return { said: new Map(), fates: [] };
  const rows = await keysOfRows(
    file,
    made.map(({ ruling }) => ruling.row.id),
  );
  const { decided } = await decidedIn(file, holding(await listDecisions(file)));
  const claimsOf = new Map<ClaimAnchor, string>();
  for (const anchor of made.flatMap(({ ruling }) => anchorsOf(ruling)).flatMap(({ claims }) => claims)) {
    const claim = decided.find(anchor);
    if (claim) claimsOf.set(anchor, claim.id);
  }
  const incidents = await incidentOfClaims(file, [...claimsOf.values()]);
  const incidentOf = ({ claims }: IncidentAnchor): MetIncident => {
    const found = claims.flatMap((anchor) => claimsOf.get(anchor) ?? []);
    const votes = new Map<string, number>();
    for (const incident of found.flatMap((claim) => incidents.get(claim) ?? []))
      votes.set(incident, (votes.get(incident) ?? 0) + 1);
    return { incident: [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null, claims: found };
  };
  return decideRows(made, { rowOf: (row) => rows.get(rowName(row)) ?? null, incidentOf });
}

function anchorsOf(ruling: RowRuling): IncidentAnchor[] {
  return ruling.kind === 'link row' ? [ruling.incident] : ruling.incidents;
}
