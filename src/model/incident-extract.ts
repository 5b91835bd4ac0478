import type { IncidentClaim, TollClaim } from './claim.ts';
import type { Quantity } from './quantity.ts';
import type { Incident, TollRow } from './situation.ts';
import type { TollGap } from './toll-history.ts';
import type { Where } from './where.ts';
import type { Who } from './who.ts';

/** What is kept of an incident for pages that add up the whole case, so that they need not take every incident and claim to pieces. */
export interface IncidentExtract {
  incident: string;
  gaps: ToldGap[];
  /** Ordered pairs of parties of which one struck the other. */
  foes: [string, string][];
  summed: SummedIncident;
  blows: Blow[];
  /** Claims of a deed that begins a relation, as a recognition does; by id. */
  begun: string[];
}

/** What one party says another lost in one incident. `adversary`: it speaks of them as its adversary's; else the two must fight somewhere. */
export interface ToldGap {
  by: string;
  of: string;
  effect: TollRow['effect'];
  adversary: boolean;
  gap: TollGap;
}

/** What a sum over incidents asks of one. */
export interface SummedIncident extends Pick<Incident, 'type' | 'status'> {
  when: { from: string; to: string } | null;
  where: Pick<Where, 'place' | 'name' | 'country' | 'admin1'>[];
  sides: { agents: Pick<Who, 'party'>[] };
  tolls: SummedToll[];
}

/** What a sum asks of a toll. */
export interface SummedToll extends Pick<TollRow, 'effect' | 'victims' | 'contested'> {
  figures: { quantity: Pick<Quantity, 'bound' | 'n' | 'to' | 'word'> }[];
}

/** What it takes to say whose voice a claim is, and what it does with what it says. */
export interface Voiced extends Pick<IncidentClaim, 'id' | 'document' | 'stance' | 'certainty'> {
  claimant: Pick<IncidentClaim['claimant'], 'as' | 'party' | 'actor' | 'name' | 'role'>;
}

/** A side's name as it stands in a claim. */
export type Sided = Pick<Who, 'party' | 'name'>;

/** A claim that says, or denies, who struck whom: an incident, or a toll that names who did it. */
export type Blow = Voiced & { incident: string | null } & (
    | (Pick<IncidentClaim, 'kind' | 'type'> & { agents: Sided[]; targets: Sided[] })
    | (Pick<TollClaim, 'kind' | 'effect'> & { agents: Sided[]; victims: Sided })
  );
