import type { ActorFiles } from '../actor-schema.ts';
import { phraseParts } from '../phrase-trie.ts';

/** One name of one actor, as reports may have it. */
export interface ActorName {
  kind: 'states' | 'groups' | 'organisations' | 'media' | 'leaders';
  slug: string;
  alias: string;
  /** What the reader compares: small letters, one space. */
  key: string;
  use: 'seat' | 'name' | 'people' | 'office' | 'person';
  weak: boolean;
  /** Something else than the name tells it from its namesakes: a word that must stand before it. */
  apart: boolean;
  countries: readonly string[];
  from: string | null;
  to: string | null;
}

type Actors = Pick<ActorFiles, ActorName['kind']>;

/** Every name of every actor. */
export function actorNames(actors: Actors): ActorName[] {
  return [...stateNames(actors), ...groupNames(actors), ...bodyNames(actors), ...leaderNames(actors)];
}

type Given = Pick<ActorName, 'kind' | 'slug' | 'use'> & Partial<ActorName>;

function named(given: Given, aliases: readonly string[]): ActorName[] {
  const rest = { weak: false, apart: false, countries: [], from: null, to: null };
  return [...new Set(aliases)].map((alias) => ({
    ...rest,
    ...given,
    alias,
    key: phraseParts(alias).join(' ').toLowerCase(),
  }));
}

function stateNames({ states }: Actors): ActorName[] {
  return states.flatMap((state) => {
    const of = {
      kind: 'states',
      slug: state.slug,
      countries: state.iso === null ? [] : [state.iso],
      from: dayOf(state.from),
      to: dayOf(state.to),
    } as const;
    const capitals = typeof state.capital === 'string' ? [state.capital] : (state.capital ?? []);
    return [
      ...named({ ...of, use: 'name' }, [state.name.replace(/^the /, ''), ...state.also]),
      ...named({ ...of, use: 'seat' }, [...(state.capital_speaks ? capitals : []), ...state.seats.map((s) => s.name)]),
      ...named({ ...of, use: 'people' }, [...state.adjective, ...state.people]),
      ...state.offices.flatMap((office) => {
        const own = { ...of, use: 'office', from: office.from ?? of.from, to: office.to ?? of.to } as const;
        return [...named(own, office.names), ...named({ ...own, weak: true }, office.weak)];
      }),
    ];
  });
}

function groupNames({ groups }: Actors): ActorName[] {
  return groups.flatMap((group) => {
    const { slug, countries } = group;
    const of = { kind: 'groups', slug, countries, use: 'name', from: dayOf(group.from), to: dayOf(group.to) } as const;
    return [
      ...named(of, [group.name, ...group.aliases]),
      ...named({ ...of, weak: true }, group.weak),
      ...named({ ...of, use: 'seat' }, group.seats),
    ];
  });
}

function bodyNames({ organisations, media }: Actors): ActorName[] {
  return (['organisations', 'media'] as const).flatMap((kind) =>
    (kind === 'media' ? media : organisations).flatMap(({ slug, name, aliases, weak, after }) => {
      const of = { kind, slug, use: 'name', apart: after !== undefined } as const;
      return [...named(of, [name, ...aliases]), ...named({ ...of, weak: true }, weak)];
    }),
  );
}

function leaderNames({ leaders }: Actors): ActorName[] {
  return leaders.flatMap(({ slug, names, from, to }) =>
    named({ kind: 'leaders', slug, use: 'person', from: from ?? null, to: to ?? null }, names),
  );
}

function dayOf(since: string | number | undefined): string | null {
  return since === undefined ? null : String(since);
}

/** Whether the days of two names have any in common; a year counts as a whole. */
export function daysMeet(one: Pick<ActorName, 'from' | 'to'>, other: Pick<ActorName, 'from' | 'to'>): boolean {
  const before = (to: string | null, from: string | null) => {
    if (to === null || from === null) return false;
    const length = Math.min(to.length, from.length);
    return to.slice(0, length) < from.slice(0, length);
  };
  return !before(one.to, other.from) && !before(other.to, one.from);
}
