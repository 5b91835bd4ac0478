import type { Claim } from '../model/claim.ts';
import type { ActorKind, ActorRecord } from '../model/situation.ts';
import type { Who } from '../model/who.ts';

/** What knowledge says of a slug; null for somebody introduced by a text. */
export type ActorFacts = (slug: string) => {
  name: string;
  kind: ActorKind;
  party: string | null;
  aliases: readonly string[];
  wikidata: string | null;
} | null;

/** Everybody that the claims name with an identity, with the claims and documents that name them. */
export function actorRecords(claims: readonly Claim[], facts: ActorFacts): ActorRecord[] {
  const records = new Map<string, ActorRecord & { seen: Set<string> }>();
  for (const claim of claims) {
    for (const who of namedIn(claim)) {
      if (who.actor === null) continue;
      const record = records.get(who.actor) ?? fresh(who, who.actor, facts);
      records.set(who.actor, record);
      if (!record.aliases.includes(who.name) && /^\p{Lu}/u.test(who.name)) record.aliases.push(who.name);
      if (!record.documents.includes(claim.document)) record.documents.push(claim.document);
      if (!record.seen.has(claim.id)) record.claims.push(claim.id);
      record.seen.add(claim.id);
      if (!isProper(record.name) && isProper(who.name)) record.name = who.name;
      record.role ??= who.role;
      record.party ??= who.party;
    }
  }
  for (const record of records.values()) settleKind(record, records);
  return [...records.values()].map(({ seen, ...record }) => record).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function fresh(who: Who, slug: string, facts: ActorFacts): ActorRecord & { seen: Set<string> } {
  const known = facts(slug);
  return {
    slug,
    name: known?.name ?? nameFor(who, slug, facts),
    kind: known?.kind ?? kindOf(who, slug),
    party: known?.party ?? who.party,
    role: known ? null : who.role,
    aliases: [],
    wikidata: known?.wikidata ?? null,
    documents: [],
    claims: [],
    seen: new Set(),
  };
}

const PRONOUNS =
  /^(he|she|it|they|we|i|you|his|her|its|their|our|him|them|us|who|which|that|himself|herself|itself|one)$/i;

/** "the army", "He", "MINISTER": words that point at somebody and name nobody. */
function isProper(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !PRONOUNS.test(name) && !/^\p{Lu}+$/u.test(name);
}

/** A name for somebody that only a text names; an office goes by its owner's name ("Colombia armed forces"). */
function nameFor(who: Who, slug: string, facts: ActorFacts): string {
  const { party } = who;
  if (party !== null && slug.startsWith(`${party}-`))
    return `${facts(party)?.name ?? raised(party)} ${slug.slice(party.length + 1).replaceAll('-', ' ')}`;
  return isProper(who.name) ? who.name : raised(slug);
}

/** `ivan-velasquez` → "Ivan Velasquez". */
function raised(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Of somebody that only a text names: `tarvonia-air-force` of the party `tarvonia` is an office of it. */
function kindOf(who: Who, slug: string): ActorKind {
  if (who.party !== null && slug.startsWith(`${who.party}-`)) return 'institution';
  return who.role === null ? 'organisation' : 'person';
}

/** Only states and armed groups are their own side; one with a ministry or an army by its name is a state. */
function settleKind(record: ActorRecord, records: ReadonlyMap<string, ActorRecord>): void {
  if (record.kind !== 'organisation' || record.party !== record.slug) return;
  const offices = [...records.keys()].some((slug) => slug.startsWith(`${record.slug}-`));
  record.kind = offices ? 'state' : 'armed group';
}

/** Everyone in any part of a claim. */
export function namedIn(claim: Claim): Who[] {
  const out: Who[] = [claim.claimant];
  switch (claim.kind) {
    case 'incident':
      out.push(...claim.agents, ...claim.targets);
      break;
    case 'toll':
      out.push(claim.victims, ...claim.agents);
      break;
    case 'responsibility':
      out.push(claim.agent);
      break;
    case 'agreement':
      out.push(...claim.parties, ...claim.mediators, ...(claim.requestedBy ? [claim.requestedBy] : []));
      break;
    case 'relation':
      out.push(claim.subject, claim.object);
      break;
    case 'position':
      if (claim.towards) out.push(claim.towards);
      break;
    case 'forecast':
    case 'statistic':
      break;
  }
  return out;
}
