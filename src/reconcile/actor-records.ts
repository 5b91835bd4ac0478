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

/** What is known of an actor beside the claims and documents that name him. */
export type ActorProfile = Omit<ActorRecord, 'claims' | 'documents'>;

/** In which words, of which party and role somebody is named. */
export type Form = Pick<Who, 'name' | 'party' | 'role'>;

/** Everybody that the claims name with an identity, with the claims and documents that name them. */
export function actorRecords(claims: readonly Claim[], facts: ActorFacts): ActorRecord[] {
  const found = new Map<string, { forms: Map<string, Form>; claims: Set<string>; documents: Set<string> }>();
  for (const claim of claims)
    for (const who of namedIn(claim)) {
      if (who.actor === null) continue;
      const own = found.get(who.actor) ?? { forms: new Map(), claims: new Set(), documents: new Set() };
      found.set(who.actor, own);
      const key = keyOf(who);
      if (!own.forms.has(key)) own.forms.set(key, who);
      own.claims.add(claim.id);
      own.documents.add(claim.document);
    }
  const slugs = [...found.keys()].sort();
  return slugs.flatMap((slug) => {
    const own = found.get(slug);
    if (!own) return [];
    const profile = actorProfile(slug, [...own.forms.values()], facts, () =>
      slugs.some((other) => other.startsWith(`${slug}-`)),
    );
    return [{ ...profile, documents: [...own.documents], claims: [...own.claims] }];
  });
}

/** Whom the claims of one document name, in which forms, in the order of its text; each form once. */
export function formsIn(claims: readonly Claim[]): (Form & { actor: string })[] {
  const out = new Map<string, Form & { actor: string }>();
  for (const claim of claims)
    for (const { actor, name, party, role } of namedIn(claim)) {
      if (actor === null) continue;
      const key = `${actor}|${keyOf({ name, party, role })}`;
      if (!out.has(key)) out.set(key, { actor, name, party, role });
    }
  return [...out.values()];
}

function keyOf({ name, party, role }: Form): string {
  return JSON.stringify([name, party, role]);
}

/** An actor as he is named, by document and text. `hasOffices`: whether an office of his is named anywhere. */
export function actorProfile(
  slug: string,
  forms: readonly Form[],
  facts: ActorFacts,
  hasOffices: () => boolean,
): ActorProfile {
  const [first] = forms;
  if (!first) throw new Error(`nothing names ${slug}`);
  const record = fresh(first, slug, facts);
  for (const who of forms) {
    if (!record.aliases.includes(who.name) && /^\p{Lu}/u.test(who.name) && !PRONOUNS.test(who.name))
      record.aliases.push(who.name);
    if (!isProper(record.name) && isProper(who.name)) record.name = who.name;
    record.role ??= who.role;
    record.party ??= who.party;
  }
  // Only states and armed groups are their own side; one with a ministry or an army by its name is a state.
  if (record.kind === 'organisation' && record.party === record.slug)
    record.kind = hasOffices() ? 'state' : 'armed group';
  return record;
}

function fresh(who: Form, slug: string, facts: ActorFacts): ActorProfile {
  const known = facts(slug);
  return {
    slug,
    name: known?.name ?? nameFor(who, slug, facts),
    kind: known?.kind ?? kindOf(who, slug),
    party: known?.party ?? who.party,
    role: known ? null : who.role,
    aliases: [],
    wikidata: known?.wikidata ?? null,
  };
}

const PRONOUNS =
  /^(he|she|it|they|we|i|you|his|her|its|their|our|him|them|us|who|which|that|himself|herself|itself|one)$/i;

/** "the army", "He", "MINISTER": words that point at somebody and name nobody. */
function isProper(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !PRONOUNS.test(name) && !/^\p{Lu}+$/u.test(name);
}

/** A name for somebody that only a text names; an office goes by its owner's name ("Colombia armed forces"). */
function nameFor(who: Form, slug: string, facts: ActorFacts): string {
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
function kindOf(who: Form, slug: string): ActorKind {
  if (who.party !== null && slug.startsWith(`${who.party}-`)) return 'institution';
  return who.role === null ? 'organisation' : 'person';
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
