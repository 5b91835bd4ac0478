import { z } from 'zod';
import { Claim, ClaimKind, Resolution } from './claim.ts';
import { DatasetName } from './dataset.ts';
import { Span } from './span.ts';

/**
 * A claim as a person saw it when deciding on it: enough to know it again when a better reader gives it another id.
 * `content` holds what tells it from other claims of the same words; `beside` are the ids of those that stood there too.
 */
export const ClaimAnchor = z.object({
  claim: z.string(),
  document: z.string(),
  kind: ClaimKind,
  span: Span,
  quote: z.string(),
  content: z.record(z.string(), z.string()),
  beside: z.array(z.string()),
});
export type ClaimAnchor = z.infer<typeof ClaimAnchor>;

/** An incident as a person saw it: ids change with the claims, so it is known again by most of these. */
export const IncidentAnchor = z.object({
  incident: z.string(),
  title: z.string(),
  claims: z.array(ClaimAnchor).min(1),
});
export type IncidentAnchor = z.infer<typeof IncidentAnchor>;

/** A row of a dataset, by the dataset's own id. None of its words are kept: a decision may go where the row may not. */
export const RowAnchor = z.object({ dataset: DatasetName, id: z.string() });
export type RowAnchor = z.infer<typeof RowAnchor>;

/** As it is typed and shown: "ucdp:502101". */
export function rowName({ dataset, id }: RowAnchor): string {
  return `${dataset}:${id}`;
}

/** How reliable a source is, as NATO's Admiralty code has it: A completely, B usually, C fairly, D not usually, E unreliable, F cannot be judged. */
export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const Grade = z.enum(GRADES);
export type Grade = z.infer<typeof Grade>;

export const DECISION_KINDS = [
  'accept',
  'reject',
  'correct',
  'merge',
  'split',
  'move',
  'add',
  'resolve',
  'grade',
  'apart',
  'dismiss',
  'part',
  'no claim',
  'link row',
  'unlink row',
  'prefer',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What a person decided. `set` is by path into the claim: `quantity.n`, `agents.0.party`. */
export const Ruling = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), claim: ClaimAnchor }),
  z.object({ kind: z.literal('reject'), claim: ClaimAnchor }),
  z.object({ kind: z.literal('correct'), claim: ClaimAnchor, set: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('merge'), incidents: z.array(IncidentAnchor).min(2) }),
  z.object({ kind: z.literal('split'), incident: IncidentAnchor, claims: z.array(ClaimAnchor).min(1) }),
  z.object({ kind: z.literal('move'), claim: ClaimAnchor, to: IncidentAnchor }),
  z.object({ kind: z.literal('add'), added: Claim }),
  z.object({ kind: z.literal('resolve'), claim: ClaimAnchor, outcome: Resolution }),
  z.object({ kind: z.literal('grade'), source: z.string(), grade: Grade }),
  /** These are not one, whatever speaks for it: neither proposed again nor joined by later reports. */
  z.object({ kind: z.literal('apart'), incidents: z.array(IncidentAnchor).min(2) }),
  /** This evidence does not settle how a forecast turned out; with none, that its time ran out does not. */
  z.object({ kind: z.literal('dismiss'), claim: ClaimAnchor, outcome: Resolution, evidence: z.array(ClaimAnchor) }),
  /** A toll counts people whom another toll of the same report counts too; with `whole` null it is a figure of its own. */
  z.object({ kind: z.literal('part'), claim: ClaimAnchor, whole: ClaimAnchor.nullable() }),
  /** A model's claim counts in the place of one that the built-in reader made of the same words, which is rejected by that. */
  z.object({ kind: z.literal('prefer'), claim: ClaimAnchor, over: ClaimAnchor }),
  /** Numbers within these words of a report claim nothing that is to be coded. */
  z.object({ kind: z.literal('no claim'), document: z.string(), span: Span, quote: z.string() }),
  /** A dataset's row is this incident, whatever speaks against it, and no other one. */
  z.object({ kind: z.literal('link row'), row: RowAnchor, incident: IncidentAnchor }),
  /** A dataset's row is not these. `none`: they were all that it might have been, and it is nothing that the case tells of. */
  z.object({ kind: z.literal('unlink row'), row: RowAnchor, incidents: z.array(IncidentAnchor), none: z.boolean() }),
]);
export type Ruling = z.infer<typeof Ruling>;

/**
 * A decision as it is kept: who, when and why, and what was decided. `kind` 'revoke' takes another one back and has no
 * ruling. `ruling` is null also where this version does not understand what an older or newer one wrote.
 */
export const DecisionRecord = z.object({
  id: z.string(),
  at: z.string(), // ISO date-time
  who: z.string(),
  why: z.string(),
  kind: z.string(),
  ruling: Ruling.nullable(),
  revokes: z.string().nullable(),
  /** The decision that takes this one back, whether or not that one was taken back itself. */
  revokedBy: z.string().nullable(),
  /** Not taken back, or given back by taking back what took it. */
  holds: z.boolean(),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

/**
 * What became of a decision that holds, at the last deriving: `applied`; `partly` where some of its claims are gone;
 * `orphan` where what it was about is gone, with the reason in `note`. `claims` are those it is about now, by their ids of today.
 */
export const Fate = z.object({
  decision: z.string(),
  state: z.enum(['applied', 'partly', 'orphan']),
  claims: z.array(z.string()),
  note: z.string(),
});
export type Fate = z.infer<typeof Fate>;

/** A decision with what became of it; null where it does not hold or takes another one back. */
export const DecisionEntry = DecisionRecord.extend({ fate: Fate.nullable() });
export type DecisionEntry = z.infer<typeof DecisionEntry>;

/** The decisions that hold, in the order they were made. */
export function holding(records: readonly DecisionRecord[]): (DecisionRecord & { ruling: Ruling })[] {
  return records.flatMap((r) => (r.holds && r.ruling !== null ? [{ ...r, ruling: r.ruling }] : []));
}
