import type { Generated } from 'kysely';

/** The columns of a case file, as `migrations/` makes them. `body` columns hold the model's own shape as JSON. */
export interface DocumentTable {
  key: Generated<number>;
  id: string;
  run: number;
  added: string;
  published: string;
  source: string | null;
  title: string | null;
  text: string;
  body: string; // Document without text
}

/** One row for each time a reader version went over a document; the newest one made the claims that are there. */
export interface ReadingTable {
  key: Generated<number>;
  document: string;
  reader: string;
  run: number;
  at: string;
  claims: number;
}

export interface ClaimTable {
  key: Generated<number>;
  id: string;
  document: string;
  reader: string;
  kind: string;
  stance: string;
  certainty: string;
  claimant_name: string;
  claimant_actor: string | null;
  claimant_party: string | null;
  from_day: string | null;
  to_day: string | null;
  start: number;
  quote: string;
  body: string;
}

export interface ClaimActorTable {
  claim: number;
  actor: string | null;
  party: string | null;
  name: string;
}

export interface ClaimPlaceTable {
  claim: number;
  place: string | null;
  name: string;
  country: string | null;
  admin1: string | null;
}

export interface IncidentTable {
  id: string;
  type: string;
  title: string;
  status: string;
  from_day: string | null;
  to_day: string | null;
  body: string;
}

export interface IncidentClaimTable {
  incident: string;
  claim: string;
}

export interface IncidentActorTable {
  incident: string;
  actor: string | null;
  party: string | null;
  name: string;
}

export interface IncidentPlaceTable {
  incident: string;
  place: string | null;
  name: string;
  country: string | null;
  admin1: string | null;
}

export interface AgreementTable {
  id: string;
  type: string;
  status: string;
  from_day: string | null;
  to_day: string | null;
  body: string;
}

export interface ActorTable {
  slug: string;
  name: string;
  kind: string;
  party: string | null;
  mentions: number;
  body: string;
}

/** A person's decision. `key` is the order they were made in. Taken back by a later row whose `revokes` names it, never by an edit. */
export interface DecisionTable {
  key: Generated<number>;
  id: string;
  at: string;
  who: string;
  why: string;
  kind: string;
  payload: string;
  revokes: string | null;
}

/** A claim as its reader made it, where a decision changed or removed it in `claims`. */
export interface ClaimAsReadTable {
  id: string;
  document: string;
  reader: string;
  body: string;
}

/** What became of a decision when the situation was last derived. */
export interface DecisionFateTable {
  decision: string;
  body: string;
}

export interface SourceGradeTable {
  source: string;
  grade: string;
  decision: string;
}

export interface RunTable {
  id: Generated<number>;
  command: string;
  reader: string;
  started: string;
  ended: string | null;
  outcome: string | null;
  found: number;
  added: number;
  known: number;
  failed: number;
}

export interface ProblemTable {
  key: Generated<number>;
  run: number;
  document: string | null;
  at: string;
  body: string;
}

export interface StateTable {
  name: string;
  value: string;
}

export interface Tables {
  documents: DocumentTable;
  readings: ReadingTable;
  claims: ClaimTable;
  claim_actors: ClaimActorTable;
  claim_places: ClaimPlaceTable;
  incidents: IncidentTable;
  incident_claims: IncidentClaimTable;
  incident_actors: IncidentActorTable;
  incident_places: IncidentPlaceTable;
  agreements: AgreementTable;
  actors: ActorTable;
  decisions: DecisionTable;
  claims_as_read: ClaimAsReadTable;
  decision_fates: DecisionFateTable;
  source_grades: SourceGradeTable;
  runs: RunTable;
  problems: ProblemTable;
  state: StateTable;
}
