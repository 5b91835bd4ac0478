import type { CaseComparison, Difference, IncidentComparison } from '../model/comparison.ts';
import type { RowDeaths } from '../model/dataset.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { type HeldBack, permitted, type Written } from './exports/dataset-rights.ts';

const ROW_COLUMNS = [
  'incident',
  'incident_title',
  'incident_from',
  'incident_to',
  'our_lowest',
  'our_highest',
  'our_best_by_its_rule',
  'dataset',
  'row',
  'state',
  'score',
  'reasons',
  'from',
  'to',
  'place',
  'country',
  'kind',
  'sides',
  'low',
  'best',
  'high',
  'source',
  'licence',
  'attribution',
];

/** Rows of datasets beside one incident, a line each, with their terms; those that may not be passed on are counted instead. */
export function incidentCsv({ incident, ours, datasets }: IncidentComparison): Written {
  const all = datasets.flatMap((beside) => [...beside.rows, ...beside.perhaps].map((row) => ({ ...row, beside })));
  const { rows, heldBack } = permitted(all);
  const lines = rows.map(({ row, link, licence, attribution, beside }) =>
    csvLine([
      incident.id,
      incident.title,
      incident.when?.from ?? null,
      incident.when?.to ?? null,
      ours?.low ?? null,
      ours?.high ?? null,
      beside.coded?.best ?? null,
      row.dataset,
      row.id,
      link.state,
      link.score,
      link.reasons.map(({ name, weight }) => `${name} ${weight}`).join('; '),
      row.days.from,
      row.days.to,
      row.where?.name ?? null,
      row.where?.country ?? null,
      row.kind,
      row.sides.map(({ name }) => name).join('; '),
      row.deaths.low,
      row.deaths.best,
      row.deaths.high,
      row.source,
      licence,
      attribution,
    ]),
  );
  return { text: `${BYTE_ORDER_MARK}${[csvLine(ROW_COLUMNS), ...lines].join('')}`, heldBack };
}

const CASE_COLUMNS = [
  'what',
  'dataset',
  'incident',
  'row',
  'title',
  'day',
  'rows',
  'our_low',
  'our_best',
  'our_high',
  'low',
  'best',
  'high',
  'difference',
  'differs',
  'licence',
  'attribution',
];

/**
 * A case beside each dataset: incidents that both have, that the dataset lacks, and rows without an incident. Sums and
 * differences are our own work and are written whatever the terms; rows themselves only where they may be passed on.
 */
export function caseCsv(compared: readonly CaseComparison[]): Written {
  const lines: string[] = [];
  const held: HeldBack[] = [];
  for (const { dataset, both, lacking, unknown, licence, attribution, redistribute } of compared) {
    const line = (cells: {
      what: string;
      incident: string | null;
      row: string | null;
      title: string;
      day: string | null;
      rows: number;
      ours: RowDeaths | null;
      theirs: RowDeaths | null;
      difference: number | null;
      differs?: string;
      terms?: readonly [string, string];
    }) => {
      const { what, incident, row, title, day, rows, ours, theirs, difference } = cells;
      const terms = cells.terms ?? [licence, attribution];
      const figures = [ours, theirs].flatMap((each) => [each?.low ?? null, each?.best ?? null, each?.high ?? null]);
      const differs = cells.differs ?? null;
      lines.push(csvLine([what, dataset, incident, row, title, day, rows, ...figures, difference, differs, ...terms]));
    };
    for (const { id, title, day, rows, ours, theirs, difference, differs } of both) {
      const words = toldApart(differs, redistribute).join('; ');
      line({ what: 'both', incident: id, row: null, title, day, rows, ours, theirs, difference, differs: words });
    }
    for (const { id, title, day, ours } of lacking)
      line({ what: 'lacking', incident: id, row: null, title, day, rows: 0, ours, theirs: null, difference: null });
    const { rows, heldBack } = permitted(unknown.rows);
    held.push(...heldBack);
    for (const row of rows) {
      const title = [row.kind, row.where?.name ?? ''].filter((part) => part !== '').join(', ');
      const cells = { what: 'row without incident', incident: null, row: row.id, title, day: row.days.from, rows: 1 };
      const terms = [row.licence, row.attribution] as const;
      line({ ...cells, ours: null, theirs: row.deaths, difference: null, terms });
    }
  }
  return { text: `${BYTE_ORDER_MARK}${[csvLine(CASE_COLUMNS), ...lines].join('')}`, heldBack: held };
}

/**
 * In what an incident and its rows differ. The words of a difference are the rows' own days, places and names, which may not leave
 * where these may not; that of numbers is our work.
 */
function toldApart(differs: readonly Difference[], redistribute: boolean): string[] {
  return differs.map(({ what, words }) => (redistribute || what === 'number' ? `${what}: ${words}` : what));
}
