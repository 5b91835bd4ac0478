import type { ActorIndex, NameSense } from '../knowledge/actor-index.ts';
import { partyOn } from '../knowledge/actors.ts';
import { withoutClosingBracket } from '../knowledge/closing-bracket.ts';
import type { DatasetKnowledge } from '../knowledge/datasets.ts';
import { phraseParts } from '../knowledge/phrase-trie.ts';
import type { RowKnowledge } from './row-format.ts';

type Named = ReturnType<RowKnowledge['whoIs']>;

/** Names of one dataset come again and again. */
const MOST_KEPT = 20_000;

/**
 * Who is meant by a side as datasets write it: "Government of Pakistan", "Military Forces of Afghanistan (2021-)", "TTP:
 * Tehreek-i-Taliban Pakistan", "Civilians (Pakistan)". A name must be known as a whole; a part of one is nobody.
 */
export function openRowKnowledge(datasets: DatasetKnowledge, actors: ActorIndex): RowKnowledge {
  const kept = new Map<string, Named>();
  return {
    datasets,
    whoIs(name, day) {
      const key = `${day} ${name}`;
      const known = kept.get(key);
      if (known) return known;
      const found = lookUp(name, day, datasets, actors);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, found);
      return found;
    },
  };
}

function lookUp(name: string, day: string, { names, country }: DatasetKnowledge, actors: ActorIndex): Named {
  const nobody = { name, actor: null, party: null };
  const lead = names.nobody.find((word) => name === word || name.startsWith(`${word} `));
  if (lead !== undefined) return { ...nobody, role: names.roles[lead] ?? null };
  const before = names.before.find((words) => name.startsWith(`${words} `));
  const rest = before === undefined ? name : name.slice(before.length + 1);
  const role = before === undefined ? null : (names.roles[before] ?? null);
  const iso = /^[A-Z]{2}$/.test(name) ? name : country(rest);
  const state = iso === null ? null : (actors.stateByIso.get(iso) ?? null);
  // "Military Forces of X" are its soldiers; the country alone is its government.
  if (state !== null)
    return { name, actor: before === undefined ? state : null, party: partyOn(actors, state, day), role };
  for (const each of spellings(rest)) {
    const slug = slugNamed(each, day, actors);
    if (slug !== null) return { name, actor: slug, party: partyOn(actors, slug, day), role };
  }
  return { ...nobody, role };
}

/** "TTP: Tehreek-i-Taliban Pakistan (2007-)" → the whole, without what is in brackets, each half. */
function spellings(name: string): string[] {
  const bare = withoutClosingBracket(name);
  const halves = bare.includes(':') ? bare.split(':').map((half) => half.trim()) : [];
  return [...new Set([name, bare, ...halves])].filter((each) => each !== '');
}

function slugNamed(name: string, day: string, actors: ActorIndex): string | null {
  const parts = phraseParts(name).map((part) => part.toLowerCase());
  let senses: readonly NameSense[] = [];
  actors.names.eachFrom(parts, 0, (values, end) => {
    if (end === parts.length) senses = values;
  });
  const slugs = new Set(
    senses
      .filter(({ use, from, to }) => NAMING.has(use) && (from === null || from <= day) && (to === null || day < to))
      .map(({ slug }) => slug),
  );
  const [only, other] = slugs;
  // A name of two bodies is neither's.
  return only === undefined || other !== undefined ? null : only;
}

const NAMING: ReadonlySet<NameSense['use']> = new Set(['state', 'actor', 'person']);
