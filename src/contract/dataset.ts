import { z } from 'zod';
import {
  CaseComparison,
  ComparedIncident,
  ComparisonSums,
  DIFFERENCES,
  ImportedDataset,
  RowAlone,
} from '../model/comparison.ts';
import { DatasetName } from '../model/dataset.ts';
import { Clocks, InCase, Narrowing, Paging, pageOf, several } from './query.ts';

export const DatasetQuery = Clocks.extend({ dataset: DatasetName.optional().describe('Only this one.') });
/** Rows of datasets do not say when they came out: as known on a day there are none. */
export const DatasetList = z.object({ datasets: z.array(CaseComparison) });

export const ImportedList = z.object({ datasets: z.array(ImportedDataset) });

/** One dataset of a case. */
export const InComparison = InCase.extend({ dataset: DatasetName });
export const ComparisonQuery = Clocks.extend(Narrowing.omit({ text: true }).shape).extend({
  differs: several(z.enum(DIFFERENCES)).describe(
    'Of incidents that both have, only those that differ in any of these.',
  ),
});
export const ComparedIncidentsQuery = ComparisonQuery.extend(Paging.shape).extend({
  part: z
    .enum(['both', 'ours'])
    .default('both')
    .describe('Incidents that it has rows for; or those that it lacks, though people were killed in them.'),
  order: z
    .enum(['newest', 'oldest', 'difference'])
    .default('newest')
    .describe('By day; or those first that differ most, of what it lacks those with the most dead.'),
});
export const ComparedIncidentPage = pageOf(ComparedIncident);
export const RowsAloneQuery = ComparisonQuery.omit({ differs: true })
  .extend(Paging.shape)
  .extend({ order: z.enum(['deadliest', 'oldest', 'newest']).default('deadliest') });
export const RowAlonePage = pageOf(RowAlone);

export { ComparisonSums };
