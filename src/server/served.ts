import type { CaseShelf } from './cases/case-shelf.ts';
import { CaseViews } from './cases/case-views.ts';
import { CaseEvents } from './events/case-events.ts';
import { EventStreams } from './events/event-streams.ts';
import { Readings } from './readings/readings.ts';
import { type CaseWork, closeWork } from './work/case-work.ts';

/** What a server is made of that comes from outside, so that tests can do without. */
export interface ServedFrom {
  shelf: CaseShelf;
  work: CaseWork;
  version: string;
  /** Signs decisions that do not say who makes them. */
  user: string;
  now(): string; // ISO date-time
}

/** What every route is handed. */
export interface Served extends ServedFrom {
  views: CaseViews;
  events: CaseEvents;
  streams: EventStreams;
  readings: Readings;
}

export function servedFrom(from: ServedFrom): Served {
  const views = new CaseViews(from.shelf, from.work);
  const events = new CaseEvents(from.shelf, views);
  const readings = new Readings(from.work.writer, views, events);
  return { ...from, views, events, streams: new EventStreams(events), readings };
}

/** How long the report at hand may take once the server is told to end. Guess: the longest takes a few seconds. */
const LAST_REPORT_MS = 8_000;

/** Ends what goes on, and closes every case. */
export async function closeServed({ shelf, work, views, events, streams, readings }: Served): Promise<void> {
  streams.close();
  await readings.close(LAST_REPORT_MS);
  events.close();
  await closeWork(work);
  await views.close();
  await shelf.close();
}
