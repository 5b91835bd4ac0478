import { isoDay } from '../../datasets/cell-checks.ts';
import { openDatasets } from '../../knowledge/datasets.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { rowsByKey } from '../../ledger/datasets/rows.ts';
import type { CaseComparison } from '../../model/comparison.ts';
import { DATASETS, type DatasetName, type RowDeaths } from '../../model/dataset.ts';
import { type ComparisonFilter, narrowed } from './comparison-filter.ts';
import { comparisonIndex } from './comparison-index.ts';
import { openRows, type RowReader } from './stored-rows.ts';

/** Rows that no incident is taken for, shown of all there are. */
const MOST_UNKNOWN = 25;

/** What of a case is compared, and how many of the rows that no incident is taken for are given. */
export interface CompareAsked {
  filter?: ComparisonFilter;
  mostUnknown?: number;
}

/** A case beside each dataset that it has imports of, or one of them. */
export async function compareCase(
  file: CaseFile,
  only: DatasetName | null = null,
  asked: CompareAsked = {},
): Promise<CaseComparison[]> {
  const reader = await openRows(file);
  const out: CaseComparison[] = [];
  for (const dataset of DATASETS)
    if (only === null || dataset === only) {
      const compared = await besideDataset(file, dataset, reader, asked);
      if (compared) out.push(compared);
    }
  return out;
}

const NOBODY: RowDeaths = { low: null, best: null, high: null };

async function besideDataset(
  file: CaseFile,
  dataset: DatasetName,
  reader: RowReader,
  { filter = {}, mostUnknown = MOST_UNKNOWN }: CompareAsked,
): Promise<CaseComparison | null> {
  const index = await comparisonIndex(file, dataset);
  if (index === null) return null;
  const { title, zero } = openDatasets().of(dataset);
  const imports = reader.imports.filter(({ key }) => index.imports.includes(key));
  const { both, lacking, alone } = await narrowed(file, index, filter);
  const { licence, attribution } = imports.at(-1) ?? { licence: '', attribution: '' };
  const keys = alone.rows.slice(0, mostUnknown).map(({ key }) => key);
  const stored = new Map((await rowsByKey(file, keys)).map((row) => [row.key, row]));
  const { first, last, countries } = index.reach;
  return {
    dataset,
    title,
    zero,
    reach: { first: isoDay(first), last: isoDay(last), countries },
    licence,
    attribution,
    redistribute: imports.every(({ redistribute }) => redistribute),
    both: both.map(({ id, title, day, rows, told, ours, theirs, difference, differs }) => ({
      ...{ id, title, day, rows, told, ours, difference },
      theirs: theirs ?? NOBODY,
      differs: [...differs],
    })),
    lacking: lacking.map(({ id, title, day, ours, perhaps }) => ({ id, title, day, ours, perhaps })),
    unknown: {
      total: alone.total,
      rows: keys.flatMap((key) => {
        const row = stored.get(key);
        if (!row) return [];
        const { licence, attribution, redistribute } = reader.importOf(row);
        return [{ ...reader.read(row), licence, attribution, redistribute }];
      }),
    },
  };
}
