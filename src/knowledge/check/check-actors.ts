import { type ActorFiles, bondsOf } from '../actor-schema.ts';
import { type ActorName, actorNames, daysMeet } from './actor-names.ts';
import type { Fault, KnowledgeSet } from './knowledge-set.ts';
import { GROUPS, type YamlData, type YamlName } from './yaml-schemas.ts';

/** Files of actors, by the field of `ActorFiles` that they fill. */
const FILES = {
  states: 'actors/states.yaml',
  groups: GROUPS,
  organisations: 'actors/organisations.yaml',
  media: 'actors/media.yaml',
  leaders: 'actors/leaders.yaml',
} as const satisfies Partial<Record<keyof ActorFiles, YamlName>>;
type ActorKindOfFile = keyof typeof FILES;
// Object.entries forgets the names of the keys.
const KINDS = Object.entries(FILES) as [ActorKindOfFile, YamlName][];

type Actors = { [K in ActorKindOfFile]: YamlData[(typeof FILES)[K]] };

interface Work {
  actors: Actors;
  set: KnowledgeSet;
  faults: Fault[];
}

/** What is wrong among actors beyond the shape of each: doubles, unknown ones, days the wrong way round, shared names. */
export function checkActors(set: KnowledgeSet): Fault[] {
  const { data } = set;
  const [states, groups, leaders] = [data[FILES.states], data[FILES.groups], data[FILES.leaders]];
  const [organisations, media] = [data[FILES.organisations], data[FILES.media]];
  if (!states || !groups || !leaders || !organisations || !media) return [];
  const work: Work = { actors: { states, groups, leaders, organisations, media }, set, faults: [] };
  checkDoubles(work);
  checkReferences(work);
  checkDays(work);
  checkNames(work);
  return work.faults;
}

function fault({ set, faults }: Work, name: YamlName, entry: string, said: { word?: string; message: string }): void {
  faults.push({ ...set.placeOf(name, entry, said.word), message: `${entry}: ${said.message}` });
}

function checkDoubles(work: Work): void {
  const slugs = new Map<string, YamlName>();
  const ids = new Map<string, string>();
  for (const [kind, name] of KINDS)
    for (const entry of work.actors[kind]) {
      const other = slugs.get(entry.slug);
      if (other !== undefined)
        fault(work, name, entry.slug, { message: `the slug stands twice; the other one is in ${other}` });
      slugs.set(entry.slug, name);
      const id = 'wikidata' in entry ? entry.wikidata : undefined;
      if (id === undefined) continue;
      const same = ids.get(id);
      if (same !== undefined)
        fault(work, name, entry.slug, { word: id, message: `wikidata: ${id} is also that of ${same}` });
      ids.set(id, entry.slug);
    }
}

function checkReferences(work: Work): void {
  const { states, groups, organisations, media, leaders } = work.actors;
  const known = new Set(KINDS.flatMap(([kind]) => work.actors[kind].map((entry) => entry.slug)));
  for (const state of states) for (const office of state.offices) if (office.slug) known.add(office.slug);
  const isos = new Set([...work.set.countryCodes, ...states.flatMap((state) => state.iso ?? [])]);
  const roles = new Set((work.set.data['roles/roles.yaml'] ?? []).map((role) => role.role));
  const wanted = (name: YamlName, entry: string, field: string, slug: string | null | undefined) => {
    if (slug && !known.has(slug))
      fault(work, name, entry, { word: slug, message: `${field}: nobody is called ${slug}` });
  };
  for (const state of states) for (const { party } of state.regimes) wanted(FILES.states, state.slug, 'regimes', party);
  for (const group of groups) {
    for (const bond of bondsOf(group)) {
      wanted(GROUPS, group.slug, 'parent or allied', bond.group);
      if (bond.group === group.slug)
        fault(work, GROUPS, group.slug, { word: 'parent', message: 'a group is no parent or ally of its own' });
    }
    wanted(GROUPS, group.slug, 'state', group.state);
    for (const iso of group.countries)
      if (!isos.has(iso))
        fault(work, GROUPS, group.slug, { word: iso, message: `countries: no country has the code ${iso}` });
  }
  for (const [name, bodies] of [
    [FILES.organisations, organisations],
    [FILES.media, media],
  ] as const)
    for (const body of bodies) {
      wanted(name, body.slug, 'party', body.party);
      wanted(name, body.slug, 'state', body.state);
    }
  for (const leader of leaders) {
    wanted(FILES.leaders, leader.slug, 'party', leader.party);
    if (roles.size > 0 && !roles.has(leader.role))
      fault(work, FILES.leaders, leader.slug, { word: leader.role, message: `role: no role is called ${leader.role}` });
  }
}

type Days = { from?: string | number | undefined; to?: string | number | undefined };

function reversed({ from, to }: Days): boolean {
  if (from === undefined || to === undefined) return false;
  const [a, b] = [String(from), String(to)];
  // A year against a day: only the years can be compared.
  return a.length === b.length ? a > b : a.slice(0, 4) > b.slice(0, 4);
}

function checkDays(work: Work): void {
  const tell = (name: YamlName, entry: string, days: Days, what = '') => {
    if (reversed(days))
      fault(work, name, entry, { word: String(days.from), message: `${what}from ${days.from} is after to ${days.to}` });
  };
  for (const state of work.actors.states) {
    tell(FILES.states, state.slug, state);
    for (const office of state.offices) tell(FILES.states, state.slug, office, 'offices: ');
    for (const regime of state.regimes) tell(FILES.states, state.slug, regime, 'regimes: ');
    for (const [i, regime] of state.regimes.entries()) {
      const next = state.regimes[i + 1];
      if (next && (regime.to === undefined || next.from < regime.to))
        fault(work, FILES.states, state.slug, {
          word: next.from,
          message: `regimes: ${next.party} begins before ${regime.party} ends`,
        });
    }
  }
  for (const group of work.actors.groups) {
    tell(GROUPS, group.slug, group);
    for (const bond of bondsOf(group)) tell(GROUPS, group.slug, bond, `${bond.group}: `);
  }
  for (const leader of work.actors.leaders) tell(FILES.leaders, leader.slug, leader);
}

function checkNames(work: Work): void {
  const { set, actors } = work;
  const common = set.commonWords;
  const traps = new Set((set.data['actors/traps.yaml']?.upper_case ?? []).map((word) => word.toLowerCase()));
  const seen = new Map<string, ActorName[]>();
  for (const one of actorNames(actors)) {
    const file = FILES[one.kind];
    if (one.key === '') {
      fault(work, file, one.slug, { word: one.alias, message: `"${one.alias}" has no letter or digit` });
      continue;
    }
    if (one.kind !== 'states' && !one.weak && !one.apart && common.has(one.key) && !traps.has(one.key))
      fault(work, file, one.slug, {
        word: one.alias,
        message: `"${one.alias}" is also a common word: put it under weak, or into upper_case of actors/traps.yaml`,
      });
    const others = seen.get(one.key) ?? [];
    const clash = others.find((other) => other.slug !== one.slug && clashes(one, other));
    if (clash) fault(work, file, one.slug, { word: one.alias, message: clashWords(one, clash) });
    seen.set(one.key, [...others, one]);
  }
}

/** Two strong names of one word can never be told apart; weak ones are, unless their owners fight in one country at once. */
function clashes(one: ActorName, other: ActorName): boolean {
  if (one.apart || other.apart) return false;
  // A town may be the seat of two: who governs from it on a day is told by the regimes.
  if (one.use === 'seat' || other.use === 'seat') return false;
  if (!one.weak && !other.weak) return daysMeet(one, other);
  if (one.weak !== other.weak) return false;
  return one.countries.some((iso) => other.countries.includes(iso)) && daysMeet(one, other);
}

function clashWords(one: ActorName, other: ActorName): string {
  if (one.weak)
    return `"${one.alias}" is also a weak name of ${other.slug}, which is in the same country at the same time`;
  return `"${one.alias}" is also a name of ${other.slug}: put it under weak in one of them, or in both`;
}
