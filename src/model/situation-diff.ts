import { z } from 'zod';
import { Effect } from './claim.ts';
import { Quantity } from './quantity.ts';
import { Agreement, Incident, TollRow } from './situation.ts';

/** A claim that an entry stands on, with its words: from a report of the days between, unless the entry says otherwise. */
export const Evidence = z.object({
  claim: z.string(),
  claimant: z.string(),
  quote: z.string(),
  document: z.string(),
  source: z.string().nullable(),
  published: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

const ofIncident = {
  incident: z.string(),
  title: z.string(),
  status: Incident.shape.status,
  evidence: z.array(Evidence),
};
const victims = z.object({ party: z.string().nullable(), role: z.string().nullable() });
const ofFigure = { ...ofIncident, effect: Effect, victims, claimant: z.string(), party: z.string().nullable() };

export const NewIncident = z.object({ ...ofIncident, tolls: z.array(TollRow) });
/** A voice that had put no figure on these victims of a known incident. */
export const NewFigure = z.object({ ...ofFigure, figure: Quantity });
export const RevisedFigure = z.object({ ...ofFigure, before: Quantity, after: Quantity });
/** A figure taken back by him who gave it; or, with `effect` null, an account denied by him who told it. */
export const Withdrawn = z.object({
  ...ofIncident,
  claimant: z.string(),
  effect: Effect.nullable(),
  victims: victims.nullable(),
  before: Quantity.nullable(),
});
export const StatusChange = z.object({ ...ofIncident, before: z.array(Incident.shape.status) });
/** `toll` where it is figures that cannot all be true; the evidence is then that of all of them, old and new. */
export const Contested = z.object({
  ...ofIncident,
  before: z.array(Incident.shape.status),
  toll: z
    .object({ effect: Effect, victims, figures: z.array(z.object({ claimant: z.string(), quantity: Quantity })) })
    .nullable(),
});
export const AgreementChange = z.object({
  agreement: z.string(),
  type: Agreement.shape.type,
  parties: z.array(z.string()),
  change: z.enum(['begun', 'status', 'said to be broken']),
  before: Agreement.shape.status.nullable(),
  status: Agreement.shape.status,
  /** The incident that is called a breach, and by whom; null with other changes. */
  violation: z.object({ incident: z.string(), title: z.string(), allegedBy: z.array(z.string()) }).nullable(),
  evidence: z.array(Evidence),
});
/** Incidents that later reports showed to be one, or more than one: which id became which. */
export const Relinked = z.object({ before: z.array(z.string()), after: z.array(z.string()) });

/** What `sitrep diff --json` prints: how a case as known on `to` differs from what was known on `from`. */
export const SituationDiff = z.object({
  version: z.literal(1),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Ids of the reports published after `from` and up to `to`; how many counted on each day. */
  documents: z.object({ from: z.int(), to: z.int(), new: z.array(z.string()) }),
  new: z.array(NewIncident),
  figures: z.array(NewFigure),
  revised: z.array(RevisedFigure),
  withdrawn: z.array(Withdrawn),
  confirmed: z.array(StatusChange),
  contested: z.array(Contested),
  agreements: z.array(AgreementChange),
  relinked: z.array(Relinked),
});
export type SituationDiff = z.infer<typeof SituationDiff>;
