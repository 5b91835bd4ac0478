import { z } from 'zod';
import { Brief } from '../model/brief.ts';
import { IncidentComparison } from '../model/comparison.ts';
import { SituationDiff } from '../model/situation-diff.ts';
import { ActorListQuery, ActorPage, ActorPageView, NetworkQuery, NetworkView } from './actor.ts';
import {
  AgreementListQuery,
  AgreementPage,
  AgreementView,
  PositionListQuery,
  PositionPage,
  ViolationListQuery,
  ViolationPage,
} from './agreement.ts';
import { BriefQuery } from './brief.ts';
import { CaseEntry, CaseList, NewCase, Overview } from './case.ts';
import { ClaimFacetQuery, ClaimFacets, ClaimPage, ClaimQuery, ClaimsFileQuery, ClaimView } from './claim.ts';
import {
  ComparedIncidentPage,
  ComparedIncidentsQuery,
  ComparisonQuery,
  ComparisonSums,
  DatasetList,
  DatasetQuery,
  ImportedList,
  InComparison,
  RowAlonePage,
  RowsAloneQuery,
} from './dataset.ts';
import { Decided, DecisionRequest, HistoryQuery, HistoryView, QueuePage, QueueQuery, UndoRequest } from './decision.ts';
import { DocumentCoverage, DocumentListQuery, DocumentPage, DocumentView } from './document.ts';
import { ExportList, ExportQuery, InExport } from './export.ts';
import { FeedList, FeedQuery, InFeed } from './feed.ts';
import {
  CalibrationQuery,
  CalibrationView,
  ForecastListQuery,
  ForecastPage,
  ForecastView,
  StatisticListQuery,
  StatisticPage,
  StatisticView,
} from './forecast.ts';
import {
  ChangesQuery,
  GapList,
  GradesQuery,
  IncidentGrades,
  IncidentListQuery,
  IncidentMarks,
  IncidentPage,
  IncidentQuery,
  IncidentReasons,
  IncidentView,
  TollList,
  TollQuery,
} from './incident.ts';
import type { Operation } from './paths.ts';
import { Clocks, InCase, InCaseWithId } from './query.ts';
import { Reading, ReadingList, ReadRequest } from './reading.ts';
import { SourceList, SourceQuery } from './source.ts';

/** What an operation takes and gives. `stream` answers are no JSON: a file, or events. */
export interface Declared {
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  response: z.ZodType | 'stream';
  /** 200 where it is left out. */
  status?: 201 | 202;
}

const nothing = z.object({});

/** Every operation of the API, by name. Server, OpenAPI document and the browser's client all follow from this. */
export const ROUTES = {
  listCases: { summary: 'The cases of this workbench', query: nothing, response: CaseList },
  createCase: { summary: 'A new, empty case', body: NewCase, response: CaseEntry, status: 201 },
  overview: {
    summary: 'A case: its clocks, its parties, and how much there is of everything',
    params: InCase,
    query: Clocks,
    response: Overview,
  },
  events: { summary: 'Server-sent events: `changed` and `reading`', params: InCase, response: 'stream' },

  incidentMarks: {
    summary: 'Incidents as marks for timeline and map, in columns',
    params: InCase,
    query: IncidentQuery,
    response: IncidentMarks,
  },
  incidents: { summary: 'Incidents by day', params: InCase, query: IncidentListQuery, response: IncidentPage },
  incident: {
    summary: 'One incident with its claims, tolls by claimant and history',
    params: InCaseWithId,
    query: Clocks,
    response: IncidentView,
  },
  incidentReasons: {
    summary: 'Why reports are taken to tell of one incident',
    params: InCaseWithId,
    query: Clocks,
    response: IncidentReasons,
  },
  incidentGrades: {
    summary: "An incident's grades by published schemes",
    params: InCaseWithId,
    query: GradesQuery,
    response: IncidentGrades,
  },
  incidentDatasets: {
    summary: 'What imported datasets count where the reports of an incident count what they count',
    params: InCaseWithId,
    query: Clocks,
    response: IncidentComparison,
  },
  datasets: {
    summary: 'The case beside each dataset that was imported into it',
    params: InCase,
    query: DatasetQuery,
    response: DatasetList,
  },
  importedDatasets: {
    summary: 'The datasets that were imported into the case, with their terms',
    params: InCase,
    query: Clocks,
    response: ImportedList,
  },
  comparison: {
    summary: 'How much of the case and of a dataset stands beside each other, and what it sums to',
    params: InComparison,
    query: ComparisonQuery,
    response: ComparisonSums,
  },
  comparedIncidents: {
    summary: 'Incidents beside the rows of a dataset that are taken for them; or those that it lacks',
    params: InComparison,
    query: ComparedIncidentsQuery,
    response: ComparedIncidentPage,
  },
  rowsAlone: {
    summary: 'Rows of a dataset within the days and countries of the case that no incident is taken for',
    params: InComparison,
    query: RowsAloneQuery,
    response: RowAlonePage,
  },
  comparisonFile: {
    summary: 'The comparison with a dataset as CSV, as narrowed',
    params: InComparison,
    query: ComparisonQuery,
    response: 'stream',
  },
  tolls: { summary: 'Who says how many, contested tolls first', params: InCase, query: TollQuery, response: TollList },
  gaps: {
    summary: 'What one party says another lost, beside what that one admits',
    params: InCase,
    query: Clocks,
    response: GapList,
  },
  changes: {
    summary: 'What became known between two days',
    params: InCase,
    query: ChangesQuery,
    response: SituationDiff,
  },

  documents: { summary: 'Reports', params: InCase, query: DocumentListQuery, response: DocumentPage },
  document: {
    summary: 'One report with its text and claims',
    params: InCaseWithId,
    query: Clocks,
    response: DocumentView,
  },
  documentCoverage: {
    summary: 'What became of each sentence of a report',
    params: InCaseWithId,
    query: Clocks,
    response: DocumentCoverage,
  },

  claims: { summary: 'Claims, narrowed and ordered', params: InCase, query: ClaimQuery, response: ClaimPage },
  claimFacets: {
    summary: 'How many claims have each value of each facet',
    params: InCase,
    query: ClaimFacetQuery,
    response: ClaimFacets,
  },
  claimsFile: {
    summary: 'The claims of a filter as a file',
    params: InCase,
    query: ClaimsFileQuery,
    response: 'stream',
  },
  claim: {
    summary: 'One claim in its sentence, with what stands against it',
    params: InCaseWithId,
    query: Clocks,
    response: ClaimView,
  },

  actors: { summary: 'Actors, the most named first', params: InCase, query: ActorListQuery, response: ActorPage },
  actor: {
    summary: 'Everything the case holds on somebody',
    params: InCaseWithId,
    query: Clocks,
    response: ActorPageView,
  },
  network: {
    summary: 'Who stands how to whom, in a year, on a day or in all',
    params: InCase,
    query: NetworkQuery,
    response: NetworkView,
  },

  agreements: { summary: 'Agreements by day', params: InCase, query: AgreementListQuery, response: AgreementPage },
  agreement: {
    summary: 'One agreement: clock, course and breaches',
    params: InCaseWithId,
    query: Clocks,
    response: AgreementView,
  },
  violations: {
    summary: 'Breaches of agreements: who accuses, who denies',
    params: InCase,
    query: ViolationListQuery,
    response: ViolationPage,
  },
  positions: {
    summary: 'What is demanded, threatened, promised and denied, and what answered it',
    params: InCase,
    query: PositionListQuery,
    response: PositionPage,
  },
  forecasts: {
    summary: 'Forecasts and what became of them',
    params: InCase,
    query: ForecastListQuery,
    response: ForecastPage,
  },
  forecast: {
    summary: 'One forecast with what the case suggests of it',
    params: InCaseWithId,
    query: Clocks,
    response: ForecastView,
  },
  calibration: {
    summary: 'How often words of likelihood came true',
    params: InCase,
    query: CalibrationQuery,
    response: CalibrationView,
  },
  statistics: {
    summary: "Statistics beside the ledger's own sums",
    params: InCase,
    query: StatisticListQuery,
    response: StatisticPage,
  },
  statistic: {
    summary: 'One statistic with what it may be laid beside',
    params: InCaseWithId,
    query: Clocks,
    response: StatisticView,
  },
  sources: {
    summary: 'Who publishes, and how much of it is echo',
    params: InCase,
    query: SourceQuery,
    response: SourceList,
  },
  queue: { summary: 'What waits for a person', params: InCase, query: QueueQuery, response: QueuePage },

  history: {
    summary: 'Decisions, of the case or of one thing',
    params: InCase,
    query: HistoryQuery,
    response: HistoryView,
  },
  decide: { summary: 'Record a decision', params: InCase, body: DecisionRequest, response: Decided, status: 201 },
  undo: {
    summary: 'Take a decision back, by another one',
    params: InCaseWithId,
    body: UndoRequest,
    response: Decided,
    status: 201,
  },

  readings: { summary: 'Readings since the server was started', params: InCase, response: ReadingList },
  read: {
    summary: 'Read pasted text or an address',
    params: InCase,
    body: ReadRequest,
    response: Reading,
    status: 202,
  },
  readFiles: { summary: 'Read uploaded files', params: InCase, response: Reading, status: 202 },
  reading: { summary: 'How a reading goes', params: InCaseWithId, response: Reading },
  stopReading: {
    summary: 'Stop a reading after the report at hand; what was added stays',
    params: InCaseWithId,
    response: Reading,
  },

  exports: {
    summary: 'The formats that a case can be exported to',
    params: InCase,
    query: Clocks,
    response: ExportList,
  },
  exportFile: {
    summary: 'A file of an export, or what its rows lost',
    params: InExport,
    query: ExportQuery,
    response: 'stream',
  },
  feeds: {
    summary: 'The feeds of a case with their addresses and, where the server has a token, the key that opens them',
    params: InCase,
    response: FeedList,
  },
  feed: {
    summary: 'Incidents, changes or agreements for a feed reader',
    params: InFeed,
    query: FeedQuery,
    response: 'stream',
  },
  brief: {
    summary: 'A brief on a period of the case, as JSON, or as a file in the format asked for',
    params: InCase,
    query: BriefQuery,
    response: Brief,
  },
  caseFile: { summary: 'The whole case as JSON', params: InCase, query: Clocks, response: 'stream' },
} as const satisfies Record<Operation, Declared>;

type Routes = typeof ROUTES;
type Part<N extends Operation, P extends keyof Declared> = Routes[N] extends { [K in P]: infer S } ? S : undefined;
/** What a client may leave out is optional; what the server hands to a handler has its defaults. */
export type QueryGiven<N extends Operation> =
  Part<N, 'query'> extends infer S extends z.ZodType ? z.input<S> : undefined;
export type QueryOf<N extends Operation> = Part<N, 'query'> extends infer S extends z.ZodType ? z.output<S> : undefined;
export type ParamsOf<N extends Operation> =
  Part<N, 'params'> extends infer S extends z.ZodType ? z.output<S> : undefined;
export type BodyOf<N extends Operation> = Part<N, 'body'> extends infer S extends z.ZodType ? z.output<S> : undefined;
export type AnswerOf<N extends Operation> =
  Part<N, 'response'> extends infer S extends z.ZodType ? z.output<S> : undefined;
