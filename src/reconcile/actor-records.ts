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
      record.role ??= who.role;
      record.party ??= who.party;
    }
  }
  return [...records.values()].map(({ seen, ...record }) => record).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function fresh(who: Who, slug: string, facts: ActorFacts): ActorRecord & { seen: Set<string> } {
  const known = facts(slug);
  return {
    slug,
    name: known?.name ?? who.name,
    kind: known?.kind ?? (who.role === null ? 'organisation' : 'person'),
    party: known?.party ?? who.party,
    role: known ? null : who.role,
    aliases: [],
    wikidata: known?.wikidata ?? null,
    documents: [],
    claims: [],
    seen: new Set(),
  };
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
