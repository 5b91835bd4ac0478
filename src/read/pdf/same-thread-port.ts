/** How pdf.js hands a message on. */
type Listener = (event: { data: unknown }) => void;

/** So deep pdf.js empties again what it has sent: a message, its chunk, and the lists in that. */
const EMPTIED = 3;

/**
 * A port between pdf.js and the part of it that reads files, both in this thread. Its own clones every letter of a page,
 * which took half of all the time; this one copies only what is emptied after it was sent.
 */
export class SameThreadPort {
  private readonly listeners = new Set<Listener>();

  postMessage(message: unknown): void {
    const data = copied(message, EMPTIED);
    void Promise.resolve().then(() => {
      for (const listener of this.listeners) listener.call(this, { data });
    });
  }

  addEventListener(_name: string, listener: Listener, how?: { signal?: AbortSignal } | null): void {
    this.listeners.add(listener);
    how?.signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  terminate(): void {
    this.listeners.clear();
  }
}

function copied(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return depth === 1 ? [...value] : value.map((each) => copied(each, depth - 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copied(each, depth - 1)]));
}
