import { z } from 'zod';
import type { Resolution } from './claim.ts';
import { DatasetName } from './dataset.ts';
import type { Span } from './span.ts';

/** What the program proposes and only a person decides. Others than these may be added. */
export const PROPOSAL_KINDS = ['merge', 'forecast', 'dataset row'] as const;

/** A row of a dataset to be judged: its id with its dataset's ("ucdp:502101"), its words, and its terms. */
export const RowToJudge = z.object({
  id: z.string(),
  dataset: DatasetName,
  text: z.string(),
  attribution: z.string(),
  licence: z.string(),
  redistribute: z.boolean(),
});
export type RowToJudge = z.infer<typeof RowToJudge>;

/** One thing that waits for a person, with the command that says yes and the one that says no for good. */
export const OpenProposal = z.object({
  kind: z.enum(PROPOSAL_KINDS),
  /** Ids of what it is about. */
  about: z.array(z.string()),
  what: z.string(),
  why: z.array(z.string()),
  /** Claims that it stands on. */
  claims: z.array(z.string()),
  caveat: z.string().nullable(),
  /** Of a row of a dataset. */
  row: RowToJudge.optional(),
  /** Several where the answer is not only yes: a forecast may have come true, or not. */
  accept: z.array(z.string()),
  reject: z.array(z.string()),
});
export type OpenProposal = z.infer<typeof OpenProposal>;

/** A decision that answers what is proposed, as it is to be asked for; who asks adds why. */
export type AnswerRequest =
  | { kind: 'merge' | 'apart'; incidents: string[] }
  | { kind: 'resolve'; claim: string; outcome: Resolution }
  | { kind: 'no claim'; document: string; span: Span }
  | { kind: 'link row'; row: string; incident: string }
  | { kind: 'unlink row'; row: string; incident: string | null }
  | { kind: 'dismiss' | 'accept' | 'reject' | 'prefer'; claim: string };

/** An answer that a person may give: `label` says it in a word or two. */
export interface ProposedAnswer {
  says: 'yes' | 'no';
  label: string;
  request: AnswerRequest;
}

/** A proposal with its answers as they are; the commands of `OpenProposal` follow from them. */
export interface Proposed extends Omit<OpenProposal, 'accept' | 'reject'> {
  answers: ProposedAnswer[];
}
