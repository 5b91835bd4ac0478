import { z } from 'zod';
import { Quantity } from './quantity.ts';
import { Span } from './span.ts';
import {
  ACCORD_TURNS,
  AGREEMENT_TYPES,
  CERTAINTIES,
  CLAIM_KINDS,
  EFFECTS,
  INCIDENT_TYPES,
  LOSSES_ABOUT,
  MEASURES,
  RELATION_TYPES,
  STANCES,
} from './vocabulary.ts';
import { When } from './when.ts';
import { Where } from './where.ts';
import { Claimant, Who } from './who.ts';

export * from './vocabulary.ts';

export const IncidentType = z.enum(INCIDENT_TYPES);
export type IncidentType = z.infer<typeof IncidentType>;

/** Blows struck with arms from one side. */
export const STRIKES = [
  'armed attack',
  'air strike',
  'drone strike',
  'shelling',
  'bombing',
  'suicide bombing',
  'mine or IED',
] as const satisfies readonly IncidentType[];
/** What is done to people one by one. */
export const DONE_TO_PERSONS = [
  'assassination',
  'abduction',
  'hostage taking',
  'execution',
] as const satisfies readonly IncidentType[];
/** What is done to things. */
export const DONE_TO_THINGS = ['looting', 'arson', 'property destruction'] as const satisfies readonly IncidentType[];

export const RelationType = z.enum(RELATION_TYPES);
export type RelationType = z.infer<typeof RelationType>;

export const Stance = z.enum(STANCES);
export type Stance = z.infer<typeof Stance>;

export const Certainty = z.enum(CERTAINTIES);
export type Certainty = z.infer<typeof Certainty>;

/** The word of estimative probability as said, and its range in percent (ICD 203). */
export const Likelihood = z.object({ said: z.string(), low: z.number(), high: z.number() });
export type Likelihood = z.infer<typeof Likelihood>;

export const Effect = z.enum(EFFECTS);
export type Effect = z.infer<typeof Effect>;

/** Which rule made a claim and which knowledge entries it leaned on ("speech:admit", "event:drone strike"): for `sitrep explain`. */
export const Trace = z.object({
  rule: z.string(),
  entries: z.array(z.string()),
  sentence: z.int(),
  /** The event word that the claim hangs on ("strikes"), which claims about one event share. */
  event: Span.nullable(),
});
export type Trace = z.infer<typeof Trace>;

/** How an expectation turned out; `void` where it can no longer be said (its condition never came). */
export const RESOLUTIONS = ['came true', 'did not', 'void'] as const;
export const Resolution = z.enum(RESOLUTIONS);
export type Resolution = z.infer<typeof Resolution>;

/**
 * What people decided on a claim, laid over what was read; left out where nobody decided anything. The ids are those of
 * the decisions, in the order they were made. `corrected` has the fields that are not as read, with what was read.
 */
export const Decided = z.object({
  by: z.array(z.string()),
  accepted: z.boolean(),
  added: z.boolean(),
  corrected: z.array(z.object({ field: z.string(), read: z.unknown() })),
});
export type Decided = z.infer<typeof Decided>;

const base = {
  id: z.string(),
  document: z.string(),
  span: Span,
  /** Always `document.text.slice(span.start, span.end)`. */
  quote: z.string(),
  claimant: Claimant,
  /** For tolls: whose losses, seen from the claimant. */
  about: z.enum(LOSSES_ABOUT).nullable(),
  stance: Stance,
  certainty: Certainty,
  /** The claimed words stand in quotation marks. */
  direct: z.boolean(),
  /** 'press conference', 'statement', 'X', 'told Al Jazeera'. */
  channel: z.string().nullable(),
  /** When it was said, not when it happened. */
  said: When.nullable(),
  incident: z.string().nullable(),
  trace: Trace,
  decided: Decided.optional(),
  /**
   * Which language model read it: "model:qwen3". Left out where the built-in reader did, or a person added it. A model's claim
   * counts nowhere until somebody accepts it.
   */
  reader: z.string().optional(),
};

export const IncidentClaim = z.object({
  ...base,
  kind: z.literal('incident'),
  type: IncidentType,
  agents: z.array(Who),
  targets: z.array(Who),
  weapons: z.array(z.string()),
  when: When.nullable(),
  where: z.array(Where),
  /** How often, where a breach of a truce is counted: "broken 2,935 times". */
  times: Quantity.optional(),
});
export const TollClaim = z.object({
  ...base,
  kind: z.literal('toll'),
  effect: Effect,
  quantity: Quantity,
  victims: Who,
  agents: z.array(Who),
  when: When.nullable(),
  where: z.array(Where),
  /** Set where the figure is part of another one in the same sentence ("including three women"): that claim's id. */
  partOf: z.string().nullable(),
});
export const ResponsibilityClaim = z.object({
  ...base,
  kind: z.literal('responsibility'),
  type: IncidentType,
  agent: Who,
});
/**
 * What a sentence says became of an accord. `until` is the event, in words, that it now runs up to ("the end of the talks"),
 * `by` the length that it was extended by (ISO 8601: PT48H); a day that it is extended to is the claim's `ends`.
 */
export const AccordCourse = z.object({
  turn: z.enum(ACCORD_TURNS),
  until: z.string().nullable(),
  by: z.string().nullable(),
});
export type AccordCourse = z.infer<typeof AccordCourse>;
export const AgreementClaim = z.object({
  ...base,
  kind: z.literal('agreement'),
  type: z.enum(AGREEMENT_TYPES),
  parties: z.array(Who),
  requestedBy: Who.nullable(),
  mediators: z.array(Who),
  starts: When.nullable(),
  ends: When.nullable(),
  /** ISO 8601 duration: PT48H. */
  duration: z.string().nullable(),
  terms: z.string().nullable(),
  /** Left out where the words say nothing of it. */
  course: AccordCourse.optional(),
});
export const RelationClaim = z.object({
  ...base,
  kind: z.literal('relation'),
  subject: Who,
  relation: RelationType,
  object: Who,
  valid: When.nullable(),
});
/**
 * What somebody promises, threatens, demands, refuses or foresees: a deed of a known type, by whom and to whom; `not`
 * where the words are that it will not be done ("vowed never to sell arms").
 */
export const Deed = z.object({
  not: z.boolean(),
  type: IncidentType,
  agents: z.array(Who),
  targets: z.array(Who),
  where: z.array(Where),
});
export type Deed = z.infer<typeof Deed>;

export const PositionClaim = z.object({
  ...base,
  kind: z.literal('position'),
  on: z.string(),
  /** Whom the words are aimed at: the one accused, urged, threatened, refused. */
  towards: Who.nullable(),
  /** Left out where the words name no deed that the reader knows. */
  deed: Deed.optional(),
});
export const ForecastClaim = z.object({
  ...base,
  kind: z.literal('forecast'),
  outcome: z.string(),
  likelihood: Likelihood.nullable(),
  by: When.nullable(),
  deed: Deed.optional(),
  /** Whether it came true, as a person decided; left out while it is open. */
  resolution: Resolution.optional(),
});
export const Measure = z.enum(MEASURES);
export type Measure = z.infer<typeof Measure>;
export const StatisticClaim = z.object({
  ...base,
  kind: z.literal('statistic'),
  measure: Measure,
  quantity: Quantity,
  period: When,
  scope: z.string(),
  where: z.array(Where),
  /** Whom it befell, and by whose doing, as far as the words say; of 'incidents' the types counted, left out where any is. */
  victims: Who.optional(),
  agents: z.array(Who).optional(),
  types: z.array(IncidentType).optional(),
});

export const Claim = z.discriminatedUnion('kind', [
  IncidentClaim,
  TollClaim,
  ResponsibilityClaim,
  AgreementClaim,
  RelationClaim,
  PositionClaim,
  ForecastClaim,
  StatisticClaim,
]);
export type Claim = z.infer<typeof Claim>;
export type ClaimKind = Claim['kind'];
export type IncidentClaim = z.infer<typeof IncidentClaim>;
export type TollClaim = z.infer<typeof TollClaim>;
export type ResponsibilityClaim = z.infer<typeof ResponsibilityClaim>;
export type AgreementClaim = z.infer<typeof AgreementClaim>;
export type RelationClaim = z.infer<typeof RelationClaim>;
export type PositionClaim = z.infer<typeof PositionClaim>;
export type ForecastClaim = z.infer<typeof ForecastClaim>;
export type StatisticClaim = z.infer<typeof StatisticClaim>;
export const ClaimKind = z.enum(CLAIM_KINDS);

/** What a rule gives before the claim has its id, document and incident. */
export type ClaimDraft = Claim extends infer C
  ? C extends Claim
    ? Omit<C, 'id' | 'document' | 'incident'>
    : never
  : never;
