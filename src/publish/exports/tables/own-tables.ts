import type { ClaimKind } from '../../../model/claim.ts';
import type { CaseSource, IncidentRecord, ReportRecord } from '../case-source.ts';
import { mayLeave } from '../dataset-rights.ts';
import type { Column, ExportFile } from '../export-format.ts';
import { Losses } from '../losses.ts';
import { type RowsOfEach, rowTable, type TableRow, tableFile } from '../table-file.ts';
import {
  ACTOR_COLUMNS,
  AGREEMENT_COLUMNS,
  type BreachRow,
  RELATION_COLUMNS,
  SOURCE_COLUMNS,
  type SourceRow,
  VIOLATION_COLUMNS,
} from './case-columns.ts';
import {
  CLAIM_COLUMNS,
  type ClaimInReport,
  FORECAST_COLUMNS,
  POSITION_COLUMNS,
  STATISTIC_COLUMNS,
} from './claim-columns.ts';
import { DATASET_ROW_COLUMNS } from './dataset-row-columns.ts';
import { type FigureRow, INCIDENT_COLUMNS, TOLL_COLUMNS } from './incident-columns.ts';

/** One table of ours; rows are whole, so that most lose nothing. */
export interface OwnTable<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: (source: CaseSource) => AsyncIterable<TableRow<Row>>;
  /** The same as a file of text. */
  csv: () => ExportFile;
}

/** Hides what the rows of a table are, so that tables of several can stand in one list. */
export type UseTable = <Result>(use: <Row>(table: OwnTable<Row>) => Result) => Result;

function table<Row>(name: string, columns: readonly Column<Row>[], rows: OwnTable<Row>['rows']): UseTable {
  return (use) => use({ name, columns, rows, csv: () => tableFile({ name: `${name}.csv`, columns, rows }) });
}

function tableOfIncidents<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rowsOf: RowsOfEach<Row, 'incidents'>['rowsOf'],
): UseTable {
  const wants = { claims: false };
  const each = { of: 'incidents', wants, rowsOf } as const;
  async function* rows(source: CaseSource): AsyncGenerator<TableRow<Row>> {
    for await (const record of source.incidents(wants)) yield* rowsOf(record, source.facts);
  }
  return (use) => use({ name, columns, rows, csv: () => rowTable({ name: `${name}.csv`, columns, ...each }) });
}

function tableOfClaims(name: string, columns: readonly Column<ClaimInReport>[], kind: ClaimKind | null): UseTable {
  const wants = { text: false, kind };
  const each = { of: 'reports', wants, rowsOf: (report: ReportRecord) => claimsIn(report, kind) } as const;
  async function* rows(source: CaseSource): AsyncGenerator<TableRow<ClaimInReport>> {
    for await (const report of source.reports(wants)) yield* claimsIn(report, kind);
  }
  return (use) => use({ name, columns, rows, csv: () => rowTable({ name: `${name}.csv`, columns, ...each }) });
}

const whole = <Row>(row: Row): TableRow<Row> => ({ row, losses: [] });

export const OWN_TABLES: readonly UseTable[] = [
  tableOfClaims('claims', CLAIM_COLUMNS, null),
  tableOfIncidents('incidents', INCIDENT_COLUMNS, (record) => [incidentRow(record)]),
  tableOfIncidents('tolls', TOLL_COLUMNS, figures),
  table('actors', ACTOR_COLUMNS, async function* (source) {
    for await (const actor of source.actors()) yield whole(actor);
  }),
  table('agreements', AGREEMENT_COLUMNS, async function* (source) {
    for await (const { agreement } of source.agreements()) yield whole(agreement);
  }),
  table('violations', VIOLATION_COLUMNS, breaches),
  table('relations', RELATION_COLUMNS, async function* (source) {
    for (const relation of (await source.network()).relations) yield whole(relation);
  }),
  tableOfClaims('statistics', STATISTIC_COLUMNS, 'statistic'),
  tableOfClaims('positions', POSITION_COLUMNS, 'position'),
  tableOfClaims('forecasts', FORECAST_COLUMNS, 'forecast'),
  table('sources', SOURCE_COLUMNS, sources),
  table('dataset_rows', DATASET_ROW_COLUMNS, async function* (source) {
    for await (const linked of source.datasetRows()) yield mayLeave(linked);
  }),
];

function incidentRow(record: IncidentRecord): TableRow<IncidentRecord> {
  const { incident } = record;
  const losses = new Losses(incident.id, incident.id);
  const others = incident.tolls.filter(({ effect }) => effect !== 'killed' && effect !== 'injured');
  if (others.length > 0)
    losses.add(
      'no column',
      null,
      `figures on ${[...new Set(others.map(({ effect }) => effect))].join(', ')}: they are in tolls`,
      others.flatMap(({ figures }) => figures.flatMap((figure) => figure.claims)),
    );
  return { row: record, losses: losses.list };
}

function* figures({ incident }: IncidentRecord): Generator<TableRow<FigureRow>> {
  for (const toll of incident.tolls) for (const figure of toll.figures) yield whole({ incident, toll, figure });
}

function* claimsIn({ document, claims }: ReportRecord, kind: ClaimKind | null): Generator<TableRow<ClaimInReport>> {
  for (const claim of claims) if (kind === null || claim.kind === kind) yield whole({ claim, document });
}

export async function* breaches(source: CaseSource): AsyncGenerator<TableRow<BreachRow>> {
  for await (const { agreement } of source.agreements())
    for (const breach of agreement.breaches ?? []) yield whole({ agreement, breach });
}

/** Added up over the reports; there are as many rows as sources, which are few. */
async function* sources(source: CaseSource): AsyncGenerator<TableRow<SourceRow>> {
  const rows = new Map<string, SourceRow>();
  for await (const { document, claims } of source.reportSizes()) {
    const key = JSON.stringify([document.source, document.party]);
    const row = rows.get(key);
    if (row) {
      row.reports++;
      row.claims += claims;
      row.last = document.published;
    } else
      rows.set(key, {
        source: document.source,
        kind: document.sourceKind,
        party: document.party,
        reports: 1,
        claims,
        first: document.published,
        last: document.published,
      });
  }
  for (const row of rows.values()) yield whole(row);
}
