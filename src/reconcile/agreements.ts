import { createHash } from 'node:crypto';
import type { Agreement, Violation } from '../model/agreement.ts';
import type { AgreementClaim, Claim } from '../model/claim.ts';
import type { Incident } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import type { Who } from '../model/who.ts';
import { chained } from './agreement-chain.ts';
import { courseOf, statusOf } from './agreement-course.ts';
import { agreementGroups, type Dated } from './agreement-groups.ts';
import { type Bond, violationsOf } from './violations.ts';

/**
 * The accords that the claims tell of, each with its clock, its course and its breaches. Of the claims only agreements,
 * breaches of truces and words about them matter (`isOfTruce`); of documents their day. `asOf` is the day (ISO date, to its
 * end) or moment that statuses are as of; left out, that of the last report.
 */
export function agreementsOf(
  documents: readonly Dated[],
  claims: readonly Claim[],
  incidents: readonly Incident[],
  asOf: string = documents.reduce((latest, d) => (d.published > latest ? d.published : latest), '1970-01-01'),
): Agreement[] {
  const days = new Map(documents.map(({ id, published }) => [id, published.slice(0, 10)]));
  const dayOf = (document: string): string => days.get(document) ?? '';
  const bonds = agreementGroups(documents, claims).map((group): Bond & { parties: Who[] } => {
    const parties = bySide(group.flatMap((t) => t.claim.parties)).filter((w) => w.party !== null || w.actor !== null);
    const sides = new Set(parties.flatMap((w) => w.party ?? []));
    return { id: idOf(group[0]?.claim.id ?? ''), group, parties, sides, course: courseOf(group, sides) };
  });
  const truces = bonds.filter(({ group }) => ['ceasefire', 'peace deal'].includes(group[0]?.claim.type ?? ''));
  const violations = violationsOf(truces, { claims, incidents, dayOf, asOf });
  const made = bonds.map((bond) => agreementOf(bond, violations.get(bond.id) ?? [], asOf));
  return chained(made, asOf);
}

function agreementOf(
  { id, group, parties, course }: Bond & { parties: Who[] },
  breaches: Violation[],
  asOf: string,
): Agreement {
  const claims = group.map((t) => t.claim);
  const said = breaches.flatMap(({ basis, incident, accusers }) =>
    basis === 'said' && incident !== null ? [{ incident, allegedBy: accusers.map(({ by }) => by) }] : [],
  );
  return {
    id,
    type: claims[0]?.type ?? 'ceasefire',
    parties,
    mediators: bySide(claims.flatMap((c) => c.mediators)),
    requested: requestsOf(claims),
    starts: course.starts,
    ends: course.ends,
    ...statusOf(course, claims, asOf),
    until: course.until,
    clock: clockWords(claims),
    course: course.turns,
    violations: joined(said),
    breaches,
    claims: claims.map((c) => c.id),
  };
}

function idOf(claim: string): string {
  return `a-${createHash('sha256').update(claim).digest('hex').slice(0, 12)}`;
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

/** Who asked for it, in each teller's account: both sides may say that it was the other. */
function requestsOf(claims: readonly AgreementClaim[]): Agreement['requested'] {
  const out = new Map<string, Agreement['requested'][number] & { claims: string[] }>();
  for (const { id, requestedBy, claimant } of claims) {
    if (!requestedBy) continue;
    const according = claimant.party ?? claimant.actor ?? claimant.name;
    const key = `${requestedBy.party ?? requestedBy.actor ?? requestedBy.name}|${according}`;
    const known = out.get(key);
    if (known) known.claims.push(id);
    else out.set(key, { by: requestedBy, according: claimant.actor ?? claimant.name, claims: [id] });
  }
  return [...out.values()];
}

/** The clock in the words of the reports, each wording once: "6 p.m. local time (1300 GMT)". */
function clockWords(claims: readonly AgreementClaim[]): NonNullable<Agreement['clock']> {
  const out = new Map<string, NonNullable<Agreement['clock']>[number]>();
  for (const claim of claims)
    for (const edge of ['starts', 'ends'] as const) {
      if (!isTold(claim, edge)) continue;
      const words = wordsOf(claim, claim[edge]);
      if (words !== null && !out.has(`${edge}|${words}`)) out.set(`${edge}|${words}`, { edge, words, claim: claim.id });
    }
  return [...out.values()];
}

/** Of two ends that stand on the same words one is reckoned by the length: the words are those of the other. */
function isTold({ starts, ends, course }: AgreementClaim, edge: 'starts' | 'ends'): boolean {
  if (!starts?.span || !ends?.span || starts.span.start !== ends.span.start) return true;
  return edge === (course?.turn === 'expired' ? 'ends' : 'starts');
}

function wordsOf({ span, quote }: AgreementClaim, when: When | null): string | null {
  if (!when?.span || when.span.start < span.start || when.span.end > span.end) return null;
  return quote.slice(when.span.start - span.start, when.span.end - span.start);
}

function joined(said: Agreement['violations']): Agreement['violations'] {
  const out = new Map<string, string[]>();
  for (const { incident, allegedBy } of said)
    out.set(incident, [...new Set([...(out.get(incident) ?? []), ...allegedBy])]);
  return [...out].map(([incident, allegedBy]) => ({ incident, allegedBy }));
}
