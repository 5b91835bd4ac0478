import type { RowFormatName } from '../model/dataset.ts';
import { ACLED } from './acled.ts';
import { GDELT_EVENTS } from './gdelt-events.ts';
import { GDELT_MENTIONS } from './gdelt-mentions.ts';
import { POLECAT } from './polecat.ts';
import type { RowFormat } from './row-format.ts';
import { UCDP_GED } from './ucdp-ged.ts';

/** Every shape of file whose rows can be imported. */
export const FORMATS: Readonly<Record<RowFormatName, RowFormat>> = {
  acled: ACLED,
  'ucdp-ged': UCDP_GED,
  'gdelt-events': GDELT_EVENTS,
  'gdelt-mentions': GDELT_MENTIONS,
  polecat: POLECAT,
};
