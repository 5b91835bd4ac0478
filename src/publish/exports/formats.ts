import { ACLED } from './acled/acled-format.ts';
import { annotations } from './annotations/format.ts';
import { CEASEFIRES } from './ceasefires/ceasefires-format.ts';
import type { ExportFormat } from './export-format.ts';
import { ftm } from './ftm/format.ts';
import { GDELT_EVENTS } from './gdelt/gdelt-events.ts';
import { GDELT_MENTIONS } from './gdelt/gdelt-mentions.ts';
import { geojson } from './geojson/format.ts';
import { gexf } from './gexf/format.ts';
import { graphml } from './graphml/format.ts';
import { jsonld } from './jsonld/format.ts';
import { MUC } from './muc/muc-format.ts';
import { PLOVER } from './plover/plover-format.ts';
import { POLECAT } from './polecat/polecat-format.ts';
import { stix } from './stix/format.ts';
import { TABLES, TABLES_PARQUET } from './tables/tables-format.ts';
import { UCDP_GED } from './ucdp-ged/ucdp-format.ts';

/** Every format that a case can be exported to, besides our own JSON. */
export const FORMATS: readonly ExportFormat[] = [
  TABLES,
  TABLES_PARQUET,
  ACLED,
  UCDP_GED,
  GDELT_EVENTS,
  GDELT_MENTIONS,
  POLECAT,
  PLOVER,
  MUC,
  CEASEFIRES,
  geojson,
  graphml,
  gexf,
  jsonld,
  ftm,
  stix,
  annotations,
];
