import type { PlaceWords, UnitKind } from '../../knowledge/gazetteer-words.ts';
import type { PlaceMention, Token } from '../../model/annotation.ts';
import type { Precision } from '../../model/where.ts';
import type { Candidate } from './candidate.ts';
import { mention, nowhere } from './mention.ts';
import type { Stretch } from './place-context.ts';
import type { Resolution } from './resolve.ts';
import { isAcronym, joined, lowerAt, type Surface, textOf } from './surface.ts';

/** Only units that nothing but a place can be: a "Salafi state" or a "Hazara area" is none. */
const PRECISION: Partial<Record<UnitKind, Precision>> = { admin1: 4, admin2: 3, town: 1 };
const NEAR: Precision = 2;
const TELLING = new Set(
  'province governorate oblast district tehsil county woreda cercle village town township subdistrict municipality hamlet villages towns settlement settlements'.split(
    ' ',
  ),
);
const LONGEST = 4;

interface Listed {
  surface: Surface;
  candidates: Candidate[];
  resolved: Map<Candidate, Resolution>;
  known: PlaceMention[];
  /** Names of known actors. */
  names: readonly Stretch[];
  /** Last words of what the document gives persons. */
  persons: ReadonlySet<string>;
}

/**
 * Names the gazetteer lacks that the words beside them call a place: "Zangi village", "the district of Sabari", "killed
 * near Zorgan". Kept by name, unplaced, in the country and province of the container beside them.
 */
export function unlistedIn(listed: Listed, words: PlaceWords): PlaceMention[] {
  const { surface, candidates, resolved, known } = listed;
  const found: PlaceMention[] = [];
  const add = (range: [number, number] | null, unit: UnitKind, from: number, close = false) => {
    const precision = close ? NEAR : PRECISION[unit];
    if (!range || !precision) return;
    const [first, last] = range;
    if (known.some((each) => each.first <= last && each.last >= first) || !plain(surface, first, last, words)) return;
    const where = {
      ...nowhere(textOf(surface, first, last), precision, null),
      ...within(surface, candidates, resolved, Math.max(from, last)),
    };
    found.push(mention(surface, first, last, { where, feature: unit }));
  };
  for (let i = 0; i < surface.tokens.length; i++) {
    const word = lowerAt(surface, i);
    if (TELLING.has(word)) {
      const unit = words.units.get(word);
      const after = lowerAt(surface, i + 1) === 'of' ? nameAfter(surface, i + 2) : null;
      const before = nameBefore(surface, i);
      // "the Polish village of Zorgan": what stands before is no name of a place.
      const own = before && plain(surface, before[0], before[1], words) ? before : null;
      if (unit) add(own ?? after ?? before, unit, i);
    } else if (SITES.has(word)) {
      // "the temple of Ta Kwai", "Ta Kwai temple", "in the areas of Zorgan and Kess"
      const after = lowerAt(surface, i + 1) === 'of' ? nameAfter(surface, i + 2) : null;
      const before = after || AREAS.has(word) ? null : nameBefore(surface, i);
      const range = after ?? before;
      if (range && isStandalone(listed, range, words, LONGEST)) add(range, 'town', Math.max(i, range[1]));
      const second = after && lowerAt(surface, after[1] + 1) === 'and' ? nameAfter(surface, after[1] + 2) : null;
      if (second && isStandalone(listed, second, words, LONGEST)) add(second, 'town', second[1]);
    } else if (words.ground_verbs.has(word) && TAKES_PERSONS.test(word)) {
      const range = nameAfter(surface, i + 1);
      if (range && isStandalone(listed, range, words) && isToldAsGround(surface, range[1] + 1))
        add(range, 'town', range[1]);
    } else if (words.ground_verbs.has(word)) {
      const range = nameAfter(surface, i + 1);
      if (range && isGround(listed, i, range, words)) add(range, 'town', range[1]);
      const second = range && lowerAt(surface, range[1] + 1) === 'and' ? nameAfter(surface, range[1] + 2) : null;
      if (second && isStandalone(listed, second, words)) add(second, 'town', second[1]);
    } else if (words.in_words.has(word) && lowerAt(surface, i + 1) === 'the') {
      // "in the Zorgan area"
      const range = nameAfter(surface, i + 2);
      const unit = range ? lowerAt(surface, range[1] + 1) : '';
      // "in the Zorgan Bari neighbourhood": whatever it reads like, it is no person.
      const page = QUARTERS.has(unit) ? { ...listed, persons: NOBODY } : listed;
      const around = range && AROUND.has(unit) && isStandalone(page, range, words);
      if (range && around) add(range, 'town', range[1], true);
    } else if (word === 'the' && REACHED.has(lowerAt(surface, i - 1))) {
      // "struck the Zorgan shelter", "on the Dar al-Zorgan camp"
      const range = nameAfter(surface, i + 1);
      const stands = range && REFUGES.has(lowerAt(surface, range[1] + 1)) && isStandalone(listed, range, words);
      if (range && stands) add(range, 'town', range[1], true);
    } else if (isOfFacility(surface, i, words) || isBlowOn(surface, i)) {
      // "the market of Zorgan", "the attack on Zorgan"
      const range = nameAfter(surface, i + 1);
      // "the strike on Christians": people.
      const people = range && surface.tokens[range[1]]?.xpos === 'NNPS';
      if (range && !people && isStandalone(listed, range, words)) add(range, 'town', range[1], word === 'of');
    } else if (word === 'of' && HELD.has(lowerAt(surface, i - 1))) {
      // "control of Zorgan, in northern Helmand"
      const range = nameAfter(surface, i + 1);
      const held = range && containedBehind(surface, range[1], candidates) && isStandalone(listed, range, words);
      if (held) add(range, 'town', range[1]);
    } else if (words.in_words.has(word)) {
      const range = nameAfter(surface, i + 1);
      if (range && (containedBehind(surface, range[1], candidates) || isGround(listed, i, range, words)))
        add(range, 'town', range[1], words.near_words.has(word));
    }
  }
  return found;
}

/** Parts of a town. */
const QUARTERS = new Set(['neighbourhood', 'neighborhood', 'suburb']);
const NOBODY: ReadonlySet<string> = new Set();

/** "the market of", "a hospital of": what stands in a place and is called by it. */
function isOfFacility(surface: Surface, i: number, words: PlaceWords): boolean {
  const before = lowerAt(surface, i - 1);
  return lowerAt(surface, i) === 'of' && before !== 'international' && words.facility_words.has(before);
}

/** Where people are struck by a name that nobody else bears: no state's, group's or person's. */
const REFUGES = new Set(['shelter', 'camp', 'market', 'bazaar', 'mosque', 'crossing', 'checkpoint', 'clinic']);
const REACHED = new Set(
  'on at in near hit struck strike attacked shelled bombed stormed entered overran raided targeted'.split(' '),
);
const BLOWS = new Set([
  'attack',
  'attacks',
  'strike',
  'strikes',
  'raid',
  'raids',
  'assault',
  'bombardment',
  'shelling',
]);

function isBlowOn(surface: Surface, i: number): boolean {
  return lowerAt(surface, i) === 'on' && BLOWS.has(lowerAt(surface, i - 1));
}

/** Articles that stand in a name before a hyphen: "Al-Zorgan", "Dar al-Zorgan". */
const ARTICLES = new Set(['al', 'el', 'ar', 'as', 'an', 'ad', 'az', 'at', 'ul']);

function isArticle(surface: Surface, index: number): boolean {
  return ARTICLES.has(lowerAt(surface, index)) && surface.tokens[index + 1]?.text === '-' && joined(surface, index + 1);
}

function isHyphen(surface: Surface, index: number): boolean {
  return surface.tokens[index]?.text === '-' && isArticle(surface, index - 1);
}

/** Prepositions before a name that hardly ever stand for anything but a place; "at" only behind what stands there. */
const GROUND = new Set(['in', 'near', 'around', 'outside', 'inside', 'into', 'toward', 'towards']);
/** A name of more words is rather a body's or a work's. */
const MOST_WORDS = 2;

/** "killed near Zorgan", "the base at Zorgan": a name that is no known actor, person, abbreviation or common word. */
function isGround(
  { surface, names, persons }: Listed,
  preposition: number,
  [first, last]: [number, number],
  words: PlaceWords,
): boolean {
  const before = lowerAt(surface, preposition - 1);
  const word = lowerAt(surface, preposition);
  if (
    !GROUND.has(word) &&
    !words.facility_words.has(before) &&
    !isHeldAt(word, before) &&
    !words.ground_verbs.has(word)
  )
    return false;
  if (!isStandalone({ surface, names, persons }, [first, last], words)) return false;
  // "in Zorgan style", "a Zorgan-based firm": a name before a noun is not where something is.
  const next = surface.tokens[last + 1];
  return next?.upos !== 'NOUN' && next?.upos !== 'PROPN' && next?.xpos !== 'POS' && next?.text !== '-';
}

/** More that stands at a place: "a health post at Zorgan". */
const STANDING = new Set([
  'post',
  'clinic',
  'school',
  'mission',
  'mine',
  'bank',
  'chapel',
  'camp',
  'junction',
  'roadblock',
]);

/** Who fights at a place, what is fought there, and what befalls them: "12 soldiers at Zorgan", "clashes at Zorgan". */
const FOUGHT = new Set(
  `fight siege blast explosion massacre soldiers troops fighters rebels militants insurgents militiamen guerrillas gunmen policemen guards column convoy patrol
  clash clashes fighting battle battles ambush ambushed attack attacks skirmish firefight raid raids strikes shelling
  clashed captured destroyed`.split(/\s+/),
);

function isHeldAt(word: string, before: string): boolean {
  return word === 'at' && (STANDING.has(before) || FOUGHT.has(before));
}

/** Whether the name that ends before `next` follows a word that hardly ever stands before persons: "near Zorgan Bari". */
export function standsOnGround(surface: Surface, next: number): boolean {
  let first = next;
  while (first > 0 && next - first < MOST_WORDS && inName(surface, first - 1)) first--;
  const word = lowerAt(surface, first - 1);
  return (GROUND.has(word) && word !== 'in') || isHeldAt(word, lowerAt(surface, first - 2));
}

/** Nouns of ground that changes hands. */
const HELD = new Set(['control', 'recapture', 'fall', 'siege', 'shelling', 'bombardment']);
/** What has the name of where it stands. */
const SITES = new Set([
  'temple',
  'pagoda',
  'monastery',
  'shrine',
  'ridge',
  'crossing',
  'checkpoint',
  'airfield',
  'airbase',
  'oilfield',
  'area',
  'areas',
  'neighbourhoods',
  'neighborhoods',
]);
const AREAS = new Set(['area', 'areas', 'neighbourhoods', 'neighborhoods']);

/** Verbs that take people as often as ground. */
const TAKES_PERSONS = /^(?:seiz|captur)/;
/** "seized Zorgan on the western shore of the lake", "captured Zorgan, a town in the north". */
function isToldAsGround(surface: Surface, next: number): boolean {
  const words = surface.tokens.slice(next, next + 5).map((t) => t.lower);
  const [first = '', second = ''] = words;
  if (first === ',' && ['a', 'an', 'the'].includes(second)) return words.slice(2).some((w) => TOWNS.has(w));
  return first === 'on' && second === 'the' && words.slice(2).some((w) => SIDES_OF_GROUND.has(w));
}

const TOWNS = new Set(['town', 'city', 'village', 'settlement', 'port', 'hamlet', 'stronghold', 'crossing']);
const SIDES_OF_GROUND = new Set([
  'shore',
  'shores',
  'bank',
  'banks',
  'coast',
  'edge',
  'outskirts',
  'border',
  'road',
  'highway',
  'front',
]);

/** Nouns by which a name stands for what lies around it. */
const AROUND = new Set([
  'area',
  'sector',
  'vicinity',
  'countryside',
  'outskirts',
  'suburb',
  'neighbourhood',
  'neighborhood',
]);

/** Whether a name is no known actor, person, abbreviation or common word. */
function isStandalone(
  { surface, names, persons }: Pick<Listed, 'surface' | 'names' | 'persons'>,
  [first, last]: [number, number],
  words: PlaceWords,
  most = MOST_WORDS,
): boolean {
  let count = 0;
  for (let i = first; i <= last; i++) if (!isArticle(surface, i) && !isHyphen(surface, i)) count++;
  if (count > most || count === 0 || surface.names[last + 1] === 1) return false;
  if (names.some((name) => name.first <= last && name.last >= first)) return false;
  for (let i = first; i <= last; i++) {
    const token = surface.tokens[i];
    if (isArticle(surface, i) || isHyphen(surface, i)) continue;
    // "Ta Kwai": a short word counts only beside a longer one.
    if (last > first && token?.upos === 'PROPN' && /^\p{Lu}\p{Ll}$/u.test(token.text)) continue;
    if (token === undefined || !isName(token)) return false;
    if (words.common.has(token.lower) || words.people.has(token.lower) || persons.has(token.lower)) return false;
  }
  return true;
}

function isName({ text, upos }: Token): boolean {
  return upos === 'PROPN' && text.length > 2 && !isAcronym(text) && !/\p{Ll}\p{Lu}|\d/u.test(text);
}

/** "in Zorgan, Helmand", "near Zorgan in Helmand": what lies in a province or country is a place. */
function containedBehind(surface: Surface, last: number, candidates: Candidate[]): boolean {
  const link = lowerAt(surface, last + 1);
  if (link !== ',' && link !== 'in') return false;
  const outer = candidates.find((each) => each.first === outward(surface, last + 1));
  return outer?.hits.some((hit) => hit.kind === 'country' || hit.kind === 'admin1') ?? false;
}

/** The word behind ", in the northern": where a container may begin. */
function outward(surface: Surface, from: number): number {
  let next = from + 1;
  while (next - from <= MOST_STEPS && OUTWARD.test(lowerAt(surface, next))) next++;
  return next;
}

const MOST_STEPS = 5;
const OUTWARD =
  /^(?:in|the|far|north|south|east|west|north-?(?:east|west)|south-?(?:east|west)|(?:north|south|east|west|central)(?:east|west)?(?:ern)?)$/;

/** The country and province of the place named at most three words further on. */
function within(surface: Surface, candidates: Candidate[], resolved: Map<Candidate, Resolution>, after: number) {
  const outer = candidates.find(
    (each) => each.first > after && each.first <= Math.max(after + 3, outward(surface, after + 1)),
  );
  const found = outer && resolved.get(outer);
  if (!found?.sure) return { country: null, admin1: null };
  const { best } = found;
  return { country: best.country, admin1: best.kind === 'admin1' ? best.name : (best.admin1?.name ?? null) };
}

function nameBefore(surface: Surface, unit: number): [number, number] | null {
  let first = unit;
  while (first > 0 && unit - first < LONGEST && inName(surface, first - 1)) first--;
  return first < unit ? [first, unit - 1] : null;
}

function nameAfter(surface: Surface, start: number): [number, number] | null {
  let last = start - 1;
  while (last - start < LONGEST - 1 && inName(surface, last + 1)) last++;
  return last >= start ? [start, last] : null;
}

function inName(surface: Surface, index: number): boolean {
  if (isArticle(surface, index)) return surface.names[index + 2] === 1;
  return surface.names[index] === 1 || (surface.tokens[index]?.text === '-' && joined(surface, index));
}

/** Whether all the words could be a place's own: no nationality, direction, office, organisation or day among them. */
function plain(surface: Surface, first: number, last: number, words: PlaceWords): boolean {
  if (surface.names[first] !== 1 || surface.style !== 'normal') return false;
  for (let i = first; i <= last; i++) {
    const word = lowerAt(surface, i);
    if (isArticle(surface, i)) continue;
    if (words.nationalities.has(word) || words.never.has(word) || words.titles.has(word) || words.directions.has(word))
      return false;
    if (words.organisation_words.has(word) || words.facility_words.has(word) || words.units.has(word)) return false;
  }
  return true;
}
