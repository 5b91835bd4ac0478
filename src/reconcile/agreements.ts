import { createHash } from 'node:crypto';
import type { AgreementClaim, Claim } from '../model/claim.ts';
import type { Agreement, Incident } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import type { Who } from '../model/who.ts';
import { finest } from './incident-view.ts';

/**
 * Joins claims about one accord: of one type, between parties that do not exclude each other, with clocks that do not
 * contradict; several accords of a type with different clocks (a truce and its renewal) stay apart.
 */
export function agreementsOf(claims: readonly Claim[], incidents: readonly Incident[], asOf: string): Agreement[] {
  const groups: AgreementClaim[][] = [];
  for (const claim of claims) {
    if (claim.kind !== 'agreement' || claim.certainty === 'negated') continue;
    const group = groups.find((g) => fits(g, claim));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups.map((g) => agreementOf(g, incidents, asOf));
}

const parties = (whos: readonly Who[]): string[] => whos.flatMap((w) => (w.party ? [w.party] : []));

function fits(group: readonly AgreementClaim[], claim: AgreementClaim): boolean {
  const [first] = group;
  if (!first || first.type !== claim.type) return false;
  const known = new Set(group.flatMap((c) => parties(c.parties)));
  const own = parties(claim.parties);
  if (known.size > 0 && own.length > 0 && !own.some((p) => known.has(p))) return false;
  if (claim.type !== 'ceasefire' && (known.size === 0 || own.length === 0)) return group.some((c) => c.trace.sentence === claim.trace.sentence && c.document === claim.document);
  const day = (w: When | null): string | null => w?.from.slice(0, 10) ?? null;
  const mine = day(claim.starts);
  return group.every((c) => mine === null || day(c.starts) === null || day(c.starts) === mine);
}

function agreementOf(group: readonly AgreementClaim[], incidents: readonly Incident[], asOf: string): Agreement {
  const whos = new Map<string, Who>();
  for (const w of group.flatMap((c) => c.parties)) if (w.party) whos.set(w.party, whos.get(w.party) ?? w);
  const mediators = new Map<string, Who>();
  for (const w of group.flatMap((c) => c.mediators)) mediators.set(w.party ?? w.name, w);
  const starts = finest(group.flatMap((c) => (c.starts ? [c.starts] : [])));
  const ends = finest(group.flatMap((c) => (c.ends ? [c.ends] : [])));
  const requested = new Map<string, Agreement['requested'][number]>();
  for (const c of group) {
    if (!c.requestedBy) continue;
    const according = c.claimant.actor ?? c.claimant.name;
    requested.set(`${c.requestedBy.party ?? c.requestedBy.name}|${according}`, { by: c.requestedBy, according });
  }
  const sides = new Set(whos.keys());
  const violations = violationsOf(incidents, sides, starts, ends);
  const ids = group.map((c) => c.id).sort();
  return {
    id: `a-${createHash('sha256').update(ids.join()).digest('hex').slice(0, 12)}`,
    type: group[0]?.type ?? 'ceasefire',
    parties: [...whos.values()],
    mediators: [...mediators.values()],
    requested: [...requested.values()],
    starts,
    ends,
    status: statusOf(starts, ends, asOf),
    violations,
    claims: group.map((c) => c.id),
  };
}

/** By the clock alone, as of the last report: a broken truce is a judgement for people. */
function statusOf(starts: When | null, ends: When | null, asOf: string): Agreement['status'] {
  const instant = (w: When, end: boolean): number => Date.parse(end ? w.to : w.from);
  const now = Date.parse(asOf.length === 10 ? `${asOf}T23:59:59Z` : asOf);
  if (ends && instant(ends, true) < now) return 'expired';
  if (starts && instant(starts, false) <= now) return 'in force';
  return 'announced';
}

/** What claims call a violation, between the accord's sides while it runs. */
function violationsOf(incidents: readonly Incident[], sides: ReadonlySet<string>, starts: When | null, ends: When | null): Agreement['violations'] {
  return incidents
    .filter((i) => i.type === 'ceasefire violation')
    .filter((i) => i.sides.agents.some((a) => a.party !== null && sides.has(a.party)))
    .filter((i) => i.when === null || ((!starts || i.when.to >= starts.from.slice(0, 10)) && (!ends || i.when.from <= ends.to)))
    .map((i) => ({ incident: i.id, allegedBy: [...new Set(i.tolls.flatMap((t) => t.figures.map((f) => f.claimant)))] }));
}
