import { RequestProblem } from '../api/request-problem.ts';
import type { CaseEvent, CaseEvents } from './case-events.ts';

/** So many pages may listen at once. Guess: a newsroom with a few tabs each. */
const MOST_STREAMS = 200;
/** So that what stands between does not take a quiet stream for a dead one. */
const HEARTBEAT_MS = 20_000;
/** A page that takes nothing off so many messages has gone to sleep: its stream is ended, and it asks again when it wakes. */
const MOST_UNREAD = 100;

/** Server-sent events, for pages that stay open. */
export class EventStreams {
  private readonly ends = new Set<() => void>();
  private readonly events: CaseEvents;

  constructor(events: CaseEvents) {
    this.events = events;
  }

  /** Throws RequestProblem where there is no such case, or too many listen. */
  async open(name: string): Promise<Response> {
    if (this.ends.size >= MOST_STREAMS)
      throw new RequestProblem('not ready', `${MOST_STREAMS} pages are open already; close one.`);
    const text = new TextEncoder();
    const waiting: string[] = [];
    let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
    const send = (message: string) => {
      if (!controller) {
        waiting.push(message);
        return;
      }
      controller.enqueue(text.encode(message));
      if ((controller.desiredSize ?? 0) < -MOST_UNREAD) end();
    };
    const forget = await this.events.listen(name, (event) => send(wordsOf(event)));
    const heartbeat = setInterval(() => send(': here\n\n'), HEARTBEAT_MS).unref();
    const end = () => {
      if (!this.ends.delete(end)) return;
      clearInterval(heartbeat);
      forget();
      try {
        controller?.close();
      } catch {
        // The page has gone, which closed it.
      }
    };
    this.ends.add(end);
    const body = new ReadableStream<Uint8Array>({
      start(given) {
        controller = given;
        send('retry: 2000\n\n');
        for (const message of waiting) send(message);
      },
      cancel: end,
    });
    return new Response(body, {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    });
  }

  close(): void {
    for (const end of this.ends) end();
  }
}

function wordsOf({ event, data }: CaseEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
