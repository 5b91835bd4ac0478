import { createHash } from 'node:crypto';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** No feed of a host is asked for sooner than this after another one of it. */
export const LEAST_MS = 5 * MINUTE;
/** However long a site asks to be left alone, or fails, it is asked once a day. */
const MOST_MS = 24 * 60 * MINUTE;
/** Pages that the entries of a feed lead to are fetched one by one, so far apart. Guess: a quick reader's pace. */
export const PAGE_PAUSE_MS = 5 * SECOND;
/** Waits after a failure differ by up to this part, so that feeds that failed together are not asked together. */
const JITTER = 0.25;

/** What an answer says of when to ask again. */
export interface Wishes {
  /** Milliseconds. */
  leaveFor: number;
}

/** Reads Cache-Control's max-age, Retry-After (seconds or a day), and a feed's own ttl in minutes. */
export function wishesIn(headers: Readonly<Record<string, string>>, ttl: number | null, now: number): Wishes {
  const age = /\bmax-age=(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1];
  const retry = headers['retry-after']?.trim();
  const until = retry === undefined ? Number.NaN : Date.parse(retry);
  const waits = [
    age === undefined ? 0 : Number(age) * SECOND,
    retry !== undefined && /^\d{1,9}$/.test(retry) ? Number(retry) * SECOND : until - now,
    (ttl ?? 0) * MINUTE,
  ];
  return { leaveFor: Math.max(0, ...waits.filter((wait) => Number.isFinite(wait))) };
}

/**
 * When to look again, in milliseconds since 1970: after the interval that was asked for, never sooner than the site
 * wishes; after failures in a row twice as long each time. The same target and failures always wait the same.
 */
export function nextLook(look: {
  target: string;
  now: number;
  everyMs: number;
  failures: number;
  wishes: Wishes;
}): number {
  const { target, now, everyMs, failures, wishes } = look;
  const usual = Math.max(everyMs, LEAST_MS, wishes.leaveFor);
  const backoff =
    failures === 0 ? 0 : LEAST_MS * 2 ** Math.min(failures, 12) * (1 + JITTER * chanceOf(target, failures));
  return now + Math.min(MOST_MS, Math.max(usual, backoff));
}

/** Between 0 and 1, from a hash: tests and a second run come out the same. */
function chanceOf(target: string, failures: number): number {
  return createHash('sha256').update(`${failures} ${target}`).digest().readUInt32BE(0) / 2 ** 32;
}
