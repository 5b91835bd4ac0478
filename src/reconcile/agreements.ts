import { createHash } from 'node:crypto';
import type { AgreementClaim, Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Agreement, Incident } from '../model/situation.ts';
import type { Who } from '../model/who.ts';
import { type Clock, completed } from './agreement-clock.ts';
import { agreementGroups, type Telling } from './agreement-groups.ts';
import { finest } from './incident-view.ts';

/** The accords that the claims tell of, each with its clock; their status is as of the last report. */
export function agreementsOf(
  documents: readonly Pick<Document, 'id' | 'published'>[],
  claims: readonly Claim[],
  incidents: readonly Incident[],
): Agreement[] {
  const asOf = documents.reduce((last, d) => (d.published > last ? d.published : last), '1970-01-01');
  const broken = breaches(claims, incidents);
  return agreementGroups(documents, claims).map((group) => agreementOf(group, broken, asOf));
}

function agreementOf(group: readonly Telling[], breaches: readonly Breach[], asOf: string): Agreement {
  const claims = group.map((t) => t.claim);
  const parties = bySide(claims.flatMap((c) => c.parties)).filter((w) => w.party !== null || w.actor !== null);
  const clock = clockOf(group);
  const sides = new Set(parties.flatMap((w) => (w.party === null ? [] : [w.party])));
  return {
    id: `a-${createHash('sha256')
      .update(claims[0]?.id ?? '')
      .digest('hex')
      .slice(0, 12)}`,
    type: claims[0]?.type ?? 'ceasefire',
    parties,
    mediators: bySide(claims.flatMap((c) => c.mediators)),
    requested: requestsOf(claims),
    ...clock,
    status: statusOf(claims, clock, asOf),
    violations:
      claims[0]?.type === 'ceasefire' || claims[0]?.type === 'peace deal' ? violationsOf(breaches, sides, clock) : [],
    claims: claims.map((c) => c.id),
  };
}

/** One name for each side: its first, except that a side's own name beats that of one of its offices. */
function bySide(whos: readonly Who[]): Who[] {
  const seen = new Map<string, Who>();
  for (const who of whos) {
    const key = who.party ?? who.actor ?? who.name.toLowerCase();
    const known = seen.get(key);
    if (!known || (known.actor !== known.party && who.actor !== null && who.actor === who.party)) seen.set(key, who);
  }
  return [...seen.values()];
}

function clockOf(group: readonly Telling[]): Clock {
  const starts = finest(group.flatMap(({ clock }) => (clock.starts ? [clock.starts] : [])));
  const ends = finest(group.flatMap(({ clock }) => (clock.ends ? [clock.ends] : [])));
  const duration = group.map((t) => t.claim.duration).find((d) => d !== null) ?? null;
  return completed({ starts, ends }, duration);
}

/** Who asked for it, in each teller's account: both sides may say that it was the other. */
function requestsOf(claims: readonly AgreementClaim[]): Agreement['requested'] {
  const out = new Map<string, Agreement['requested'][number]>();
  for (const { requestedBy, claimant } of claims) {
    if (!requestedBy) continue;
    const according = claimant.party ?? claimant.actor ?? claimant.name;
    const key = `${requestedBy.party ?? requestedBy.actor ?? requestedBy.name}|${according}`;
    if (!out.has(key)) out.set(key, { by: requestedBy, according: claimant.actor ?? claimant.name });
  }
  return [...out.values()];
}

/** "was extended", "has been prolonged"; not "will be extended". */
const EXTENDED =
  /\b(?:was|were|been|have|has|had|agreed to|decided to)\s+(?:\w+\s+)?(?:extend|prolong|renew)(?:ed)?\b/i;

/** By the clock, as of the last report; that a truce is broken is a judgement for people, its violations are listed. */
function statusOf(claims: readonly AgreementClaim[], { starts, ends }: Clock, asOf: string): Agreement['status'] {
  if (claims.some((c) => c.certainty === 'asserted' && EXTENDED.test(c.quote))) return 'extended';
  const now = Date.parse(asOf.length === 10 ? `${asOf}T23:59:59Z` : asOf);
  if (ends && lastMoment(ends.to) < now) return 'expired';
  if (starts && Date.parse(starts.from) <= now) return 'in force';
  return 'announced';
}

function lastMoment(iso: string): number {
  return Date.parse(iso.length === 10 ? `${iso}T23:59:59Z` : iso);
}

interface Breach {
  incident: Incident;
  blamed: ReadonlySet<string>;
  allegedBy: string[];
}

/** Incidents that somebody calls a breach of a truce, whatever else they are. */
function breaches(claims: readonly Claim[], incidents: readonly Incident[]): Breach[] {
  const alleging = new Map<string, { blamed: Set<string>; by: Set<string> }>();
  for (const claim of claims) {
    if (claim.kind !== 'incident' || claim.type !== 'ceasefire violation' || claim.incident === null) continue;
    if (claim.certainty !== 'asserted' && claim.certainty !== 'hedged') continue;
    const known = alleging.get(claim.incident) ?? { blamed: new Set<string>(), by: new Set<string>() };
    for (const agent of claim.agents) if (agent.party !== null) known.blamed.add(agent.party);
    known.by.add(claim.claimant.actor ?? claim.claimant.party ?? claim.claimant.name);
    alleging.set(claim.incident, known);
  }
  return incidents.flatMap((incident) => {
    const known = alleging.get(incident.id);
    return known ? [{ incident, blamed: known.blamed, allegedBy: [...known.by] }] : [];
  });
}

/** A breach of this accord: by one of its sides, while it runs as far as both clocks are known. */
function violationsOf(
  breaches: readonly Breach[],
  sides: ReadonlySet<string>,
  { starts, ends }: Clock,
): Agreement['violations'] {
  return breaches
    .filter(({ blamed }) => [...blamed].some((party) => sides.has(party)))
    .filter(({ incident: { when } }) => {
      if (!when) return true;
      return (
        (!starts || when.to.slice(0, 10) >= starts.from.slice(0, 10)) &&
        (!ends || when.from.slice(0, 10) <= ends.to.slice(0, 10))
      );
    })
    .map(({ incident, allegedBy }) => ({ incident: incident.id, allegedBy }));
}
