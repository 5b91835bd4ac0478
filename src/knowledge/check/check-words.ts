import type { Fault, KnowledgeSet } from './knowledge-set.ts';
import { GROUPS, YAML_SCHEMAS, type YamlName } from './yaml-schemas.ts';

/** What is wrong with words beyond the shape of their files: one in two places that exclude each other, bad ranges. */
export function checkWords(set: KnowledgeSet): Fault[] {
  const faults: Fault[] = [];
  const tell = (name: YamlName, word: string, message: string) =>
    faults.push({ ...set.wordPlace(name, word), message: `"${word}" ${message}` });
  // Object.keys forgets that they are the names of the files.
  for (const name of Object.keys(YAML_SCHEMAS) as YamlName[])
    for (const word of twiceInAList(set.data[name])) tell(name, word, 'stands twice in one list');
  for (const { name, lists } of exclusiveLists(set))
    for (const [word, places] of sharedBetween(lists)) tell(name, word, `stands in ${places.join(' and in ')}`);
  checkRoles(set, tell);
  checkOffices(set, tell);
  checkNumbers(set, tell);
  for (const { words, low, high } of set.data['speech/likelihood.yaml'] ?? [])
    if (low < 0 || high > 100 || low >= high)
      tell('speech/likelihood.yaml', words, `needs 0 ≤ low < high ≤ 100, not ${low} to ${high}`);
  return faults;
}

type Tell = (name: YamlName, word: string, message: string) => void;

/** Words that stand twice in the same list of words, anywhere in the data. */
function twiceInAList(data: unknown): string[] {
  if (Array.isArray(data) && data.every((item) => typeof item === 'string'))
    return data.filter((word, i) => data.indexOf(word) !== i);
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(twiceInAList) : [];
}

/** Lists of one file that mean different things, so that no word may stand in two of them. */
function exclusiveLists({ data }: KnowledgeSet): { name: YamlName; lists: Map<string, readonly string[]> }[] {
  const { before, after } = data['numbers/bounds.yaml'] ?? { before: {}, after: {} };
  const roles = data['roles/roles.yaml'] ?? [];
  const all: [YamlName, [string, readonly string[]][]][] = [
    ['numbers/bounds.yaml', Object.entries(before)],
    ['numbers/bounds.yaml', Object.entries(after)],
    ['numbers/vague.yaml', Object.entries(data['numbers/vague.yaml'] ?? {})],
    ['roles/roles.yaml', roles.map((role) => [role.role, [...role.one, ...role.many]])],
    ['actors/institutions.yaml', (data['actors/institutions.yaml'] ?? []).map((one) => [one.office, one.names])],
    ['events/weapons.yaml', (data['events/weapons.yaml'] ?? []).map((one) => [one.weapon, one.words])],
  ];
  return all.map(([name, lists]) => ({ name, lists: new Map(lists) }));
}

function sharedBetween(lists: ReadonlyMap<string, readonly string[]>): [string, string[]][] {
  const places = new Map<string, string[]>();
  for (const [list, words] of lists)
    for (const word of new Set(words)) places.set(word, [...(places.get(word) ?? []), list]);
  return [...places].filter(([, where]) => where.length > 1);
}

function checkRoles({ data }: KnowledgeSet, tell: Tell): void {
  const roles = data['roles/roles.yaml'];
  const offices = data['actors/institutions.yaml'];
  if (!roles || !offices) return;
  const known = new Set(roles.map((role) => role.role));
  const places = new Set(offices.map((one) => one.office));
  for (const { role, office, one, many } of roles) {
    if (office !== undefined && !places.has(office))
      tell('roles/roles.yaml', office, `is no office of actors/institutions.yaml (role ${role})`);
    if (one.length + many.length === 0) tell('roles/roles.yaml', role, 'has no word that could ever name it');
  }
  // "authorities" of a state are its government, said alone they are officials: these words mean the office itself.
  const wide = new Set(offices.flatMap((one) => (one.state ? one.names : [])));
  const named = new Set(offices.flatMap((one) => one.names).filter((word) => !wide.has(word)));
  for (const { role, one, many } of roles)
    for (const word of [...one, ...many])
      if (named.has(word)) tell('roles/roles.yaml', word, `(${role}) is an office in actors/institutions.yaml too`);
  const titles = data['roles/titles.yaml'] ?? [];
  for (const { role } of titles)
    if (role !== null && !known.has(role)) tell('roles/titles.yaml', role, 'is no role of roles/roles.yaml');
}

function checkOffices({ data }: KnowledgeSet, tell: Tell): void {
  for (const { names, loose } of data['actors/institutions.yaml'] ?? [])
    for (const word of loose)
      if (!names.includes(word)) tell('actors/institutions.yaml', word, 'is loose but none of the names');
}

function checkNumbers({ data }: KnowledgeSet, tell: Tell): void {
  const vague = data['numbers/vague.yaml'];
  const books = data['numbers/codebooks.yaml'];
  if (!vague || !books) return;
  for (const [book, { words }] of Object.entries(books))
    for (const [word, [low, high]] of Object.entries(words)) {
      if (!(word in vague)) tell('numbers/codebooks.yaml', word, `(${book}) is no word of numbers/vague.yaml`);
      if (low !== null && high !== null && low > high)
        tell('numbers/codebooks.yaml', word, `(${book}) goes from ${low} down to ${high}`);
    }
}

/** How much there is of what, for who wants to see that his files were read. */
export function countKnowledge({ data }: KnowledgeSet): [string, number][] {
  const names = (data[GROUPS] ?? []).reduce((sum, { aliases, weak }) => sum + 1 + aliases.length + weak.length, 0);
  return [
    ['states', data['actors/states.yaml']?.length ?? 0],
    ['armed groups', data[GROUPS]?.length ?? 0],
    ['names of armed groups', names],
    ['organisations', data['actors/organisations.yaml']?.length ?? 0],
    ['media', data['actors/media.yaml']?.length ?? 0],
    ['leaders', data['actors/leaders.yaml']?.length ?? 0],
    ['roles', data['roles/roles.yaml']?.length ?? 0],
    ['verbs of saying', Object.keys(data['speech/verbs.yaml'] ?? {}).length],
    ['verbs of events', Object.keys(data['events/verbs.yaml'] ?? {}).length],
    ['nouns of events', Object.keys(data['events/nouns.yaml'] ?? {}).length],
  ];
}
