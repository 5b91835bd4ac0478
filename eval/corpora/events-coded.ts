import { actorCountry } from '../../src/knowledge/actor-country.ts';
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
}

/** Words that claim what they do not report: the event is the charge, not what it charges. */
const VERBAL = new Set(['accuses', 'condemns', 'denies', 'threatens', 'demands', 'urges', 'declines', 'promises']);

/** Claims as coded events: the code from the crosswalk, source and target by their countries. */
export function eventsOf(claims: readonly Claim[], actors: ActorIndex, codebooks: Codebooks): Coded[] {
  const events: Coded[] = [];
  for (const claim of claims) {
    const code = eventCode(codebooks, claim);
    if (!code || !isCoded(claim)) continue;
    const { sources, targets, places } = sidesOf(claim);
    const country = (who: Who): string[] => {
      const code = actorCountry(actors, codebooks, who);
      return code === null ? [] : [code];
    };
    const where = places.flatMap((p) => (p.country === null ? [] : (codebooks.alpha3.get(p.country) ?? [])));
    const target = unique(targets.flatMap(country));
    const event = {
      code: code.cameo,
      source: unique(sources.flatMap(country)),
      target: target.length > 0 ? target : unique(where),
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

function isSameEvent(a: Claim, b: Claim): boolean {
  const [one, other] = [a.trace.event, b.trace.event];
  return one !== null && other !== null && one.start === other.start && one.end === other.end;
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes)];

/** The records code one event a sentence: the one with both sides, of those the one whose words hold the others'. */
export function mainEvent(events: readonly Coded[]): CodedEvent[] {
  const sides = (e: Coded): number => Number(e.source.length > 0) + Number(e.target.length > 0);
  const [first] = [...events].sort(
    (a, b) => sides(b) - sides(a) || a.claim.span.start - b.claim.span.start || b.claim.span.end - a.claim.span.end,
  );
  return first ? [{ code: first.code, source: first.source, target: first.target }] : [];
}
