import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { Certainty, Claim, Effect, IncidentType, Stance } from './claim.ts';
import { DocumentCoverage } from './coverage.ts';
import { DecisionEntry, Grade } from './decision.ts';
import { Document } from './document.ts';
import { ModelAnswer, ModelReading } from './drafted-claim.ts';
import { Problem } from './problem.ts';
import { Quantity } from './quantity.ts';
import { When } from './when.ts';
import { Where } from './where.ts';
import { Who } from './who.ts';

export { Agreement };

/** The figures of one claimant for one group of victims. */
export const TollFigure = z.object({
  claimant: z.string(),
  party: z.string().nullable(),
  about: z.enum(['own', 'adversary', 'other']),
  quantity: Quantity,
  said: When.nullable(),
  claims: z.array(z.string()),
  /** 'asserted' where any of its claims says it plainly, else how they are in doubt. Cases derived before 0.6 have neither of the two. */
  certainty: Certainty.optional(),
  /** How the claim says it whose words stand first. */
  stance: Stance.optional(),
});
export type TollFigure = z.infer<typeof TollFigure>;

/** "Who says how many", for one group of victims in one incident. `admitted` is the highest figure of the victims' own side. */
export const TollRow = z.object({
  effect: Effect,
  victims: z.object({ party: z.string().nullable(), role: z.string().nullable() }),
  figures: z.array(TollFigure),
  admitted: Quantity.nullable(),
  alleged: Quantity.nullable(),
  contested: z.boolean(),
});
export type TollRow = z.infer<typeof TollRow>;

export const STATUSES = ['single source', 'corroborated', 'contested', 'admitted', 'denied', 'unconfirmed'] as const;

/** One whom an incident rests on, however many reports carry it. `echo` says by what several voices were known as one. */
export const Origin = z.object({
  by: z.string(),
  party: z.string().nullable(),
  echo: z.enum(['same words', 'same statement']).nullable(),
  claims: z.array(z.string()),
  documents: z.array(z.string()),
});
export type Origin = z.infer<typeof Origin>;

/** Another incident that may be the same: nothing forbids it, and its reasons come to less than what is asked for. */
export const Proposal = z.object({
  incident: z.string(),
  score: z.number(),
  needed: z.number(),
  reasons: z.array(z.object({ name: z.string(), weight: z.number() })),
});
export type Proposal = z.infer<typeof Proposal>;

export const Incident = z.object({
  id: z.string(),
  type: IncidentType,
  title: z.string(),
  when: When.nullable(),
  where: z.array(Where),
  sides: z.object({ agents: z.array(Who), targets: z.array(Who) }),
  tolls: z.array(TollRow),
  status: z.enum(STATUSES),
  origins: z.array(Origin).optional(), // cases that were last derived before 0.3 have none
  perhaps: z.array(Proposal).optional(), // others that may be the same
  claims: z.array(z.string()),
  documents: z.array(z.string()),
  /** Decisions by which claims were put together or taken apart here; left out where there are none. */
  decided: z.array(z.string()).optional(),
});
export type Incident = z.infer<typeof Incident>;

export const ACTOR_KINDS = [
  'state',
  'institution',
  'armed group',
  'organisation',
  'media',
  'person',
  'people',
] as const;
export const ActorKind = z.enum(ACTOR_KINDS);
export type ActorKind = z.infer<typeof ActorKind>;

/** Somebody who is named in the documents: a known actor, or one introduced by a text. */
export const ActorRecord = z.object({
  slug: z.string(),
  name: z.string(),
  kind: ActorKind,
  party: z.string().nullable(),
  role: z.string().nullable(),
  aliases: z.array(z.string()),
  wikidata: z.string().nullable(),
  documents: z.array(z.string()),
  claims: z.array(z.string()), // claims that name the actor in any part
});
export type ActorRecord = z.infer<typeof ActorRecord>;

/** How reliable a source is, as somebody judged it: the Admiralty code's letter, and the decision. */
export const SourceGrade = z.object({ source: z.string(), grade: Grade, decision: z.string() });
export type SourceGrade = z.infer<typeof SourceGrade>;

/** What `sitrep code --json` and `sitrep export --format json` print; `code` has one document. */
export const Coded = z.object({
  version: z.literal(1),
  reader: z.string(),
  /** Set where only documents published on or before this day count: everything else follows from those alone. */
  asKnownOn: z.iso.date().optional(),
  /** Set where only decisions made on or before this day count. */
  decidedBy: z.iso.date().optional(),
  document: Document.nullable(),
  documents: z.array(Document),
  claims: z.array(Claim),
  incidents: z.array(Incident),
  agreements: z.array(Agreement),
  actors: z.array(ActorRecord),
  problems: z.array(Problem),
  /** Only where it was asked for: `sitrep export --coverage`. */
  coverage: z.array(DocumentCoverage).optional(),
  /** What people decided, in order; `code` has neither of the two. */
  decisions: z.array(DecisionEntry).optional(),
  sources: z.array(SourceGrade).optional(),
  /** What a language model read as well, beside `claims`: only with `sitrep code --reader model`. */
  modelReadings: z.array(ModelReading).optional(),
  /** What models answered, as it came: a case that imports this one makes their claims anew from it. Only in exports of cases. */
  modelAnswers: z.array(ModelAnswer).optional(),
});
export type Coded = z.infer<typeof Coded>;
