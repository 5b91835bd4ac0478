import type { FetchRules } from '../../fetch/fetch-rules.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { endRun, type RunCounts, startRun } from '../../ledger/runs.ts';
import { listWatched, noteLook, type Watched } from '../../ledger/watched.ts';
import type { Engine } from '../engine.ts';
import { codeOf } from '../find-inputs.ts';
import type { InputFiles } from '../input-files.ts';
import { type InputDone, storePart } from '../read-into.ts';
import { updateSituation } from '../update-situation.ts';
import { type Looked, type Looking, SETTLED_MS, SettledFiles } from './look.ts';
import { nextLook } from './polite.ts';
import { lookAtFeed } from './watch-feed.ts';
import { lookAtFolder } from './watch-folder.ts';
import { lookAtMailbox } from './watch-mailbox.ts';

/** The clock, the disk, the network and the user's ^C, handed in. */
export interface WatchOptions {
  files: InputFiles;
  rules: FetchRules;
  now: () => string; // ISO date-time
  /** Resolves after so many milliseconds, or once `stop` is. */
  sleep: (ms: number) => Promise<void>;
  stop: AbortSignal;
  /** Only these, and not all that the case watches. */
  only: ReadonlySet<string> | null;
  /** Looks at each once, where it is due, and ends. */
  once: boolean;
  keepBytes: boolean;
  onInput: (done: InputDone) => void;
  onLook: (look: LookDone) => void;
  /**
   * Called at the start, after each look that brought something and whenever it wakes up, the case being derived: what is
   * known before the first look is told from what that brings. It must not throw.
   */
  alert?: () => Promise<void>;
}

/** What became of a look; `due` is when the next one is. */
export interface LookDone {
  target: string;
  counts: RunCounts;
  problem: string | null;
  due: string;
  /** It is not due yet, and was not looked at. */
  skipped: boolean;
}

export interface WatchResult extends RunCounts {
  /** Of those looked at, how many could not be. */
  failing: number;
  interrupted: boolean;
}

/** Files on this machine cost nothing to look at. */
const LOCAL_EVERY_MS = 10_000;
/** Whoever waits wakes up this often, at the latest, to see what another program let it watch. */
const LONGEST_SLEEP_MS = 60_000;

/**
 * Looks at what the case watches, each when it is due, until it is stopped. Each document is stored by itself, and the case
 * is derived after each look that brought something; so that a run that is killed loses nothing and goes on where it was.
 */
export async function watchCase(file: CaseFile, engine: Engine, options: WatchOptions): Promise<WatchResult> {
  const round = new Round(file, engine, options);
  const { stop, once, now, sleep, only, alert } = options;
  // What a run that was killed read and did not derive.
  await updateSituation(file, engine);
  await alert?.();
  for (let isFirst = true; !stop.aborted; isFirst = false) {
    const all = await listWatched(file);
    const watched = only === null ? all : all.filter(({ target }) => only.has(target));
    if (watched.length === 0) break;
    for (const each of watched) {
      if (stop.aborted) break;
      await round.lookWhenDue(each, isFirst && once);
    }
    if (once && !round.isUnsettled()) break;
    if (!stop.aborted) await sleep(round.untilNext(await listWatched(file), Date.parse(now())));
    if (!stop.aborted) await alert?.();
  }
  return { ...round.total, failing: round.failing.size, interrupted: stop.aborted };
}

class Round {
  readonly total: RunCounts = { found: 0, added: 0, known: 0, failed: 0 };
  readonly failing = new Set<string>();
  private readonly settled = new SettledFiles();
  private readonly unsettled = new Set<string>();
  private readonly file: CaseFile;
  private readonly engine: Engine;
  private readonly options: WatchOptions;

  constructor(file: CaseFile, engine: Engine, options: WatchOptions) {
    this.file = file;
    this.engine = engine;
    this.options = options;
  }

  isUnsettled(): boolean {
    return this.unsettled.size > 0;
  }

  untilNext(watched: readonly Watched[], now: number): number {
    if (this.isUnsettled()) return SETTLED_MS;
    const due = Math.min(...watched.map((each) => Date.parse(each.due)));
    return Math.max(1_000, Math.min(LONGEST_SLEEP_MS, due - now));
  }

  /** Local files are looked at whenever they are asked for, and so is a feed that was refused before its host was asked: nobody minds. */
  async lookWhenDue(watched: Watched, isAsked: boolean): Promise<void> {
    const { target, kind, due, state } = watched;
    const isFree = kind !== 'feed' || state.unasked === 1;
    const isDue = Date.parse(due) <= Date.parse(this.options.now());
    if (isDue || this.unsettled.has(target) || (isFree && isAsked)) await this.look(watched);
    else if (isAsked) this.options.onLook({ target, counts: NOTHING, problem: watched.problem, due, skipped: true });
  }

  private async look(watched: Watched): Promise<void> {
    const { file, engine, options } = this;
    const { target, kind } = watched;
    const run = new LookRun(file, engine, options, watched);
    let looked: Looked;
    try {
      const looking: Looking = { ...options, file, watched, flags: watched.flags, store: (part) => run.store(part) };
      looked = await LOOKS[kind](looking, this.settled).catch((error: unknown) => unread(watched, error));
      if (run.counts.added > 0) {
        await updateSituation(file, engine);
        await options.alert?.();
      }
    } finally {
      await run.end();
    }
    const { problem, state, postponedMs } = looked;
    const skipped = postponedMs !== undefined;
    if (!skipped) this.keepTotal(target, looked, run.counts);
    const failures = problem === null ? 0 : watched.failures + (skipped ? 0 : 1);
    const due = new Date(this.dueAfter(watched, looked, failures)).toISOString();
    const checked = skipped ? watched.checked : options.now();
    // A look that was stopped counts for nothing: the next run begins with it.
    if (!options.stop.aborted) await noteLook(file, target, { checked, due, failures, problem, state });
    options.onLook({ target, counts: run.counts, problem, due, skipped });
  }

  private dueAfter({ target, kind, everyMs }: Watched, { wishes, postponedMs }: Looked, failures: number): number {
    const now = Date.parse(this.options.now());
    if (postponedMs !== undefined) return now + postponedMs;
    if (kind !== 'feed') return now + LOCAL_EVERY_MS;
    return nextLook({ target, now, everyMs, failures, wishes: wishes ?? { leaveFor: 0 } });
  }

  private keepTotal(target: string, { problem, unsettled = false }: Looked, counts: RunCounts): void {
    for (const name of ['found', 'added', 'known', 'failed'] as const) this.total[name] += counts[name];
    if (problem === null) this.failing.delete(target);
    else this.failing.add(target);
    if (unsettled) this.unsettled.add(target);
    else this.unsettled.delete(target);
  }
}

/** A disk or a drive that cannot be read now may be read the next time; anything else is for whoever watches. */
function unread({ target, state }: Watched, error: unknown): Looked {
  const code = codeOf(error);
  if (!/^E[A-Z]+$/.test(code)) throw error;
  return { state, problem: `${target}: cannot be read (${code}); it is tried again.` };
}

const NOTHING: RunCounts = { found: 0, added: 0, known: 0, failed: 0 };
const LOOKS = { folder: lookAtFolder, mailbox: lookAtMailbox, feed: lookAtFeed };

/** A run of the case, begun with the first document that a look finds: looks that find nothing leave no record. */
class LookRun {
  readonly counts: RunCounts = { ...NOTHING };
  private run: number | null = null;
  private readonly file: CaseFile;
  private readonly engine: Engine;
  private readonly options: WatchOptions;
  private readonly watched: Watched;

  constructor(file: CaseFile, engine: Engine, options: WatchOptions, watched: Watched) {
    this.file = file;
    this.engine = engine;
    this.options = options;
    this.watched = watched;
  }

  async store(part: Parameters<typeof storePart>[1]): Promise<InputDone> {
    const { file, engine, options, watched } = this;
    this.run ??= await startRun(file, { command: 'watch', reader: engine.reader, at: options.now() });
    const done = await storePart(file, part, {
      engine,
      run: this.run,
      options: { ...options, flags: watched.flags },
    });
    this.counts.found += 1;
    this.counts[done.outcome] += 1;
    options.onInput(done);
    return done;
  }

  async end(): Promise<void> {
    const { file, run, counts, options } = this;
    if (run === null) return;
    const outcome = options.stop.aborted ? 'interrupted' : 'done';
    await endRun(file, run, { at: options.now(), outcome, counts });
  }
}
