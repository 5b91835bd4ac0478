import { createHash } from 'node:crypto';
import { type Claim, EFFECTS, type Effect, type IncidentType, type TollClaim } from '../model/claim.ts';
import type { Incident, TollRow } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import { GRAINS } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { Who } from '../model/who.ts';
import { placesOf } from './incident-place.ts';
import { statusOf } from './incident-status.ts';
import { type NameOf, titleOf } from './incident-title.ts';
import { originsOf } from './origins.ts';
import { tollRows } from './toll-rows.ts';
import type { ClassOf } from './toll-victims.ts';

/** One telling of an incident, as linking hands it over. */
export interface Telling {
  type: IncidentType;
  /** A toll without an event word. */
  leaning: boolean;
  /** A toll with an event word beside it ("killed in the fighting"): it names the kind only where nothing else does. */
  named: boolean;
  plural: boolean;
  /** Nothing in it is said to be so. */
  unsaid: boolean;
  agents: readonly Who[];
  targets: readonly Who[];
  when: When | null;
  where: readonly Where[];
  claims: readonly Claim[];
  document: string;
  /** The day of the report. */
  published: string;
  /** The report is of the day, and no look back. */
  news: boolean;
  /** Told of as another one than the report's own: "an earlier attack". */
  other: boolean;
}

/** What linking found of one incident: its tellings, the earliest first. */
export interface LinkedIncident {
  mentions: readonly Telling[];
}

/** What reconciling needs to know of actors and roles. */
export interface Names {
  nameOf: NameOf;
  classOf: ClassOf;
}

/** One incident as all its claims together tell it. */
export function incidentOf({ mentions }: LinkedIncident, { nameOf, classOf }: Names): Incident {
  const claims = mentions.flatMap((m) => m.claims);
  const said = mentions.filter((m) => !m.unsaid);
  const events = said.filter((m) => !m.leaning);
  const told = events.filter((m) => !m.named);
  const type = typeOf(told.length > 0 ? told : events);
  const when = bestTold(said.flatMap((m) => (m.when && m.when.basis !== 'published' ? [m.when] : [])));
  const where = placesOf(said.map((m) => m.where));
  const agents = distinct(said.flatMap((m) => m.agents));
  const targets = distinct(said.flatMap((m) => m.targets)).filter((t) => !isAmong(t, agents, type));
  const sides = new Set([...agents, ...targets].flatMap((w) => (w.party === null ? [] : [w.party])));
  const tolls = tollRows(
    claims.filter((c): c is TollClaim => c.kind === 'toll'),
    sides,
    classOf,
  );
  const origins = originsOf(claims);
  const plural = events.filter((m) => m.plural).length * 2 > events.length;
  const victims = events.length > 0 ? null : (said.flatMap((m) => m.targets)[0] ?? null);
  return {
    id: idOf(claims[0]),
    type,
    title: titleOf({ type, plural, victims, effect: gravest(tolls), when, where, agents, targets }, nameOf),
    when: when ?? dayOfReport(said),
    where,
    sides: { agents, targets },
    tolls,
    status: statusOf(claims, agents, tolls, origins.length, classOf),
    origins,
    claims: claims.map((c) => c.id),
    documents: [...new Set(mentions.map((m) => m.document))],
  };
}

/**
 * What news tells of a place without a day is of the day of its first report or the one before: marked as the report's own date. A
 * count without an event, "an earlier attack" and what an analysis looks back on stay without a day.
 */
function dayOfReport(said: readonly Telling[]): When | null {
  const news = said.filter((m) => m.news && !m.leaning && !m.other);
  const [first] = news.map((m) => m.published).sort();
  if (first === undefined || news.length < said.filter((m) => !m.leaning).length) return null;
  if (!news.some((m) => m.where.some((p) => p.precision <= EXACT_ENOUGH))) return null;
  const before = new Date(Date.parse(first) - DAY).toISOString().slice(0, 10);
  return { from: before, to: first, grain: 'day', approximate: true, basis: 'published', span: null };
}

const DAY = 86_400_000;
/** What is told of no province or town is as often told of the past: "drone strikes along the border". */
const EXACT_ENOUGH = 4;

function gravest(tolls: readonly TollRow[]): Effect {
  return EFFECTS.find((effect) => tolls.some((t) => t.effect === effect)) ?? 'killed';
}

/** By the earliest claim, so that later reports of an incident leave its id as it is. */
function idOf(first: Claim | undefined): string {
  return `i-${createHash('sha256')
    .update(first?.id ?? '')
    .digest('hex')
    .slice(0, 12)}`;
}

/** How much a word counts that does not name the kind: it decides only where nothing better is told. */
const GENERAL_VOTE = 0.01;
/** Means and damage are told along with an attack; they name it only where nothing else does. */
const PARTS: ReadonlySet<IncidentType> = new Set<IncidentType>(['mine or IED', 'property destruction']);
const PART_VOTE = 0.0001;

/** The type told most often; of two told equally often, the earlier one. */
function typeOf(events: readonly Telling[]): IncidentType {
  const votes = new Map<IncidentType, number>();
  for (const { type } of events) {
    const general = type === 'armed attack' || type === 'ceasefire violation';
    const vote = PARTS.has(type) ? PART_VOTE : general ? GENERAL_VOTE : 1;
    votes.set(type, (votes.get(type) ?? 0) + vote);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'armed attack';
}

/** The most finely told time; one that is stated beats one reckoned. */
export function finest(whens: readonly When[]): When | null {
  const rank = (w: When): number =>
    GRAINS.indexOf(w.grain) * 10 + (w.approximate ? 2 : 0) + (w.basis === 'stated' ? 0 : 1);
  return whens.reduce<When | null>((best, w) => (best === null || rank(w) < rank(best) ? w : best), null);
}

/** The time that most tellings bear out; of two that as many do, the finer one. */
function bestTold(whens: readonly When[]): When | null {
  const days = (w: When): [string, string] => [w.from.slice(0, 10), w.to.slice(0, 10)];
  const support = (w: When): number => {
    const [from, to] = days(w);
    return whens.filter((o) => days(o)[0] <= to && days(o)[1] >= from).length;
  };
  const most = Math.max(0, ...whens.map(support));
  return finest(whens.filter((w) => support(w) === most));
}

/** In a clash each side is agent and target; else only the same actor is dropped from the targets. */
function isAmong(target: Who, agents: readonly Who[], type: IncidentType): boolean {
  if (target.party === null && target.actor === null && target.role === null) return true;
  return agents.some(
    (a) =>
      (target.actor !== null && a.actor === target.actor) ||
      (type === 'armed clash' && target.party !== null && a.party === target.party),
  );
}

function distinct(whos: readonly Who[]): Who[] {
  const seen = new Map<string, Who>();
  for (const w of whos) {
    const key = w.party
      ? `${w.party}|${w.role === null || w.actor ? '' : w.role}`
      : (w.actor ?? w.role ?? w.name.toLowerCase());
    if (!seen.has(key)) seen.set(key, w);
  }
  return [...seen.values()];
}
