import type { Claim, IncidentType } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { Who } from '../model/who.ts';

/** One event as told by one sentence: the claims that hang on the same event word, with their parts put together. */
export interface Mention {
  id: string;
  document: string;
  published: string;
  sentence: number;
  /** Position of the event word, for order and nearness. */
  at: number;
  type: IncidentType;
  /** The type is only inferred from a toll without an event word. */
  typeInferred: boolean;
  agents: Who[];
  targets: Who[];
  when: When | null;
  where: Where[];
  claims: Claim[];
  /** The figures it carries, as 'killed 58', to recognise the same toll told again. */
  figures: string[];
  /** "the strikes", "the attack": told of as known. */
  definite: boolean;
  word: string;
}

/** Kinds of events that make incidents of their own; visits, talks and the like do as well. */
const INFERRED: IncidentType = 'armed attack';

/** Gathers incident, toll and responsibility claims by the event word they hang on. */
export function mentionsOf(document: Document, claims: readonly Claim[]): Mention[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.kind !== 'incident' && claim.kind !== 'toll' && claim.kind !== 'responsibility') continue;
    if (claim.kind === 'responsibility' && claim.trace.event === null) continue;
    const at = claim.trace.event ?? claim.span;
    const key = `${at.start}:${at.end}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => mentionOf(document, group) ?? []).sort((a, b) => a.at - b.at);
}

function mentionOf(document: Document, claims: Claim[]): Mention | null {
  const incident = claims.find((c) => c.kind === 'incident');
  const [first] = claims;
  if (!first) return null;
  const event = first.trace.event ?? first.span;
  const responsibility = claims.find((c) => c.kind === 'responsibility');
  const tolls = claims.filter((c) => c.kind === 'toll');
  // Who is blamed is a claim about an event told elsewhere, not an event of its own.
  if (!incident && tolls.length === 0) return null;
  const dated = claims.flatMap((c) => (c.kind === 'incident' || c.kind === 'toll') && c.when ? [c.when] : []);
  const placed = claims.flatMap((c) => (c.kind === 'incident' || c.kind === 'toll' ? c.where : []));
  return {
    id: first.id,
    document: document.id,
    published: document.published,
    sentence: first.trace.sentence,
    at: event.start,
    type: incident?.kind === 'incident' ? incident.type : responsibility?.kind === 'responsibility' ? responsibility.type : INFERRED,
    typeInferred: incident === undefined,
    agents: union(claims.flatMap((c) => (c.kind === 'incident' || c.kind === 'toll' ? c.agents : []))),
    targets: union([...(incident?.kind === 'incident' ? incident.targets : []), ...tolls.flatMap((c) => (c.kind === 'toll' && c.certainty !== 'negated' ? [c.victims] : []))]),
    when: dated[0] ?? null,
    where: uniquePlaces(placed),
    claims,
    figures: tolls.flatMap((c) => (c.kind === 'toll' && c.quantity.n !== null && c.quantity.n > 1 ? [`${c.effect} ${c.quantity.n}`] : [])),
    definite: /\b(the|these|those|this|that|both)\s+(\S+\s+){0,3}$/i.test(document.text.slice(Math.max(0, event.start - 40), event.start)),
    word: document.text.slice(event.start, event.end).toLowerCase(),
  };
}

export function union(whos: readonly Who[]): Who[] {
  const seen = new Map<string, Who>();
  for (const who of whos) {
    const key = who.actor ?? (who.party === null ? who.name.toLowerCase() : `${who.party}/${who.role ?? ''}`);
    if (!seen.has(key)) seen.set(key, who);
  }
  return [...seen.values()];
}

export function uniquePlaces(places: readonly Where[]): Where[] {
  const seen = new Map<string, Where>();
  for (const place of places) {
    const key = place.place ?? place.name.toLowerCase();
    if (!seen.has(key)) seen.set(key, place);
  }
  return [...seen.values()];
}
