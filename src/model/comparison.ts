import { z } from 'zod';
import { CodebookToll } from './coded-toll.ts';
import { DatasetName, DatasetRow, RowDeaths, RowLink } from './dataset.ts';
import { Incident, TollRow } from './situation.ts';
import { Who } from './who.ts';

/** A row beside an incident, with its terms. */
export const ComparedRow = z.object({
  row: DatasetRow,
  link: RowLink,
  import: z.int(),
  licence: z.string(),
  attribution: z.string(),
  redistribute: z.boolean(),
  /** Articles that speak of it, by GDELT's mentions; null for other datasets. */
  mentions: z.int().nullable(),
});
export type ComparedRow = z.infer<typeof ComparedRow>;

/** The terms that a row stands under: those of its import. */
const Terms = { licence: z.string(), attribution: z.string(), redistribute: z.boolean() };

/** What one dataset has of an incident. */
export const DatasetBeside = z.object({
  dataset: DatasetName,
  title: z.string(),
  /** Rows taken for it, added up; null where there are none, or it counts nobody. */
  deaths: RowDeaths.nullable(),
  /** What a 0 among its figures means. */
  zero: z.string(),
  /** Our reports' deaths by this dataset's own rule; null where it has none. */
  coded: CodebookToll.nullable(),
  /** The dataset's best less ours by its rule; null where either has none. */
  difference: z.int().nullable(),
  rows: z.array(ComparedRow),
  /** Rows that may be it. */
  perhaps: z.array(ComparedRow),
  /** Rows that somebody said are not it. */
  refused: z.array(ComparedRow),
});
export type DatasetBeside = z.infer<typeof DatasetBeside>;

/** One incident: the dead by claimant, and what each dataset has. */
export const IncidentComparison = z.object({
  incident: Incident.pick({ id: true, title: true, type: true, when: true, where: true }),
  /** Who says how many died. */
  killed: z.array(TollRow),
  /** All of them by the house rule, `high` null where it is open; null where nobody gives a number. */
  ours: RowDeaths.nullable(),
  datasets: z.array(DatasetBeside),
});
export type IncidentComparison = z.infer<typeof IncidentComparison>;

/** In what an incident and the rows that are taken for it may differ. */
export const DIFFERENCES = ['number', 'day', 'place', 'sides'] as const;
export const Difference = z.object({ what: z.enum(DIFFERENCES), words: z.string() });
export type Difference = z.infer<typeof Difference>;
export type DifferenceKind = Difference['what'];

const Brief = z.object({ id: z.string(), title: z.string(), day: z.string().nullable() });

/** A case beside one dataset. */
export const CaseComparison = z.object({
  dataset: DatasetName,
  title: z.string(),
  zero: z.string(),
  /** What its imports are of: first and last day (ISO), and countries. */
  reach: z.object({ first: z.string(), last: z.string(), countries: z.array(z.string()) }),
  licence: z.string(),
  attribution: z.string(),
  redistribute: z.boolean(),
  /** Incidents that rows are taken for, by day. `ours` is coded by the dataset's rule, or by the house's where it has none. */
  both: z.array(
    Brief.extend({
      rows: z.int(),
      /** Of all who give a number, by the house rule: from the fewest to the most. */
      told: RowDeaths.nullable(),
      ours: RowDeaths.nullable(),
      theirs: RowDeaths,
      difference: z.int().nullable(),
      /** In what else than the number, too. */
      differs: z.array(Difference),
    }),
  ),
  /** Incidents within its reach that it has no row for, though people were killed in them; `perhaps` are rows that may be. */
  lacking: z.array(Brief.extend({ ours: RowDeaths.nullable(), perhaps: z.int() })),
  /** Rows within the days and countries of the case that no incident is taken for, the deadliest. */
  unknown: z.object({ total: z.int(), rows: z.array(DatasetRow.extend(Terms)) }),
});
export type CaseComparison = z.infer<typeof CaseComparison>;

/** One incident beside one dataset: what our reports say, and what the rows that are taken for it count. */
export const ComparedIncident = z.object({
  incident: Incident.pick({ id: true, title: true, type: true, when: true, where: true, sides: true, status: true }),
  /** Who says how many died. */
  killed: z.array(TollRow),
  /** Of all who give a number, by the house rule: from the fewest to the most. */
  told: RowDeaths.nullable(),
  /** By the dataset's own rule, or the house's where it has none. */
  ours: RowDeaths.nullable(),
  /** Its rows added up; null where it has none, or counts nobody. */
  theirs: RowDeaths.nullable(),
  /** Theirs by side, rows added up, where the dataset tells sides apart. */
  losses: z.array(z.object({ victims: Who, killed: z.int() })),
  /** The dataset's best less ours; null where either has none. */
  difference: z.int().nullable(),
  differs: z.array(Difference),
  /** The likeliest of the rows taken for it, of those that may be it, and of those that somebody said are not; `counts` are of all. */
  rows: z.array(ComparedRow),
  perhaps: z.array(ComparedRow),
  refused: z.array(ComparedRow),
  counts: z.object({ rows: z.int(), perhaps: z.int(), refused: z.int() }),
});
export type ComparedIncident = z.infer<typeof ComparedIncident>;

/** A row within the days and countries of the case that no incident is taken for. */
export const RowAlone = ComparedRow.omit({ link: true }).extend({
  /** Incidents that it may be, the likeliest first. */
  perhaps: z.array(z.object({ link: RowLink, title: z.string(), day: z.string().nullable() })),
  /** The decision that it is nothing of this case; null where nobody said so. */
  none: z.string().nullable(),
});
export type RowAlone = z.infer<typeof RowAlone>;

/** A dataset that a case has imports of: what they are of, and their terms, those of the last one. */
export const ImportedDataset = z.object({
  dataset: DatasetName,
  title: z.string(),
  /** Rows that count: those that a later import brought anew count once. */
  rows: z.int(),
  reach: z.object({ first: z.string(), last: z.string(), countries: z.array(z.string()) }),
  licence: z.string(),
  attribution: z.string(),
  redistribute: z.boolean(),
  /** Whether it counts the dead; what it says is compared by day, place and sides only where it does not. */
  counts: z.boolean(),
  zero: z.string(),
});
export type ImportedDataset = z.infer<typeof ImportedDataset>;

/** How much of a case and a dataset stands beside each other, of what was asked for. */
export const ComparisonSums = z.object({
  both: z.object({
    incidents: z.int(),
    rows: z.int(),
    told: RowDeaths,
    ours: RowDeaths,
    theirs: RowDeaths,
    /** Incidents that differ in each, whichever differences were asked for. */
    differing: z.record(z.enum(DIFFERENCES), z.int()),
  }),
  /** Incidents with dead, within its days and countries, that it has no row for. */
  ours: z.object({ incidents: z.int(), ours: RowDeaths, perhaps: z.int() }),
  /** Rows within the days and countries of the case that no incident is taken for. */
  theirs: z.object({ rows: z.int(), theirs: RowDeaths }),
  /** Incidents of the whole case that are not compared: without dead, without a day or a place, or outside of its days and countries. */
  left: z.int(),
  /** Rows that place and side were looked for in; fewer than there are where the dataset is very large, the deadliest first. */
  searched: z.int(),
});
export type ComparisonSums = z.infer<typeof ComparisonSums>;
