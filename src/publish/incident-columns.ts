import { soOthersCanGo } from '../ledger/claim-index/slices.ts';
import type { FoundMarks } from '../ledger/incident-marks.ts';
import type { MarkColumns } from '../ledger/mark-columns.ts';
import { INCIDENT_TYPES } from '../model/claim.ts';
import { STATUSES } from '../model/situation.ts';

/** Columns of words: a page asks for those of the few marks that it shows. */
const WORDS: readonly string[] = ['title', 'place'];

/** Marks as JSON, a column each; titles and places only where there are no more than `withWords`. */
export async function incidentColumns(
  { columns, rows, undated }: FoundMarks,
  withWords: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { types, statuses, texts } = await textsOf(columns);
  const runs = runsOf(rows);
  const worded = rows.length <= withWords;
  const head = { total: rows.length, undated, types, statuses, ...(worded ? {} : { title: null, place: null }) };
  const pieces: Uint8Array[] = [encoded(JSON.stringify(head).slice(0, -1))];
  for (const [name, text] of texts) {
    if (!worded && WORDS.includes(name)) continue;
    pieces.push(encoded(`,"${name}":[`), ...slicesOf(text, runs), END);
  }
  return joined([...pieces, encoded('}')]);
}

const END = new TextEncoder().encode(']');

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

interface Texts {
  types: readonly string[];
  statuses: readonly string[];
  texts: readonly (readonly [column: string, text: ColumnText])[];
}

/** The values of a column as JSON with a comma behind each: those of row n from `starts[n]` to `starts[n + 1]`. */
interface ColumnText {
  bytes: Uint8Array;
  starts: Uint32Array;
}

const made = new WeakMap<MarkColumns, Promise<Texts>>();

/**
 * All marks of a case are written out once for each state of it. Rows of a month lie together, and are then copied; writing
 * out the 2,000 of a month takes 2 ms, copying them a tenth of one.
 */
function textsOf(columns: MarkColumns): Promise<Texts> {
  const texts = made.get(columns) ?? writtenOut(columns);
  made.set(columns, texts);
  return texts;
}

async function writtenOut({ type, status, ...columns }: MarkColumns): Promise<Texts> {
  const types = present(INCIDENT_TYPES, type);
  const statuses = present(STATUSES, status);
  const numbered = { type: placesIn(types, type), status: placesIn(statuses, status), ...columns };
  const texts: [string, ColumnText][] = [];
  for (const [name, column] of Object.entries(numbered)) {
    texts.push([name, columnText(column)]);
    await soOthersCanGo();
  }
  return { types, statuses, texts };
}

function present<T extends string>(all: readonly T[], found: readonly string[]): T[] {
  const known = new Set(found);
  return all.filter((each) => known.has(each));
}

function placesIn(all: readonly string[], values: readonly string[]): number[] {
  const places = new Map(all.map((each, at) => [each, at]));
  return values.map((each) => places.get(each) ?? 0);
}

function columnText(values: readonly unknown[]): ColumnText {
  const starts = new Uint32Array(values.length + 1);
  const parts = values.map((value, at) => {
    const part = `${JSON.stringify(value)},`;
    starts[at + 1] = (starts[at] ?? 0) + Buffer.byteLength(part);
    return part;
  });
  return { bytes: encoded(parts.join('')), starts };
}

/** Rows that lie together: from each first one until before its second. */
function runsOf(rows: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let last: [number, number] | null = null;
  for (const row of rows)
    if (last?.[1] === row) last[1]++;
    else {
      last = [row, row + 1];
      runs.push(last);
    }
  return runs;
}

/** The last comma is left out. */
function slicesOf({ bytes, starts }: ColumnText, runs: readonly (readonly [number, number])[]): Uint8Array[] {
  const slices = runs.map(([from, to]) => bytes.subarray(starts[from], starts[to]));
  const last = slices.pop();
  return last ? [...slices, last.subarray(0, -1)] : [];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
