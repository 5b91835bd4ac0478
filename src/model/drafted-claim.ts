import { z } from 'zod';
import {
  AGREEMENT_TYPES,
  Certainty,
  Claim,
  ClaimKind,
  Effect,
  INCIDENT_TYPES,
  MEASURES,
  RelationType,
  Stance,
} from './claim.ts';
import { CLAIMANT_AS } from './who.ts';

const words = z.string().trim().min(1).max(400);
const maybe = words.nullish().transform((said) => said ?? null);
const several = z
  .array(words)
  .max(20)
  .nullish()
  .transform((said) => said ?? []);

/**
 * A claim as a language model gives it: everything that is not one of our enumerations is words, which must stand in the
 * report. What they mean (who, when, where, how many) is settled by the built-in reader, never by the model.
 */
export const DraftedClaim = z.object({
  kind: ClaimKind,
  quote: z.string().min(1).max(2_000),
  /** Null: the report's own voice. */
  claimant: maybe,
  as: z.enum(CLAIMANT_AS).nullish(),
  stance: Stance.nullish().transform((stance) => stance ?? 'states'),
  certainty: Certainty.nullish().transform((certainty) => certainty ?? 'asserted'),
  type: z.enum([...INCIDENT_TYPES, ...AGREEMENT_TYPES]).nullish(),
  effect: Effect.nullish(),
  measure: z.enum(MEASURES).nullish(),
  relation: RelationType.nullish(),
  number: maybe,
  victims: maybe,
  agent: maybe,
  subject: maybe,
  object: maybe,
  requestedBy: maybe,
  towards: maybe,
  agents: several,
  targets: several,
  parties: several,
  mediators: several,
  where: several,
  when: maybe,
  starts: maybe,
  ends: maybe,
  period: maybe,
  by: maybe,
  likelihood: maybe,
});
export type DraftedClaim = z.infer<typeof DraftedClaim>;

/** Something a model said that is not kept, and why not. */
export const RefusedDraft = z.object({ why: z.string(), draft: z.unknown() });
export type RefusedDraft = z.infer<typeof RefusedDraft>;

/** How the claims of two readers of one report stand to each other: the same, of the same words but otherwise, or alone. */
export const ReadersCompared = z.object({
  same: z.array(z.object({ ours: z.string(), theirs: z.string() })),
  differ: z.array(z.object({ ours: z.string(), theirs: z.string(), fields: z.array(z.string()) })),
  onlyOurs: z.array(z.string()),
  onlyTheirs: z.array(z.string()),
});
export type ReadersCompared = z.infer<typeof ReadersCompared>;

/** What one model read in one report, beside the built-in reader's claims, which stay as they are. */
export const ModelReading = z.object({
  document: z.string(),
  model: z.string(),
  /** Ids begin with `m-`. None of them is in an incident or a toll. */
  claims: z.array(Claim),
  refused: z.array(RefusedDraft),
  /** Stretches of the text that no usable answer came for: [start, end) in UTF-16 code units, and why. */
  unread: z.array(z.object({ start: z.int(), end: z.int(), why: z.string() })),
  compared: ReadersCompared,
  /** As the server counted them; null where it does not say. `cached`: answers that were kept from an earlier run, which cost nothing. */
  cost: z.object({
    requests: z.int(),
    cached: z.int(),
    inputTokens: z.int().nullable(),
    outputTokens: z.int().nullable(),
    price: z.number().nullable(),
  }),
});
export type ModelReading = z.infer<typeof ModelReading>;

/** How a claim stands among the readers of its report: `both` read it alike, or otherwise (`differ`), or one of them alone. */
export const AGREEMENTS_OF_READERS = ['both', 'differ', 'built-in only', 'model only'] as const;

/** One thing that a report says, as the built-in reader (`ours`) and a model (`theirs`) read it; null where one did not. */
export const ReadByBoth = z.object({
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  how: z.enum(AGREEMENTS_OF_READERS),
  /** What they read otherwise. */
  fields: z.array(z.string()),
});
export type ReadByBoth = z.infer<typeof ReadByBoth>;

/** A stretch of a report that a model answered for, as it answered: [start, end) in UTF-16 code units. */
export const KeptAnswer = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  /** What it was asked, as a hash: the same words are not asked again. */
  asked: z.string().min(1).max(200),
  text: z.string(),
  inputTokens: z.int().nullable(),
  outputTokens: z.int().nullable(),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** The same with what it was asked about, under which version of the instructions, and when: what an export of a case carries. */
export const ModelAnswer = KeptAnswer.extend({
  document: z.string(),
  /** "model:qwen3" */
  reader: z.string().regex(/^model:./),
  instructions: z.int(),
  at: z.iso.datetime(),
});
export type ModelAnswer = z.infer<typeof ModelAnswer>;
