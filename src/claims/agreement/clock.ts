import type { TimeMention } from '../../model/annotation.ts';
import type { When } from '../../model/when.ts';
import type { Reading } from '../draft.ts';
import type { SentenceView } from '../view.ts';
import type { Accord } from './accord.ts';

export interface Clock {
  starts: When | null;
  ends: When | null;
  /** ISO 8601: PT48H. */
  duration: string | null;
}

const OPENERS = new Set(['from', 'starting', 'beginning', 'effective', 'commencing', 'since']);
const CLOSERS = new Set(['until', 'till', 'through']);
/** Verbs whose own date is the day the accord was made. */
const MADE = new Set([
  'sign',
  'conclude',
  'restore',
  'upgrade',
  'establish',
  'reach',
  'open',
  'hold',
  'broker',
  'mediate',
  'host',
]);

/** An accord's clock by its own words: how long, from when, until when; a third is reckoned from two. */
export function clockOf(reading: Reading, s: SentenceView, accord: Accord): Clock {
  const clock: Clock = { starts: null, ends: null, duration: null };
  for (const time of s.times) {
    const under = ownerOf(reading, s, time, accord);
    if (under === null) continue;
    // "agreed to halt four days of fighting": how long they fought. "extended by two days": how much longer.
    // "signed after two days of talks": how long they talked.
    const before = ['after', 'following', 'before', 'amid'].includes(s.tree.caseOf(time.head).split(' ')[0] ?? '');
    const fought = s.tree.token(time.head).rel === 'obj' || before;
    if (time.duration !== null && time.use === 'duration' && !fought && !isExtending(reading, s, under))
      clock.duration ??= time.duration;
    if (time.when) place(reading, s, { clock, time, when: time.when, under, accord });
  }
  clock.starts = toTheMinute(reading, s, accord, clock);
  if (clock.starts && clock.duration && !clock.ends) clock.ends = shifted(clock.starts, clock.duration, 1);
  if (clock.ends && clock.duration && !clock.starts) clock.starts = shifted(clock.ends, clock.duration, -1);
  return clock;
}

/** "this morning at six (0400 GMT)": of two words for its start, the one with a clock. */
function toTheMinute(reading: Reading, s: SentenceView, accord: Accord, { starts, ends }: Clock): When | null {
  if (!starts || starts.from.length > DAY_LETTERS) return starts;
  const day = starts.from.slice(0, DAY_LETTERS);
  const found = s.times.filter(
    ({ when, limit }) =>
      when !== null &&
      when !== ends &&
      limit !== 'until' &&
      when.grain === 'minute' &&
      when.from.length > DAY_LETTERS &&
      when.from.startsWith(day),
  );
  const [only] = found;
  return only?.when && found.length === 1 && ownerOf(reading, s, only, accord) !== null ? only.when : starts;
}

const DAY_LETTERS = '2025-10-10'.length;

interface Placing {
  clock: Clock;
  time: TimeMention;
  when: When;
  /** The word of the accord, or its verb, that the time hangs on. */
  under: number;
  accord: Accord;
}

function place(reading: Reading, s: SentenceView, { clock, time, when, under, accord }: Placing): void {
  const before = [1, 2].map((n) => s.tree.tokens[time.first - n]?.lower ?? '');
  const range = rangeStart(s, time, when);
  if (range) {
    clock.starts ??= range;
    clock.ends ??= when;
    return;
  }
  const opens = time.limit === 'from' || OPENERS.has(s.tree.tokens[time.first]?.lower ?? '');
  if (opens && isOfDays(when)) {
    clock.starts ??= { ...when, to: when.from };
    clock.ends ??= { ...when, from: when.to };
  } else if (time.limit === 'until' || CLOSERS.has(before[0] ?? '') || isUntilEndOf(s, time)) clock.ends ??= when;
  else if (isExtending(reading, s, under) && isUpTo(s, time)) clock.ends ??= when;
  else if (time.limit === 'since') clock.starts ??= firstDay(when);
  else if (
    time.limit === 'from' ||
    OPENERS.has(before[0] ?? '') ||
    OPENERS.has(s.tree.tokens[time.first]?.lower ?? '') ||
    ['starting', 'beginning', 'effective'].includes(before[1] ?? '')
  )
    clock.starts ??= when;
  else if (isVerb(s, under, reading.view.knowledge.relations.agreements.end)) clock.ends ??= when;
  else if (isVerb(s, under, reading.view.knowledge.relations.agreements.start)) clock.starts ??= when;
  else if (accord.type !== 'ceasefire' && isMaking(s, under, accord)) clock.starts ??= when;
  else if (time.clock && clock.duration !== null) clock.starts ??= when;
}

function isExtending(reading: Reading, s: SentenceView, v: number): boolean {
  return s.tree.isVerb(v) && reading.view.knowledge.relations.agreements.extend.has(s.tree.token(v).lemma);
}

/** "from April 2 to April 22": both ends at once. */
function isOfDays({ from, to, grain }: When): boolean {
  return grain === 'day' && from.slice(0, 10) < to.slice(0, 10);
}

/** "until the end of Sunday". */
function isUntilEndOf(s: SentenceView, time: TimeMention): boolean {
  const before = s.tree.tokens.slice(Math.max(0, time.first - 4), time.first).map((t) => t.lower);
  return /(?:^| )(?:until|till|through)(?: the)? end of$/.test(before.join(' '));
}

/** "extended to April 30". */
function isUpTo(s: SentenceView, time: TimeMention): boolean {
  return [time.first, time.first - 1].some((k) => s.tree.tokens[k]?.lower === 'to');
}

function isMaking(s: SentenceView, under: number, accord: Accord): boolean {
  return MADE.has(s.tree.token(under).lemma) || (accord.type === 'peace deal' && accord.core.has(under));
}

/** The word of the accord that a time belongs to, or null where it belongs to another clause. */
function ownerOf(reading: Reading, s: SentenceView, time: TimeMention, accord: Accord): number | null {
  const { tree } = s;
  const verbs = new Set(accord.verbs.map((g) => g.verb));
  for (let k = time.head, n = 0; k >= 0 && n < 10; k = tree.token(k).head, n++) {
    if (accord.core.has(k)) return k;
    if (verbs.has(k)) return isTold(reading, s, k) ? k : null;
    const leaves = n > 0 && (tree.isVerb(k) || tree.isCopular(k)) && !tree.isUnder([...accord.core][0] ?? k, k);
    if (leaves) return RUNS.has(s.tree.token(k).lemma) ? k : null;
  }
  return null;
}

/** "announced a pause, to run from noon": the clause tells of the accord without naming it. */
const RUNS = new Set(['start', 'begin', 'run', 'last']);

/** Verbs of accord, its start, its end: their time is the accord's. Other verbs ("mediated by X in May") keep theirs. */
function isTold(reading: Reading, s: SentenceView, v: number): boolean {
  const { agreements } = reading.view.knowledge.relations;
  const { lemma } = s.tree.token(v);
  return (
    agreements.agree.has(lemma) ||
    agreements.mediate.has(lemma) ||
    agreements.standing.has(lemma) ||
    isVerb(s, v, agreements.start) ||
    isVerb(s, v, agreements.end)
  );
}

/** "came into force", "ran out": the verb with the words it needs. */
export function isVerb(s: SentenceView, v: number, phrases: readonly (readonly string[])[]): boolean {
  const { tree } = s;
  const { lemma } = tree.token(v);
  const beside = new Set([tree.particle(v), ...tree.children(v).map((k) => tree.token(k).lemma)]);
  return phrases.some(
    ([verb, ...rest]) => verb === lemma && (rest.length === 0 || beside.has(rest[rest.length - 1] ?? '')),
  );
}

/** "since 27 November 2024" runs on; the accord's start is its first day. */
function firstDay(when: When): When {
  return ['month', 'quarter', 'season', 'year'].includes(when.grain)
    ? { ...when, to: when.from }
    : { ...when, to: when.from };
}

/** "from 0600 to 1200 GMT": the mention is the later clock; the earlier stands before "to". */
function rangeStart(s: SentenceView, time: TimeMention, when: When): When | null {
  const { tokens } = s.tree;
  const joins =
    tokens[time.first - 1]?.lower === 'to' || tokens[time.first - 1]?.lower === 'until' ? time.first - 2 : -1;
  const opens = joins >= 1 && ['from', 'between'].includes(tokens[joins - 1]?.lower ?? '');
  const earlier = opens ? minutesOf(tokens[joins]?.text ?? '') : null;
  const later = time.clock ? minutesOf(time.clock) : null;
  if (earlier === null || later === null || !when.from.includes('T')) return null;
  const back = later > earlier ? later - earlier : later - earlier + 24 * 60;
  return moved(when, -back * 60_000);
}

function minutesOf(clock: string): number | null {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(clock);
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return minutes < 24 * 60 ? minutes : null;
}

/** The moment that lies a length of time after (or before) one known to the minute or hour; null otherwise. */
export function shifted(from: When, duration: string, direction: 1 | -1): When | null {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration);
  if (!found || !from.from.includes('T')) return null;
  const [, days = '0', hours = '0', minutes = '0'] = found;
  const ms = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
  return moved(from, direction * ms);
}

function moved(when: When, ms: number): When {
  const at = `${new Date(Date.parse(when.from) + ms).toISOString().slice(0, 16)}Z`;
  return { ...when, from: at, to: at, basis: 'relative' };
}
