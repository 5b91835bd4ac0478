import type { Batch, MadeRows } from '../../../publish/exports/case-source.ts';
import { LOSSES, type Loss, type LossKind } from '../../../publish/exports/loss.ts';
import type { LossCounts } from '../../../publish/exports/losses.ts';
import type { Block, Meta, StoredBlock } from './rows-file.ts';

/** The rows of one record, and what they hang on. */
export interface KeptRow {
  key: string;
  /** A hash of what the record was read from. */
  print: string;
  /** Slugs that it asked for, and incidents that it stands on. */
  needs: readonly string[];
  text: string;
  rows: number;
  counted: number;
  /** A letter for each loss, by its kind. */
  kinds: string;
  /** The losses as JSON, a comma after each. */
  losses: string;
}

/** "a" is the first of `LOSSES`. */
const FIRST_LETTER = 'a'.charCodeAt(0);

export function keptRow(made: MadeRows, { key, print, needs }: Pick<KeptRow, 'key' | 'print' | 'needs'>): KeptRow {
  const { data, rows, losses, counted = 0 } = made;
  data.charCodeAt(0); // makes one string of the hundreds that it was put together of: they would all live as long as it does
  const kinds = losses.map(({ kind }) => String.fromCharCode(FIRST_LETTER + LOSSES.indexOf(kind))).join('');
  const lost = losses.map((loss) => `${JSON.stringify(loss)},`).join('');
  return { key, print, needs, text: data, rows, counted, kinds, losses: lost };
}

/** The rows of one record within a block. */
export function rowAt({ meta, text, losses }: Pick<Block, 'meta' | 'text' | 'losses'>, at: number): KeptRow {
  const { keys, prints, ends, lossEnds, rows, counted, kinds } = meta;
  return {
    key: keys[at] ?? '',
    print: prints[at] ?? '',
    needs: needsOf(meta, at),
    text: text.slice(ends[at - 1] ?? 0, ends[at]),
    rows: rows[at] ?? 0,
    counted: counted[at] ?? 0,
    kinds: kinds[at] ?? '',
    losses: losses.slice(lossEnds[at - 1] ?? 0, lossEnds[at]),
  };
}

/** What a record of a block asked for. */
export function needsOf({ names, needs }: Meta, at: number): string[] {
  return (needs[at] ?? []).map((name) => names[name] ?? '');
}

export function blockOf(rows: readonly KeptRow[]): Block {
  const names = new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = names.get(name) ?? names.size;
    names.set(name, place);
    return place;
  };
  const needs = rows.map((row) => row.needs.map(placeOf));
  return {
    last: rows.at(-1)?.key ?? '',
    records: rows.length,
    rows: total(rows.map((row) => row.rows)),
    counted: total(rows.map(({ counted }) => counted)),
    lost: countsOf(rows),
    meta: {
      keys: rows.map(({ key }) => key),
      prints: rows.map(({ print }) => print),
      ends: endsOf(rows.map(({ text }) => text)),
      lossEnds: endsOf(rows.map(({ losses }) => losses)),
      rows: rows.map((row) => row.rows),
      counted: rows.map(({ counted }) => counted),
      kinds: rows.map(({ kinds }) => kinds),
      names: [...names.keys()],
      needs,
    },
    text: rows.map(({ text }) => text).join(''),
    losses: rows.map(({ losses }) => losses).join(''),
  };
}

/** Rows as an export takes them. */
export function batchOfRows(rows: readonly KeptRow[]): Batch {
  return {
    data: rows.map(({ text }) => text).join(''),
    rows: total(rows.map((row) => row.rows)),
    counted: total(rows.map(({ counted }) => counted)),
    lost: countsOf(rows),
    get losses() {
      return lossesIn(rows.map(({ losses }) => losses).join(''));
    },
  };
}

/** The same of a whole block. */
export function batchOfBlock(block: StoredBlock): Batch {
  const { rows, counted, lost } = block;
  return {
    ...{ data: block.textBytes, rows, counted, lost },
    get losses() {
      return lossesIn(block.losses);
    },
  };
}

function lossesIn(text: string): Loss[] {
  // Only this program wrote them: the file says so by its sum.
  return JSON.parse(`[${text.slice(0, -1)}]`) as Loss[];
}

function countsOf(rows: readonly KeptRow[]): LossCounts {
  const counts: LossCounts = {};
  for (const { kinds } of rows)
    for (let at = 0; at < kinds.length; at++) {
      const kind: LossKind | undefined = LOSSES[kinds.charCodeAt(at) - FIRST_LETTER];
      if (kind !== undefined) counts[kind] = (counts[kind] ?? 0) + 1;
    }
  return counts;
}

function endsOf(texts: readonly string[]): number[] {
  let end = 0;
  return texts.map((text) => {
    end += text.length;
    return end;
  });
}

function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
