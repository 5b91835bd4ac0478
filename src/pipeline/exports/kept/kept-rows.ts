import { createHash } from 'node:crypto';
import type { CaseFile } from '../../../ledger/case-file.ts';
import { isSameStamp, lastKeys, stampOf } from '../../../ledger/case-stamp.ts';
import { lastChange } from '../../../ledger/changes.ts';
import type { Placed } from '../../../ledger/pages-by-key.ts';
import type { Touched } from '../../../ledger/touched-records.ts';
import type { Batch, CaseSource, RecordSort, RowMaker } from '../../../publish/exports/case-source.ts';
import { batchOfBlock, batchOfRows, blockOf, type KeptRow, keptRow, rowAt } from './block-maker.ts';
import { programStamp } from './program-stamp.ts';
import { countRecords, type RecordShelf, SHELVES } from './record-shelf.ts';
import { type Made, type RowsRead, RowsWriter, readRows, type StoredBlock } from './rows-file.ts';
import { modeOf, rowsPath } from './rows-folder.ts';

/** Fewer records than these are made in half a second: no file beside the case is worth that. */
const LEAST = 1_000;

/** Records that are made, and written as a block, at once. */
const AT_ONCE = 128;

type Facts = CaseSource['facts'];

/** Of cases of how many records rows are kept, and how many are written as a block: tests want few of both. */
export interface KeepOptions {
  least?: number;
  atOnce?: number;
}

/**
 * Rows of a file, from where they are kept beside the case; those of records that changed since, or that asked for an actor of whom
 * something else is known now, are made anew, and all are kept for the next time. What comes out is what making all of them would give.
 */
export function keptRows(
  file: CaseFile,
  facts: Facts,
  { least = LEAST, atOnce = AT_ONCE }: KeepOptions,
): NonNullable<CaseSource['kept']> {
  return <Sort extends RecordSort>(maker: RowMaker<Sort>) =>
    rowsOf({ file, facts, maker, shelf: SHELVES[maker.of], atOnce }, least);
}

interface Making<Sort extends RecordSort> {
  file: CaseFile;
  facts: Facts;
  maker: RowMaker<Sort>;
  shelf: RecordShelf<Sort>;
  atOnce: number;
}

async function* rowsOf<Sort extends RecordSort>(making: Making<Sort>, least: number): AsyncGenerator<Batch> {
  const { file, facts, maker, shelf } = making;
  const path = rowsPath(file, maker.file);
  // Before anything is read: what is written while this goes on is looked at again the next time.
  const now = await stateOf(file, maker.file);
  const kept = await usable(file, await readRows(path), now);
  let writer: RowsWriter | null = null;
  try {
    const others = new Set(
      Object.entries(kept?.made.facts ?? {}).flatMap(([slug, known]) => (known === told(facts(slug)) ? [] : slug)),
    );
    if (kept !== null && kept.made.change === now.change && others.size === 0) {
      for (let number = 0; number < kept.blocks; number++) yield batchOfBlock(await kept.block(number));
      return;
    }
    const mode = kept !== null || (await countRecords(file, shelf)) >= least ? await modeOf(file) : null;
    writer = mode === null ? null : await RowsWriter.begin(path, mode);
    const touched = kept === null ? NOTHING : await shelf.touched(file, kept.made.change);
    const renewal = new Renewal(making, { touched, others, writer });
    yield* renewal.batches(kept);
    const asked = new Set([...Object.keys(kept?.made.facts ?? {}), ...renewal.asked]);
    const known = Object.fromEntries([...asked].map((slug) => [slug, told(facts(slug))]));
    await renewal.finish({ ...now, facts: known });
  } finally {
    await writer?.drop();
    await kept?.close();
  }
}

const NOTHING: Touched = { again: new Set(), doubted: new Set(), incidents: new Set() };

/** What of a case and of this program rows are made from at the moment. */
async function stateOf(file: CaseFile, name: string): Promise<Omit<Made, 'facts'>> {
  const change = await lastChange(file.db);
  const last = await lastKeys(file);
  return { file: name, program: programStamp(), change, last, stamp: await stampOf(file, last) };
}

/** Rows that another program made, of another file or of another case, are not. */
async function usable(file: CaseFile, kept: RowsRead | null, now: Omit<Made, 'facts'>): Promise<RowsRead | null> {
  if (kept === null) return null;
  const { made } = kept;
  const ours = made.file === now.file && made.program === now.program && made.change <= now.change;
  if (ours && isSameStamp(made.stamp, await stampOf(file, made.last))) return kept;
  await kept.close();
  return null;
}

function told(facts: ReturnType<Facts>): string {
  return JSON.stringify(facts && [facts.name, facts.kind, facts.party]);
}

interface Since {
  touched: Touched;
  /** Actors of whom something else is known now. */
  others: ReadonlySet<string>;
  writer: RowsWriter | null;
}

/** Goes through all records in order, beside the blocks that are kept, in the same order. */
class Renewal<Sort extends RecordSort> {
  readonly asked = new Set<string>();
  readonly #making: Making<Sort>;
  readonly #since: Since;
  #writer: RowsWriter | null;
  #open: KeptRow[] = [];

  constructor(making: Making<Sort>, since: Since) {
    this.#making = making;
    this.#since = since;
    this.#writer = since.writer;
  }

  async *batches(kept: RowsRead | null): AsyncGenerator<Batch> {
    const { file, shelf, atOnce } = this.#making;
    const walk = new Walk(shelf.inOrder(file));
    for (let number = 0; number < (kept?.blocks ?? 0); number++) {
      const block = await kept?.block(number);
      if (block === undefined) break;
      const here = await walk.upTo(block.last, Number.POSITIVE_INFINITY);
      // What came after a short last one joins it: a case that grows is not to end in a hundred small blocks.
      if (number + 1 === kept?.blocks) here.push(...(await walk.upTo(null, atOnce - here.length)));
      if (this.#isUntouched(block, here)) {
        await this.#flush();
        await this.#write((writer) => writer.pass(block));
        yield batchOfBlock(block);
      } else yield* this.#mixed(here, block);
    }
    for (;;) {
      const here = await walk.upTo(null, atOnce);
      if (here.length === 0) return;
      yield* this.#mixed(here, null);
    }
  }

  /** Gives the file its name. Not being able to keep rows is no failure of an export. */
  async finish(made: Made): Promise<void> {
    await this.#flush();
    await this.#write((writer) => writer.finish(made));
  }

  /** Whether a block holds just these records, each as it was. */
  #isUntouched({ records, meta }: StoredBlock, here: readonly Placed[]): boolean {
    const { touched, others } = this.#since;
    if (here.length !== records || touched.doubted === 'all') return false;
    const names = meta.names.some((name) => others.has(name) || touched.incidents.has(name));
    return !names && here.every(({ id, key }, at) => meta.keys[at] === key && !this.#isTouched(id));
  }

  #isTouched(id: string): boolean {
    const { again, doubted } = this.#since.touched;
    return again.has(id) || doubted === 'all' || doubted.has(id);
  }

  async *#mixed(here: readonly Placed[], block: StoredBlock | null): AsyncGenerator<Batch> {
    const parts = block && { meta: block.meta, text: block.text, losses: block.losses };
    const places = new Map(parts?.meta.keys.map((key, place) => [key, place]));
    const { atOnce } = this.#making;
    for (let at = 0; at < here.length; at += atOnce) {
      const page = here.slice(at, at + atOnce);
      const before = new Map<string, KeptRow>();
      for (const { id, key } of page) {
        const place = places.get(key);
        const row = parts && place !== undefined ? rowAt(parts, place) : null;
        if (row && !this.#mustBeMade(id, row)) before.set(id, row);
      }
      const rows = await this.#renewed(page, before);
      yield batchOfRows(rows);
      await this.#keep(rows);
    }
  }

  #mustBeMade(id: string, { needs }: KeptRow): boolean {
    const { touched, others } = this.#since;
    return touched.again.has(id) || needs.some((name) => others.has(name));
  }

  /** Rows of these records: as before where they are sure to be the same, or turn out to be. */
  async #renewed(page: readonly Placed[], before: ReadonlyMap<string, KeptRow>): Promise<KeptRow[]> {
    const { file, shelf, maker } = this.#making;
    const { incidents } = this.#since.touched;
    const unsure = page.filter(({ id }) => {
      const row = before.get(id);
      return !row || this.#isTouched(id) || row.needs.some((name) => incidents.has(name));
    });
    const ids = unsure.map(({ id }) => id);
    const wants = maker.wants ?? {};
    const stored = await shelf.stored(file, ids, wants);
    const prints = new Map([...stored].map(([id, text]) => [id, printOf(text)]));
    const changed = ids.filter((id) => stored.has(id) && before.get(id)?.print !== prints.get(id));
    const records = await shelf.records(file, new Map(changed.map((id) => [id, stored.get(id) ?? ''])), wants);
    return page.flatMap(({ id, key }) => {
      const record = records.get(id);
      if (record) return this.#made(record, key, prints.get(id) ?? '');
      // Taken away since its key was read.
      if (prints.size > 0 && ids.includes(id) && !stored.has(id)) return [];
      return before.get(id) ?? [];
    });
  }

  #made(record: Parameters<RowMaker<Sort>['make']>[0], key: string, print: string): KeptRow {
    const { maker, facts, shelf } = this.#making;
    const asked = new Set<string>();
    const made = maker.make(record, (slug) => {
      asked.add(slug);
      return facts(slug);
    });
    for (const slug of asked) this.asked.add(slug);
    for (const incident of shelf.standsOn(record)) asked.add(incident);
    return keptRow(made, { key, print, needs: [...asked] });
  }

  async #keep(rows: readonly KeptRow[]): Promise<void> {
    if (this.#writer === null) return;
    this.#open.push(...rows);
    if (this.#open.length >= this.#making.atOnce) await this.#flush();
  }

  async #flush(): Promise<void> {
    const rows = this.#open;
    this.#open = [];
    const most = 2 * this.#making.atOnce;
    for (let at = 0; at < rows.length; at += most) {
      const block = blockOf(rows.slice(at, at + most));
      await this.#write((writer) => writer.add(block));
    }
  }

  /** A disk that is full ends the keeping, not the export. */
  async #write(write: (writer: RowsWriter) => Promise<void>): Promise<void> {
    if (this.#writer === null) return;
    await write(this.#writer).catch(() => {
      this.#writer = null;
    });
  }
}

/** The records of a case in order, taken as far as a block reaches. */
class Walk {
  readonly #pages: AsyncIterator<Placed[]>;
  #page: Placed[] = [];
  #at = 0;

  constructor(pages: AsyncIterable<Placed[]>) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /** Those up to a key, it included; to the end where that is null, but at most so many. */
  async upTo(key: string | null, most: number): Promise<Placed[]> {
    const taken: Placed[] = [];
    while (taken.length < most) {
      const next = await this.#next();
      if (next === null || (key !== null && next.key > key)) break;
      taken.push(next);
      this.#at++;
    }
    return taken;
  }

  async #next(): Promise<Placed | null> {
    while (this.#at >= this.#page.length) {
      const { value, done } = await this.#pages.next();
      if (done) return null;
      this.#page = value;
      this.#at = 0;
    }
    return this.#page[this.#at] ?? null;
  }
}

function printOf(text: string): string {
  return createHash('sha1').update(text).digest('base64').slice(0, 16);
}
