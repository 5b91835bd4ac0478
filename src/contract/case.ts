import { z } from 'zod';

/** A case as the list of cases shows it. */
export const CaseEntry = z.object({
  case: z.string(),
  title: z.string(),
  sample: z.boolean(),
  documents: z.int(),
  claims: z.int(),
  incidents: z.int(),
  /** Days (ISO) of the first and the last report; null where there is none. */
  first: z.string().nullable(),
  last: z.string().nullable(),
});
export type CaseEntry = z.infer<typeof CaseEntry>;

export const CaseList = z.object({ cases: z.array(CaseEntry) });
export type CaseList = z.infer<typeof CaseList>;
export const NewCase = z.object({ title: z.string().trim().min(1).max(120) });

/** How a side is marked everywhere: letters, and the place of its hue in the hand-checked order (1 to 5); null: the grey of third parties. */
export const PartyMark = z.object({
  slug: z.string(),
  name: z.string(),
  letters: z.string(),
  hue: z.int().min(1).max(5).nullable(),
  /** As it stands before a noun: "Pakistani" soldiers, "Taliban" fighters; null where a state's is not known. */
  adjective: z.string().nullable(),
});
export type PartyMark = z.infer<typeof PartyMark>;

/** What stands around every page: the case, its clocks and what there is to see. */
export const Overview = z.object({
  case: z.string(),
  title: z.string(),
  sample: z.boolean(),
  version: z.string(),
  /** Changes with every report and decision. */
  revision: z.string(),
  knownOn: z
    .object({ day: z.string().nullable(), decidedBy: z.string().nullable(), documents: z.int(), all: z.int() })
    .nullable(),
  counts: z.object({
    incidents: z.int(),
    documents: z.int(),
    claims: z.int(),
    actors: z.int(),
    agreements: z.int(),
    forecasts: z.int(),
    statistics: z.int(),
    sources: z.int(),
    queue: z.int(),
    /** Of the incidents: without a day, without a place, resting on one source. */
    undated: z.int(),
    unplaced: z.int(),
    single: z.int(),
  }),
  /** Reports by day of publication over the whole case, whatever day is asked for: the track of the first clock. */
  reports: z.array(z.object({ day: z.string(), reports: z.int() })),
  /** First and last day on which anything happened; null where nothing has a day. */
  happened: z.object({ first: z.string(), last: z.string() }).nullable(),
  /** Sides of the conflict, the most heard first; the order gives their hue. */
  parties: z.array(PartyMark),
});
export type Overview = z.infer<typeof Overview>;

/** What an open page is told of by `events`: `changed` when reports came in or somebody decided, `reading` as a reading goes on. */
export const ChangedEvent = z.object({ revision: z.string(), documents: z.int(), decisions: z.int() });
export type ChangedEvent = z.infer<typeof ChangedEvent>;
