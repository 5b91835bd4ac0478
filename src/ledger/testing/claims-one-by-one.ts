import { type SqlBool, sql } from 'kysely';
import type { Claim } from '../../model/claim.ts';
import { type Review, readBy, reviewOf } from '../../model/claim-row.ts';
import type { Who } from '../../model/who.ts';
import type { CaseFile } from '../case-file.ts';
import { actorsOf, daysOf, placesOf, timeOf } from '../claim-facets.ts';
import {
  CLAIM_FACETS,
  type ClaimCounts,
  type ClaimFacet,
  type ClaimOrder,
  type ClaimSearch,
  NONE,
} from '../claim-search.ts';
import { rejectedClaims } from '../decided-claims.ts';
import { all, atPlace, type Condition, claimedBy, idStarts, naming, slugsMeant, withWords } from '../filter.ts';
import { claimsWithIds } from '../find-claims.ts';
import { searchWords } from '../search-words.ts';

/** What is asked of a claim in a search. */
interface Facts extends Record<Exclude<ClaimFacet, 'review' | 'place'>, string> {
  id: string;
  document: string;
  start: number;
  from: string | null;
  to: string | null;
  said: string;
  review: Review;
  places: string[];
}

/**
 * Claims searched one by one, each asked whether it fits: slow, plain, and the truth that `claim-search.ts` is held to.
 *
 * One page of the claims of a filter, in an order; what has no day of happening comes last in the orders by it.
 */
export async function searchOneByOne(
  file: CaseFile,
  filter: ClaimSearch,
  { order, offset, limit }: { order: ClaimOrder; offset: number; limit: number },
): Promise<{ rows: Claim[]; total: number; rejected: Set<string> }> {
  const found = (await factsMeant(file, filter)).filter((facts) => conditionsMissed(facts, filter).length === 0);
  const page = found.sort(ORDERS[order]).slice(offset, offset + limit);
  const rejected = new Set(page.flatMap(({ id, review }) => (review === 'rejected' ? [id] : [])));
  const standing = await claimsWithIds(
    file,
    page.flatMap(({ id }) => (rejected.has(id) ? [] : [id])),
  );
  const aside = rejected.size > 0 ? await rejectedClaims(file) : [];
  const byId = new Map([...standing, ...aside].map((claim) => [claim.id, claim]));
  return { rows: page.flatMap(({ id }) => byId.get(id) ?? []), total: found.length, rejected };
}

/** How many claims have each value of each facet when all conditions but that facet's hold. */
export async function facetsOneByOne(file: CaseFile, filter: ClaimSearch): Promise<ClaimCounts> {
  const counts = new Map(CLAIM_FACETS.map((facet) => [facet, new Map<string, number>()]));
  const documents = new Set<string>();
  let [total, undated] = [0, 0];
  for (const facts of await factsMeant(file, filter)) {
    const missed = conditionsMissed(facts, filter);
    const [only] = missed;
    if (missed.length === 0) {
      total++;
      documents.add(facts.document);
    }
    if (facts.from === null && missed.every((name) => name === 'days')) undated++;
    for (const facet of CLAIM_FACETS) {
      if (missed.length > 1 || (only !== undefined && only !== facet)) continue;
      const values = facet === 'place' ? facts.places : [facts[facet]];
      const own = counts.get(facet);
      for (const value of values) own?.set(value, (own.get(value) ?? 0) + 1);
    }
  }
  const facets = Object.fromEntries(
    CLAIM_FACETS.map((facet) => [facet, mostFirst(counts.get(facet) ?? new Map())]),
  ) as ClaimCounts['facets']; // made from the very list of facets
  return { total, documents: documents.size, undated, facets };
}

function mostFirst(counts: ReadonlyMap<string, number>): { value: string; claims: number }[] {
  return [...counts]
    .map(([value, claims]) => ({ value, claims }))
    .sort((a, b) => b.claims - a.claims || (a.value < b.value ? -1 : 1));
}

/** The facets that a claim fails, and 'days' where it is of other days. */
function conditionsMissed(facts: Facts, filter: ClaimSearch): (ClaimFacet | 'days')[] {
  const missed: (ClaimFacet | 'days')[] = CLAIM_FACETS.filter((facet) => {
    const wanted: readonly string[] | undefined = filter[facet];
    if (wanted === undefined) return facet === 'review' && facts.review === 'rejected';
    if (facet === 'place') return !wanted.some((value) => facts.places.includes(value));
    return !wanted.includes(facts[facet]);
  });
  return fitsDays(facts, filter) ? missed : [...missed, 'days'];
}

function fitsDays({ from, to }: Facts, { since, until, undated }: ClaimSearch): boolean {
  if (undated) return from === null;
  if (since === undefined && until === undefined) return true;
  if (from === null) return false;
  return (since === undefined || (to ?? from) >= since) && (until === undefined || from <= until);
}

const ORDERS: Record<ClaimOrder, (a: Facts, b: Facts) => number> = {
  'said, oldest': (a, b) => compare(a.said, b.said) || inText(a, b),
  'said, newest': (a, b) => compare(b.said, a.said) || inText(a, b),
  'happened, oldest': (a, b) => compare(a.from ?? '9999', b.from ?? '9999') || inText(a, b),
  'happened, newest': (a, b) => compare(b.from ?? '', a.from ?? '') || inText(a, b),
};

function inText(a: Facts, b: Facts): number {
  return compare(a.document, b.document) || a.start - b.start || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The facts of claims that fit everything but facets and days of happening. */
async function factsMeant(file: CaseFile, filter: ClaimSearch): Promise<Facts[]> {
  const reports = new Map(
    (await file.db.selectFrom('documents').select(['id', 'published', 'source']).execute()).map((row) => [row.id, row]),
  );
  const rows = await sql<{ body: string; typed: string | null }>`SELECT claims.body,
      ${typedPlaces(filter)} AS typed
    FROM claims WHERE ${all(await conditionsOf(file, filter))}`.execute(file.db);
  const standing = rows.rows.map(({ body, typed }) => {
    const claim = JSON.parse(body) as Claim; // only this room writes it
    return { claim, review: reviewOf(claim), typed: typed === null ? [] : (JSON.parse(typed) as string[]) };
  });
  const slugs = await slugsAsked(file, filter);
  const aside = (await rejectedClaims(file))
    .filter((claim) => fitsAside(claim, filter, slugs))
    .map((claim) => ({ claim, review: 'rejected' as const, typed: placesTyped(claim, filter) }));
  const facts = [...standing, ...aside].map(({ claim, review, typed }): Facts => {
    const report = reports.get(claim.document);
    const { from_day, to_day } = daysOf(timeOf(claim));
    return {
      id: claim.id,
      document: claim.document,
      start: claim.span.start,
      kind: claim.kind,
      stance: claim.stance,
      certainty: claim.certainty,
      party: claim.claimant.party ?? NONE,
      source: report?.source ?? NONE,
      review,
      reader: readBy(claim),
      from: from_day,
      to: to_day,
      said: (claim.said?.from ?? report?.published ?? '').slice(0, 10),
      places: [...placeValues(claim), ...typed],
    };
  });
  const { saidSince, saidUntil } = filter;
  return facts.filter(
    ({ said }) => (saidSince === undefined || said >= saidSince) && (saidUntil === undefined || said <= saidUntil),
  );
}

/** Countries and provinces that a claim names a place in: a country's value stands for all of its provinces. */
function placeValues(claim: Claim): string[] {
  const values = placesOf(claim).flatMap(({ country, admin1 }) => {
    if (country === null) return [];
    return admin1 === null ? [country] : [country, `${country}/${admin1}`];
  });
  return values.length === 0 ? [NONE] : [...new Set(values)];
}

/** What is no value of the facet was typed: `typed` are those that fit a claim. */
function typedPlaces({ place = [] }: ClaimSearch) {
  const names = place.filter((value) => value !== NONE && !value.includes('/') && !/^[A-Z]{2}$/.test(value));
  if (names.length === 0) return sql`NULL`;
  const cases = names.map((name) => sql`SELECT ${name} AS value WHERE ${atPlace('claim_places', name)}`);
  return sql`(SELECT json_group_array(value) FROM (${sql.join(cases, sql` UNION ALL `)}))`;
}

function placesTyped(claim: Claim, { place = [] }: ClaimSearch): string[] {
  const low = (text: string | null): string => (text ?? '').toLowerCase();
  return place.filter(
    (value) =>
      !/^[A-Z]{2}$/.test(value) &&
      placesOf(claim).some(
        ({ name, country, admin1 }) =>
          low(name).startsWith(low(value)) || low(country) === low(value) || low(admin1) === low(value),
      ),
  );
}

/** What is asked of a claim besides facets and days. */
async function conditionsOf(file: CaseFile, filter: ClaimSearch): Promise<Condition[]> {
  const conditions: Condition[] = [];
  if (filter.document) conditions.push(idStarts('claims.document', filter.document));
  if (filter.incident)
    conditions.push(sql<SqlBool>`claims.id IN (SELECT claim FROM incident_claims WHERE incident = ${filter.incident})`);
  if (filter.text) conditions.push(await withWords(file, 'claim_words', filter.text));
  if (filter.actor) conditions.push(naming('claim_actors', await slugsMeant(file, filter.actor), filter.actor));
  const by: Condition[] = [];
  for (const typed of filter.claimant ?? []) by.push(claimedBy(await slugsMeant(file, typed), typed));
  if (filter.claimant) conditions.push(by.reduce((a, b) => sql<SqlBool>`(${a} OR ${b})`, sql<SqlBool>`0`));
  return conditions;
}

interface SlugsAsked {
  actor: readonly string[];
  claimant: readonly string[];
}

async function slugsAsked(file: CaseFile, { actor, claimant = [] }: ClaimSearch): Promise<SlugsAsked> {
  const of: string[] = [];
  for (const typed of claimant) of.push(...(await slugsMeant(file, typed)));
  return { actor: actor === undefined ? [] : await slugsMeant(file, actor), claimant: of };
}

/** Rejected claims are few and no index has them: they are asked one by one. */
function fitsAside(claim: Claim, filter: ClaimSearch, slugs: SlugsAsked): boolean {
  const { document, incident, text, actor, claimant } = filter;
  if (incident !== undefined || (document !== undefined && !claim.document.startsWith(document))) return false;
  const words = text === undefined ? [] : text.toLowerCase().split(/\s+/u);
  if (text !== undefined && searchWords(text) === null) return false;
  if (!words.every((word) => claim.quote.toLowerCase().includes(word))) return false;
  const is = (who: Who, of: readonly string[], typed: readonly string[]) =>
    of.includes(who.actor ?? '') ||
    of.includes(who.party ?? '') ||
    (who.actor === null && typed.some((words) => who.name.toLowerCase().includes(words.toLowerCase())));
  if (actor !== undefined && !actorsOf(claim).some((who) => is(who, slugs.actor, [actor]))) return false;
  return claimant === undefined || is(claim.claimant, slugs.claimant, claimant);
}
