import type { Claim } from '../../../model/claim.ts';
import type { Who } from '../../../model/who.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import type { Losses } from '../losses.ts';
import { voiceOf } from './cited.ts';
import { ofOneSide, type Party, partyOf } from './party.ts';

/** Whom claims name as doing it, of one side each, with the voices that name it. */
interface Named {
  who: Who;
  voices: Set<string>;
  claims: string[];
}

/** Incidents in which both sides act. */
const MUTUAL = new Set(['armed clash', 'ceasefire', 'agreement', 'talks', 'cooperation']);

export interface Sides {
  /** Those who did it, the one whom most voices name first; of one side, unless both sides act. Empty where nobody is named or voices differ. */
  doers: Party[];
  /** Those whom it was done to. */
  targets: Party[];
  /** Others who are named as doing it, and not by most voices. */
  disputed: { party: Party; claims: string[] }[];
  mutual: boolean;
}

/**
 * Who did it and to whom, as one row can say it: among several who are named as the doer, the one whom most voices name; nobody
 * where as many name another.
 */
export function sidesOf(record: IncidentRecord, facts: CaseSource['facts']): Sides {
  const { incident } = record;
  const day = incident.when?.from.slice(0, 10) ?? null;
  const party = (who: Who) => partyOf(who, facts, day);
  const mutual = MUTUAL.has(incident.type);
  const hit = distinct(incident.sides.targets.map(party));
  if (mutual) {
    const doers = distinct(incident.sides.agents.map(party));
    return { doers, targets: besides(hit, doers), disputed: [], mutual };
  }
  const all = namedDoers(record.claims, incident.sides.agents);
  // "Militants" beside the TTP are no rivals of it: they may be its own.
  const known = all.filter(({ who }) => who.actor !== null || who.party !== null);
  const named = known.length > 0 ? known : all;
  const most = Math.max(0, ...named.map(({ voices }) => voices.size));
  const first = named.filter(({ voices }) => voices.size === most);
  const joint = first.length > 1 && first.every(({ claims }) => claims.some((id) => first[0]?.claims.includes(id)));
  const chosen = first.length === 1 || joint ? first : [];
  const others = named.filter((each) => !chosen.includes(each));
  const doers = distinct(chosen.flatMap(({ who }) => ownOf(incident.sides.agents, who)).map(party));
  return {
    doers,
    targets: besides(hit, doers),
    disputed: others.map(({ who, claims }) => ({ party: party(who), claims })),
    mutual,
  };
}

/** Those who are hit and did not do it: where a group did, militants of no name may be its own dead. */
function besides(hit: readonly Party[], doers: readonly Party[]): Party[] {
  const ofGroup = doers.some(({ sort }) => sort === 'group');
  return hit.filter(
    ({ key, slug, fights, ofState }) =>
      !doers.some((doer) => doer.key === key) && !(ofGroup && slug === null && fights && !ofState),
  );
}

/** The finest that the incident names of this side first: "pakistan-armed-forces" rather than "pakistan". */
function ownOf(agents: readonly Who[], who: Who): Who[] {
  const own = agents.filter((agent) => ofOneSide(agent, who));
  return own.length > 0 ? own : [who];
}

function namedDoers(claims: readonly Claim[], agents: readonly Who[]): Named[] {
  const named: Named[] = [];
  for (const claim of claims) {
    if (claim.stance === 'denies' || claim.certainty === 'negated') continue;
    for (const who of doersIn(claim)) {
      const known = named.find((each) => ofOneSide(each.who, who));
      if (known) {
        known.voices.add(voiceOf(claim));
        known.claims.push(claim.id);
      } else if (agents.some((agent) => ofOneSide(agent, who)))
        named.push({ who, voices: new Set([voiceOf(claim)]), claims: [claim.id] });
    }
  }
  // Where no claim of the incident names him itself, its own agents stand.
  if (named.length > 0) return named;
  return agents
    .filter((agent, at) => agents.findIndex((other) => ofOneSide(other, agent)) === at)
    .map((who) => ({ who, voices: new Set<string>(), claims: [] }));
}

function doersIn(claim: Claim): Who[] {
  if (claim.kind === 'incident' || claim.kind === 'toll') return claim.agents;
  return claim.kind === 'responsibility' ? [claim.agent] : [];
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.key, party])).values()];
}

/** Says who else is named as the doer. */
export function noteDisputed({ disputed }: Sides, field: string, losses: Losses): void {
  for (const { party, claims } of disputed)
    losses.add('actor coarsened', field, `${party.name}, whom others name as having done it, has no cell`, claims);
}
