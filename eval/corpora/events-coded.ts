import { actorCountry, countriesNamed } from '../../src/knowledge/actor-country.ts';
import type { ActorIndex } from '../../src/knowledge/actor-index.ts';
import { type Codebooks, eventCode } from '../../src/knowledge/codebooks.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Where } from '../../src/model/where.ts';
import type { Who } from '../../src/model/who.ts';

/** An event as the scorer takes it. */
export interface CodedEvent {
  code: string;
  source: string[];
  target: string[];
}

/** An event with the claim's words, by which the adapter chooses among several of one sentence. */
export interface Coded extends CodedEvent {
  claim: Claim;
  /** Where force was used, if nothing says against whom; no reason to choose this event before another. */
  home: string[];
}

/** Words that claim what they do not report: the event is the charge, not what it charges. */
const VERBAL = new Set(['accuses', 'condemns', 'denies', 'threatens', 'demands', 'urges', 'declines', 'promises']);

/** Claims as coded events: the code from the crosswalk, source and target by their countries. */
export function eventsOf(text: string, claims: readonly Claim[], actors: ActorIndex, codebooks: Codebooks): Coded[] {
  const events: Coded[] = [];
  const countryOf = (who: Who): string | null => actorCountry(actors, codebooks, who, text);
  const home = homeOf([...countriesNamed(actors, codebooks, text), ...placesOf(claims, codebooks)]);
  for (const claim of claims) {
    const code = eventCode(codebooks, claim);
    if (!code || !isCoded(claim)) continue;
    const { sources, targets, places } = sidesOf(claim);
    const at = places.flatMap((p) => (p.country === null ? [] : (codebooks.alpha3.get(p.country) ?? [])));
    const country = (side: readonly Who[], others: readonly Who[]): string[] => {
      // "President B. threatened Russia": he is hardly Russia's.
      const athome = others.some((who) => isStateItself(actors, who)) ? null : home;
      return unique(side.flatMap((who) => countryOf(who) ?? athome ?? []));
    };
    const source = country(sources, targets);
    const target = country(targets, sources);
    const event = {
      code: code.cameo,
      source: source.length === 0 && isForcible(code.cameo) ? unique(at) : source,
      target: target.length > 0 ? target : at.length > 0 ? unique(at) : atHome(claim, home),
      home: home !== null && isForcible(code.cameo) && claim.kind === 'incident' ? [home] : [],
      claim,
    };
    const same = events.find((e) => isSameEvent(e.claim, claim));
    if (same && claim.kind === 'toll') {
      same.source = same.source.length > 0 ? same.source : event.source;
      if (sidesOf(same.claim).targets.length === 0 && targets.length > 0) same.target = event.target;
    } else events.push(event);
  }
  return events;
}

/** The one country that the text speaks of: who is named without a country is at home there. Null where there are several. */
function homeOf(countries: readonly string[]): string | null {
  const [only, ...others] = unique(countries.filter((code) => !ABROAD.has(code)));
  return only !== undefined && others.length === 0 ? only : null;
}

function placesOf(claims: readonly Claim[], { alpha3 }: Codebooks): string[] {
  return claims
    .flatMap((claim) => sidesOf(claim).places)
    .flatMap(({ country }) => (country === null ? [] : (alpha3.get(country) ?? [])));
}

const ABROAD = new Set(['IGO', 'NGO', 'IMG']);

/** Crowds and authorities deal with each other at home; the records name the country as the target. */
function atHome(claim: Claim, home: string | null): string[] {
  return home !== null && claim.kind === 'incident' && DOMESTIC.has(claim.type) ? [home] : [];
}

const DOMESTIC = new Set(['protest', 'riot', 'crackdown', 'restriction', 'concession']);

/** Arrests, inquiries and violence by nobody named, or by men of no country, are of the country where they are done. */
function isForcible(cameo: string): boolean {
  return Number(cameo.slice(0, 2)) >= 17 || cameo.startsWith('09');
}

/** By its own name, not by its government's or people's. */
function isStateItself(actors: ActorIndex, { actor, name }: Who): boolean {
  const state = actor === null ? undefined : actors.states.get(actor);
  return state !== undefined && [state.name, ...state.also].some((known) => known.replace(/^the /, '') === name);
}

function isCoded(claim: Claim): boolean {
  if (claim.kind === 'position') return true;
  return claim.certainty !== 'negated' && !VERBAL.has(claim.stance);
}

function sidesOf(claim: Claim): { sources: Who[]; targets: Who[]; places: Where[] } {
  switch (claim.kind) {
    case 'incident': {
      const both = claim.targets.length === 0 && claim.agents.length > 1;
      return {
        sources: claim.agents,
        targets: both ? claim.agents.slice(1) : claim.targets,
        places: claim.where,
      };
    }
    case 'toll':
      return { sources: claim.agents, targets: [claim.victims], places: claim.where };
    case 'responsibility':
      return { sources: [claim.agent], targets: [], places: [] };
    case 'agreement':
      return { sources: claim.parties, targets: claim.parties.slice(1), places: [] };
    case 'position':
      return {
        sources: [claim.claimant],
        targets: claim.towards ? [claim.towards] : [],
        places: claim.deed?.where ?? [],
      };
    case 'relation':
      return { sources: [claim.subject], targets: [claim.object], places: [] };
    case 'forecast':
      return {
        sources: claim.deed?.agents ?? [],
        targets: claim.deed?.targets ?? [],
        places: claim.deed?.where ?? [],
      };
    default:
      return { sources: [], targets: [], places: [] };
  }
}

function isMention({ kind, trace }: Claim): boolean {
  return trace.rule === 'noun of an event' || kind === 'agreement';
}

function isSameEvent(a: Claim, b: Claim): boolean {
  const [one, other] = [a.trace.event, b.trace.event];
  return one !== null && other !== null && one.start === other.start && one.end === other.end;
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes)];

/** The records code one event a sentence: the one with both sides, of those the one whose words hold the others'. */
export function mainEvent(events: readonly Coded[]): CodedEvent[] {
  const sides = (e: Coded): number => Number(e.source.length > 0) + Number(e.target.length > 0);
  // "ruled out talks": the noun only says what about.
  const told = (e: Coded): number => Number(e.source.length > 0 && !isMention(e.claim));
  const [first] = [...events].sort(
    (a, b) =>
      told(b) - told(a) ||
      sides(b) - sides(a) ||
      a.claim.span.start - b.claim.span.start ||
      b.claim.span.end - a.claim.span.end,
  );
  return first
    ? [{ code: first.code, source: first.source, target: first.target.length > 0 ? first.target : first.home }]
    : [];
}
