import type { ActorKind } from '../model/situation.ts';
import type { ActorFiles, BodyEntry, GroupEntry, OrganisationWords, StateEntry } from './actor-schema.ts';
import { PhraseTrie } from './phrase-trie.ts';
import type { RoleEntry, RoleKnowledge } from './roles.ts';

/** Somebody that knowledge/actors/ knows. */
export interface KnownActor {
  slug: string;
  name: string;
  kind: ActorKind;
  /** Before dates: the state's slug for a state's own people and offices. See `partyOn`. */
  party: string | null;
  role: string | null;
  aliases: readonly string[];
  wikidata: string | null;
}

/** What a name means. 'seat' is a capital or palace that may stand for its government, 'demonym' an adjective. */
export interface NameSense {
  use: 'state' | 'seat' | 'demonym' | 'people' | 'actor' | 'person';
  /** Of the actor; for state, seat, demonym and people that of the state. */
  slug: string;
  kind: ActorKind;
  /** Of a seat: the office that it stands for. */
  office: string | null;
  /** It is also a place: only its part in the sentence tells. */
  place: boolean;
  /** As the file has it; capitals count. */
  alias: string;
  /** Counts only where the document also names the actor in full. */
  weak: boolean;
  /** Of a weak name: states that, named in the document, make it count. */
  near: readonly string[];
  after: readonly string[] | null;
  from: string | null;
  to: string | null;
}

/** What a common noun or title means: an office of a state, a role that people have, a title before a name. */
export interface WordSense {
  use: 'office' | 'role' | 'title' | 'group' | 'side';
  office: string | null;
  self: boolean;
  state: boolean;
  role: RoleEntry | null;
  many: boolean;
  /** An office's word that means something only with its owner or an article: "leadership". */
  loose: boolean;
  /** An office's word that means something only with its owner: "ministry" alone is whichever was named before. */
  owned: boolean;
  /** Words after which it is no role: "a source of income". */
  notBefore: readonly string[];
  /** As the file has it; a title's capitals count. */
  word: string;
}

export interface ActorIndex {
  files: ActorFiles;
  roles: RoleKnowledge;
  names: PhraseTrie<NameSense>;
  words: PhraseTrie<WordSense>;
  bySlug: ReadonlyMap<string, KnownActor>;
  states: ReadonlyMap<string, StateEntry>;
  groups: ReadonlyMap<string, GroupEntry>;
  bodies: ReadonlyMap<string, BodyEntry>;
  regimes: ReadonlyMap<string, StateEntry['regimes']>;
  /** Alpha-2 code → slug of the state. */
  stateByIso: ReadonlyMap<string, string>;
  /** A state's own slug for an office ("pakistan/media-wing"), where it is not `<state>-<office>`. */
  offices: ReadonlyMap<string, string>;
  /** Head word of a name, small letters → what such a body is. */
  headWords: ReadonlyMap<string, ActorKind>;
  fightingWords: ReadonlySet<string>;
  /** A body with one of these in its name is media: "Northern News Agency". */
  mediaWords: ReadonlySet<string>;
  peacefulHeads: ReadonlySet<string>;
  /** Head words that take a complement: "Centre for Border Studies". */
  complementHeads: ReadonlySet<string>;
  sets: WordSets;
}

type SetName = keyof ActorFiles['metonymy'] | 'upper_case' | 'sentence_start' | 'person_states';
export type WordSets = Readonly<Record<SetName, ReadonlySet<string>>>;

const NO_SENSE = { office: null, place: false, weak: false, near: [], after: null, from: null, to: null } as const;

export function indexActors(files: ActorFiles, roles: RoleKnowledge): ActorIndex {
  const names = new PhraseTrie<NameSense>();
  const bySlug = new Map<string, KnownActor>();
  const offices = new Map<string, string>();
  for (const state of files.states) addState(state, names, bySlug, offices);
  const stateByIso = new Map(files.states.flatMap((s) => (s.iso === null ? [] : [[s.iso, s.slug] as const])));
  for (const group of files.groups) {
    const near = group.countries.flatMap((iso) => stateByIso.get(iso) ?? []);
    addGroup(group, near, names, bySlug);
  }
  for (const body of files.organisations) addBody(body, 'organisation', names, bySlug);
  for (const body of files.media) addBody(body, 'media', names, bySlug);
  for (const leader of files.leaders) {
    const [name = leader.slug] = leader.names;
    const { slug, party, role, names: aliases } = leader;
    bySlug.set(slug, { slug, name, kind: 'person', party, role, aliases, wikidata: null });
    const days = { from: leader.from ?? null, to: leader.to ?? null };
    for (const alias of aliases) names.add(alias, { ...NO_SENSE, ...days, use: 'person', slug, kind: 'person', alias });
  }
  return {
    files,
    roles,
    names,
    words: indexWords(files, roles),
    bySlug,
    states: new Map(files.states.map((state) => [state.slug, state])),
    groups: new Map(files.groups.map((group) => [group.slug, group])),
    bodies: new Map([...files.organisations, ...files.media].map((body) => [body.slug, body])),
    regimes: new Map(files.states.filter((s) => s.regimes.length > 0).map((s) => [s.slug, s.regimes])),
    stateByIso,
    offices,
    headWords: indexHeadWords(files.organisationWords),
    fightingWords: lowered(files.organisationWords.fighting_words),
    mediaWords: lowered(files.organisationWords.media_words),
    peacefulHeads: lowered(files.organisationWords.peaceful_heads),
    complementHeads: lowered(files.organisationWords.complement_heads),
    sets: indexSets(files),
  };
}

function lowered(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

function addState(
  state: StateEntry,
  names: PhraseTrie<NameSense>,
  bySlug: Map<string, KnownActor>,
  offices: Map<string, string>,
): void {
  const { slug } = state;
  const add = (alias: string, sense: Partial<NameSense> & Pick<NameSense, 'use'>) =>
    names.add(alias, { ...NO_SENSE, slug, kind: 'state', alias, ...sense });
  const aliases = [state.name.replace(/^the /, ''), ...state.also];
  const wikidata = state.wikidata ?? null;
  bySlug.set(slug, { slug, name: state.name, kind: 'state', party: slug, role: null, aliases, wikidata });
  for (const alias of aliases) add(alias, { use: 'state', place: true });
  const capitals = typeof state.capital === 'string' ? [state.capital] : (state.capital ?? []);
  // "Singapore said" names the state by its own name.
  for (const capital of state.capital_speaks ? capitals : [])
    if (!aliases.includes(capital)) add(capital, { use: 'seat', place: true, office: 'government' });
  for (const seat of state.seats) add(seat.name, { use: 'seat', place: seat.place, office: seat.office });
  for (const word of state.adjective) add(word, { use: 'demonym' });
  for (const word of state.people) add(word, { use: 'people' });
  for (const office of state.offices) {
    const own = office.slug ?? (office.office === 'government' ? slug : `${slug}-${office.office}`);
    const name = office.names[0] ?? [...office.weak].sort((a, b) => b.length - a.length)[0] ?? own;
    if (office.slug !== undefined && !offices.has(`${slug}/${office.office}`) && own.endsWith(office.office))
      offices.set(`${slug}/${office.office}`, own);
    const known = bySlug.get(own);
    if (known) bySlug.set(own, { ...known, aliases: [...known.aliases, ...office.names] });
    else
      bySlug.set(own, {
        slug: own,
        name,
        kind: 'institution',
        party: slug,
        role: null,
        aliases: office.names,
        wikidata: null,
      });
    const days = { from: office.from ?? null, to: office.to ?? null };
    const kind = own === slug ? 'state' : 'institution';
    const sense = { ...NO_SENSE, ...days, use: 'actor', slug: own, kind, office: office.office, near: [slug] } as const;
    for (const alias of office.names) names.add(alias, { ...sense, alias });
    for (const alias of office.weak) names.add(alias, { ...sense, alias, weak: true });
  }
}

function addGroup(
  group: GroupEntry,
  near: readonly string[],
  names: PhraseTrie<NameSense>,
  bySlug: Map<string, KnownActor>,
): void {
  const { slug, name } = group;
  const aliases = [name, ...group.aliases];
  const wikidata = group.wikidata ?? null;
  bySlug.set(slug, {
    slug,
    name,
    kind: 'armed group',
    party: slug,
    role: null,
    aliases: [...aliases, ...group.weak],
    wikidata,
  });
  const sense = { ...NO_SENSE, use: 'actor', slug, kind: 'armed group' } as const;
  for (const alias of new Set(aliases)) names.add(alias, { ...sense, alias });
  for (const alias of group.weak) names.add(alias, { ...sense, alias, weak: true, near });
  for (const alias of group.seats)
    names.add(alias, { ...sense, use: 'seat', place: true, office: 'government', alias });
}

function addBody(
  body: BodyEntry,
  usual: ActorKind,
  names: PhraseTrie<NameSense>,
  bySlug: Map<string, KnownActor>,
): void {
  const { slug, name } = body;
  const kind = body.kind ?? usual;
  const aliases = [name, ...body.aliases, ...body.weak];
  const party = body.party ?? (kind === 'armed group' ? slug : null);
  bySlug.set(slug, { slug, name, kind, party, role: null, aliases, wikidata: body.wikidata ?? null });
  const sense = { ...NO_SENSE, use: 'actor', slug, kind, after: body.after ?? null } as const;
  for (const alias of new Set([name, ...body.aliases])) names.add(alias, { ...sense, alias });
  for (const alias of body.weak) names.add(alias, { ...sense, alias, weak: true });
}

function indexWords(files: ActorFiles, roles: RoleKnowledge): PhraseTrie<WordSense> {
  const words = new PhraseTrie<WordSense>();
  const none = {
    office: null,
    self: false,
    state: false,
    role: null,
    many: false,
    loose: false,
    owned: false,
    notBefore: [],
  } as const;
  for (const { office, names, self, state, loose, owned } of files.institutions) {
    for (const word of names)
      words.add(word, { ...none, use: 'office', office, self, state, word, loose: loose.includes(word), owned });
  }
  for (const role of roles.files.roles) {
    const office = role.office ?? null;
    const notBefore = role.not_before;
    for (const word of role.one) words.add(word, { ...none, use: 'role', role, office, notBefore, word });
    for (const word of role.many) words.add(word, { ...none, use: 'role', role, office, notBefore, many: true, word });
  }
  for (const title of roles.files.titles) {
    const role = title.role === null ? null : (roles.byName.get(title.role) ?? null);
    for (const word of title.words) words.add(word, { ...none, use: 'title', role, word });
  }
  for (const word of files.organisationWords.group_nouns) words.add(word, { ...none, use: 'group', word });
  for (const word of files.organisationWords.side_nouns) words.add(word, { ...none, use: 'side', word });
  return words;
}

function indexHeadWords(words: OrganisationWords): ReadonlyMap<string, ActorKind> {
  const kinds = ['media', 'organisation', 'institution', 'armed group'] as const;
  return new Map(kinds.flatMap((kind) => words[kind].map((word) => [word.toLowerCase(), kind] as const)));
}

function indexSets(files: ActorFiles): WordSets {
  const lists: Record<SetName, readonly string[]> = { ...files.metonymy, ...files.traps };
  const sets = Object.entries(lists).map(([name, list]) => [name, new Set(list)]);
  // Object.fromEntries forgets the key names that `lists` is typed with.
  return Object.fromEntries(sets) as WordSets;
}
