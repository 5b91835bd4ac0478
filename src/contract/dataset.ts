import { z } from 'zod';
import { CaseComparison } from '../model/comparison.ts';
import { DatasetName } from '../model/dataset.ts';
import { Clocks } from './query.ts';

export const DatasetQuery = Clocks.extend({ dataset: DatasetName.optional().describe('Only this one.') });
/** Rows of datasets do not say when they came out: as known on a day there are none. */
export const DatasetList = z.object({ datasets: z.array(CaseComparison) });
