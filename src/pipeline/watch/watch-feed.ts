import { askAddress } from '../../fetch/ask-address.ts';
import { fetchPage, refusalOf } from '../../fetch/fetch-page.ts';
import { PASTE } from '../../fetch/refused.ts';
import { hostAsked, itemOf, noteHostAsked, noteItem } from '../../ledger/watched.ts';
import type { Arrival } from '../../model/archived.ts';
import { failed, type Problem } from '../../model/problem.ts';
import { entryPage, type FeedEntry, isWhole } from '../../read/feed/feed-entries.ts';
import { type Feed, readFeed } from '../../read/feed/read-feed.ts';
import type { ReadFlags } from '../../read/read-flags.ts';
import { readCame, sha256Of } from '../read-came.ts';
import type { Looked, Looking } from './look.ts';
import { LEAST_MS, PAGE_PAUSE_MS, wishesIn } from './polite.ts';

const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.1';

/** A page that could not be had is asked for so many times in all, once a look. Guess. */
const MOST_TRIES = 3;

/** Reads what is new in a feed: an entry's own text where that is all of it, else the page that it leads to. */
export async function lookAtFeed(looking: Looking): Promise<Looked> {
  const { file, watched, now, rules, stop } = looking;
  const { target, state } = watched;
  const { host } = new URL(target);
  const wait = await leftToWait(looking, host);
  if (wait > 0) return { state, problem: watched.problem, postponedMs: wait };
  // Entries that are still to be had are in no answer that says "not modified".
  const known = state.left === 1 ? {} : { etag: text(state.etag), lastModified: text(state.lastModified) };
  const answer = await askAddress(target, { accept: ACCEPT, stop, rules, ...known });
  const isUnasked = !answer.ok && NOT_FETCHED.test(answer.problem.message);
  if (!isUnasked) await noteHostAsked(file, host, now());
  // Nobody was bothered: it is asked at once when it is allowed.
  if (!answer.ok) return { state: { ...state, unasked: isUnasked ? 1 : 0 }, problem: forFeeds(answer.problem.message) };
  const { status, headers, bytes, address } = answer.value;
  const wishes = (ttl: number | null) => wishesIn(headers, ttl, Date.parse(now()));
  if (status === 304) return { state, problem: null, wishes: wishes(null) };
  if (status !== 200) return { state, problem: feedRefusal(status), wishes: wishes(null) };
  const feed = await readFeed(bytes, { address, contentType: headers['content-type'] ?? null });
  if (!feed.ok) return { state, problem: feed.problem.message, wishes: wishes(null) };
  const left = await readEntries(looking, feed.value, address);
  return {
    // Only now: a run that was killed before must not be told that nothing changed.
    state: { etag: headers.etag ?? '', lastModified: headers['last-modified'] ?? '', left: left ? 1 : 0 },
    problem: null,
    wishes: wishes(feed.value.ttl),
  };
}

/** Milliseconds until its host may be asked again. */
async function leftToWait({ file, now }: Looking, host: string): Promise<number> {
  const asked = await hostAsked(file, host);
  return asked === null ? 0 : Date.parse(asked) + LEAST_MS - Date.parse(now());
}

function feedRefusal(status: number): string {
  if (status === 404 || status === 410)
    return `There is no such feed (${status}). Look on the site for its new address, and forget this one.`;
  return forFeeds(refusalOf(status).message);
}

const NOT_FETCHED = / is not fetched: only/;

/** What a fetch says is for pages: nobody pastes a feed, and one of the own network can be allowed. */
function forFeeds(message: string): string {
  const own = / is not fetched: only/.test(message)
    ? ' If it is of your own network, allow its host with --allow-private.'
    : '';
  return `${message.replace(` ${PASTE}`, '').replace(/^The page\b/, 'The feed')}${own}`;
}

function text(value: string | number | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What became of an entry: dealt with, not to be had this time, or not asked for yet. */
type Came = 'had' | 'failed' | 'later';

/** True where some could not be had yet. */
async function readEntries(looking: Looking, feed: Feed, address: string): Promise<boolean> {
  const { file, watched, now, stop } = looking;
  const pages = new Pages(looking);
  let left = false;
  // The oldest first, as they would have come in.
  for (const entry of [...feed.entries].reverse()) {
    if (stop.aborted) return true;
    const mark = sha256Of(JSON.stringify([entry.title, entry.url, entry.updated, isWhole(entry) ? entry.html : '']));
    const before = await itemOf(file, watched.target, entry.id);
    if (before?.mark === mark && (before.tries === 0 || before.tries >= MOST_TRIES)) continue;
    const tries = before?.mark === mark ? before.tries : 0;
    const came = isWhole(entry)
      ? await readOwnText(looking, { entry, feed, address })
      : await pages.read(entry, feed, { isLast: tries + 1 >= MOST_TRIES });
    if (came === 'later' || (came === 'failed' && tries + 1 < MOST_TRIES)) left = true;
    if (came === 'later') continue;
    const item = { item: entry.id, mark, sha256: null, tries: came === 'had' ? 0 : tries + 1 };
    await noteItem(file, watched.target, item, now());
  }
  return left;
}

function flagsOf({ flags }: Looking, entry: FeedEntry, feed: Feed): ReadFlags {
  const { title, author, url, published } = entry;
  return {
    ...flags,
    // The day that the feed gives an entry says more than one day for all that comes.
    published: published ?? flags.published,
    source: flags.source ?? feed.title ?? undefined,
    title: title ?? undefined,
    author: flags.author ?? author ?? undefined,
    url: url ?? undefined,
  };
}

async function readOwnText(
  looking: Looking,
  { entry, feed, address }: { entry: FeedEntry; feed: Feed; address: string },
): Promise<Came> {
  const { now, store } = looking;
  const asked = entry.url ?? `${address}#${entry.id}`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const arrival: Arrival = { from: 'address', asked, address, status: 200, headers, at: now() };
  const flags = flagsOf(looking, entry, feed);
  for await (const { part, outcome } of readCame({ bytes: entryPage(entry), file: null, arrival }, { flags }))
    await store({
      input: asked,
      part,
      outcome: outcome.ok
        ? { ok: true, value: { ...outcome.value, document: { ...outcome.value.document, format: 'feed' } } }
        : { ok: false, problem: { ...outcome.problem, file: asked } },
    });
  return 'had';
}

/** Asks for the pages that entries lead to, one after the other, and no more of a host that wants to be left alone. */
class Pages {
  private readonly looking: Looking;
  private readonly asked = new Map<string, number>();
  private readonly closed = new Set<string>();

  constructor(looking: Looking) {
    this.looking = looking;
  }

  async read(entry: FeedEntry, feed: Feed, { isLast }: { isLast: boolean }): Promise<Came> {
    const { url } = entry;
    if (url === null) return 'had';
    const { now, stop, rules, store } = this.looking;
    const { host } = new URL(url);
    if (this.closed.has(host)) return 'later';
    await this.pauseFor(host);
    if (stop.aborted) return 'later';
    const answer = await fetchPage(url, stop, rules);
    this.asked.set(host, Date.parse(now()));
    if (!answer.ok) {
      if (stop.aborted) return 'later';
      const isBusy = /\((?:429|503)\)/.test(answer.problem.message);
      if (isBusy) this.closed.add(host);
      const isGone = answer.problem.kind === 'not found' || answer.problem.kind === 'too large';
      if (isGone || isLast) await store(refused(url, answer.problem));
      return isGone ? 'had' : 'failed';
    }
    const { bytes, address, status, headers } = answer.value;
    const arrival: Arrival = { from: 'address', asked: url, address, status, headers, at: now() };
    const flags = { ...flagsOf(this.looking, entry, feed), url: address };
    for await (const part of readCame({ bytes, file: null, arrival }, { flags }))
      await store(part.outcome.ok ? { ...part, input: url } : refused(url, part.outcome.problem));
    return 'had';
  }

  private async pauseFor(host: string): Promise<void> {
    const { now, sleep } = this.looking;
    const last = this.asked.get(host);
    const wait = last === undefined ? 0 : last + PAGE_PAUSE_MS - Date.parse(now());
    if (wait > 0) await sleep(wait);
  }
}

function refused(input: string, problem: Problem) {
  return { input, part: null, outcome: failed(problem.kind, problem.message, { file: input }) };
}
