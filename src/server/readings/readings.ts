import { randomUUID } from 'node:crypto';
import type { Reading } from '../../contract/reading.ts';
import type { Problem } from '../../model/problem.ts';
import { STANDARD_INPUT } from '../../pipeline/find-inputs.ts';
import type { ReadFlags } from '../../pipeline/read-input.ts';
import { RequestProblem } from '../api/request-problem.ts';
import type { ShelvedCase } from '../cases/case-shelf.ts';
import type { CaseViews } from '../cases/case-views.ts';
import type { CaseEvents } from '../events/case-events.ts';
import type { InputNews, NamedBytes, ReadNews, TaskRunner } from '../work/task.ts';

/** Something to read, or why it cannot be. `name` is as the reader has it; each differs. */
export type Given = NamedBytes | { name: string; problem: Problem };

/** What is wanted: bytes that are there, or that are still to be fetched, with what more is known of them then. */
export interface Wanted {
  /** Names of what will be read, as it is shown. */
  labels: readonly string[];
  flags: ReadFlags;
  get(stop: AbortSignal): Promise<{ given: readonly Given[]; flags?: ReadFlags }>;
  fetches: boolean;
}

/** So many are remembered after they ended. */
const REMEMBERED = 50;
/** So many may wait or go on at once: what was sent for them is held in memory. */
const AT_ONCE = 8;
/** Pages are told no oftener than this of a reading that goes on. */
const TELL_MS = 250;

interface Kept {
  case: string;
  reading: Reading;
  stop: AbortController;
  ended: Promise<void>;
  told: number;
  telling: NodeJS.Timeout | null;
}

/** The readings of this server since it was started, in the order they were asked for. */
export class Readings {
  private readonly kept = new Map<string, Kept>();
  private coming = 0;
  private readonly writer: TaskRunner;
  private readonly views: CaseViews;
  private readonly events: CaseEvents;

  constructor(writer: TaskRunner, views: CaseViews, events: CaseEvents) {
    this.writer = writer;
    this.views = views;
    this.events = events;
  }

  /** Takes in what is sent for a reading, which counts as one that waits. Throws RequestProblem where too many do. */
  async takeIn<T>(sent: () => Promise<T>): Promise<T> {
    this.checkRoom();
    this.coming += 1;
    try {
      return await sent();
    } finally {
      this.coming -= 1;
    }
  }

  private checkRoom(): void {
    const going = [...this.kept.values()].filter(({ reading }) => !hasEnded(reading)).length + this.coming;
    if (going >= AT_ONCE)
      throw new RequestProblem('not ready', `${going} readings are waiting or going on; wait for one to end.`);
  }

  /** Begins a reading and says how it stands; it goes on by itself. */
  begin(shelved: ShelvedCase, wanted: Wanted): Reading {
    this.checkRoom();
    const reading: Reading = {
      id: `r-${randomUUID().slice(0, 13)}`,
      state: wanted.fetches ? 'fetching' : 'waiting',
      total: wanted.labels.length,
      added: 0,
      known: 0,
      failed: 0,
      items: wanted.labels.map((input) => ({
        input,
        outcome: 'waiting',
        document: null,
        title: null,
        claims: null,
        problems: [],
      })),
      message: null,
    };
    const stop = new AbortController();
    const kept: Kept = { case: shelved.name, reading, stop, ended: Promise.resolve(), told: 0, telling: null };
    this.kept.set(reading.id, kept);
    this.forgetOldest();
    kept.ended = this.run(kept, shelved, wanted);
    return reading;
  }

  of(name: string): Reading[] {
    return [...this.kept.values()].filter((kept) => kept.case === name).map(({ reading }) => reading);
  }

  /** Throws RequestProblem where the case has no such reading. */
  get(name: string, id: string): Reading {
    return this.found(name, id).reading;
  }

  /** After the report at hand; what was added stays. */
  stop(name: string, id: string): Reading {
    const { reading, stop } = this.found(name, id);
    stop.abort();
    return reading;
  }

  /** Stops all, and waits for the reports at hand, `ms` at most. */
  async close(ms: number): Promise<void> {
    const going = [...this.kept.values()].filter(({ reading }) => !hasEnded(reading));
    for (const { stop } of going) stop.abort();
    if (going.length === 0) return;
    const enough = new Promise((resolve) => setTimeout(resolve, ms).unref());
    await Promise.race([Promise.allSettled(going.map(({ ended }) => ended)), enough]);
  }

  private async run(kept: Kept, shelved: ShelvedCase, wanted: Wanted): Promise<void> {
    const { reading, stop } = kept;
    try {
      const { given, flags } = await wanted.get(stop.signal);
      const inputs = given.flatMap((each) => ('bytes' in each ? [each] : []));
      for (const each of given) if ('problem' in each) settle(reading, refused(each));
      const interrupted = inputs.length > 0 && (await this.read(kept, shelved, inputs, { ...wanted.flags, ...flags }));
      reading.state = interrupted ? 'stopped' : 'done';
    } catch (error) {
      reading.state = stop.signal.aborted ? 'stopped' : 'failed';
      reading.message = error instanceof RequestProblem ? error.message : FAILED;
      if (!(error instanceof RequestProblem) && !stop.signal.aborted) console.error(error);
    }
    for (const item of reading.items) if (item.outcome === 'waiting') item.outcome = 'not reached';
    this.tell(kept, 'now');
    await this.events.changed(shelved.name);
  }

  private async read(
    kept: Kept,
    shelved: ShelvedCase,
    inputs: readonly NamedBytes[],
    flags: ReadFlags,
  ): Promise<boolean> {
    if (kept.reading.state === 'fetching') kept.reading.state = 'waiting';
    this.tell(kept, 'now');
    const { path } = shelved.file;
    const told = (news: ReadNews) => {
      if (news.kind === 'input') settle(kept.reading, news.input);
      else kept.reading.state = news.kind === 'begun' ? 'reading' : 'deriving';
      this.tell(kept, 'soon');
    };
    return this.views.whileReading(path, async () => {
      const end = await this.writer.perform({ kind: 'read', path, inputs, flags }, { told, stop: kept.stop.signal });
      return end.interrupted;
    });
  }

  /** Five hundred files are not five hundred messages. */
  private tell(kept: Kept, when: 'now' | 'soon'): void {
    const wait = when === 'now' ? 0 : kept.told + TELL_MS - Date.now();
    if (wait <= 0) {
      if (kept.telling) clearTimeout(kept.telling);
      kept.telling = null;
      kept.told = Date.now();
      this.events.tell(kept.case, { event: 'reading', data: kept.reading });
    } else kept.telling ??= setTimeout(() => this.tell(kept, 'now'), wait).unref();
  }

  private found(name: string, id: string): Kept {
    const kept = this.kept.get(id);
    if (kept && kept.case === name) return kept;
    throw new RequestProblem('not found', `There is no reading ${id} of this case since the server was started.`);
  }

  private forgetOldest(): void {
    for (const [id, { reading }] of this.kept) {
      if (this.kept.size <= REMEMBERED) return;
      if (hasEnded(reading)) this.kept.delete(id);
    }
  }
}

const FAILED =
  'Sitrep itself failed at this; what was added is kept. Please report it with what the terminal shows, and send the rest again.';

function hasEnded({ state }: Reading): boolean {
  return state === 'done' || state === 'stopped' || state === 'failed';
}

function refused({ name, problem }: { name: string; problem: Problem }): InputNews {
  return { input: name, part: null, outcome: 'failed', document: null, title: null, claims: null, problems: [problem] };
}

function settle(reading: Reading, { input, part, ...news }: InputNews): void {
  // What has no name of its own is read as standard input is, and is the only one of its reading.
  const item = input === STANDARD_INPUT ? reading.items[0] : reading.items.find((each) => each.input === input);
  if (!item) return;
  reading[news.outcome] += 1;
  if (item.outcome === 'waiting') {
    Object.assign(item, news);
    return;
  }
  // A message with reports attached, a mailbox: one file, several documents.
  reading.total += 1;
  reading.items.push({ input: part === null ? item.input : `${item.input}#${part}`, ...news });
}
