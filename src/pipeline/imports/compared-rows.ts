import type { CaseFile } from '../../ledger/case-file.ts';
import { mentionCounts, rowsByKey, type StoredRow } from '../../ledger/datasets/rows.ts';
import type { ComparedRow } from '../../model/comparison.ts';
import type { RowReader } from './stored-rows.ts';

/** A row as it stands on a page: what it says, with its terms, beside nothing yet. */
export type ShownRow = Omit<ComparedRow, 'link'>;

/** Rows by their keys. */
export async function shownRows(
  file: CaseFile,
  keys: readonly number[],
  reader: RowReader,
): Promise<Map<number, ShownRow>> {
  const stored = await rowsByKey(file, keys);
  const events = stored.filter((row) => reader.importOf(row).dataset === 'gdelt');
  const mentions = await mentionCounts(
    file,
    events.map(({ id }) => id),
  );
  return new Map(stored.map((row) => [row.key, shown(row, reader, mentions)]));
}

function shown(row: StoredRow, reader: RowReader, mentions: ReadonlyMap<string, number>): ShownRow {
  const { key, dataset, licence, attribution, redistribute } = reader.importOf(row);
  return {
    row: reader.read(row),
    import: key,
    licence,
    attribution,
    redistribute,
    mentions: dataset === 'gdelt' ? (mentions.get(row.id) ?? 0) : null,
  };
}
