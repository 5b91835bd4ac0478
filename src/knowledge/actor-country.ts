import type { Span } from '../model/span.ts';
import type { Who } from '../model/who.ts';
import type { ActorIndex } from './actor-index.ts';
import type { Codebooks } from './codebooks.ts';
import { phraseParts } from './phrase-trie.ts';

/**
 * The country of an actor as event datasets write it: ISO 3166-1 alpha-3 of its state, or of the country where an armed
 * group is at home; IGO or NGO for a body of many countries, IMG for a group of many. Null where nothing tells.
 * `text`: the document's, for the words around a name of no known country.
 */
export function actorCountry(actors: ActorIndex, codebooks: Codebooks, who: Who, text = ''): string | null {
  return (
    countryOfSlug(actors, codebooks, who.actor) ??
    countryOfSlug(actors, codebooks, who.party) ??
    countryInName(actors, codebooks, who.name) ??
    (who.span ? countryAround(actors, codebooks, text, who.span) : null)
  );
}

/** In the title before the name ("Serbian President K."), or right behind: "rebels in Chad", "prosecutors of northern Spain". */
function countryAround(actors: ActorIndex, codebooks: Codebooks, text: string, { start, end }: Span): string | null {
  const titled = countryInName(actors, codebooks, text.slice(start, end));
  if (titled !== null) return titled;
  const behind = /^ (?:in|of|from|throughout) (?:the |\p{Ll}+ )?((?:\p{Lu}[\p{L}.-]*\s?){1,4})/u.exec(
    text.slice(end, end + 60),
  );
  return behind?.[1] ? countryInName(actors, codebooks, behind[1]) : null;
}

function countryOfSlug(actors: ActorIndex, codebooks: Codebooks, slug: string | null): string | null {
  if (slug === null) return null;
  const state = actors.states.get(slug);
  if (state) return state.iso === null ? null : (codebooks.alpha3.get(state.iso) ?? null);
  const group = actors.groups.get(slug);
  if (group) {
    if (codebooks.crosswalk.international_groups.includes(slug)) return 'IMG';
    const home = group.state ? actors.states.get(group.state)?.iso : group.countries[0];
    return (home && codebooks.alpha3.get(home)) ?? null;
  }
  const body = actors.bodies.get(slug);
  const owner = body?.state ?? body?.party ?? actors.bySlug.get(slug)?.party ?? null;
  if (owner !== null && owner !== slug) return countryOfSlug(actors, codebooks, owner);
  return body ? (codebooks.crosswalk.bodies[body.sort] ?? null) : null;
}

/** "the Kenya Teachers' Union", "Arab League envoy": the first state, nationality, capital or international body in the name. */
function countryInName(actors: ActorIndex, codebooks: Codebooks, name: string): string | null {
  const [first] = countriesNamed(actors, codebooks, name);
  return first ?? null;
}

/** Every state, nationality, capital or international body that a text names, in its order. */
export function countriesNamed(actors: ActorIndex, codebooks: Codebooks, text: string): string[] {
  const out: string[] = [];
  const parts = phraseParts(text);
  const small = parts.map((part) => part.toLowerCase());
  for (let at = 0; at < parts.length; at++) {
    let found: string | null = null;
    actors.names.eachFrom(small, at, (senses, end) => {
      const written = parts.slice(at, end).join(' ');
      const sense = senses.find(
        ({ use, alias, slug }) =>
          (['state', 'demonym', 'people', 'seat'].includes(use) || (use === 'actor' && actors.bodies.has(slug))) &&
          phraseParts(alias).join(' ') === written,
      );
      if (sense) found = countryOfSlug(actors, codebooks, sense.slug) ?? found;
    });
    if (found !== null) out.push(found);
  }
  return out;
}
