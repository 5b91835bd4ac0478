import { createHash } from 'node:crypto';
import type { Claim, IncidentType, TollClaim } from '../model/claim.ts';
import type { Incident } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import { GRAINS } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { Who } from '../model/who.ts';
import { tollRows } from './toll-rows.ts';

/** What linking found of one incident. */
export interface LinkedIncident {
  mentions: readonly {
    type: IncidentType;
    typeInferred: boolean;
    agents: readonly Who[];
    targets: readonly Who[];
    when: When | null;
    where: readonly Where[];
    claims: readonly Claim[];
    document: string;
    at: number;
  }[];
}

/** One incident as all its claims together tell it. */
export function incidentOf(linked: LinkedIncident): Incident {
  const claims = linked.mentions.flatMap((m) => m.claims);
  const tolls = claims.filter((c): c is TollClaim => c.kind === 'toll');
  const type = typeOf(linked);
  const when = finest(linked.mentions.flatMap((m) => (m.when ? [m.when] : [])));
  const where = mostPrecise(linked.mentions.flatMap((m) => m.where));
  const agents = distinct(linked.mentions.flatMap((m) => m.agents));
  const targets = distinct(linked.mentions.flatMap((m) => m.targets)).filter((t) => !agents.some((a) => a.actor !== null && a.actor === t.actor));
  const ids = claims.map((c) => c.id).sort();
  return {
    id: `i-${createHash('sha256').update(ids.join()).digest('hex').slice(0, 12)}`,
    type,
    title: titleOf(type, when, where, agents, targets),
    when,
    where,
    sides: { agents, targets },
    tolls: tollRows(tolls),
    status: statusOf(claims, agents),
    claims: claims.map((c) => c.id),
    documents: [...new Set(linked.mentions.map((m) => m.document))],
  };
}

/** The type told most often; a narrower one ("drone strike") beats the general "armed attack". */
function typeOf(linked: LinkedIncident): IncidentType {
  const votes = new Map<IncidentType, number>();
  for (const m of linked.mentions) {
    const weight = m.typeInferred ? 0.1 : m.type === 'armed attack' ? 0.5 : 1;
    votes.set(m.type, (votes.get(m.type) ?? 0) + weight);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'armed attack';
}

/** The most finely told time; one that is stated beats one reckoned. */
export function finest(whens: readonly When[]): When | null {
  const rank = (w: When): number => GRAINS.indexOf(w.grain) * 10 + (w.approximate ? 2 : 0) + (w.basis === 'stated' ? 0 : 1);
  return whens.reduce<When | null>((best, w) => (best === null || rank(w) < rank(best) ? w : best), null);
}

/** Distinct places, the coarse ones left out where a finer one lies in them. */
export function mostPrecise(places: readonly Where[]): Where[] {
  const seen = new Map<string, Where>();
  for (const p of places) if (!seen.has(p.place ?? p.name)) seen.set(p.place ?? p.name, p);
  const all = [...seen.values()];
  return all.filter(
    (p) =>
      !all.some(
        (q) =>
          q !== p &&
          q.precision < p.precision &&
          q.country !== null &&
          q.country === p.country &&
          (p.precision >= 5 || p.precision === 4) &&
          (p.admin1 === null || p.admin1 === q.admin1),
      ),
  );
}

function distinct(whos: readonly Who[]): Who[] {
  const seen = new Map<string, Who>();
  for (const w of whos) {
    const key = w.party ? `${w.party}|${w.role === null || w.actor ? '' : w.role}` : (w.actor ?? w.name.toLowerCase());
    if (!seen.has(key)) seen.set(key, w);
  }
  return [...seen.values()];
}

function titleOf(type: IncidentType, when: When | null, where: readonly Where[], agents: readonly Who[], targets: readonly Who[]): string {
  const name = (w: Who): string => w.party ?? w.actor ?? w.name;
  const sides = (list: readonly Who[]): string => [...new Set(list.map(name))].slice(0, 3).join(' and ');
  const who =
    type === 'armed clash'
      ? sides([...agents, ...targets])
      : [sides(agents), sides(targets)].filter((x) => x !== '').join(' → ');
  const at = where.slice(0, 2).map((p) => p.name).join(' and ');
  const day = when ? (when.from.slice(0, 10) === when.to.slice(0, 10) ? when.from.slice(0, 10) : `${when.from.slice(0, 10)} to ${when.to.slice(0, 10)}`) : '';
  const head = type.charAt(0).toUpperCase() + type.slice(1);
  return [head + (at ? ` in ${at}` : ''), day, who].filter((x) => x !== '').join(', ');
}

/**
 * 'admitted' where a side owns to its own act or losses; 'denied' where the accused denies and nobody else confirms;
 * 'contested' where claimants contradict; 'corroborated' with two independent claimants; 'unconfirmed' where all is doubt.
 */
function statusOf(claims: readonly Claim[], agents: readonly Who[]): Incident['status'] {
  const voices = new Set(claims.filter((c) => c.certainty !== 'negated').map((c) => c.claimant.party ?? c.claimant.actor ?? c.claimant.name));
  const tolls = tollRows(claims.filter((c): c is TollClaim => c.kind === 'toll'));
  const agentParties = new Set(agents.flatMap((a) => (a.party ? [a.party] : [])));
  const denied = claims.some((c) => c.stance === 'denies' && c.claimant.party !== null && agentParties.has(c.claimant.party) && c.kind !== 'toll');
  if (denied) return voices.size > 1 ? 'contested' : 'denied';
  if (tolls.some((t) => t.contested)) return 'contested';
  if (claims.some((c) => c.stance === 'admits' && c.certainty === 'asserted')) return 'admitted';
  if (claims.every((c) => c.certainty !== 'asserted')) return 'unconfirmed';
  return voices.size > 1 ? 'corroborated' : 'single source';
}
