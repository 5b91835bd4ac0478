import { z } from 'zod';
import { ClaimKind, Resolution } from '../model/claim.ts';
import { DatasetName } from '../model/dataset.ts';
import { DecisionEntry, Grade } from '../model/decision.ts';
import { Span } from '../model/span.ts';
import { Clocks } from './query.ts';

const why = z.string().trim().min(1).max(2_000).describe('Why, in a word at least.');
const by = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .optional()
  .describe('Who decides; the name that the server was started under, unless given.');
const signed = { why, by };

/** What a person may decide, by the ids of what it is about. `set` is by path into the claim, as `sitrep decide correct --set`. */
export const DecisionRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), claim: z.string(), ...signed }),
  z.object({ kind: z.literal('reject'), claim: z.string(), ...signed }),
  z.object({ kind: z.literal('correct'), claim: z.string(), set: z.record(z.string(), z.string()), ...signed }),
  z.object({ kind: z.literal('merge'), incidents: z.array(z.string()).min(2).max(50), ...signed }),
  z.object({ kind: z.literal('apart'), incidents: z.array(z.string()).min(2).max(50), ...signed }),
  z.object({
    kind: z.literal('split'),
    incident: z.string(),
    claims: z.array(z.string()).min(1).max(1_000),
    ...signed,
  }),
  z.object({ kind: z.literal('move'), claim: z.string(), to: z.string(), ...signed }),
  z.object({
    kind: z.literal('add'),
    document: z.string(),
    claimKind: ClaimKind,
    span: Span,
    set: z.record(z.string(), z.string()),
    ...signed,
  }),
  z.object({ kind: z.literal('resolve'), claim: z.string(), outcome: Resolution, ...signed }),
  z.object({ kind: z.literal('dismiss'), claim: z.string(), ...signed }),
  /** `whole` null: a figure of its own. */
  z.object({ kind: z.literal('part'), claim: z.string(), whole: z.string().nullable(), ...signed }),
  /** A model's claim in the place of the built-in reader's of the same words. */
  z.object({ kind: z.literal('prefer'), claim: z.string(), ...signed }),
  z.object({ kind: z.literal('no claim'), document: z.string(), span: Span, ...signed }),
  /** `row`: a dataset and its own id, "ucdp:502101". */
  z.object({ kind: z.literal('link row'), row: z.string(), incident: z.string(), ...signed }),
  /** `incident` null: none of those that it might have been. */
  z.object({ kind: z.literal('unlink row'), row: z.string(), incident: z.string().nullable(), ...signed }),
  z.object({ kind: z.literal('grade'), source: z.string(), grade: Grade, ...signed }),
]);
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** `incidents` are those that hold the claims now: where to go on. */
export const Decided = z.object({
  decision: DecisionEntry,
  incidents: z.array(z.object({ id: z.string(), title: z.string(), claims: z.int() })),
  revision: z.string(),
});
export type DecidedAnswer = z.infer<typeof Decided>;
export const UndoRequest = z.object(signed);

export const HistoryQuery = Clocks.extend({
  of: z.string().min(1).optional().describe('Id of a claim, incident, document or decision, or the name of a source.'),
  lost: z.stringbool().optional().describe('Only decisions that lost what they were about.'),
});
export const HistoryView = z.object({
  of: z
    .object({
      what: z.enum(['claim', 'incident', 'document', 'decision', 'source', 'row']),
      id: z.string(),
      words: z.string(),
    })
    .nullable(),
  readings: z.array(z.object({ at: z.string(), reader: z.string(), claims: z.int() })),
  decisions: z.array(DecisionEntry),
});

export const QUEUE_KINDS = [
  'merge',
  'forecast',
  'doubtful claim',
  'uncoded number',
  'lost decision',
  'dataset row',
  'readers differ',
  'model claim',
] as const;
/** One thing that waits for a person. `yes` and `no` are decisions to post as they are, once `why` is filled in. */
export const QueueItem = z.object({
  kind: z.enum(QUEUE_KINDS),
  /** The same as long as the thing waits. */
  key: z.string(),
  what: z.string(),
  /** Of a number without a claim, where it stands in `what`, which is its sentence; empty elsewhere. */
  numbers: z.array(Span),
  why: z.array(z.string()),
  caveat: z.string().nullable(),
  /** Ids of claims with their words and sources, to judge by. */
  claims: z.array(
    z.object({
      id: z.string(),
      kind: ClaimKind,
      /** The side of who says it; null for everybody else. */
      party: z.string().nullable(),
      document: z.string(),
      quote: z.string(),
      by: z.string(),
      source: z.string().nullable(),
      published: z.string(),
    }),
  ),
  /** What it is about, to open: incidents, a document at a sentence, a claim, a decision. */
  about: z.array(
    z.object({
      what: z.enum(['incident', 'agreement', 'document', 'claim', 'decision']),
      id: z.string(),
      words: z.string(),
      /** The sentence of the document that it is about; null elsewhere. */
      at: Span.nullable(),
    }),
  ),
  /** Of a 'dataset row': its own words and the terms that they stand under. */
  row: z
    .object({ id: z.string(), dataset: DatasetName, text: z.string(), attribution: z.string(), licence: z.string() })
    .optional(),
  /** `request` is a `DecisionRequest` but for its `why`. What has none is answered elsewhere: a claim is added, a decision taken back. */
  answers: z.array(
    z.object({ says: z.enum(['yes', 'no']), label: z.string(), request: z.record(z.string(), z.unknown()) }),
  ),
});
export type QueueItem = z.infer<typeof QueueItem>;
export const QueueQuery = Clocks.extend({
  kind: z.enum(QUEUE_KINDS).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const QueuePage = z.object({
  rows: z.array(QueueItem),
  total: z.int(),
  counts: z.record(z.enum(QUEUE_KINDS), z.int()),
  /** Reports that were not looked through for numbers without a claim yet, and the latest of them: asking for their coverage does that. */
  unseen: z.object({ total: z.int(), documents: z.array(z.string()) }),
  next: z.string().nullable(),
});
