import type { TimeMention } from '../../model/annotation.ts';
import type { When } from '../../model/when.ts';
import { accordsIn } from '../agreement/accord.ts';
import { clockOf } from '../agreement/clock.ts';
import { publishedWhen, type Reading } from '../draft.ts';
import { timeOf } from '../event/circumstances.ts';
import { WARS } from '../toll/no-conflict.ts';
import type { SentenceView } from '../view.ts';

/** A figure over a period as long as this is a statistic, not an incident's toll. Three weeks: longer than any one battle is told of in a daily. A guess. */
const MIN_DAYS = 21;
const DAY_MS = 86_400_000;

/** Nobody takes as long to say something: "recorded 2,890 deaths between January and September". A guess. */
const MANY_DAYS = 45;

export function isLong(when: When): boolean {
  return daysOf(when) >= MIN_DAYS;
}

export function isMonths(when: When): boolean {
  return daysOf(when) >= MANY_DAYS;
}

function daysOf(when: When): number {
  return (Date.parse(when.to.slice(0, 10)) - Date.parse(when.from.slice(0, 10))) / DAY_MS + 1;
}

/** The period that a figure at a token is counted over: "since the coup", "in 2024", "in that time"; null where none is told. */
export function periodAt(reading: Reading, s: SentenceView, token: number, loose: boolean): When | null {
  const since = sincePeriod(reading, s, token);
  if (since) return since;
  const when = (timeOf(s, token, reading.book) ?? timeNear(s, token, loose))?.when ?? null;
  if (when && isLong(when)) return when;
  return when ? null : (saidOver(reading, s, token) ?? samePeriod(reading, s, token));
}

/** "The ministry recorded 521 attacks in 2023": a year beside a verb of counting is what was counted over, not when it was told. */
function saidOver(reading: Reading, s: SentenceView, token: number): When | null {
  const said = reading.book.at(s.index, token)?.said ?? null;
  if (!said || said.basis === 'published') return null;
  return ['year', 'quarter', 'season', 'decade'].includes(said.grain) || isMonths(said) ? said : null;
}

/** "Since it took power in 2021", "since the partition of 2009", "since the ceasefire took effect": from then to the report. */
function sincePeriod(reading: Reading, s: SentenceView, token: number): When | null {
  const { tree } = s;
  const begun = warBegun(s, token);
  if (begun) return isLong(untilReport(reading, begun)) ? untilReport(reading, begun) : null;
  for (let k = token, n = 0; k >= 0 && n < 5; k = tree.token(k).head, n++) {
    for (const c of tree.children(k)) {
      if (!tree.caseOf(c).startsWith('since') || tree.isUnder(token, c)) continue;
      const start = startOf(reading, s, c);
      const period = start ? untilReport(reading, start) : null;
      if (period) return isLong(period) ? period : null;
    }
    const opened = openingSince(s, k);
    if (opened) return isLong(untilReport(reading, opened)) ? untilReport(reading, opened) : null;
    if (['acl:relcl', 'parataxis', 'appos'].includes(tree.token(k).rel)) break;
  }
  return null;
}

const BEGINS = new Set(['begin', 'erupt', 'start', 'break']);

/** "The war, which erupted in April 2023, has killed tens of thousands": what a war has done, it did since it began. */
function warBegun(s: SentenceView, token: number): When | null {
  const { tree } = s;
  const war = tree.isVerb(token) ? tree.subject(token) : -1;
  if (war < 0 || !WARS.has(tree.token(war).lemma)) return null;
  const began = tree.childrenBy(war, 'acl:relcl', 'acl').find((k) => BEGINS.has(tree.token(k).lemma));
  const inside = new Set(began === undefined ? [] : tree.subtree(began));
  return s.times.find((t) => inside.has(t.head) && t.when !== null && t.use === 'date')?.when ?? null;
}

/** "Since the partition of 2009 at least 640 …" where the arcs have "since" open the whole clause: the date within its phrase. */
function openingSince(s: SentenceView, clause: number): When | null {
  const { tree } = s;
  const since = tree.childrenBy(clause, 'mark').find((k) => tree.token(k).lower === 'since');
  if (since === undefined) return null;
  const time = s.times.find((t) => t.first > since && t.first - since <= MAX_PHRASE && t.when !== null);
  const between = time ? tree.tokens.slice(since + 1, time.first) : [];
  return time?.when && between.every((t) => ['DET', 'NOUN', 'PROPN', 'ADP', 'ADJ'].includes(t.upos)) ? time.when : null;
}

/** Words from "since" to its date: "since the partition of 2009". A guess. */
const MAX_PHRASE = 6;

/** The date told within the "since" phrase, else the date that the document gave before for what it names. */
function startOf(reading: Reading, s: SentenceView, head: number): When | null {
  const { tree } = s;
  const inside = new Set(tree.subtree(head));
  const told = s.times.find((t) => inside.has(t.head) && t.when !== null && t.use === 'date');
  if (told?.when) return told.when;
  const beside = dateBeside(s, head);
  if (beside) return beside;
  const named = tree.ownSubject(head) >= 0 ? tree.ownSubject(head) : head;
  return datedBefore(reading, s, tree.token(named).lemma);
}

/** "since the coup in May 2019", where the parser hangs the date on the verb: it stands right behind what it dates. */
function dateBeside(s: SentenceView, head: number): When | null {
  const { tokens } = s.tree;
  const last = s.tree.subtree(head).at(-1) ?? head;
  const joint = ['in', 'on', 'of'].includes(tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1;
  const time = s.times.find((t) => t.first === joint && t.when !== null && t.use === 'date');
  return time?.when ?? null;
}

/** "since the ceasefire took effect": when that was, by an earlier sentence. */
function datedBefore(reading: Reading, s: SentenceView, lemma: string): When | null {
  for (let i = s.index - 1; i >= 0; i--) {
    const before = reading.view.sentence(i);
    for (const token of before.tree.tokens) {
      if (token.lemma !== lemma || token.upos !== 'NOUN') continue;
      const accord = accordsIn(reading, before).find((a) => a.token === token.index);
      const when = accord
        ? clockOf(reading, before, accord).starts
        : (timeOf(before, token.index, reading.book)?.when ?? null);
      if (when) return when;
    }
  }
  return null;
}

function untilReport(reading: Reading, start: When): When {
  const published = reading.view.document.published.slice(0, 10);
  return { ...start, from: start.from.slice(0, 10), to: published < start.from ? start.to : published };
}

/** Sentences back to the period that "in that time" means. A guess. */
const MAX_BACK = 2;

/** "in that time", "over the same period": the period of the sentences before. */
function samePeriod(reading: Reading, s: SentenceView, token: number): When | null {
  const { tree } = s;
  const phrase = tree.tokens.some(
    (t) =>
      ['time', 'period'].includes(t.lower) &&
      ['that', 'same', 'this'].includes(tree.tokens[t.index - 1]?.lower ?? '') &&
      ['in', 'over', 'during', 'the', 'within'].includes(tree.tokens[t.index - 2]?.lower ?? '') &&
      t.index > token,
  );
  if (!phrase) return null;
  for (let i = s.index - 1; i >= Math.max(0, s.index - MAX_BACK); i--) {
    const before = reading.view.sentence(i);
    for (const t of before.tree.tokens) {
      const period = t.upos === 'VERB' ? sincePeriod(reading, before, t.index) : null;
      if (period) return period;
    }
  }
  return null;
}

const LONG_GRAINS = ['year', 'quarter', 'month', 'season'];
/** Words between a figure and the year it is told of; beyond, the year belongs to something else. A guess. */
const MAX_WORDS = 25;

/** "after a bloody 2024, one of the deadliest years, with more than 2,500 people killed": the year stands apart from the figure. */
function timeNear(s: SentenceView, token: number, allowed: boolean): TimeMention | null {
  if (!allowed) return null;
  let best: TimeMention | null = null;
  let least = MAX_WORDS;
  for (const t of s.times) {
    if (!t.when || !LONG_GRAINS.includes(t.when.grain) || isOthers(s, t, token)) continue;
    const words = Math.abs(t.head - token);
    if (words < least && t.first < token) {
      least = words;
      best = t;
    }
  }
  return best;
}

/** A time within a clause of its own ("that it seized in 2021") dates that clause. */
function isOthers(s: SentenceView, time: TimeMention, token: number): boolean {
  const { tree } = s;
  for (let k = time.head, n = 0; k >= 0 && n < 10 && !tree.isUnder(token, k); k = tree.token(k).head, n++) {
    if (
      ['acl:relcl', 'acl'].includes(tree.token(k).rel) ||
      (tree.token(k).rel === 'advcl' && tree.child(k, 'mark') >= 0)
    )
      return true;
  }
  return false;
}

/** A figure's own period is never when it was said. */
export function saidBesides(reading: Reading, said: When | null, period: When): When | null {
  return said && said.basis !== 'published' && said.from === period.from && said.to === period.to
    ? publishedWhen(reading.view)
    : said;
}
