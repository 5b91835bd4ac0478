import { z } from 'zod';
import { CLAIM_KINDS } from '../src/model/claim.ts';

/**
 * What an analyst writes down about a report: statements that a careful reader must bring back (`must`) and readings that
 * would be wrong (`never`). Every text condition may list alternatives with `|`; `null` in that list means "not settled"; a leading
 * `!` turns the list round: `!pakistan|null` is met by every other party and not by an unsettled one.
 */
const Text = z.string().min(1);
const Flag = z.boolean();

/** One party slug or alternatives ("pakistan|null"), or conditions on the parts of a Who. */
export const WhoCheck = z.union([
  Text,
  z.strictObject({
    party: Text.optional(),
    actor: Text.optional(),
    role: Text.optional(),
    name: Text.optional(),
    /** Words of a person's name, wherever they stand: as written or, behind a pronoun, in the slug. */
    person: Text.optional(),
    as: Text.optional(),
  }),
]);
export type WhoCheck = z.infer<typeof WhoCheck>;

/** For lists of Who: every condition of the list is met by some member; `none` asks for an empty list. */
const WhosCheck = z.union([WhoCheck, z.array(WhoCheck)]);

export const QuantityCheck = z.strictObject({
  n: z.number().nullable().optional(),
  to: z.number().nullable().optional(),
  bound: Text.optional(),
  word: Text.optional(),
});

const KindList = Text.refine(
  (said) => said.split('|').every((kind) => (CLAIM_KINDS as readonly string[]).includes(kind.trim())),
  { message: `a kind must be one of ${CLAIM_KINDS.join(', ')}` },
);

export const ClaimCheck = z.strictObject({
  kind: KindList.optional(),
  /** A few words that stand in the sentence the claim points into. */
  near: Text.optional(),
  /** A few words that stand in the claim's own quote. */
  quote: Text.optional(),
  claimant: WhoCheck.optional(),
  about: Text.optional(),
  stance: Text.optional(),
  certainty: Text.optional(),
  direct: Flag.optional(),
  channel: Text.optional(),
  /** A day or interval ("2025-10-11..2025-10-12") that must overlap; with a clock time, the same minute; `null` for none. */
  said: Text.optional(),
  type: Text.optional(),
  agents: WhosCheck.optional(),
  targets: WhosCheck.optional(),
  weapons: Text.optional(),
  when: Text.optional(),
  where: Text.optional(),
  effect: Text.optional(),
  quantity: QuantityCheck.optional(),
  victims: WhoCheck.optional(),
  partOf: Flag.optional(),
  agent: WhoCheck.optional(),
  parties: WhosCheck.optional(),
  requestedBy: WhoCheck.optional(),
  mediators: WhosCheck.optional(),
  starts: Text.optional(),
  ends: Text.optional(),
  duration: Text.optional(),
  subject: WhoCheck.optional(),
  relation: Text.optional(),
  object: WhoCheck.optional(),
  valid: Text.optional(),
  on: Text.optional(),
  towards: WhoCheck.optional(),
  outcome: Text.optional(),
  likelihood: z
    .strictObject({ said: Text.optional(), low: z.number().optional(), high: z.number().optional() })
    .optional(),
  measure: Text.optional(),
  period: Text.optional(),
  scope: Text.optional(),
});
export type ClaimCheck = z.infer<typeof ClaimCheck>;

const Statement = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    says: z.string().min(1),
    claim: ClaimCheck.optional(),
    any: z.array(ClaimCheck).min(1).optional(),
  })
  .refine((statement) => (statement.claim === undefined) !== (statement.any === undefined), {
    message: 'give either `claim` or `any`, not both',
  });
export type Statement = z.infer<typeof Statement>;

export const Case = z.strictObject({
  title: z.string(),
  published: z.string(),
  /** Relative to the case's folder; a report outside the repository is skipped with a reason where it is absent. */
  report: z.string().default('report.md'),
  must: z.array(Statement),
  never: z.array(Statement),
});
export type Case = z.infer<typeof Case>;

/** The codings any one of which satisfies (or, under `never`, condemns). */
export function codings(statement: Statement): ClaimCheck[] {
  return statement.any ?? (statement.claim ? [statement.claim] : []);
}
