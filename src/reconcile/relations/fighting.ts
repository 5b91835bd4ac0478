import type { Claim, IncidentClaim, IncidentType, TollClaim } from '../../model/claim.ts';
import type { Blow, Sided, Voiced } from '../../model/incident-extract.ts';
import type { FightingRecord, RelationEnd } from '../../model/relation-record.ts';
import type { Incident } from '../../model/situation.ts';
import { FIGHTING } from '../fighting-types.ts';
import { sideOf } from './ends.ts';
import type { RelationNames } from './relation-records.ts';
import { asserts, compare, denies, voicesOf } from './voices.ts';
import { takesPlace, type Window } from './window.ts';

/** An incident with its first and last day (ISO), null where no report tells one. */
export interface PlacedIncident {
  id: string;
  type: IncidentType;
  from: string | null;
  to: string | null;
}

interface Pair {
  subject: RelationEnd;
  object: RelationEnd;
  claims: Voiced[];
  incidents: Map<string, IncidentType>;
}

/**
 * Who strikes whom with arms within a window, incident for incident, with the voices that say so of that very pair. In a
 * clash both fight both. `undated` counts incidents between two sides that cannot be placed.
 */
export function fightingIn(
  claims: readonly (Claim | Blow)[],
  incidents: readonly PlacedIncident[],
  of: Window,
  names: Pick<RelationNames, 'published' | 'facts'>,
): { fighting: FightingRecord[]; undated: number } {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const pairs = new Map<string, Pair>();
  const undated = new Set<string>();
  for (const claim of claims) {
    if (claim.incident === null || (!asserts(claim) && !denies(claim))) continue;
    const incident = byId.get(claim.incident);
    const blow = incident && blowIn(claim, incident.type);
    if (!blow) continue;
    const placed = takesPlace(incident, of);
    const sides = sidesOf(blow, names);
    if (placed === null && sides.length > 0) undated.add(incident.id);
    if (!placed) continue;
    for (const [subject, object] of sides) {
      const key = `${subject.key}|${object.key}`;
      const pair: Pair = pairs.get(key) ?? {
        subject: subject.end,
        object: object.end,
        claims: [],
        incidents: new Map(),
      };
      pairs.set(key, pair);
      pair.claims.push(claim);
      if (asserts(claim)) pair.incidents.set(incident.id, incident.type);
    }
  }
  for (const claim of claims) if (denies(claim)) addBareDenial(claim, pairs, names);
  const fighting = [...pairs.values()].map((pair) => recordOf(pair, names));
  return { fighting: fighting.sort(byWeight), undated: undated.size };
}

/** "Islamabad denied the strikes": whom they are said to have struck the others tell. */
function addBareDenial(
  claim: Claim | Blow,
  pairs: ReadonlyMap<string, Pair>,
  { facts }: Pick<RelationNames, 'facts'>,
): void {
  if (claim.kind !== 'incident' || claim.incident === null || claim.targets.some(({ party }) => party !== null)) return;
  const accused = new Set(claim.agents.map(({ party }) => party ?? claim.claimant.party));
  for (const pair of pairs.values())
    if (pair.incidents.has(claim.incident) && accused.has(pair.subject.slug) && sideOf(claim.claimant, facts))
      pair.claims.push(claim);
}

/** The claims of an incident by which `fightingIn` goes, each with only what it asks of it. */
export function blowsIn({ id: incident, type }: Pick<Incident, 'id' | 'type'>, claims: readonly Claim[]): Blow[] {
  return claims.flatMap((claim): Blow[] => {
    if ((claim.kind !== 'incident' && claim.kind !== 'toll') || (!asserts(claim) && !denies(claim))) return [];
    const blow = blowIn(claim, type);
    const isTold = blow !== null && sidesOf(blow, { facts: () => null }).length > 0;
    if (!isTold && !isBareDenial(claim)) return [];
    const { id, document, stance, certainty, claimant } = claim;
    const { as, party, actor, name, role } = claimant;
    const said = { id, document, incident, stance, certainty, claimant: { as, party, actor, name, role } };
    const agents = claim.agents.map(sided);
    return claim.kind === 'incident'
      ? [{ ...said, kind: claim.kind, type: claim.type, agents, targets: claim.targets.map(sided) }]
      : [{ ...said, kind: claim.kind, effect: claim.effect, agents, victims: sided(claim.victims) }];
  });
}

function sided({ party, name }: Sided): Sided {
  return { party, name };
}

function isBareDenial(claim: IncidentClaim | TollClaim): boolean {
  return claim.kind === 'incident' && denies(claim) && claim.claimant.party !== null;
}

type Side = NonNullable<ReturnType<typeof sideOf>>;

/** Whom an act of arms is said to be by and on. */
interface Struck {
  type: IncidentType;
  agents: readonly Sided[];
  targets: readonly Sided[];
}

/** Who is said to strike whom: by an incident, or by who is said to have killed, injured or taken whom in one. */
function blowIn(claim: Claim | Blow, type: IncidentType): Struck | null {
  if (claim.kind === 'incident') return FIGHTING.has(claim.type) ? claim : null;
  if (claim.kind !== 'toll' || !FIGHTING.has(type) || !AGAINST_PEOPLE.has(claim.effect)) return null;
  // A figure has one who did it and one it was done to, in a clash too.
  return { type: 'armed attack', agents: claim.agents, targets: [claim.victims] };
}

const AGAINST_PEOPLE: ReadonlySet<string> = new Set(['killed', 'injured', 'captured']);

function sidesOf({ type, agents, targets }: Struck, { facts }: Pick<RelationNames, 'facts'>): [Side, Side][] {
  const sides = (all: readonly Sided[]): Side[] => {
    const found = all.flatMap((who) => sideOf(who, facts) ?? []);
    return [...new Map(found.map((side) => [side.key, side])).values()];
  };
  const [by, on] = [sides(agents), sides(targets)];
  if (type !== 'armed clash') return pairsOf(by, on);
  const all = [...new Map([...by, ...on].map((side) => [side.key, side])).values()];
  // Of three in one clash nobody says who stands with whom.
  return all.length === 2 ? pairsOf(all, all) : [...pairsOf(by, on), ...pairsOf(on, by)];
}

function pairsOf(by: readonly Side[], on: readonly Side[]): [Side, Side][] {
  return by.flatMap((a) => on.flatMap((b): [Side, Side][] => (a.key === b.key ? [] : [[a, b]])));
}

function recordOf(
  { subject, object, claims, incidents }: Pair,
  { published, facts }: Pick<RelationNames, 'published' | 'facts'>,
): FightingRecord {
  const types: FightingRecord['types'] = {};
  for (const type of incidents.values()) types[type] = (types[type] ?? 0) + 1;
  return {
    subject,
    object,
    types,
    incidents: [...incidents.keys()],
    asserted: voicesOf(claims.filter(asserts), published, facts),
    denied: voicesOf(claims.filter(denies), published, facts),
    claims: claims.map(({ id }) => id),
  };
}

function byWeight(a: FightingRecord, b: FightingRecord): number {
  return (
    b.incidents.length - a.incidents.length ||
    compare(a.subject.slug ?? '', b.subject.slug ?? '') ||
    compare(a.object.slug ?? '', b.object.slug ?? '')
  );
}
