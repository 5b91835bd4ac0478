import { join } from 'node:path';
import type { CaseAsKnown, KnownOn } from '../../ledger/as-known-on.ts';
import { claimsPublishedBy } from '../../ledger/case-counts.ts';
import { type CaseFile, closeCase, openCase } from '../../ledger/case-file.ts';
import { isLargeCase } from '../../ledger/claim-search.ts';
import { keptWhileUnchanged } from '../../ledger/kept-while-unchanged.ts';
import { revisionOf } from '../../ledger/revision.ts';
import { derivedState } from '../../pipeline/derive/up-to-date.ts';
import { jsonResponse } from '../api/json-response.ts';
import { RequestProblem } from '../api/request-problem.ts';
import type { CaseWork } from '../work/case-work.ts';
import type { View } from '../work/task.ts';
import { type ViewAnswer, viewOf } from '../work/view-task.ts';
import type { CaseShelf, ShelvedCase } from './case-shelf.ts';
import { PassingFiles } from './passing-files.ts';

/** The day asked for, of either clock. */
export interface ClocksAsked {
  asKnownOn?: string | undefined;
  decidedBy?: string | undefined;
}

/** A case to show, derived; `knownOn` where it is as it stood on a day. `mark` differs where its views do. */
export interface CaseView {
  shelved: ShelvedCase;
  file: CaseFile & { knownOn?: KnownOn };
  mark: string;
}

/** So many cases as known on a day are kept open; the one asked for longest ago goes first. Guess: a slider's neighbours. */
const KEPT = 8;

/** More claims than these are not derived while a page waits. Measured: 30,000 take 8 s of processor time and 450 MB. */
const MOST_DERIVED = 50_000;

/** One that went out is closed so much later: a request may still be reading from it. */
const LINGER_MS = 30_000;

/** Cases as they stand, and as they stood on a day: derived when they are first asked for, kept while nothing new came in. */
export class CaseViews {
  private readonly past = new Map<string, Promise<CaseAsKnown>>();
  private readonly leaving = new Map<CaseAsKnown, NodeJS.Timeout>();
  private readonly deriving = new Map<string, Promise<null>>();
  private readonly beingRead = new Map<string, number>();
  private readonly unwritten = new Set<string>();
  private readonly files: PassingFiles;
  private readonly shelf: CaseShelf;
  private readonly work: CaseWork;

  constructor(shelf: CaseShelf, work: CaseWork) {
    this.shelf = shelf;
    this.work = work;
    this.files = new PassingFiles(join(shelf.folder, '.as-known-on'));
  }

  /** Throws RequestProblem where there is no such case. */
  async of(name: string, { asKnownOn, decidedBy }: ClocksAsked): Promise<CaseView> {
    const shelved = this.shelf.get(name);
    await this.derived(shelved.file);
    const { mark } = await revisionOf(shelved.file);
    if (asKnownOn === undefined && decidedBy === undefined) return { shelved, file: shelved.file, mark };
    await this.refuseTooLarge(shelved.file, asKnownOn ?? null);
    const key = `${name} ${asKnownOn ?? ''} ${decidedBy ?? ''} ${mark}`;
    const known = this.past.get(key) ?? this.openPast(shelved.file, asKnownOn ?? null, decidedBy ?? null);
    this.past.delete(key);
    this.past.set(key, known);
    known.catch(() => this.past.delete(key));
    this.forgetOldest();
    return { shelved, file: await known, mark: `${mark}-${asKnownOn ?? ''}-${decidedBy ?? ''}` };
  }

  /** What a page shows. Of a large case another thread makes it, so that one that takes long holds up no other. */
  async show<V extends View>(file: CaseView['file'], view: V): Promise<ViewAnswer<V> | Response> {
    if (file.knownOn !== undefined || !(await isLargeCase(file))) return viewOf(file, view);
    return jsonResponse(await this.work.readers.perform({ kind: 'view', path: file.path, view }));
  }

  /** How many claims stand in the reports that were published by the end of a day. */
  async claimsBy(name: string, day: string): Promise<number> {
    return claimsBy(this.shelf.get(name).file, day);
  }

  /** While a reading goes on, the case is shown as it was last derived: each page would else wait for the report at hand. */
  async whileReading<T>(path: string, work: () => Promise<T>): Promise<T> {
    this.beingRead.set(path, (this.beingRead.get(path) ?? 0) + 1);
    try {
      return await work();
    } finally {
      const left = (this.beingRead.get(path) ?? 1) - 1;
      if (left > 0) this.beingRead.set(path, left);
      else this.beingRead.delete(path);
    }
  }

  isBeingRead(path: string): boolean {
    return this.beingRead.has(path);
  }

  async close(): Promise<void> {
    for (const timer of this.leaving.values()) clearTimeout(timer);
    const open = [...this.leaving.keys(), ...(await Promise.allSettled(this.past.values())).flatMap(fulfilled)];
    for (const known of open) await closeCase(known).catch(() => undefined);
    this.leaving.clear();
    this.past.clear();
    this.files.close();
  }

  /** One deriving for all who wait for it. */
  private async derived({ path, ...file }: CaseFile): Promise<void> {
    if (this.beingRead.has(path) || this.unwritten.has(path)) return;
    const state = await derivedState({ path, ...file });
    if (state === 'fresh') return;
    const deriving =
      this.deriving.get(path) ??
      this.work.writer.perform({ kind: 'derive', path }).finally(() => this.deriving.delete(path));
    this.deriving.set(path, deriving);
    // What an older version derived is shown where it cannot be made anew.
    if (state === 'older') await deriving.catch(() => this.unwritten.add(path));
    else await deriving;
  }

  /** Deriving a year of a war takes minutes: who wants that does it once, by the command line. */
  private async refuseTooLarge(file: CaseFile, day: string | null): Promise<void> {
    const claims = await claimsBy(file, day);
    if (claims <= MOST_DERIVED) return;
    const by = day === null ? 'in this case' : `in the reports up to ${day}`;
    throw new RequestProblem(
      'too large',
      `There are ${claims.toLocaleString('en-GB')} claims ${by}. The server derives a case as known on a day from up to ${MOST_DERIVED.toLocaleString('en-GB')} of them. ` +
        'For more run `sitrep show` with --as-known-on, or --decided-by, on the case file: it takes minutes.',
    );
  }

  private async openPast({ path }: CaseFile, day: string | null, decidedBy: string | null): Promise<CaseAsKnown> {
    const into = this.files.fresh();
    try {
      const knownOn = await this.work.deriver.perform({ kind: 'past', path, into, day, decidedBy });
      return { ...(await openCase(into, { create: false })), knownOn };
    } catch (error) {
      this.files.remove(into);
      throw error;
    }
  }

  private forgetOldest(): void {
    while (this.past.size > KEPT) {
      const [oldest] = this.past;
      if (!oldest) return;
      const [key, known] = oldest;
      this.past.delete(key);
      known.then(
        (file) => this.leaving.set(file, setTimeout(() => void this.closePast(file), LINGER_MS).unref()),
        () => undefined,
      );
    }
  }

  private async closePast(file: CaseAsKnown): Promise<void> {
    this.leaving.delete(file);
    await closeCase(file).catch(() => undefined);
    this.files.remove(file.path);
  }
}

function claimsBy(file: CaseFile, day: string | null): Promise<number> {
  return keptWhileUnchanged(file, `claims by ${day}`, () => claimsPublishedBy(file, day));
}

function fulfilled<T>(settled: PromiseSettledResult<T>): T[] {
  return settled.status === 'fulfilled' ? [settled.value] : [];
}
