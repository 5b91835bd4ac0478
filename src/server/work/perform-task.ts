import { setImmediate } from 'node:timers/promises';
import { openAsKnownOn } from '../../ledger/as-known-on.ts';
import { type CaseFile, closeCase, openCase } from '../../ledger/case-file.ts';
import { packedIndex } from '../../ledger/claim-search.ts';
import { coverageOfDocument } from '../../pipeline/case-coverage.ts';
import { type Engine, openEngine } from '../../pipeline/engine.ts';
import { STANDARD_INPUT } from '../../pipeline/find-inputs.ts';
import type { InputFiles } from '../../pipeline/input-files.ts';
import { shortNetworkView } from '../../pipeline/network-view.ts';
import { type InputDone, readInto } from '../../pipeline/read-into.ts';
import { updateSituation } from '../../pipeline/update-situation.ts';
import { decideAsked, undoAsked } from './decide-task.ts';
import { KeptFiles } from './kept-files.ts';
import type { Answers, InputNews, NamedBytes, ReadEnd, Task, TaskHooks } from './task.ts';
import { Turns } from './turns.ts';
import { performView } from './view-task.ts';

type OnCase = Exclude<Task, { kind: 'ready' }>;

/** Performs tasks in the thread it is made in. The engine is opened when the first task needs it, and kept. */
export class TaskPerformer {
  private readonly turns = new Turns();
  private engine: Engine | null = null;
  private readonly files = new KeptFiles();

  perform(task: Task, hooks: TaskHooks): Promise<Answers[Task['kind']]> {
    return this.turns.take(task.kind === 'read' ? 'long' : 'short', async () => {
      if (task.kind === 'ready') {
        this.opened();
        return null;
      }
      // These may be asked for of a passing file, which is soon gone.
      if (task.kind === 'cover' || task.kind === 'network' || task.kind === 'brief')
        return withFile(task.path, (file) => this.performOn(file, task, hooks));
      return this.performOn(await this.files.at(task.path), task, hooks);
    });
  }

  close(): Promise<void> {
    return this.files.close();
  }

  private async performOn(file: CaseFile, task: OnCase, hooks: TaskHooks): Promise<Answers[Task['kind']]> {
    switch (task.kind) {
      case 'derive':
        await updateSituation(file, this.opened());
        return null;
      case 'decide':
        await updateSituation(file, this.opened());
        return decideAsked(file, task.request, task.hand, this.opened());
      case 'undo':
        await updateSituation(file, this.opened());
        return undoAsked(file, task.decision, task.hand, this.opened());
      case 'read':
        return this.read(file, task, hooks);
      case 'past': {
        const known = await openAsKnownOn(file, task.day, task.decidedBy, task.into);
        try {
          await updateSituation(known, this.opened());
          return known.knownOn;
        } finally {
          await closeCase(known);
        }
      }
      case 'cover':
        return coverageOfDocument(file, task.document, async () => this.opened());
      case 'index':
        return packedIndex(file);
      case 'network':
        return shortNetworkView(file, task.of);
      case 'brief': {
        const { briefAsked } = await import('./brief-task.ts');
        return briefAsked(file, task, async () => this.opened());
      }
      case 'view':
      case 'words':
        return performView(file, task);
    }
  }

  private async read(file: CaseFile, task: Extract<Task, { kind: 'read' }>, hooks: TaskHooks): Promise<ReadEnd> {
    hooks.told?.({ kind: 'begun' });
    const left = new Set(task.inputs.map(({ name }) => name));
    const { interrupted } = await readInto(
      file,
      task.inputs.map(({ name }) => name),
      this.opened(),
      {
        flags: task.flags,
        now: () => new Date().toISOString(),
        files: bytesAsFiles(task.inputs, async () => {
          // A turn of the event loop: a wish to stop or to decide comes as a message.
          await setImmediate();
          await this.turns.giveWay();
        }),
        stop: hooks.stop ?? new AbortController().signal,
        onStart: () => undefined,
        onInput: (done) => {
          hooks.told?.({ kind: 'input', input: newsOf(done) });
          // The last one may hold more than it is known to yet: "deriving" then only comes early.
          left.delete(done.input);
          if (left.size === 0) hooks.told?.({ kind: 'deriving' });
        },
      },
    );
    return { interrupted };
  }

  private opened(): Engine {
    this.engine ??= openEngine();
    return this.engine;
  }
}

async function withFile<T>(path: string, work: (file: CaseFile) => Promise<T>): Promise<T> {
  const file = await openCase(path, { create: false });
  try {
    return await work(file);
  } finally {
    await closeCase(file).catch(() => undefined);
  }
}

/** Bytes in memory where the reader expects files; nothing on disk can be named through it. */
function bytesAsFiles(inputs: readonly NamedBytes[], between: () => Promise<void>): InputFiles {
  const byName = new Map(inputs.map(({ name, bytes }) => [name, bytes]));
  const arrivals = new Map(inputs.map(({ name, arrival }) => [name, arrival]));
  const read = async (name: string) => {
    await between();
    const bytes = byName.get(name);
    if (!bytes) throw new Error('not given');
    // Read once: a large upload need not stay to its end.
    byName.delete(name);
    return bytes;
  };
  return {
    kindOf: (name) => (byName.has(name) ? 'file' : null),
    list: () => [],
    match: () => null,
    read,
    readStandardInput: () => read(STANDARD_INPUT),
    arrivalOf: (name) => arrivals.get(name) ?? null,
  };
}

function newsOf(done: InputDone): InputNews {
  const { input, part, outcome } = done;
  if (outcome === 'failed')
    return { input, part, outcome, document: null, title: null, claims: null, problems: [done.problem] };
  const { id, title } = done.document;
  if (outcome === 'known') return { input, part, outcome, document: id, title, claims: null, problems: [] };
  return { input, part, outcome, document: id, title, claims: done.claims, problems: done.problems };
}
