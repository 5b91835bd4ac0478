import type { Batch, CaseSource, MadeRows, RecordSort, RecordsBySort, RowMaker } from './case-source.ts';
import type { ExportFile, Piece } from './export-format.ts';
import { countedLosses } from './losses.ts';

export interface RowFile<Sort extends RecordSort> extends RowMaker<Sort> {
  mediaType: string;
  /** What stands before the first row. */
  head: (source: CaseSource) => string;
  /** What each row begins with, in ASCII, and what the first begins with instead; nothing unless given. */
  between?: string;
  first?: string;
  /** What stands after the last row. */
  tail?: (rows: number, counted: number, source: CaseSource) => string;
}

/** A file each of whose rows is of one record: kept ones where the case has some, else all of them made now. */
export function rowFile<Sort extends RecordSort>(maker: RowFile<Sort>): ExportFile {
  const { file, mediaType, head, between = '', first = '', tail = () => '' } = maker;
  return {
    name: file,
    mediaType,
    async *pieces(source): AsyncGenerator<Piece> {
      let before = head(source);
      let rows = 0;
      let counted = 0;
      for await (const batch of source.kept?.(maker) ?? madeNow(maker, source)) {
        const begins = rows === 0 && batch.rows > 0;
        if (begins) batch.data = behind(before + first, batch.data.slice(between.length));
        else batch.data = behind(before, batch.data);
        before = '';
        rows += batch.rows;
        counted += batch.counted;
        yield batch;
      }
      yield { data: before + tail(rows, counted, source), rows: 0, losses: [] };
    },
  };
}

function behind(text: string, data: string | Uint8Array): string | Uint8Array {
  if (text === '') return data;
  return typeof data === 'string' ? text + data : Buffer.concat([Buffer.from(text), data]);
}

/** Rows in one piece: large enough that writing costs little, small enough that memory stays flat. */
const RECORDS_A_BATCH = 256;
const CHARACTERS_A_BATCH = 65_536;

async function* madeNow<Sort extends RecordSort>(maker: RowMaker<Sort>, source: CaseSource): AsyncGenerator<Batch> {
  let made: MadeRows[] = [];
  let length = 0;
  for await (const record of recordsOf(source, maker)) {
    const rows = maker.make(record, source.facts, source);
    made.push(rows);
    length += rows.data.length;
    if (made.length < RECORDS_A_BATCH && length < CHARACTERS_A_BATCH) continue;
    yield batchOf(made);
    made = [];
    length = 0;
  }
  if (made.length > 0) yield batchOf(made);
}

export function batchOf(made: readonly MadeRows[]): Batch {
  const losses = made.flatMap((each) => each.losses);
  let rows = 0;
  let counted = 0;
  for (const each of made) {
    rows += each.rows;
    counted += each.counted ?? 0;
  }
  return { data: made.map(({ data }) => data).join(''), rows, counted, losses, lost: countedLosses(losses) };
}

function recordsOf<Sort extends RecordSort>(
  source: CaseSource,
  { of, wants }: RowMaker<Sort>,
): AsyncIterable<RecordsBySort[Sort]> {
  const records: { [Each in RecordSort]: () => AsyncIterable<RecordsBySort[Each]> } = {
    incidents: () => source.incidents(wants),
    reports: () => source.reports(wants),
  };
  return records[of]();
}
