import type { QueryGiven } from '../../../src/contract/routes.ts';
import type { Search } from '../../addresses.ts';
import { claimantWords } from '../../words/claimant.ts';
import { daysWords } from '../../words/when.ts';

/** What a claims query is narrowed by, as the address has it. */
export type Filter = Omit<NonNullable<QueryGiven<'claimFacets'>>, 'asKnownOn' | 'decidedBy'>;

export const FACET_NAMES = ['kind', 'party', 'stance', 'certainty', 'place', 'source', 'review', 'reader'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

export const ORDER_NAMES = ['said, newest', 'said, oldest', 'happened, newest', 'happened, oldest'] as const;
export type OrderName = (typeof ORDER_NAMES)[number];

const LISTS = [...FACET_NAMES, 'claimant'] as const;
const SINGLE = [
  'actor',
  'document',
  'incident',
  'since',
  'until',
  'undated',
  'saidSince',
  'saidUntil',
  'text',
] as const;

/** The filter that an address holds; the rest of it is about the page. */
export function filterOf(search: Search): Filter {
  const filter: Record<string, string | string[]> = {};
  for (const name of LISTS) {
    const values = search[name];
    if (values && values.length > 0) filter[name] = values;
  }
  for (const name of SINGLE) {
    const value = search[name];
    if (value !== undefined) filter[name] = value;
  }
  return filter as Filter; // what the server does not take of it, it says by its field
}

export function orderOf({ order }: Search): OrderName {
  return ORDER_NAMES.find((each) => each === order) ?? 'said, newest';
}

/** An address with a value ticked that was not, or the other way round. */
export function toggled(search: Search, facet: FacetName, value: string): Search {
  const now = search[facet] ?? [];
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  return { ...search, [facet]: next.length === 0 ? undefined : next, claim: undefined };
}

/** One condition that is set: what it says, what it is called in a sentence, and the address without it. */
export interface Condition {
  key: string;
  words: string;
  what: string;
  without: Search;
}

/** Everything that narrows, in words. `nameOf` gives the name of a facet's value. */
export function conditionsOf(search: Search, nameOf: (facet: FacetName, value: string) => string): Condition[] {
  const conditions: Condition[] = [];
  const add = (key: string, words: string, what: string, ...names: (keyof Search)[]) => {
    const without: Search = { ...search, claim: undefined };
    for (const name of names) without[name] = undefined;
    conditions.push({ key, words, what, without });
  };
  // A side has its name among the facets; of others the slug is all that an address has.
  const person = (slug: string) => (slug.includes('-') ? claimantWords(slug) : nameOf('party', slug));
  const { since, until, undated, saidSince, saidUntil, text } = search;
  if (text !== undefined) add('text', `“${text}”`, 'the words', 'text');
  if (undated !== undefined) add('undated', 'Without a day', 'the date', 'since', 'until', 'undated');
  else if (since !== undefined || until !== undefined)
    add('days', `Happened ${daysWords(since, until)}`, 'the date', 'since', 'until');
  if (saidSince !== undefined || saidUntil !== undefined)
    add('said', `Said ${daysWords(saidSince, saidUntil)}`, 'the day it was said', 'saidSince', 'saidUntil');
  for (const facet of FACET_NAMES)
    for (const value of search[facet] ?? []) {
      const { without } = { without: { ...toggled(search, facet, value) } };
      conditions.push({
        key: `${facet} ${value}`,
        words: nameOf(facet, value),
        what: `“${nameOf(facet, value)}”`,
        without,
      });
    }
  for (const value of search.claimant ?? []) {
    const claimant = (search.claimant ?? []).filter((each) => each !== value);
    const without = { ...search, claim: undefined, claimant: claimant.length === 0 ? undefined : claimant };
    conditions.push({ key: `claimant ${value}`, words: `By ${person(value)}`, what: 'the claimant', without });
  }
  if (search.actor !== undefined) add('actor', `About ${person(search.actor)}`, 'the actor', 'actor');
  if (search.document !== undefined) add('document', 'Of one document', 'the document', 'document');
  if (search.incident !== undefined) add('incident', 'Of one incident', 'the incident', 'incident');
  return conditions;
}
