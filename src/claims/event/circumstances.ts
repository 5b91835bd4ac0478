import type { PlaceMention, TimeMention } from '../../model/annotation.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import { topOf } from '../attribution/channel.ts';
import type { FrameBook } from '../attribution/frame.ts';
import type { SentenceView } from '../view.ts';
import { sharesTimeWith } from './companion-clause.ts';
import { isDoneAt, joinedVerbs } from './joined-clause.ts';
import { reach } from './reach.ts';
import { besideNamesake, isNamesake, placeOfThere } from './there.ts';

/** A time or place more arcs away than this from an event is somebody else's. A guess. */
const MAX_ARCS = 6;

/**
 * When the event at a token took place, by the words of its own clause: a time that hangs on it, on its clause's verb
 * or on a word between the two, unless it hangs on a verb of saying. Null where the clause has none.
 */
export function whenOf(s: SentenceView, token: number, book: FrameBook, latest = '9999'): When | null {
  return timeOf(s, token, book, latest)?.when ?? null;
}

/** `latest`: ISO day after which nothing told as past can lie; the report's own. */
export function timeOf(s: SentenceView, token: number, book: FrameBook, latest = '9999'): TimeMention | null {
  let best: TimeMention | null = null;
  let least = MAX_ARCS + 1;
  const word = s.tree.token(token);
  for (const time of s.times) {
    // "on Saturday, two days after blasts": the blasts are what the days are counted from.
    if (time.anchor?.when && time.anchor.span.start <= word.start && word.end <= time.anchor.span.end)
      return { ...time, when: time.anchor.when };
    const bound = time.limit && !['since', 'from'].includes(time.limit) && !isModifierOf(s, time, token);
    if (!time.when || time.use === 'set' || bound) continue;
    if (time.when.from.slice(0, 10) > latest) continue;
    if (cutOff(s, time.first, token) || isSinceOfRank(s, time) || isOfEarlierOne(s, time, token)) continue;
    const top = trails(s, time) ? s.tree.root() : topOf(s, time.first, time.last);
    if (book.at(s.index, time.head) !== book.at(s.index, token)) continue;
    const beyond = otherMainClause(s, time.first, token) ? BEYOND_ARCS : 0;
    const arcs = reach(s, top, token) + (time.limit ? SINCE_ARCS : 0) + (COARSE.has(time.when.grain) ? 1 : 0) + beyond;
    if (arcs < least) {
      least = arcs;
      best = time;
    }
  }
  return best ?? sharedTime(s, token, book, latest) ?? onlyDate(s, token, book, latest);
}

/** The time of the clause that this one shares its own with, where nobody else is speaking there. */
function sharedTime(s: SentenceView, token: number, book: FrameBook, latest: string): TimeMention | null {
  const shared = sharesTimeWith(s, token);
  if (!shared) return null;
  if ('token' in shared)
    return book.at(s.index, shared.token) === book.at(s.index, token) ? timeOf(s, shared.token, book, latest) : null;
  const { time } = shared;
  return time.when && !time.limit && time.use === 'date' && time.when.from.slice(0, 10) <= latest ? time : null;
}

/** The one day that the sentence names, where no clause of its own claims it: "were killed when a shell hit a stall on Thursday". */
function onlyDate(s: SentenceView, token: number, book: FrameBook, latest: string): TimeMention | null {
  const dates = s.times.filter((t) => t.when !== null && t.use === 'date');
  const [only] = dates;
  if (
    !only?.when ||
    dates.length > 1 ||
    only.limit ||
    only.anchor ||
    isOfEarlierOne(s, only, token) ||
    COARSE.has(only.when.grain) ||
    only.when.grain === 'month'
  )
    return null;
  if (only.when.from.slice(0, 10) > latest || book.at(s.index, only.head) !== book.at(s.index, token)) return null;
  // "The raid was followed by strikes on Friday": the raid was before.
  const { rel, head } = s.tree.token(token);
  if (rel === 'nsubj:pass' && head >= 0 && s.tree.token(head).lemma === 'follow') return null;
  if (openedApart(s, only, token)) return null;
  const closing = only.last >= s.tree.tokens.length - 3 || only.first <= 2;
  return closing && !isModifier(s, only) ? only : null;
}

/** "After the attack on the town, the army closed the border on Friday": the day is the closing's. */
function openedApart(s: SentenceView, time: TimeMention, token: number): boolean {
  const { tree } = s;
  const { rel, xpos } = tree.token(token);
  // "A soldier killed in the town was buried on Monday"
  const participle = rel === 'acl' && xpos === 'VBN' && time.first > token;
  if (!participle && (tree.isVerb(token) || !/^(?:after|following|since|before|despite)\b/.test(tree.caseOf(token))))
    return false;
  if (time.last < token) return true;
  return tree.tokens.slice(token + 1, time.first).some((t) => t.upos === 'VERB' && !tree.isUnder(t.index, token));
}

/** "after weekend clashes": "after" is said of the clashes, not of the weekend. */
function isModifierOf(s: SentenceView, time: TimeMention, token: number): boolean {
  return isModifier(s, time) && s.tree.token(topOf(s, time.first, time.last)).head === token;
}

/** "the worst attack since March": since when there was no worse, not when it was. */
function isSinceOfRank(s: SentenceView, time: TimeMention): boolean {
  if (time.limit !== 'since') return false;
  const before = s.tree.tokens.slice(Math.max(0, time.first - MAX_RANKED), time.first);
  return before.some(
    (t) => (/^(?:JJS|RBS)$/.test(t.xpos) && !['least', 'most'].includes(t.lower)) || t.lower === 'first',
  );
}

/** "the gravest since the attack of 19 September": the date is the earlier one's. */
function isOfEarlierOne({ tree }: SentenceView, time: TimeMention, token: number): boolean {
  for (let k = topOfTime(tree, time), n = 0; k >= 0 && n < MAX_ARCS; k = tree.token(k).head, n++) {
    if (tree.isVerb(k)) return false;
    if (tree.caseOf(k) === 'since' && tree.token(k).upos === 'NOUN') return k !== token && !tree.isUnder(token, k);
  }
  return false;
}

function topOfTime(tree: SentenceView['tree'], { first, last }: TimeMention): number {
  for (let k = first; k <= last; k++) {
    const { head } = tree.token(k);
    if (head < first || head > last) return head;
  }
  return -1;
}

/** Words between "the worst" and its "since". A guess. */
const MAX_RANKED = 10;

/** "in Sunday's attack", "the 12 May raid": the noun's own. */
function isModifier(s: SentenceView, time: TimeMention): boolean {
  return ['nmod:poss', 'compound', 'amod', 'nummod'].includes(s.tree.token(topOf(s, time.first, time.last)).rel);
}

const SUBORDINATORS = new Set([
  'since',
  'when',
  'after',
  'before',
  'until',
  'once',
  'while',
  'following',
  'where',
  'which',
  'who',
]);

/**
 * Words of circumstance behind a "since", "when" or "which" are that clause's own, whatever the tree says: "clashes …,
 * the worst since the movement seized power in 2021".
 */
function cutOff(s: SentenceView, first: number, token: number): boolean {
  for (let i = first - 2; i >= 0; i--) {
    const { lower, text } = s.tree.token(i);
    if (/^[,;:“”"()–—]$/.test(text)) return false;
    // "since Thursday" is a preposition: only its own date is behind it.
    if (SUBORDINATORS.has(lower) && !s.timeAt(i + 1)) return token < i;
  }
  return false;
}

/** "…, which borders the country, early on 10 October.": a date that closes the sentence behind a comma is the main clause's. */
function trails(s: SentenceView, time: TimeMention): boolean {
  const { tokens } = s.tree;
  return tokens[time.first - 1]?.text === ',' && time.last >= tokens.length - 2 && s.tree.root() >= 0;
}

/** "the heaviest clashes since 2021 on the night of 11 October": a bound dates an event only where nothing else does. Guesses, in arcs. */
const SINCE_ARCS = 3;

/** Of two times as near, the one of the event's own main clause: "On Monday X called …, and Y struck two days later". */
const BEYOND_ARCS = 0.5;

/** Whether ", and" with a subject behind it stands between a time and an event after it. */
function otherMainClause({ tree }: SentenceView, time: number, token: number): boolean {
  for (let i = time; i + 2 < token; i++) {
    const [comma, and, next] = [tree.tokens[i], tree.tokens[i + 1], tree.tokens[i + 2]];
    if (comma?.text === ',' && ['and', 'but', 'while'].includes(and?.lower ?? '') && next && SUBJECT.test(next.upos))
      return true;
  }
  return false;
}

const SUBJECT = /^(?:DET|PROPN|PRON|NOUN|ADJ|NUM)$/;

const COARSE = new Set(['year', 'decade', 'season', 'quarter']);

/** Places of the event: below it, else with its clause's verb. Borders and seas count; a government does not. */
export function wheresOf(
  s: SentenceView,
  token: number,
  book: FrameBook,
  isEvent: (i: number) => boolean = () => false,
): Where[] {
  const frame = book.at(s.index, token);
  const places = s.places.filter(
    (p) => !isActor(s, p.first, p.last) && !cutOff(s, p.first, token) && book.at(s.index, p.head) === frame,
  );
  const own = places.filter(
    (p) =>
      reach(s, topOf(s, p.first, p.last), token) < MAX_ARCS &&
      s.tree.isUnder(topOf(s, p.first, p.last), token) &&
      !otherEventBetween(s, topOf(s, p.first, p.last), token, isEvent),
  );
  if (own.length > 0)
    return withoutContainers(own.filter((p) => isLocative(s, p.first, p.last, token))).map((p) =>
      besideNamesake(s, p, topOf(s, p.first, p.last), token),
    );
  const around = places.filter((p) => {
    const top = topOf(s, p.first, p.last);
    return (
      isLocative(s, p.first, p.last, token) &&
      reach(s, top, token) <= 3 &&
      !otherEventBetween(s, top, token, isEvent) &&
      !isLaunchedFrom(s, top) &&
      !isWhereSomebodyIs(s, top)
    );
  });
  if (around.length > 0) return withoutContainers(around).map((p) => p.where);
  const pointed = placeOfThere(s, token);
  if (pointed.length > 0) return pointed;
  const shared = sharedPlaces(s, token, places);
  return withoutContainers(shared.length > 0 ? shared : placesOfWhere(s, token)).map((p) => p.where);
}

/** "was in the Kess district of the province, where a rocket hit a market, killing six": the place that "where" takes up. */
function placesOfWhere(s: SentenceView, token: number): PlaceMention[] {
  const { tree } = s;
  for (let k = token, n = 0; k >= 0 && n < MAX_CLAUSES_TO_WHERE; k = tree.token(k).head, n++) {
    const where = tree.children(k).find((c) => tree.token(c).lower === 'where' && tree.token(c).rel === 'advmod');
    if (where === undefined) continue;
    const last = s.places.findLast((p) => p.last < where && where - p.last <= MAX_WORDS_TO_WHERE);
    if (!last || isActor(s, last.first, last.last)) return [];
    const before = s.places.filter((p) => p.last < last.first && last.first - p.last <= MAX_WORDS_TO_WHERE + 1);
    return [...before.filter((p) => p.where.precision < last.where.precision).slice(-1), last];
  }
  return [];
}

/** From a consequence ("killing six") up to the clause that "where" opens, and back from there to the place. Guesses. */
const MAX_CLAUSES_TO_WHERE = 4;
const MAX_WORDS_TO_WHERE = 2;

/** "A source in the capital laid the raid on them": where he is who tells of it. */
function isWhereSomebodyIs(s: SentenceView, top: number): boolean {
  const { rel, head } = s.tree.token(top);
  if (rel !== 'nmod' || head < 0 || !s.tree.token(head).rel.startsWith('nsubj')) return false;
  const mention = s.actorHeadedBy(head);
  return mention?.kind === 'person' && mention.form === 'nominal';
}

/** "a rocket fired from the north": where it came from is where nothing was hit. */
function isLaunchedFrom({ tree }: SentenceView, top: number): boolean {
  const { head } = tree.token(top);
  return tree.caseOf(top) === 'from' && head >= 0 && ['fire', 'launch'].includes(tree.token(head).lemma);
}

/** Where a deed joined to this one was done, where this one has no place of its own. */
function sharedPlaces(s: SentenceView, token: number, places: readonly PlaceMention[]): PlaceMention[] {
  for (const verb of joinedVerbs(s, token)) {
    const found = places.filter((p) => {
      const top = topOf(s, p.first, p.last);
      const { head } = s.tree.token(top);
      return (
        (head === verb || head === s.tree.child(verb, 'obj')) &&
        isDoneAt(s, top) &&
        isLocative(s, p.first, p.last, verb)
      );
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** "the eastern Afghan province of Paktika": country and province of one place are not two places. */
function withoutContainers<P extends { where: Where; last: number; first: number }>(places: readonly P[]): P[] {
  return places.filter(
    (p) =>
      !places.some(
        (q) =>
          q !== p &&
          q.where.country !== null &&
          q.where.country === p.where.country &&
          ((p.where.precision === 6 && q.where.precision < 6) ||
            (p.where.precision === 4 &&
              q.where.precision < 4 &&
              q.where.admin1 === p.where.admin1 &&
              p.first - q.last <= 2 &&
              p.first > q.last)),
      ),
  );
}

/** "rockets fired from the north": where they came from is not where they hit. */
export function withoutOrigins(s: SentenceView, places: readonly Where[]): Where[] {
  return places.filter((p) => {
    const mention = s.places.find(({ where }) => where === p);
    return !mention || s.tree.caseOf(topOf(s, mention.first, mention.last)) !== 'from';
  });
}

function isActor(s: SentenceView, first: number, last: number): boolean {
  return s.actors.some((m) => {
    if (m.form === 'metonym') return m.first <= last && m.last >= first;
    // The country's name within a group's or office's: "Tehrik-e-Taliban Pakistan".
    return (
      m.form === 'name' &&
      m.kind !== 'state' &&
      m.kind !== 'people' &&
      m.first <= first &&
      m.last >= last &&
      m.last - m.first > last - first
    );
  });
}

const LOCATIVE =
  /^(in|inside|within|at|near|on|along|across|around|outside|over|into|from|throughout|off|of|against|between|north|south|east|west|targeting|close|through)\b/;

/** Whether a place says where, by its preposition or by standing before the event noun ("Kabul blasts"). */
/** Verbs by which an event comes to a place: "fighting spread to Goma". */
const REACHING = new Set(['spread', 'extend', 'move', 'reach', 'come', 'shift', 'return', 'expand', 'spill']);

function isLocative(s: SentenceView, first: number, last: number, token: number): boolean {
  const top = topOf(s, first, last);
  const { rel, head } = s.tree.token(top);
  // "left the bloc with Burkina Faso": company, and no place.
  if (/^(?:with|without|for|by|about|than|unlike|as)$/.test(s.tree.caseOf(top)) && rel !== 'compound') return false;
  // "the road to the town", "on foot towards the town" is not in the town.
  const opens = s.tree.firstConjunct(top);
  const under = s.tree.token(opens).head;
  if (/^(?:to|from|towards?)$/.test(s.tree.caseOf(opens)) && under >= 0 && s.tree.token(under).upos === 'NOUN')
    return false;
  // "The strikes coincided with a trip by the minister to India": that way the minister went.
  const event = s.tree.token(token);
  if (/^(?:to|from|towards?)$/.test(s.tree.caseOf(top)) && event.upos === 'NOUN' && event.rel.startsWith('nsubj'))
    if (head >= 0 && !REACHING.has(s.tree.token(head).lemma)) return false;
  const state = s.actors.some((m) => m.kind === 'state' && m.first <= last && m.last >= first);
  if (rel === 'compound' && head === token) return !state;
  if (state && (rel === 'compound' || rel === 'amod' || rel.startsWith('nsubj'))) return false;
  for (let k = top, n = 0; k >= 0 && n < 3; k = s.tree.token(k).head, n++) {
    const preposition = s.tree.caseOf(k);
    if (
      LOCATIVE.test(preposition) &&
      (n === 0 || preposition !== 'of') &&
      !(n > 0 && s.tree.token(top).rel === 'nmod:poss' && preposition === 'of')
    )
      return true;
    if (!['compound', 'nmod', 'conj', 'appos', 'nmod:poss', 'flat', 'amod'].includes(s.tree.token(k).rel)) break;
  }
  if (rel === 'obj' && s.tree.isVerb(head)) return true;
  if (isNamesake(s, top, token)) return !state;
  // "retook A and B"
  if (rel === 'conj' && head >= 0 && s.placeAt(head) && s.tree.token(head).rel === 'obj') return true;
  return ['nsubj:pass', 'obl', 'nmod'].includes(rel);
}

function otherEventBetween(s: SentenceView, from: number, token: number, isEvent: (i: number) => boolean): boolean {
  const { rel, head } = s.tree.token(token);
  // "A blast killed four people in the town": what it did there it did where it was.
  const own = rel.startsWith('nsubj') ? head : -1;
  for (let k = s.tree.token(from).head, n = 0; k >= 0 && k !== token && n < 8; k = s.tree.token(k).head, n++)
    if (k !== own && isEvent(k)) return true;
  return false;
}
