import type { IncidentType } from '../model/claim.ts';
import type { Where } from '../model/where.ts';
import { kilometres } from './distance.ts';
import { isGeneral, isMutual } from './event-families.ts';
import type { Mention } from './mention.ts';
import { areApart, type Counted, type Days, isTwoSided, meets, type Profile } from './profile.ts';

const DAY = 86_400_000;

/** One reason for two tellings being one incident. */
export interface Feature {
  name: string;
  weight: number;
  kind: 'type' | 'time' | 'place' | 'sides' | 'figure' | 'telling' | 'words' | 'thing';
}

/**
 * Weights of the reasons, in points. All are guesses, set so that the sample reports and the reference report come out
 * as `eval/situations` says; to be learnt once pairs are labelled.
 */
export const WEIGHTS = {
  sameType: 2,
  compatibleType: 1,
  sameDay: 3,
  nearDays: 1,
  samePlace: 3,
  sameProvinceNamed: 2.5,
  sameProvince: 1.5,
  sameCountry: 0.5,
  bothSides: 2,
  sameAttacker: 1,
  sharedSide: 0.5,
  manyVictims: 3,
  someVictims: 1,
  fewVictims: 0.3,
  sameVictims: 0.5,
  sameSentence: 3,
  nextSentence: 3,
  fewSentences: 2,
  sameParagraph: 1,
  toldAsKnown: 2,
  justBefore: 1,
  goesOn: 2,
  sameKind: 1,
  onlyEvent: 3,
  toldAgain: 1,
  sameWords: 2,
  sameThing: 1.5,
  toldAsAnother: -6,
} as const;

/** From here on two tellings are one incident, told in one report or in two. A guess. */
export const THRESHOLD = 4;
export const THRESHOLD_ACROSS = 4.5;

/** Figures from here on are rare enough to be known again ("58 soldiers"). Guesses. */
const MANY = 10;
const SOME = 3;
/** How long after an event reports without a date still speak of it. A guess. */
const FRESH_DAYS = 4;

/** What two profiles have in common. */
export function sharedFeatures(a: Profile, b: Profile): Feature[] {
  const [type, place] = [typeFeature(a, b), placeFeature(a, b)];
  const found = [...type, ...timeFeature(a, b), ...place, ...sideFeature(a, b), ...figureFeature(a, b)];
  const again = type[0]?.weight === WEIGHTS.sameType && (place[0]?.weight ?? 0) >= WEIGHTS.sameProvinceNamed;
  if (again && meets(a.documents, b.documents))
    found.push({ name: 'one kind of event at one place in one report', weight: WEIGHTS.toldAgain, kind: 'telling' });
  if (meets(a.words, b.words) && !meets(a.documents, b.documents))
    found.push({ name: 'shared wording', weight: WEIGHTS.sameWords, kind: 'words' });
  const thing = [...a.struck].find((kind) => b.struck.has(kind));
  if (thing !== undefined && !meets(a.documents, b.documents))
    found.push({ name: `the same kind of thing hit (${thing})`, weight: WEIGHTS.sameThing, kind: 'thing' });
  if (meets(a.others, b.documents) || meets(b.others, a.documents))
    found.push({
      name: 'told of as another ("earlier", "second", "another") beside it',
      weight: WEIGHTS.toldAsAnother,
      kind: 'telling',
    });
  return found;
}

export function total(features: readonly Feature[]): number {
  return features.reduce((sum, f) => sum + f.weight, 0);
}

/** Two kinds of evidence other than the word used; a shared type alone joins nothing. */
export function isTwofold(features: readonly Feature[]): boolean {
  const kinds = new Set(features.filter((f) => f.kind !== 'type' && f.name !== 'same country').map((f) => f.kind));
  return kinds.size >= 2;
}

/**
 * How a mention stands in the text to an earlier telling in the same report. "The attack on the camp on Friday" brings
 * its own place and day: then something of `shared` must bear them out.
 */
export function tellingFeatures(m: Mention, other: Mention, shared: readonly Feature[]): Feature[] {
  // "the bombing of the hospital" is no strike on a theatre.
  const isOther = m.struck.length > 0 && !m.struck.some((kind) => other.struck.includes(kind));
  const isBare = m.when === null && m.where.length === 0 && !isOther;
  const bears = (kind: Feature['kind']): boolean =>
    shared.some((f) => f.weight >= WEIGHTS.sameProvince && f.kind === kind);
  // "the rocket attack in Kess" is no earlier attack elsewhere, whatever the day.
  const isBorneOut = bears('place') || (bears('time') && (m.where.length === 0 || other.where.length === 0));
  const distance = Math.abs(m.sentence - other.sentence);
  const out: Feature[] = [];
  const say = (name: string, weight: number): void => void out.push({ name, weight, kind: 'telling' });
  if ((m.leaning || other.leaning) && !haveOtherAgents(m, other)) {
    if (distance === 0) say('same sentence', WEIGHTS.sameSentence);
    else if (distance === 1 && m.paragraph === other.paragraph) say('next sentence', WEIGHTS.nextSentence);
    // Two counts in two paragraphs, neither with a word for what happened, may be of two events.
    else if (
      distance <= 3 &&
      !(m.leaning && other.leaning && m.paragraph !== other.paragraph) &&
      // "These crimes are added to the massacre of September": what is long past leans on no toll of the news before it.
      !(other.leaning && !m.leaning && m.at > other.at && isPast(m))
    )
      say('a few sentences apart', WEIGHTS.fewSentences);
  }
  if (m.definite && !m.leaning && m.at > other.at && (isBare || isBorneOut) && mayMean(m, other)) {
    say('told of as known', WEIGHTS.toldAsKnown);
    if (distance <= 3) say('just before', WEIGHTS.justBefore);
  }
  if (!m.leaning && !m.definite && distance <= 1 && m.at > other.at && !other.leaning) {
    say('told on in the next sentence', WEIGHTS.goesOn);
    if (isSameKind(m, other)) say('attackers of the same kind', WEIGHTS.sameKind);
  }
  if (m.paragraph === other.paragraph && distance > 0 && (m.leaning || m.definite))
    say('same paragraph', WEIGHTS.sameParagraph);
  return out;
}

/** Days after which an event is no longer of the news that a toll without a day is of. A guess. */
const NEWS_DAYS = 7;

function isPast({ when, published }: Mention): boolean {
  return when !== null && Date.parse(published) - Date.parse(when.to.slice(0, 10)) > NEWS_DAYS * DAY;
}

/** "The shelling" is not the taking of a town, nor a car bomb or an ambush; "the attack" may be anything. */
function mayMean({ type: word }: Mention, { type: told, named }: Mention): boolean {
  if (word === told || isGeneral(word)) return true;
  if (isGeneral(told)) return !named;
  return !isMutual(word) && !isMutual(told) && !(word === 'shelling' && PLANTED.has(told));
}

const PLANTED: ReadonlySet<IncidentType> = new Set<IncidentType>(['bombing', 'suicide bombing', 'mine or IED']);

/** Both name who did it, and name others: "India's strikes came after gunmen had killed 26". */
function haveOtherAgents(a: Mention, b: Mention): boolean {
  if (a.agents.length === 0 || b.agents.length === 0) return false;
  return !a.agents.some((x) =>
    b.agents.some((y) => (x.party === null ? x.role !== null && x.role === y.role : x.party === y.party)),
  );
}

/** "Militants ambushed ... Gunmen opened fire": unnamed on both hands, of one role. */
function isSameKind(a: Mention, b: Mention): boolean {
  return a.agents.some(
    (x) => x.role !== null && b.agents.some((y) => y.role === x.role && (x.party === null || y.party === null)),
  );
}

function typeFeature(a: Profile, b: Profile): Feature[] {
  if (a.types.size === 0 || b.types.size === 0)
    return [{ name: 'toll without an event word', weight: WEIGHTS.compatibleType, kind: 'type' }];
  const same = [...a.types].find((type) => b.types.has(type) && !isGeneral(type));
  if (same) return [{ name: `same type (${same})`, weight: WEIGHTS.sameType, kind: 'type' }];
  return [{ name: 'compatible types', weight: WEIGHTS.compatibleType, kind: 'type' }];
}

function timeFeature(a: Profile, b: Profile): Feature[] {
  if (a.days && b.days) {
    const long = Math.max(a.days.to - a.days.from, b.days.to - b.days.from) / DAY;
    const apart = Math.max(a.days.from, b.days.from) > Math.min(a.days.to, b.days.to);
    if (apart) return [{ name: 'days of one night', weight: WEIGHTS.nearDays, kind: 'time' }];
    if (long <= 1) return [{ name: `same day (${dayOf(a.days)})`, weight: WEIGHTS.sameDay, kind: 'time' }];
    return long <= 7 ? [{ name: 'days that overlap, told to the week', weight: WEIGHTS.nearDays, kind: 'time' }] : [];
  }
  const dated = a.days ?? b.days;
  const told = a.days ? b : a;
  const near = dated
    ? told.firstTold - dated.to <= FRESH_DAYS * DAY
    : Math.abs(a.firstTold - b.firstTold) <= FRESH_DAYS * DAY;
  return near && !meets(a.documents, b.documents)
    ? [{ name: 'reported within days', weight: WEIGHTS.nearDays, kind: 'time' }]
    : [];
}

function placeFeature(a: Profile, b: Profile): Feature[] {
  const named = [...a.names].find((name) => b.names.has(name));
  if (named !== undefined) return [{ name: `same place by name (${named})`, weight: WEIGHTS.samePlace, kind: 'place' }];
  let best: Feature | null = null;
  for (const p of a.places) {
    for (const q of b.places) {
      if (areApart(p, q)) continue;
      const found: Feature =
        p.place !== null && p.place === q.place && p.precision <= 4
          ? {
              name: `same ${p.precision === 4 ? 'province' : 'place'} (${p.name}, precision ${p.precision})`,
              weight: p.precision === 4 ? WEIGHTS.sameProvinceNamed : WEIGHTS.samePlace,
              kind: 'place',
            }
          : p.admin1 !== null && p.admin1 === q.admin1 && p.country === q.country
            ? { name: `same province${apartWords(p, q)}`, weight: WEIGHTS.sameProvince, kind: 'place' }
            : { name: 'same country', weight: WEIGHTS.sameCountry, kind: 'place' };
      if (!best || found.weight > best.weight) best = found;
    }
  }
  return best ? [best] : [];
}

function apartWords(p: Where, q: Where): string {
  const far = kilometres(p, q);
  return far === null ? '' : ` (${Math.round(far)} km apart, precision ${p.precision} and ${q.precision})`;
}

function dayOf({ from, to }: Days): string {
  const [first, last] = [from, to].map((at) => new Date(at).toISOString().slice(0, 10));
  return first === last ? `${first}` : `${first} to ${last}`;
}

function sideFeature(a: Profile, b: Profile): Feature[] {
  const shared = [...a.sides].filter((p) => b.sides.has(p));
  if (shared.length >= 2)
    return [{ name: `same sides (${shared.sort().join(', ')})`, weight: WEIGHTS.bothSides, kind: 'sides' }];
  if (meets(a.agents, b.agents) && !isTwoSided(a) && !isTwoSided(b))
    return [{ name: 'same attacker', weight: WEIGHTS.sameAttacker, kind: 'sides' }];
  return shared.length === 1 ? [{ name: 'a side shared', weight: WEIGHTS.sharedSide, kind: 'sides' }] : [];
}

/** "killed 60-70" → 60. */
export function numberIn(figure: string): number {
  return Number.parseInt(figure.slice(figure.lastIndexOf(' ') + 1), 10);
}

/** "killed 60-70" → killed. */
export function effectIn(figure: string): string {
  return figure.slice(0, figure.lastIndexOf(' '));
}

/** The same number of the same people's dead; where it is not told whose, a number alone says little. */
function figureFeature(a: Profile, b: Profile): Feature[] {
  let best: Feature | null = null;
  for (const [key, own] of a.figures) {
    const theirs = b.figures.get(key);
    if (!theirs || (own.parties.size > 0 && theirs.parties.size > 0 && !meets(own.parties, theirs.parties))) continue;
    const weight = figureWeight(numberIn(key), own, theirs);
    if (!best || weight > best.weight) best = { name: `same figure (${key})`, weight, kind: 'figure' };
  }
  return best ? [best] : [];
}

function figureWeight(n: number, a: Counted, b: Counted): number {
  const sameParty = meets(a.parties, b.parties);
  if (n < SOME) return WEIGHTS.fewVictims;
  if (n < MANY || !(sameParty || meets(a.roles, b.roles))) return WEIGHTS.someVictims;
  return WEIGHTS.manyVictims + (sameParty ? WEIGHTS.sameVictims : 0);
}
