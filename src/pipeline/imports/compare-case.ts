import { isoDay } from '../../datasets/cell-checks.ts';
import { openDatasets } from '../../knowledge/datasets.ts';
import { openCodebooks } from '../../knowledge/numbers.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { linkedSums } from '../../ledger/datasets/links.ts';
import { type RowReach, reachOf, rowsWithoutIncident, type StoredRow } from '../../ledger/datasets/rows.ts';
import { claimsOfIncident } from '../../ledger/find-claims.ts';
import { incidentPages } from '../../ledger/pages-by-key.ts';
import { isViolence } from '../../link/event-families.ts';
import type { CaseComparison } from '../../model/comparison.ts';
import { DATASETS, type DatasetName, type RowDeaths } from '../../model/dataset.ts';
import type { Incident } from '../../model/situation.ts';
import { codedTollsOf } from '../coded-tolls.ts';
import { CaseWindow } from './case-window.ts';
import { openRows, type RowReader } from './stored-rows.ts';

const DAY = 86_400_000;
/** Rows that no incident is taken for, shown of all there are. */
const MOST_UNKNOWN = 25;

/** A case beside each dataset that it has imports of, or one of them. */
export async function compareCase(file: CaseFile, only: DatasetName | null = null): Promise<CaseComparison[]> {
  const reader = await openRows(file);
  const out: CaseComparison[] = [];
  for (const dataset of DATASETS)
    if (only === null || dataset === only) {
      const compared = await besideDataset(file, dataset, reader);
      if (compared) out.push(compared);
    }
  return out;
}

async function besideDataset(file: CaseFile, dataset: DatasetName, reader: RowReader): Promise<CaseComparison | null> {
  const imports = reader.imports.filter(
    (each) => each.dataset === dataset && each.finished !== null && each.format !== 'gdelt-mentions',
  );
  const last = imports.at(-1);
  const reaches = (await Promise.all(imports.map(({ key }) => reachOf(file, key)))).filter((reach) => reach !== null);
  if (!last || reaches.length === 0) return null;
  const reach = together(reaches);
  const { title, zero, codebook } = openDatasets().of(dataset);
  const sums = new Map(
    (await linkedSums(file)).filter((sum) => sum.dataset === dataset).map((sum) => [sum.incident, sum]),
  );
  const perhaps = await perhapsCounts(
    file,
    imports.map(({ key }) => key),
  );
  const both: CaseComparison['both'] = [];
  const lacking: CaseComparison['lacking'] = [];
  const window = new CaseWindow();
  for await (const incidents of incidentPages(file))
    for (const incident of incidents) {
      window.widen(incident);
      const brief = { id: incident.id, title: incident.title, day: incident.when?.from.slice(0, 10) ?? null };
      const sum = sums.get(incident.id);
      if (sum) {
        const by = await codedDeaths(file, incident);
        const ours = by(codebook ?? 'house');
        const theirs = codebook === null ? NOBODY : { low: sum.low, best: sum.best, high: sum.high };
        const difference = theirs.best === null || ours?.best == null ? null : theirs.best - ours.best;
        both.push({ ...brief, rows: sum.rows, told: by('house'), ours, theirs, difference });
      } else if (isWithin(incident, reach) && hasDead(incident))
        lacking.push({
          ...brief,
          ours: (await codedDeaths(file, incident))(codebook ?? 'house'),
          perhaps: perhaps.get(incident.id) ?? 0,
        });
    }
  const wanted = window.wanted;
  const unknown = wanted
    ? await rowsWithoutIncident(
        file,
        imports.map(({ key }) => key),
        wanted,
        MOST_UNKNOWN,
      )
    : { rows: [], total: 0 };
  const { licence, attribution } = last;
  const withTerms = (row: StoredRow) => {
    const { licence, attribution, redistribute } = reader.importOf(row);
    return { ...reader.read(row), licence, attribution, redistribute };
  };
  return {
    dataset,
    title,
    zero,
    reach: { first: isoDay(reach.first), last: isoDay(reach.last), countries: reach.countries },
    licence,
    attribution,
    redistribute: imports.every(({ redistribute }) => redistribute),
    both,
    lacking,
    unknown: { total: unknown.total, rows: unknown.rows.map(withTerms) },
  };
}

const NOBODY: RowDeaths = { low: null, best: null, high: null };

function together(reaches: readonly RowReach[]): RowReach {
  return {
    first: Math.min(...reaches.map(({ first }) => first)),
    last: Math.max(...reaches.map(({ last }) => last)),
    countries: [...new Set(reaches.flatMap(({ countries }) => countries))].sort(),
  };
}

async function perhapsCounts(file: CaseFile, imports: readonly number[]): Promise<Map<string, number>> {
  const rows = await file.db
    .selectFrom('dataset_links')
    .innerJoin('dataset_rows', 'dataset_rows.key', 'dataset_links.row')
    .select(['incident', (eb) => eb.fn.countAll<number>().as('n')])
    .where('state', '=', 'perhaps')
    .where('dataset_rows.import', 'in', [...imports])
    .groupBy('incident')
    .execute();
  return new Map(rows.map(({ incident, n }) => [incident, n]));
}

/** Whether a dataset would have it, by day and country; without a day or a place nobody can say. */
function isWithin({ type, when, where }: Incident, { first, last, countries }: RowReach): boolean {
  if (when === null || !isViolence(type)) return false;
  const day = Date.parse(when.from.slice(0, 10)) / DAY;
  return day >= first && day <= last && where.some(({ country }) => country !== null && countries.includes(country));
}

function hasDead({ tolls }: Incident): boolean {
  return tolls.some(
    ({ effect, figures }) =>
      effect === 'killed' && figures.some(({ quantity }) => quantity.bound !== 'none' && quantity.n !== 0),
  );
}

/** The deaths of an incident by a codebook's rule. */
async function codedDeaths(file: CaseFile, { id }: Incident): Promise<(codebook: string) => RowDeaths | null> {
  const tolls = codedTollsOf(await claimsOfIncident(file, id));
  return (codebook) => {
    if (!(codebook in openCodebooks())) return null;
    const found = tolls.find((toll) => toll.codebook === codebook && toll.effect === 'killed');
    return found ? { low: found.low, best: found.best, high: found.high } : null;
  };
}
