import type { Agreement, Violation } from '../../model/agreement.ts';
import type { BriefAsked } from '../../model/brief.ts';
import type { Claim } from '../../model/claim.ts';
import type { ForecastRecord } from '../../model/forecast-record.ts';
import type { PositionRow } from '../../model/position.ts';
import type { ReportHead } from '../../model/report-head.ts';
import type { Incident } from '../../model/situation.ts';
import type { SituationDiff } from '../../model/situation-diff.ts';
import type { StatisticRow } from '../../model/statistic.ts';
import type { BriefGround } from './pictures/ground.ts';

/** How a side is named and drawn. */
export interface BriefSide {
  slug: string;
  name: string;
  adjective: string | null;
  letters: string;
  hue: number | null;
}

/** How much of the brief's reports came to claims; ids are `document:place` of sentences and numbers. */
export interface BriefCoverage {
  sentences: string[];
  coded: string[];
  uncoded: string[];
}

/** Everything that a brief is composed from. Whatever it says stands in here, so that composing needs no case file. */
export interface BriefMaterial {
  asked: BriefAsked;
  /** The first sides of the case, those that fight each other first. */
  sides: BriefSide[];
  /** How many of them fight each other: these give the brief its title. */
  foes: string[];
  /** Name, kind and party of everybody in the case, by slug. */
  actors: ReadonlyMap<string, { name: string; kind: string; party: string | null }>;
  /** Every claim that something below names, by id. */
  claims: ReadonlyMap<string, Claim>;
  /** Every report of those claims, and every report of the period, by id. */
  reports: ReadonlyMap<string, ReportHead>;
  /** Reports that came out in the period. */
  inPeriod: string[];
  incidents: Incident[];
  /** How many incidents there are in all; more than `incidents` where only the last ones are shown. */
  incidentsInAll: number;
  /** Null where no day is given to compare with; 'too large' where the case is. */
  diff: SituationDiff | 'too large' | null;
  agreements: { agreement: Agreement; violations: Violation[] }[];
  positions: PositionRow[];
  forecasts: ForecastRecord[];
  statistics: StatisticRow[];
  /** Null where it was not counted. */
  coverage: BriefCoverage | null;
  /** The day of the last report. */
  lastDay: string | null;
  ground: BriefGround | null;
}
