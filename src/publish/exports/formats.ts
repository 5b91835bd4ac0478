import { ACLED } from './acled/acled-format.ts';
import { annotations } from './annotations/format.ts';
import type { ExportFormat } from './export-format.ts';
import { ftm } from './ftm/format.ts';
import { geojson } from './geojson/format.ts';
import { gexf } from './gexf/format.ts';
import { graphml } from './graphml/format.ts';
import { stix } from './stix/format.ts';

/** Every format that a case can be exported to, besides our own JSON. */
export const FORMATS: readonly ExportFormat[] = [ACLED, geojson, graphml, gexf, ftm, stix, annotations];
