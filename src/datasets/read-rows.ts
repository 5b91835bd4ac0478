import type { RefusedRow } from '../model/dataset.ts';
import { shown } from './cell-checks.ts';
import type { Columns } from './columns.ts';
import type { Encoding } from './recognise.ts';
import { cellsOf, type Layout, type RawRecord } from './records.ts';
import type { RowFormat, RowKeys, RowKnowledge } from './row-format.ts';

/** A sound row: what it is found by, and its text without the line end. */
export interface SoundRow extends RowKeys {
  line: number;
  raw: string;
}

export interface RowReading {
  format: RowFormat;
  layout: Layout;
  columns: Columns;
  encoding: Encoding;
  knowledge: RowKnowledge;
}

/** Checks one record; null where it is refused, with each fault told. */
export function readRecord(
  record: RawRecord,
  reading: RowReading,
  refuse: (fault: RefusedRow) => void,
): SoundRow | null {
  const { format, layout, columns } = reading;
  const decoded = textOf(record.text, reading);
  const raw = decoded.text;
  let sound = true;
  const fault = (field: string | null, message: string) => {
    sound = false;
    refuse({ line: record.line, field, message, raw });
  };
  if (record.fault) {
    fault(columns.nameAt(record.fault.cell) || null, record.fault.message);
    return null;
  }
  if (decoded.fault !== null) {
    const at = cellsOf(record.text, layout).findIndex((cell) => HIGH.test(cell));
    fault(columns.nameAt(at) || null, decoded.fault);
    return null;
  }
  if (raw.includes('\0')) {
    fault(null, 'holds a NUL, which is no text');
    return null;
  }
  const cells = cellsOf(raw, layout);
  const most = Math.max(columns.least, format.columns.length);
  if (cells.length < columns.least || cells.slice(most).some((cell) => cell.trim() !== '')) {
    const last = cells.length < columns.least ? columns.nameAt(cells.length) : '';
    fault(
      null,
      `has ${cells.length} cells where ${columns.least} are needed${last ? `; ${last} is the first missing` : ''}`,
    );
    return null;
  }
  const keys = format.check(columns.of(cells), reading.knowledge, fault);
  return keys === null || !sound ? null : { ...keys, line: record.line, raw };
}

const HIGH = /[\x80-\xff]/;
const STRICT = new TextDecoder('utf-8', { fatal: true });
// What calls itself Latin-1 is written with Windows' signs too: curly quotes, dashes.
const WESTERN = new TextDecoder('windows-1252');

function textOf(bytes: string, { encoding, format }: RowReading): { text: string; fault: string | null } {
  if (!HIGH.test(bytes)) return { text: bytes, fault: null };
  const buffer = Buffer.from(bytes, 'latin1');
  if (encoding === 'latin1') return { text: WESTERN.decode(buffer), fault: null };
  try {
    return { text: STRICT.decode(buffer), fault: null };
  } catch {
    const text = WESTERN.decode(buffer);
    if (format.latin1) return { text, fault: null };
    const where = text.search(/[\u0080-\uffff]/);
    const word = shown(text.slice(Math.max(0, where - 12), where + 12));
    return { text, fault: `is no UTF-8 at ${word}; if the file is Latin-1, import it with --encoding latin1` };
  }
}
