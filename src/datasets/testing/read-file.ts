import { openActors } from '../../knowledge/actors.ts';
import { openDatasets } from '../../knowledge/datasets.ts';
import type { DatasetRow, RefusedRow } from '../../model/dataset.ts';
import { columnsOf } from '../columns.ts';
import { readRecord, type SoundRow } from '../read-rows.ts';
import { type Encoding, recognise } from '../recognise.ts';
import { cellsOf, RecordCutter } from '../records.ts';
import { openRowKnowledge } from '../who-is.ts';

/** A whole small file, recognised, checked and read; bytes, or text that is written as UTF-8. */
export function readFile(
  content: string | Buffer,
  said: { encoding?: Encoding } = {},
): { format: string; rows: SoundRow[]; said: DatasetRow[]; refused: RefusedRow[] } {
  const text = Buffer.from(content).toString('latin1');
  const found = recognise(text, said);
  if (found.is !== 'rows') throw new Error(found.is === 'nothing' ? found.message : 'JSON');
  const { format, layout, header, encoding, start } = found.plan;
  const knowledge = openRowKnowledge(openDatasets(), openActors());
  const columns = columnsOf(format, header);
  const refused: RefusedRow[] = [];
  const rows = new RecordCutter(layout, start).take(text.slice(start.position), true).flatMap((record) => {
    const reading = { format, layout, encoding, knowledge, columns };
    return readRecord(record, reading, (fault) => refused.push(fault)) ?? [];
  });
  const read = rows.map((row) => ({
    ...format.read(columns.of(cellsOf(row.raw, layout)), knowledge),
    dataset: format.dataset,
    format: format.name,
    line: row.line,
  }));
  return { format: format.name, rows, said: read, refused };
}
