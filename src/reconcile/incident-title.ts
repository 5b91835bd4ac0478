import type { Effect, IncidentType } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { Who } from '../model/who.ts';
import { dateWords } from './date-words.ts';

/** The name under which a slug is known; null for somebody introduced by a text. */
export type NameOf = (slug: string) => string | null;

export interface Told {
  type: IncidentType;
  /** More than one, as most tellings have it: "strikes". */
  plural: boolean;
  /** Whose deaths are told, where only tolls and no event word tell of it. */
  victims: Who | null;
  /** What befell them: the gravest that is told. */
  effect: Effect;
  when: When | null;
  where: readonly Where[];
  agents: readonly Who[];
  targets: readonly Who[];
}

const PLURALS: Partial<Record<IncidentType, string>> = {
  'armed clash': 'armed clashes',
  'mine or IED': 'mine or IED blasts',
  'property destruction': 'property destruction',
  looting: 'looting',
  torture: 'torture',
  'sexual violence': 'sexual violence',
  shelling: 'shelling',
  arson: 'arson',
  talks: 'talks',
  sanctions: 'sanctions',
  aid: 'aid',
  'territory captured': 'territory captured',
  'territory lost': 'territory lost',
};
const SINGULARS: Partial<Record<IncidentType, string>> = { 'mine or IED': 'mine or IED blast' };
/** Told with both sides as equals: "clash between A and B". */
const BETWEEN: ReadonlySet<IncidentType> = new Set<IncidentType>(['armed clash', 'talks', 'agreement', 'ceasefire']);
const HARM: Record<Effect, string> = {
  killed: 'deaths',
  injured: 'injuries',
  missing: 'disappearance',
  captured: 'capture',
  displaced: 'displacement',
  destroyed: 'destruction',
};
const MOST_NAMES = 3;
const MOST_PLACES = 2;

/** "Drone strikes in Kabul, 9 October 2025": as a desk editor heads it. Who did it stands in it where the place does not tell. */
export function titleOf(told: Told, nameOf: NameOf): string {
  const head = told.victims
    ? `reported ${HARM[told.effect]} of ${victimWords(told.victims, nameOf)}`
    : `${noun(told)}${sideWords(told, nameOf)}`;
  const text = `${head}${placeWords(told.where, told.type)}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${told.when ? `, ${dateWords(told.when)}` : ''}`;
}

function noun({ type, plural }: Told): string {
  if (plural) return PLURALS[type] ?? `${type}s`;
  return SINGULARS[type] ?? type;
}

function sideWords(told: Told, nameOf: NameOf): string {
  const [agents, targets] = [namesOf(told.agents, nameOf), namesOf(told.targets, nameOf)];
  if (BETWEEN.has(told.type)) {
    const sides = [...told.agents, ...told.targets].filter((who) => who.party !== null);
    const all = namesOf(sides, nameOf).slice(0, MOST_NAMES);
    return all.length >= 2 ? ` between ${listed(all)}` : all.length === 1 ? ` with ${listed(all)}` : '';
  }
  if (told.type === 'visit') return visitorWords(told.agents, nameOf);
  const by = agents.length > 0 ? ` by ${listed(agents.slice(0, MOST_NAMES))}` : '';
  if (told.where.some((p) => p.precision <= 4) && told.type !== 'armed attack') return '';
  return by === '' && targets.length > 0 && told.where.length === 0
    ? ` on ${listed(targets.slice(0, MOST_NAMES))}`
    : by;
}

/** A person goes on a visit, by name where one is told. */
function visitorWords(agents: readonly Who[], nameOf: NameOf): string {
  const person = agents.find(
    (who) => who.role !== null && who.actor !== null && who.actor !== who.party && / /.test(who.name),
  );
  const name = person ? person.name : namesOf(agents, nameOf)[0];
  return name === undefined ? '' : ` by ${name}`;
}

function namesOf(whos: readonly Who[], nameOf: NameOf): string[] {
  return [...new Set(whos.flatMap((who) => nameWords(who, nameOf) ?? []))];
}

const PRONOUNS =
  /^(?:it|its|they|them|their|he|she|his|her|we|our|us|who|which|that|both|some|others?|one|those|these)\b/i;

function nameWords(who: Who, nameOf: NameOf): string | null {
  const name = who.party === null ? null : nameOf(who.party);
  if (name !== null) return / /.test(name) && !/^the /i.test(name) && !isState(who) ? `the ${name}` : name;
  if (who.actor !== null) return nameOf(who.actor) ?? (/^\p{Lu}/u.test(who.name) ? who.name : null);
  return PRONOUNS.test(who.name) || /\d/.test(who.name) || who.role === null ? null : who.name.toLowerCase();
}

/** Two-word states ("Saudi Arabia") take no article; a state's party is its own slug without an office. */
function isState(who: Who): boolean {
  return who.party !== null && who.actor?.startsWith(`${who.party}-`) === true;
}

function victimWords(who: Who, nameOf: NameOf): string {
  if (!PRONOUNS.test(who.name) && !/\d/.test(who.name) && who.name !== '' && who.role !== null) return who.name;
  return nameWords(who, nameOf) ?? who.role ?? 'people';
}

function placeWords(where: readonly Where[], type: IncidentType): string {
  // A district and its town have one name: it is said once.
  const once = where.filter((p, i) => where.findIndex((q) => q.name === p.name) === i);
  const fine = once.sort((a, b) => a.precision - b.precision).slice(0, MOST_PLACES);
  if (fine.length === 0) return '';
  const along = fine.every((p) => p.precision === 5 && /\b(?:border|frontier|line)\b/i.test(p.name));
  const names = fine.map((p) => (along && !/['’]s\b/.test(p.name) ? `the ${p.name}` : p.name));
  return ` ${along ? 'along' : type === 'visit' ? 'to' : 'in'} ${listed(names)}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
