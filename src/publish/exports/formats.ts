import { ACLED } from './acled/acled-format.ts';
import type { ExportFormat } from './export-format.ts';

/** Every format that a case can be exported to, besides our own JSON. */
export const FORMATS: readonly ExportFormat[] = [ACLED];
