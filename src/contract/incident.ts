import { z } from 'zod';
import { INCIDENT_TYPES, IncidentType, Stance } from '../model/claim.ts';
import { CodebookToll } from '../model/coded-toll.ts';
import { DecisionEntry } from '../model/decision.ts';
import { IncidentGrade } from '../model/incident-grade.ts';
import { Incident, STATUSES, TollRow } from '../model/situation.ts';
import { PartyGaps, TollHistory } from '../model/toll-history.ts';
import { GRAINS } from '../model/when.ts';
import { ClaimRow } from './claim.ts';
import { Clocks, Day, Narrowing, Paging, pageOf, ReportHead, several } from './query.ts';

export const IncidentQuery = Clocks.extend(Narrowing.shape).extend({
  type: several(IncidentType),
  status: several(z.enum(STATUSES)),
  claimant: z.string().min(1).optional(),
  stance: Stance.optional(),
  undated: z.stringbool().optional().describe('Only those without a day.'),
  unplaced: z.stringbool().optional().describe('Only those without a place.'),
});
export const IncidentListQuery = IncidentQuery.extend(Paging.shape).extend({
  order: z.enum(['oldest', 'newest']).default('oldest'),
});
export const IncidentPage = pageOf(Incident);

/** More than so many marks come without words: a page asks for those of the few that it shows. */
export const MARKS_WITH_WORDS = 2_000;

/**
 * Incidents as marks on timeline and map: a column each, row by row in the order of their days. Days are ISO, null where
 * none is told; coordinates WGS 84, null where the place has none. `title` and `place` are null where there are more marks
 * than come with words.
 */
export const IncidentMarks = z.object({
  total: z.int(),
  undated: z.int(),
  id: z.array(z.string()),
  /** Places in `types`. */
  type: z.array(z.int()),
  types: z.array(z.enum(INCIDENT_TYPES)),
  /** Places in `statuses`. */
  status: z.array(z.int()),
  statuses: z.array(z.enum(STATUSES)),
  /** Dates or date-times, as `When.from` and `When.to`. */
  from: z.array(z.string().nullable()),
  to: z.array(z.string().nullable()),
  grain: z.array(z.enum(GRAINS).nullable()),
  approximate: z.array(z.boolean()),
  /** The day is only that of the first report. */
  published: z.array(z.boolean()),
  precision: z.array(z.int().nullable()),
  lat: z.array(z.number().nullable()),
  lon: z.array(z.number().nullable()),
  country: z.array(z.string().nullable()),
  admin1: z.array(z.string().nullable()),
  claims: z.array(z.int()),
  title: z.array(z.string()).nullable(),
  place: z.array(z.string().nullable()).nullable(),
});
export type IncidentMarks = z.infer<typeof IncidentMarks>;

const Beside = z.object({ id: z.string(), title: z.string(), day: z.string().nullable() });

export const IncidentView = z.object({
  incident: Incident,
  /** In the order of saying, rejected ones among them as such; echoes of one origin are told apart by `origins` of the incident. */
  claims: z.array(ClaimRow),
  documents: z.array(ReportHead),
  histories: z.array(TollHistory),
  coded: z.array(CodebookToll),
  decisions: z.array(DecisionEntry),
  /** Incidents that may be the same, by title. */
  perhaps: z.array(Beside.extend({ score: z.number(), needed: z.number(), reasons: z.array(z.string()) })),
  /** What happened right before and after, between the same sides or at the same place; and accords that ended it. */
  around: z.array(
    Beside.extend({ what: z.enum(['before', 'after', 'accord']), kind: z.enum(['incident', 'agreement']) }),
  ),
});
export type IncidentView = z.infer<typeof IncidentView>;

/** Why reports are taken to tell of one incident, in words: as `sitrep explain i-…` prints it. */
export const IncidentReasons = z.object({ incident: z.string(), lines: z.array(z.string()) });

export const GradesQuery = Clocks.extend({ scheme: z.string().optional() });
export const IncidentGrades = z.object({ schemes: z.array(z.string()), grades: z.array(IncidentGrade) });

export const TollQuery = Clocks.extend(Narrowing.shape).extend({
  contested: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(12),
});
/** Tolls of incidents, contested ones first, then by their largest figure. */
export const TollList = z.object({
  total: z.int(),
  contested: z.int(),
  rows: z.array(z.object({ incident: Beside, status: z.enum(STATUSES), toll: TollRow })),
});
export type TollList = z.infer<typeof TollList>;

/** Of each pair the latest gaps; `total` says how many there are, `sums` are of all. */
export const GapList = z.object({ gaps: z.array(PartyGaps.extend({ total: z.int() })) });

export const ChangesQuery = z.object({ from: Day, to: Day.optional(), decidedBy: Day.optional() });
