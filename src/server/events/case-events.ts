import type { ChangedEvent } from '../../contract/case.ts';
import type { Reading } from '../../contract/reading.ts';
import { revisionOf } from '../../ledger/revision.ts';
import type { CaseShelf } from '../cases/case-shelf.ts';
import type { CaseViews } from '../cases/case-views.ts';

export type CaseEvent = { event: 'changed'; data: ChangedEvent } | { event: 'reading'; data: Reading };
type Listener = (event: CaseEvent) => void;

interface Watched {
  listeners: Set<Listener>;
  /** What was told last, and what was seen at the last look. */
  told: string;
  seen: string;
}

/** How often the case is looked at for what another process did to it, while somebody listens. */
const LOOK_MS = 2_000;

/** Who is to be told of what happens to a case. */
export class CaseEvents {
  private readonly watched = new Map<string, Watched>();
  private looking: NodeJS.Timeout | null = null;
  private readonly shelf: CaseShelf;
  private readonly views: CaseViews;

  constructor(shelf: CaseShelf, views: CaseViews) {
    this.shelf = shelf;
    this.views = views;
  }

  /** Tells a listener of the case from now on, and at once how it stands. Throws RequestProblem where there is no such case. */
  async listen(name: string, listener: Listener): Promise<() => void> {
    const now = await this.now(name);
    const watched = this.watched.get(name) ?? { listeners: new Set(), told: now.revision, seen: now.revision };
    watched.listeners.add(listener);
    this.watched.set(name, watched);
    listener({ event: 'changed', data: now });
    this.looking ??= setInterval(() => void this.look(), LOOK_MS).unref();
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0 && this.watched.get(name) === watched) this.watched.delete(name);
      if (this.watched.size === 0) this.stopLooking();
    };
  }

  tell(name: string, event: CaseEvent): void {
    for (const listener of this.watched.get(name)?.listeners ?? []) listener(event);
  }

  /** To be called when this server changed the case; tells nothing where the case is as it was told. */
  async changed(name: string): Promise<void> {
    const watched = this.watched.get(name);
    if (!watched) return;
    const data = await this.now(name);
    watched.seen = data.revision;
    if (data.revision === watched.told) return;
    watched.told = data.revision;
    this.tell(name, { event: 'changed', data });
  }

  close(): void {
    this.stopLooking();
    this.watched.clear();
  }

  private async look(): Promise<void> {
    for (const [name, watched] of this.watched) {
      const { file } = this.shelf.get(name);
      // A reading of our own tells when it is done.
      if (this.views.isBeingRead(file.path)) continue;
      const { mark } = await revisionOf(file).catch(() => ({ mark: watched.told }));
      const isStill = mark === watched.seen;
      watched.seen = mark;
      // What is not derived yet is being read by another process, until nothing more comes in.
      if (mark !== watched.told && (isStill || !mark.endsWith('s'))) await this.changed(name).catch(() => undefined);
    }
  }

  private async now(name: string): Promise<ChangedEvent> {
    const { mark, documents, decisions } = await revisionOf(this.shelf.get(name).file);
    return { revision: mark, documents, decisions };
  }

  private stopLooking(): void {
    if (this.looking) clearInterval(this.looking);
    this.looking = null;
  }
}
