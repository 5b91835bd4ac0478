import type { ExportFormat } from '../export-format.ts';
import { dictionaryOf } from '../table-file.ts';
import { OWN_TABLES } from './own-tables.ts';
import { parquetFile } from './parquet-file.ts';

export const TABLES: ExportFormat = {
  name: 'tables',
  title: 'Our own tables as CSV: claims, incidents, tolls, actors, agreements and more',
  codebook: null,
  loses:
    'Several values share a cell; decisions are only in the JSON. Rows of imported datasets that their terms forbid to pass on are held back.',
  files: OWN_TABLES.map((use) => use(({ csv }) => csv())),
  dictionary: OWN_TABLES.map((use) => use(({ name, columns }) => dictionaryOf(`${name}.csv`, columns))),
};

export const TABLES_PARQUET: ExportFormat = {
  name: 'tables-parquet',
  title: 'The same tables as Parquet',
  codebook: null,
  loses:
    'Several values share a cell; decisions are only in the JSON. Rows of imported datasets that their terms forbid to pass on are held back.',
  files: OWN_TABLES.map((use) => use(parquetFile)),
  dictionary: OWN_TABLES.map((use) => use(({ name, columns }) => dictionaryOf(`${name}.parquet`, columns))),
};
