import { z } from 'zod';
import { CodebookToll } from './coded-toll.ts';
import { DatasetName, DatasetRow, RowDeaths, RowLink } from './dataset.ts';
import { Incident, TollRow } from './situation.ts';

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
    }),
  ),
  /** Incidents within its reach that it has no row for, though people were killed in them; `perhaps` are rows that may be. */
  lacking: z.array(Brief.extend({ ours: RowDeaths.nullable(), perhaps: z.int() })),
  /** Rows within the days and countries of the case that no incident is taken for, the deadliest. */
  unknown: z.object({ total: z.int(), rows: z.array(DatasetRow.extend(Terms)) }),
});
export type CaseComparison = z.infer<typeof CaseComparison>;
