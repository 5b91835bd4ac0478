import type { Generated } from 'kysely';
import type { DatasetTables } from './datasets/tables.ts';
import type { IntakeTables } from './intake-tables.ts';
import type { ModelTables } from './models/tables.ts';

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
  /** `topicOf` */
  topic: string | null;
  /** The day it was said on; null where the text does not say. */
  said_day: string | null;
  /** `reviewOf` */
  review: Generated<string>;
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

/** Reports that came in, or whose claims changed, since the situation was last derived. */
export interface PendingTable {
  document: string;
}

/** What one report tells of one event. `place` is its place in the order of all, `joint` the id of the first strand it is joined with. */
export interface StrandTable {
  key: Generated<number>;
  id: string;
  document: string;
  place: string;
  joint: string;
  body: string;
}

export interface StrandBlockTable {
  block: string;
  strand: number;
}

/** Strands that have much in common, joined or not. */
export interface StrandPairTable {
  a: number;
  b: number;
}

/** Joined strands, and why they are one; `incident` is null where they name none. */
export interface JointTable {
  id: string;
  incident: string | null;
  why: string;
}

/** What may be the same incident; each pair has a row for either side. */
export interface ProposalTable {
  joint: string;
  other: string;
  score: number;
  body: string;
}

/** The party of somebody quoted, as all reports have it that name one; null where they disagree. */
export interface SayerTable {
  actor: string;
  party: string | null;
}

/** Somebody as a report names him; no party or role is the empty text. `place` is where in the report it does so first. */
export interface NamedTable {
  actor: string;
  name: string;
  party: string;
  role: string;
  document: string;
  place: number;
}

/** Lists of `ToldGap`; incidents without one have no row. */
export interface IncidentGapTable {
  incident: string;
  body: string;
}

/** A `SummedIncident` each. */
export interface IncidentSumTable {
  incident: string;
  body: string;
}

/** Lists of `Blow`, and of ids of claims that begin a relation; incidents without either have no row. */
export interface IncidentBlowTable {
  incident: string;
  body: string;
  begun: string;
}

/** Parties of which one struck the other, in either order. */
export interface IncidentFoeTable {
  incident: string;
  a: string;
  b: string;
}

/** What became of each sentence of a document, as a reader version found it. A trigger takes it away when its claims change. */
export interface DocumentCoverageTable {
  document: string;
  reader: string;
  body: string;
}

/** An incident as a mark on a timeline or map; a trigger writes it. `happened` is a `When` or null, `place` a `Where`, as JSON. */
export interface IncidentMarkTable {
  id: string;
  type: string;
  status: string;
  title: string;
  happened: string;
  place: string | null;
  claims: number;
}

/** How many further reports carry what a claim says, the first of those that do; triggers write it. */
export interface IncidentEchoTable {
  claim: string;
  incident: string;
  further: number;
}

/** What a toll of an incident is ranked by; a trigger writes it. `number` is its place among the incident's. */
export interface IncidentTollTable {
  incident: string;
  number: number;
  contested: number;
  largest: number | null;
  from_day: string | null;
}

/** What was last written when, in the order of `seq`: the claims of a report, an incident, or everything (`changes.ts`). */
export interface ChangeTable {
  seq: Generated<number>;
  what: string;
  id: string;
}

/** A rule of alerts that has run: its text then, since when (ISO date-time), and up to which change and on which day it last looked. */
export interface AlertRuleTable {
  name: string;
  text: string;
  since: string;
  seen: number | null;
  day: string | null;
}

/** What a rule has noticed, and so is not sent again. */
export interface AlertMarkTable {
  rule: string;
  mark: string;
}

/** A message on its way to one target; `target` and `message` are JSON, times ISO date-times in UTC. */
export interface DeliveryTable {
  key: Generated<number>;
  id: string;
  rule: string;
  target: string;
  state: string;
  message: string;
  attempts: Generated<number>;
  noticed: string;
  next: string | null;
  error: string | null;
  delivered: string | null;
}

export interface StateTable {
  name: string;
  value: string;
}

export interface Tables extends DatasetTables, IntakeTables, ModelTables {
  documents: DocumentTable;
  readings: ReadingTable;
  claims: ClaimTable;
  claim_actors: ClaimActorTable;
  claim_places: ClaimPlaceTable;
  incidents: IncidentTable;
  incident_claims: IncidentClaimTable;
  incident_actors: IncidentActorTable;
  incident_places: IncidentPlaceTable;
  document_coverage: DocumentCoverageTable;
  incident_gaps: IncidentGapTable;
  incident_sums: IncidentSumTable;
  incident_blows: IncidentBlowTable;
  incident_foes: IncidentFoeTable;
  agreements: AgreementTable;
  actors: ActorTable;
  decisions: DecisionTable;
  claims_as_read: ClaimAsReadTable;
  decision_fates: DecisionFateTable;
  source_grades: SourceGradeTable;
  runs: RunTable;
  problems: ProblemTable;
  state: StateTable;
  pending: PendingTable;
  strands: StrandTable;
  strand_blocks: StrandBlockTable;
  strand_pairs: StrandPairTable;
  joints: JointTable;
  proposals: ProposalTable;
  named: NamedTable;
  sayers: SayerTable;
  changes: ChangeTable;
  incident_marks: IncidentMarkTable;
  incident_tolls: IncidentTollTable;
  alert_rules: AlertRuleTable;
  alert_marks: AlertMarkTable;
  deliveries: DeliveryTable;
  incident_echoes: IncidentEchoTable;
}
