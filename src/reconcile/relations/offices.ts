import type { Claim } from '../../model/claim.ts';
import type { Office } from '../../model/relation-record.ts';
import type { Who } from '../../model/who.ts';
import { asserts, compare, dayOfReport, type Facts, type Published } from './voices.ts';

/** An office that knowledge gives somebody, with its days (ISO); open where they are left out. */
export interface KnownOffice {
  party: string | null;
  role: string;
  from?: string | undefined;
  to?: string | undefined;
}

/** What offices are read from beside the claims. `texts` are the reports' own, by document id. */
export interface OfficeSources {
  published: Published;
  facts: Facts;
  known: readonly KnownOffice[];
  words: { over: readonly string[]; dead: readonly string[] };
  texts: ReadonlyMap<string, string>;
}

/** One person's offices: those that knowledge gives with their days, then those that reports name him by, by day. */
export function officesOf(person: string, claims: readonly Claim[], sources: OfficeSources): Office[] {
  const { facts, known } = sources;
  const told = known.map(
    ({ party, role, from, to }): Office => ({
      person,
      office: role,
      of: bodyOf(party, facts),
      state: 'held',
      basis: 'knowledge',
      from: from ?? null,
      to: to ?? null,
      claims: [],
    }),
  );
  const reported = new Map<string, Office>();
  const named = claims.flatMap((claim) => namedBy(person, claim, sources).map((one) => ({ ...one, claim })));
  // A report says "former" once and then goes by the name.
  const ended = new Map(named.flatMap((one) => (one.state === 'held' ? [] : [[keyIn(one), one.state] as const])));
  for (const one of named) {
    const { office, of, claim } = one;
    const state = ended.get(keyIn(one)) ?? one.state;
    const day = dayOfReport(claim, sources.published);
    const key = `${state}|${office}|${of?.slug ?? of?.name ?? ''}`;
    const before = reported.get(key);
    if (!before) {
      reported.set(key, { person, office, of, state, basis: 'reports', from: day, to: day, claims: [claim.id] });
      continue;
    }
    if (before.from === null || day < before.from) before.from = day;
    if (before.to === null || day > before.to) before.to = day;
    if (!before.claims.includes(claim.id)) before.claims.push(claim.id);
  }
  return [...told, ...[...reported.values()].sort((a, b) => compare(a.from ?? '', b.from ?? ''))];
}

function keyIn({ office, claim }: { office: string; claim: Claim }): string {
  return `${claim.document} ${office}`;
}

function namedBy(slug: string, claim: Claim, sources: OfficeSources): Pick<Office, 'office' | 'of' | 'state'>[] {
  return partsOf(claim).flatMap((who) =>
    who.actor !== slug || who.role === null
      ? []
      : [
          {
            office: who.role,
            of: bodyOf(who.party, sources.facts) ?? bodyTold(who, claim, sources.facts),
            state: stateOf(who, claim, sources),
          },
        ],
  );
}

function bodyOf(slug: string | null, facts: Facts): Office['of'] {
  return slug === null ? null : { slug, name: facts(slug)?.name ?? slug };
}

/** "spokeswoman of the rights office": a body on no side is known by the relation that names it. */
function bodyTold(who: Who, claim: Claim, facts: Facts): Office['of'] {
  if (claim.kind !== 'relation' || claim.subject !== who || !asserts(claim)) return null;
  const { actor, name } = claim.object;
  return { slug: actor, name: actor === null ? name : (facts(actor)?.name ?? name) };
}

/**
 * The office that somebody held on a day: by knowledge where it gives the days; else as the nearest report up to then
 * names him. Null where nothing tells, or where the nearest report has him out of office.
 */
export function officeOn(offices: readonly Office[], day: string): Office | null {
  const known = offices.find(
    ({ basis, from, to }) => basis === 'knowledge' && (from ?? '') <= day && (to === null || day < to),
  );
  if (known) return known;
  const told = offices
    .filter(({ basis, from }) => basis === 'reports' && from !== null && from <= day)
    .sort((a, b) => compare(near(b, day), near(a, day)));
  return told[0] ?? null;
}

/** The last day up to `day` on which an office is told. */
function near({ from, to }: Office, day: string): string {
  return to !== null && to <= day ? to : (from ?? '');
}

function partsOf(claim: Claim): Who[] {
  const { claimant } = claim;
  if (claim.kind === 'relation') return [claimant, claim.subject, claim.object];
  if (claim.kind === 'incident') return [claimant, ...claim.agents, ...claim.targets];
  return [claimant];
}

/** How far before a name a word such as "former" may stand: "former ambassador to X and Y A. B.". A guess. */
const REACH = 80;

function stateOf({ span }: Who, { document }: Claim, { texts, words }: OfficeSources): Office['state'] {
  const text = texts.get(document);
  if (!span || text === undefined) return 'held';
  // Up to the last mark or line end: "the former minister. A. B. said" says it of somebody else.
  const before =
    text
      .slice(Math.max(0, span.start - REACH), span.start)
      .split(/[.,;:\n"“”()]/)
      .at(-1) ?? '';
  const own = text.slice(span.start, span.end);
  const after = /^,\s+(?:an?\s+|the\s+)?(\p{L}[\p{L}-]*)/u.exec(text.slice(span.end, span.end + REACH))?.[1] ?? '';
  const has = (list: readonly string[]) =>
    list.some((word) => wordsOf(`${before} ${own}`).includes(word) || after.toLowerCase() === word);
  return has(words.dead) ? 'late' : has(words.over) ? 'former' : 'held';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
}
