import type { Claim, IncidentType, TollClaim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { Who } from '../model/who.ts';
import { type EventWords, NO_EVENT_WORDS, namedEventOf } from './event-words.ts';
import { isPeriodTotal, isRunningTotal } from './period-total.ts';
import { type Rank, withRanks } from './rank.ts';
import { struckIn } from './struck.ts';
import { isTrend } from './trend.ts';

/** One event as told by one sentence: the claims that hang on the same event word, with their parts put together. */
export interface Mention {
  id: string;
  document: string;
  /** The report's day. */
  published: string;
  /** The report tells the news and does not look back. */
  news: boolean;
  sentence: number;
  paragraph: number;
  /** Stands in the first sentence of its paragraph, so that nothing but what was told above can be meant. */
  opens: boolean;
  /** Position of the event word, for order and nearness. */
  at: number;
  type: IncidentType;
  /** A toll without an event word: "58 soldiers were killed". It leans on the event that is spoken of. */
  leaning: boolean;
  /** A toll that counts on, of more than one event: "14 have been killed so far", "the toll stands at 23". */
  running: boolean;
  /** A toll with an event word that says too little to be an incident: "killed in an ambush", "died in the shelling". */
  named: boolean;
  agents: Who[];
  targets: Who[];
  /** Whoever says so of their adversary, as the other side of it. */
  against: string[];
  when: When | null;
  /** Told of a night, which belongs to two days. */
  byNight: boolean;
  where: Where[];
  /** Kinds of things that it says were hit: hospital, market. */
  struck: string[];
  claims: Claim[];
  /** Its longer quotes, without case and marks: reports that share one took it from each other. */
  words: string[];
  figures: Figure[];
  /** "the strikes", "these clashes": told of as known. */
  definite: boolean;
  /** "another attack", "previously": told of as a different one. */
  other: boolean;
  /** "strikes", "attacks". */
  plural: boolean;
  /** "the second attack in a week"; null where it is not counted. */
  rank: Rank | null;
  /** Nothing in it is said to be so: all is denied, asked, feared or wished. It may join an incident but makes none. */
  unsaid: boolean;
}

/** A number of victims, to recognise the same toll told again. */
export interface Figure {
  effect: string;
  n: number;
  /** The upper end of a range. */
  to: number | null;
  party: string | null;
  role: string | null;
}

const UNSAID_STANCES = new Set(['denies', 'declines', 'demands', 'threatens', 'promises', 'predicts', 'urges']);

/** Whether a claim says that something was so, if only with a hedge. */
export function saysSo(claim: Claim): boolean {
  if (claim.certainty !== 'asserted' && claim.certainty !== 'hedged') return false;
  if (claim.kind === 'toll' && claim.quantity.bound === 'none') return false;
  return !UNSAID_STANCES.has(claim.stance);
}

/** Gathers the incident, toll and responsibility claims of one document by the event word they hang on, in text order. */
export function mentionsOf(
  document: Document,
  claims: readonly Claim[],
  words: EventWords = NO_EVENT_WORDS,
): Mention[] {
  const days = daysOfTolls(claims);
  const told = claims.filter((claim) => {
    if (claim.kind !== 'toll') return true;
    const when = claim.when ?? days.get(claim.trace.sentence) ?? null;
    return !isPeriodTotal({ ...claim, when }, document.text);
  });
  // Who is blamed is a claim about an event told elsewhere, not an event of its own.
  const named = byEventWord(told).filter(
    (group) => group.some((claim) => claim.kind !== 'responsibility') && !isTrend(group, document.text),
  );
  return inTextOrder(document, named, words);
}

/** The same for claims that somebody put into an incident: what linking would leave out is in. */
export function mentionsOfDecided(document: Document, claims: readonly Claim[], words: EventWords): Mention[] {
  return inTextOrder(document, byEventWord(claims), words);
}

function byEventWord(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.kind !== 'incident' && claim.kind !== 'toll' && claim.kind !== 'responsibility') continue;
    const at = claim.trace.event ?? claim.span;
    const key = `${at.start}:${at.end}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

function inTextOrder(document: Document, groups: readonly Claim[][], words: EventWords): Mention[] {
  const lines = lineStarts(document.text);
  const mentions = groups
    .flatMap((group) => mentionOf(document, lines, group, words) ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return withRanks(document.text, mentions, words);
}

/** The day or days of a sentence's tolls: "nine died and 34 were injured since Monday" dates the nine as well. */
function daysOfTolls(claims: readonly Claim[]): Map<number, When> {
  const out = new Map<number, When>();
  for (const claim of claims) if (claim.kind === 'toll' && claim.when) out.set(claim.trace.sentence, claim.when);
  return out;
}

function mentionOf(
  document: Document,
  lines: readonly number[],
  unordered: Claim[],
  words: EventWords,
): Mention | null {
  const claims = [...unordered].sort((a, b) => a.span.start - b.span.start || (a.id < b.id ? -1 : 1));
  const [first] = claims;
  if (!first) return null;
  const said = claims.filter(saysSo);
  const telling = said.length > 0 ? said : claims;
  const tolls = telling.filter((c): c is TollClaim => c.kind === 'toll');
  const incident = telling.find((c) => c.kind === 'incident');
  const event = first.trace.event ?? first.span;
  const paragraph = lineOf(lines, first.span.start);
  const placed = telling.flatMap((c) => (c.kind === 'incident' || c.kind === 'toll' ? c.where : []));
  const blamed = telling.find((c) => c.kind === 'responsibility');
  const named = incident === undefined ? namedEventOf(telling, words) : null;
  const when = whenOf(telling, document.published);
  return {
    id: first.id,
    document: document.id,
    published: document.published.slice(0, 10),
    news: NEWS.has(document.sourceKind ?? 'unknown'),
    sentence: first.trace.sentence,
    paragraph,
    opens: !/[.!?]["”’)*]*\s/.test(document.text.slice(lines[paragraph] ?? 0, first.span.start)),
    at: event.start,
    type:
      incident?.kind === 'incident'
        ? incident.type
        : (named ?? (blamed?.kind === 'responsibility' ? blamed.type : 'armed attack')),
    leaning: incident === undefined && named === null,
    running: incident === undefined && named === null && tolls.some((toll) => isRunningTotal(toll, document.text)),
    named: named !== null,
    agents: unionOf(telling.flatMap((c) => (c.kind === 'incident' || c.kind === 'toll' ? c.agents : []))),
    targets: unionOf(
      telling.flatMap((c) => (c.kind === 'incident' ? c.targets : c.kind === 'toll' ? [c.victims] : [])),
    ),
    against: opponents(telling),
    when,
    byNight: when !== null && isNight(document.text, when),
    where: uniquePlaces(placed),
    struck: [...struckIn(telling, document.text, words)].sort(),
    claims,
    words: [...new Set(claims.flatMap((claim) => longWords(claim.quote)))],
    figures: tolls.flatMap((c) =>
      c.quantity.n !== null
        ? [{ effect: c.effect, n: c.quantity.n, to: c.quantity.to, party: c.victims.party, role: c.victims.role }]
        : [],
    ),
    ...wordsBefore(document.text, event, incident, named !== null),
    rank: null,
    unsaid: said.length === 0,
  };
}

/** Shorter ones ("three people died") are said alike by many. A guess. */
const FEWEST_WORDS = 8;

function longWords(quote: string): string[] {
  const words = quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < FEWEST_WORDS ? [] : [words.join(' ')];
}

/** Those whose reports tell of the day. What a text of unknown kind is, nobody knows. */
const NEWS: ReadonlySet<string> = new Set([
  'agency',
  'newspaper',
  'broadcaster',
  'government',
  'armed group',
  'organisation',
]);

/** A stretch that ends with the report and is longer than this says "since", not when. A guess. */
const LONGEST_DAYS = 31;
const DAY = 86_400_000;

function whenOf(claims: readonly Claim[], published: string): When | null {
  for (const c of claims) {
    if ((c.kind !== 'incident' && c.kind !== 'toll') || !c.when || c.when.basis === 'published') continue;
    const days = (Date.parse(c.when.to.slice(0, 10)) - Date.parse(c.when.from.slice(0, 10))) / DAY;
    if (days > LONGEST_DAYS && c.when.to.slice(0, 10) >= published.slice(0, 10)) continue;
    return c.when;
  }
  return null;
}

const DARK = /night|dawn|evening|dusk|dark|sunset|sunrise|early|late|small hours|a\.?m\b|p\.?m\b|\d[:.]\d\d|\d ?h\b/i;

/** By its own words; an hour without any may be one of the night. */
function isNight(text: string, { span }: When): boolean {
  return span === null || DARK.test(text.slice(span.start, span.end));
}

/** Whoever claims or accuses is, where they are a side at all, the other side of what they tell. */
function opponents(claims: readonly Claim[]): string[] {
  const out = new Set<string>();
  for (const c of claims) {
    const { party } = c.claimant;
    if (party === null || c.claimant.as === 'organisation' || c.claimant.as === 'media') continue;
    if (
      c.kind === 'toll' &&
      (c.about === 'adversary' || (c.about === null && c.stance === 'claims')) &&
      c.victims.party !== party
    )
      out.add(party);
    if (
      c.kind === 'incident' &&
      c.agents.length > 0 &&
      !c.agents.some((a) => a.party === party) &&
      ['accuses', 'condemns', 'claims'].includes(c.stance)
    )
      out.add(party);
  }
  return [...out];
}

/** How far before an event word its article and its "another" are looked for. */
const REACH = 40;

/** "the latest attack", "the third attack": no event told of before. */
const RANKING =
  /\b(?:\w+est|most|first|last|recent|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b/i;

function wordsBefore(
  text: string,
  event: { start: number; end: number },
  incident: Claim | undefined,
  named: boolean,
): Pick<Mention, 'definite' | 'other' | 'plural'> {
  const before = text.slice(Math.max(0, event.start - REACH), event.start);
  const known = /\b(?:the|these|those|this|that|both)\s+((?:[\p{L}’'-]+\s+){0,3})$/iu.exec(before);
  const ranked = known !== null && RANKING.test(known[1] ?? '');
  const word = text.slice(event.start, event.end).toLowerCase();
  return {
    definite: known !== null && !ranked && (named || incident?.trace.rule.startsWith('noun') === true),
    other:
      (named || incident !== undefined) &&
      /\b(?:another|other|previous|previously|earlier|past|similar|separate|second|third|further|future|any|no|more)\s+(?:\S+\s+){0,2}$/i.test(
        before,
      ),
    plural: /(?:attacks|strikes|clashes|bombings|blasts|explosions|raids|protests|riots|killings|ambushes)$/.test(word),
  };
}

function lineStarts(text: string): number[] {
  const out = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) out.push(at + 1);
  return out;
}

function lineOf(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function unionOf(whos: readonly Who[]): Who[] {
  const seen = new Map<string, Who>();
  for (const who of whos) {
    const key = who.actor ?? (who.party === null ? who.name.toLowerCase() : `${who.party}/${who.role ?? ''}`);
    if (!seen.has(key)) seen.set(key, who);
  }
  return [...seen.values()];
}

function uniquePlaces(places: readonly Where[]): Where[] {
  const seen = new Map<string, Where>();
  for (const place of places) {
    const key = place.place ?? place.name.toLowerCase();
    if (!seen.has(key)) seen.set(key, place);
  }
  return [...seen.values()];
}
