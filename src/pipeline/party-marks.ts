import { type ActorKnowledge, openActors } from '../knowledge/actors.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { type ListedActor, partiesByMention } from '../ledger/find-situation.ts';
import { foesOfCase } from '../ledger/incident-extracts.ts';
import { partiesByTheirs } from '../ledger/parties-by-theirs.ts';

/** How a side is marked on every screen: its letters, and which of the hand-checked hues it has; null where they have run out. */
export interface PartyMark {
  slug: string;
  name: string;
  letters: string;
  hue: number | null;
  adjective: string | null;
}

/** Hues that are told apart by everybody, and at a glance. */
const HUES = 5;
/** Sides that get a mark of their own. */
const MOST_PARTIES = 40;

/** The sides of a case, those that fight each other first, then the most named, then those of whom only people and bodies are named. */
export async function partyMarks(file: CaseFile): Promise<PartyMark[]> {
  const actors = openActors();
  const named = await partiesByMention(file, MOST_PARTIES);
  const others = await partiesByTheirs(file, MOST_PARTIES - named.length);
  const parties: Named[] = [...named, ...others.map((slug) => namedOf(slug, actors))];
  const foes = new Set((await foesOfCase(file)).flat());
  const ordered = [...parties.filter(({ slug }) => foes.has(slug)), ...parties.filter(({ slug }) => !foes.has(slug))];
  const states = new Map([...actors.stateByIso].map(([iso, slug]) => [slug, iso]));
  const taken = new Set<string>();
  return ordered.map((party, at) => {
    const letters = lettersOf(party, states.get(party.slug), taken);
    taken.add(letters);
    const state = actors.states.get(party.slug);
    const adjective = state ? (state.adjective[0] ?? null) : beforeNoun(party);
    return { slug: party.slug, name: party.name, letters, hue: at < HUES ? at + 1 : null, adjective };
  });
}

type Named = Pick<ListedActor, 'slug' | 'name' | 'aliases'>;

/** What a side is called that stands in no report by itself: "army (pakistan)" is of Pakistan. */
function namedOf(slug: string, { bySlug }: ActorKnowledge): Named {
  const known = bySlug.get(slug);
  return { slug, name: known?.name ?? slugWords(slug), aliases: [...(known?.aliases ?? [])] };
}

/** "river-front" → "River Front". */
function slugWords(slug: string): string {
  return slug.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
}

/** A group's name before a noun: "Taliban" fighters; of a plural the singular, where the group goes by it too. */
function beforeNoun({ name, aliases }: Named): string {
  const bare = name.replace(/^the /i, '');
  const singular = bare.replace(/s$/, '');
  return aliases.includes(singular) ? singular : bare;
}

/** A state's two letters; a group's own short name; else its initials. Told apart by a further letter where two are the same. */
function lettersOf({ name, aliases }: Named, iso: string | undefined, taken: ReadonlySet<string>): string {
  const short = [name, ...aliases].filter((each) => /^[A-Z][A-Z0-9-]{1,4}$/.test(each));
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words
    .map((word) => [...word][0])
    .join('')
    .slice(0, 3);
  const first = [...(words[0] ?? name)].slice(0, 3).join('').toUpperCase();
  const wanted = [iso?.toUpperCase(), ...short, initials.length > 1 ? initials : undefined, first];
  const free = wanted.filter((each) => each !== undefined && each !== '' && !taken.has(each));
  return free[0] ?? `${first.slice(0, 2)}${taken.size}`;
}
