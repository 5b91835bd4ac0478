import { createHash } from 'node:crypto';
import type { CaseFile } from '../../../ledger/case-file.ts';
import { isSameStamp, lastKeys, stampOf } from '../../../ledger/case-stamp.ts';
import { lastChange } from '../../../ledger/changes.ts';
import type { Placed } from '../../../ledger/pages-by-key.ts';
import type { Touched } from '../../../ledger/touched-records.ts';
import type { Batch, CaseSource, RecordSort, RowMaker } from '../../../publish/exports/case-source.ts';
import { batchOfBlock, batchOfRows, blockOf, type KeptRow, keptRow, needsOf, rowAt } from './block-maker.ts';
import { programStamp } from './program-stamp.ts';
import { countRecords, type RecordShelf, SHELVES } from './record-shelf.ts';
import { type Made, type RowsRead, RowsWriter, readRows, type StoredBlock } from './rows-file.ts';
import { modeOf, rowsPath } from './rows-folder.ts';

/** Fewer records than these are made in half a second: no file beside the case is worth that. */
const LEAST = 1_000;

/** Records that are asked for and made at once: of four times as many, so much outlives the quick collection that a third of the time goes into the slow one. */
const AT_ONCE = 64;
/** Records in a block: where one of a hundred changes, three blocks in four are copied as they lie. */
const IN_BLOCK = 32;

type Facts = CaseSource['facts'];

/** Of cases of how many records rows are kept, how many are made at once and are in a block: tests want few of each. */
export interface KeepOptions {
  least?: number;
  atOnce?: number;
  inBlock?: number;
}

/**
 * Rows of a file, from where they are kept beside the case; those of records that changed since, or that asked for an actor of whom
 * something else is known now, are made anew, and all are kept for the next time. What comes out is what making all of them would give.
 */
export function keptRows(
  file: CaseFile,
  { facts, reader }: Pick<CaseSource, 'facts' | 'reader'>,
  { least = LEAST, atOnce = AT_ONCE, inBlock = IN_BLOCK }: KeepOptions,
): NonNullable<CaseSource['kept']> {
  return <Sort extends RecordSort>(maker: RowMaker<Sort>) =>
    rowsOf({ file, facts, reader, maker, shelf: SHELVES[maker.of], atOnce, inBlock }, least);
}

interface Making<Sort extends RecordSort> {
  file: CaseFile;
  facts: Facts;
  reader: string;
  maker: RowMaker<Sort>;
  shelf: RecordShelf<Sort>;
  atOnce: number;
  inBlock: number;
}

async function* rowsOf<Sort extends RecordSort>(making: Making<Sort>, least: number): AsyncGenerator<Batch> {
  const { file, facts, reader, maker, shelf } = making;
  const path = rowsPath(file, maker.file);
  // Before anything is read: what is written while this goes on is looked at again the next time.
  const now = await stateOf(file, maker.file, reader);
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
async function stateOf(file: CaseFile, name: string, reader: string): Promise<Omit<Made, 'facts'>> {
  const change = await lastChange(file.db);
  const last = await lastKeys(file);
  return {
    file: name,
    program: `${programStamp()}, of claims by ${reader}`,
    change,
    last,
    stamp: await stampOf(file, last),
  };
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

/** Records that follow each other, and the block that held some of them. */
interface Stretch {
  block: StoredBlock | null;
  here: Placed[];
}

/** What became of a record that may have changed: its rows made anew, or that it is there no more. */
type Renewed = KeptRow | 'gone';

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
    const { file, shelf, atOnce, inBlock } = this.#making;
    const walk = new Walk(shelf.inOrder(file));
    let waiting: Stretch[] = [];
    const isEnough = () => waiting.reduce((sum, { here }) => sum + here.length, 0) >= atOnce;
    for (let number = 0; number < (kept?.blocks ?? 0); number++) {
      const block = await kept?.block(number);
      if (block === undefined) break;
      for (let isMore = true; isMore; ) {
        const here = await walk.upTo(block.last, atOnce);
        isMore = here.length === atOnce;
        // What came after a short last one joins it: a case that grows is not to end in a hundred small blocks.
        if (!isMore && number + 1 === kept?.blocks) here.push(...(await walk.upTo(null, inBlock - here.length)));
        waiting.push({ block, here });
        if (!isEnough()) continue;
        yield* this.#renewedStretches(waiting);
        waiting = [];
      }
    }
    yield* this.#renewedStretches(waiting);
    for (;;) {
      const here = await walk.upTo(null, atOnce);
      if (here.length === 0) return;
      yield* this.#renewedStretches([{ block: null, here }]);
    }
  }

  /** Gives the file its name. Not being able to keep rows is no failure of an export. */
  async finish(made: Made): Promise<void> {
    await this.#flush();
    await this.#write((writer) => writer.finish(made));
  }

  /** All that may have changed in these is asked for at once: a question for each block would cost as much as its rows. */
  async *#renewedStretches(stretches: readonly Stretch[]): AsyncGenerator<Batch> {
    const renewed = await this.#renewed(stretches);
    for (const { block, here } of stretches) {
      if (block !== null && isWhole(block, here) && !here.some(({ id }) => renewed.has(id))) {
        await this.#flush();
        await this.#write((writer) => writer.pass(block));
        yield batchOfBlock(block);
        continue;
      }
      const rows = rowsAmong(block, here, renewed);
      if (rows.length === 0) continue;
      yield batchOfRows(rows);
      await this.#keep(rows);
    }
  }

  async #renewed(stretches: readonly Stretch[]): Promise<Map<string, Renewed>> {
    const { file, shelf, maker } = this.#making;
    /** By id: the print of what its rows were made from, where these may still hold. */
    const unsure = new Map<string, { key: string; print: string | null }>();
    for (const { block, here } of stretches)
      for (const { id, key, place } of placed(block, here)) {
        const needs = block && place !== undefined ? needsOf(block.meta, place) : null;
        const may = needs === null ? 'no' : this.#mayHold(id, needs);
        if (may !== 'yes')
          unsure.set(id, { key, print: may === 'perhaps' ? (block?.meta.prints[place ?? 0] ?? null) : null });
      }
    const wants = maker.wants ?? {};
    const stored = await shelf.stored(file, [...unsure.keys()], wants);
    const changed = new Map<string, string>();
    const prints = new Map<string, string>();
    const renewed = new Map<string, Renewed>();
    for (const [id, { print }] of unsure) {
      const text = stored.get(id);
      // Taken away since its key was read.
      if (text === undefined) renewed.set(id, 'gone');
      else {
        prints.set(id, printOf(text));
        if (print !== prints.get(id)) changed.set(id, text);
      }
    }
    const records = await shelf.records(file, changed, wants);
    for (const id of changed.keys()) {
      const record = records.get(id);
      const key = unsure.get(id)?.key ?? '';
      renewed.set(id, record ? this.#made(record, key, prints.get(id) ?? '') : 'gone');
      records.delete(id);
    }
    return renewed;
  }

  /** Whether the rows of a record still hold; perhaps where it was written, and may read as it did. */
  #mayHold(id: string, needs: readonly string[]): 'yes' | 'perhaps' | 'no' {
    const { touched, others } = this.#since;
    if (touched.again.has(id) || needs.some((name) => others.has(name))) return 'no';
    const isTouched = touched.doubted === 'all' || touched.doubted.has(id);
    return isTouched || needs.some((name) => touched.incidents.has(name)) ? 'perhaps' : 'yes';
  }

  #made(record: Parameters<RowMaker<Sort>['make']>[0], key: string, print: string): KeptRow {
    const { maker, facts, reader, shelf } = this.#making;
    const asked = new Set<string>();
    const asking: Facts = (slug) => {
      asked.add(slug);
      return facts(slug);
    };
    const made = maker.make(record, asking, { reader });
    for (const slug of asked) this.asked.add(slug);
    for (const incident of shelf.standsOn(record)) asked.add(incident);
    return keptRow(made, { key, print, needs: [...asked] });
  }

  async #keep(rows: readonly KeptRow[]): Promise<void> {
    if (this.#writer === null) return;
    this.#open.push(...rows);
    const { inBlock } = this.#making;
    while (this.#open.length >= 2 * inBlock) await this.#add(this.#open.splice(0, inBlock));
  }

  async #flush(): Promise<void> {
    const rows = this.#open.splice(0);
    if (rows.length > 0) await this.#add(rows);
  }

  async #add(rows: readonly KeptRow[]): Promise<void> {
    await this.#write((writer) => writer.add(blockOf(rows)));
  }

  /** A disk that is full ends the keeping, not the export. */
  async #write(write: (writer: RowsWriter) => Promise<void>): Promise<void> {
    if (this.#writer === null) return;
    await write(this.#writer).catch(() => {
      this.#writer = null;
    });
  }
}

/** Records with their place in a block, where it has them. */
function placed(block: StoredBlock | null, here: readonly Placed[]): (Placed & { place: number | undefined })[] {
  const places = new Map(block?.meta.keys.map((key, place) => [key, place]));
  return here.map(({ id, key }) => ({ id, key, place: places.get(key) }));
}

/** Whether a block holds just these records. */
function isWhole({ records, meta }: StoredBlock, here: readonly Placed[]): boolean {
  return here.length === records && here.every(({ key }, at) => meta.keys[at] === key);
}

function rowsAmong(
  block: StoredBlock | null,
  here: readonly Placed[],
  renewed: ReadonlyMap<string, Renewed>,
): KeptRow[] {
  const parts = block && { meta: block.meta, text: block.text, losses: block.losses };
  return placed(block, here).flatMap(({ id, place }) => {
    const row = renewed.get(id);
    if (row === 'gone') return [];
    return row ?? (parts && place !== undefined ? rowAt(parts, place) : []);
  });
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
