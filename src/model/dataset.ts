import { z } from 'zod';
import { Certainty, IncidentType } from './claim.ts';
import { Span } from './span.ts';
import { When } from './when.ts';
import { Where } from './where.ts';
import { Who } from './who.ts';

/** Datasets of others that can be imported; by these names everywhere. */
export const DATASETS = ['acled', 'ucdp', 'gdelt', 'polecat'] as const;
export const DatasetName = z.enum(DATASETS);
export type DatasetName = z.infer<typeof DatasetName>;

/** The shapes that their files have. */
export const ROW_FORMATS = ['acled', 'ucdp-ged', 'gdelt-events', 'gdelt-mentions', 'polecat'] as const;
export const RowFormatName = z.enum(ROW_FORMATS);
export type RowFormatName = z.infer<typeof RowFormatName>;

/** Deaths as a row has them; null where the dataset has no such column, or left it empty. */
export const RowDeaths = z.object({ low: z.int().nullable(), best: z.int().nullable(), high: z.int().nullable() });
export type RowDeaths = z.infer<typeof RowDeaths>;

/** Somebody in a row. `part`: whether the dataset says who did it; 'side' where it only says who was in it. */
export const RowSide = Who.extend({ part: z.enum(['agent', 'target', 'side']) });
export type RowSide = z.infer<typeof RowSide>;

/**
 * What one row of a dataset says, in our shapes. `text` is the row as a small document: its notes or headline first, then
 * named cells a line each; spans of `sides`, `where` and `days` point into it, and `cells` has the span of each line.
 */
export const DatasetRow = z.object({
  dataset: DatasetName,
  format: RowFormatName,
  /** The dataset's own id of the event. */
  id: z.string(),
  /** Of the file that it was read from. */
  line: z.int(),
  days: When,
  where: Where.nullable(),
  /** As the dataset writes it: "Battles, Armed clash". */
  kind: z.string(),
  /** What it may be of ours, the first what a claim of it says; empty where it is nothing of ours. */
  types: z.array(IncidentType),
  sides: z.array(RowSide),
  deaths: RowDeaths,
  /** Deaths of one side each, where the dataset tells them apart; `cell` names the line of `text`. */
  losses: z.array(z.object({ victims: Who, killed: z.int(), cell: z.string() })),
  certainty: Certainty,
  /** Whom the row names as its source. */
  source: z.string().nullable(),
  url: z.string().nullable(),
  text: z.string(),
  cells: z.record(z.string(), Span),
});
export type DatasetRow = z.infer<typeof DatasetRow>;

/** A file of rows that was taken into a case. `finished` is null while it is only partly read. */
export const DatasetImport = z.object({
  key: z.int(),
  dataset: DatasetName,
  format: RowFormatName,
  file: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  licence: z.string(),
  attribution: z.string(),
  /** Whether its rows may leave the house in an export. */
  redistribute: z.boolean(),
  started: z.string(),
  finished: z.string().nullable(),
  rows: z.int(),
  refused: z.int(),
});
export type DatasetImport = z.infer<typeof DatasetImport>;

/** A row that was not taken: where it stands, what is wrong with it, and in which column; null where it is the whole line. */
export const RefusedRow = z.object({
  line: z.int(),
  field: z.string().nullable(),
  message: z.string(),
  raw: z.string(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

/** A reason for or against a row and an incident being one event. */
export const LinkReason = z.object({ name: z.string(), weight: z.number() });
export type LinkReason = z.infer<typeof LinkReason>;

/**
 * A row beside an incident. 'linked': taken for the same. 'perhaps': too little speaks for it, or another incident is as
 * likely. 'confirmed' and 'refused': a person said so.
 */
export const LINK_STATES = ['linked', 'perhaps', 'confirmed', 'refused'] as const;
export const RowLink = z.object({
  incident: z.string(),
  state: z.enum(LINK_STATES),
  score: z.number(),
  needed: z.number(),
  reasons: z.array(LinkReason),
  /** The decision that said so. */
  decision: z.string().optional(),
  /** What the program holds against it, where a person put the row to the incident all the same. */
  against: z.string().optional(),
});
export type RowLink = z.infer<typeof RowLink>;
