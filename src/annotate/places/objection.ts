import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import { holds } from './nesting.ts';
import { isSettlement } from './resolve.ts';
import { isAcronym, joined, lowerAt, type Surface } from './surface.ts';

/** What the neighbours say against a candidate: nothing, a person's name, or part of some other name. */
export type Objection = 'person' | 'other name' | null;

/** `taken` are all candidates of the sentence, in order. */
export function objectionTo(candidate: Candidate, taken: Candidate[], words: PlaceWords): Objection {
  return (
    objectionWithin(candidate, words) ??
    objectionBefore(candidate, taken, words) ??
    objectionAfter(candidate, taken, words)
  );
}

/** Acronyms up to this length are alternate names of towns by chance ("IRNA", "NASH"). */
const LONGEST_ACRONYM = 5;
const CITY_PEOPLE = 100_000;

function objectionWithin(candidate: Candidate, words: PlaceWords): Objection {
  const { surface, first, last } = candidate;
  const text = surface.tokens[first]?.text ?? '';
  if (words.never.has(candidate.key) && candidate.unit === null) return 'other name';
  if (first === last && isAcronym(text) && text.length <= LONGEST_ACRONYM && surface.style !== 'upper') {
    // Only what is written so by custom (US, KP, DRC), or a dateline.
    const known = isDateline(candidate) ? candidate.hits : candidate.hits.filter(writtenInCapitals);
    if (known.length === 0) return 'other name';
    candidate.hits = known;
  }
  // "the Mehsuds", "the Boons": a family, not a town.
  const family = lowerAt(surface, first - 1) === 'the' && candidate.key.endsWith('s') && candidate.unit === null;
  if (family && candidate.hits.every((hit) => isSettlement(hit.kind) && hit.population < CITY_PEOPLE)) return 'person';
  return null;
}

function writtenInCapitals({ form, kind, population }: Candidate['hits'][number]): boolean {
  if (form === 'preferred' || form === 'abbreviation') return true;
  return form === 'name' && (kind === 'country' || kind === 'admin1' || population >= CITY_PEOPLE);
}

/** "BAMAKO (Reuters) -", "KYIV — ", "GOMA, Congo": capitals that open a paragraph in which they are no style. */
export function isDateline({ surface, first, last }: Candidate): boolean {
  if (first !== 0 || surface.style === 'upper') return false;
  for (let i = first; i <= last; i++) {
    const text = surface.tokens[i]?.text ?? '';
    if (!isAcronym(text) && /\p{L}/u.test(text)) return DATELINE_MARKS.has(lowerAt(surface, last + 1));
  }
  return true;
}

const DATELINE_MARKS = new Set(['(', '—', '–', '--', ':']);

function objectionBefore(candidate: Candidate, taken: Candidate[], words: PlaceWords): Objection {
  const { surface, first } = candidate;
  const text = surface.tokens[first - 1]?.text ?? '';
  const word = lowerAt(surface, first - 1);
  if (NAME_PARTICLES.has(word)) return 'person';
  if (word === '-' && joined(surface, first) && joined(surface, first - 1)) {
    const partner = taken.some((other) => other.last === first - 2 || other.through === first - 2);
    const prefix = HYPHEN_PREFIXES.has(lowerAt(surface, first - 2));
    return partner || prefix || words.nationalities.has(lowerAt(surface, first - 2)) ? null : 'other name';
  }
  if (words.titles.has(word.replace('.', '')) && text !== word) return 'person';
  if (endsGivenName(surface, first - 1)) return 'person';
  if (organisationOf(surface, first, words)) return 'other name';
  if (surface.names[first - 1] !== 1) return null;
  if (words.directions.has(word) || words.qualifiers.has(word) || words.nationalities.has(word)) return null;
  if (words.feature_words.has(word) || words.organisation_words.has(word) || isAcronym(text)) return 'other name';
  if (words.units.has(word) || words.never.has(word)) return null;
  const neighbour = taken.find((other) => other.last === first - 1 || other.through === first - 1);
  return neighbour && beside(candidate, neighbour) ? null : 'person';
}

/** "the Armed Forces of Colombia", "University of Kabul": the place is part of the organisation's name. */
function organisationOf(surface: Surface, first: number, words: PlaceWords): boolean {
  const of = lowerAt(surface, first - 1) === 'the' ? first - 2 : first - 1;
  const link = lowerAt(surface, of);
  if (link !== 'of' && link !== 'for') return false;
  for (let i = of - 1; i >= 0 && isCapital(surface.tokens[i]?.text ?? ''); i--)
    if (words.organisation_words.has(lowerAt(surface, i))) return true;
  return false;
}

function isCapital(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

/** "Jun-ar Salazar": what stands before is the second half of a given name, not "Moscow-led" or "Al-ain". */
function endsGivenName(surface: Surface, at: number): boolean {
  const text = surface.tokens[at]?.text ?? '';
  if (!/^\p{Ll}{1,5}$/u.test(text) || !joined(surface, at) || !joined(surface, at - 1)) return false;
  if (lowerAt(surface, at - 1) !== '-' || surface.names[at - 2] !== 1) return false;
  return surface.tokens[at]?.upos === 'PROPN' && !HYPHEN_PREFIXES.has(lowerAt(surface, at - 2));
}

const NAME_PARTICLES = new Set(['bin', 'ibn', 'van', 'von', 'ould', 'abu', 'mr', 'mrs', 'ms', 'dr']);
const HYPHEN_PREFIXES = new Set([
  'mid',
  'al',
  'el',
  'ar',
  'as',
  'ad',
  'an',
  'at',
  'az',
  'ash',
  'south',
  'north',
  'east',
  'west',
  'non',
  'ex',
  'trans',
  'cross',
]);

/** "Quetta Balochistan" without a comma: the wider one must be a country or province, or it is "Paris Hilton". */
function beside(outer: Candidate, inner: Candidate): boolean {
  return holds(outer, inner) && outer.hits.some((hit) => hit.kind === 'country' || hit.kind === 'admin1');
}

function objectionAfter(candidate: Candidate, taken: Candidate[], words: PlaceWords): Objection {
  const { surface, through } = candidate;
  const next = through + 1;
  const text = surface.tokens[next]?.text ?? '';
  if (text === '-' && joined(surface, next) && joined(surface, next + 1)) {
    // "Islamabad-based", "Iran-backed"; but "the Gao-Kidal road", "the Montreal-area mayors".
    const area = words.units.has(lowerAt(surface, next + 1));
    return area || taken.some((other) => other.first === next + 1) || startsPlace(surface, next + 1, words)
      ? null
      : 'other name';
  }
  if (text === '&' && joined(surface, next)) return 'other name';
  if ((text === "'s" || text === '’s') && candidate.key.startsWith('saint ') && surface.names[next + 1] === 1)
    return 'other name';
  // "San Luis" where the text has "San Luis de la Reina" and the gazetteer has not.
  if (NAME_LINKS.has(lowerAt(surface, next)) && !joined(surface, next)) return 'other name';
  if (surface.style === 'upper' && UNIT_OF_TROOPS.has(lowerAt(surface, next))) return 'other name';
  if (surface.names[next] !== 1) return null;
  return objectionOfRun(candidate, taken, words);
}

const NAME_LINKS = new Set(['de', 'del', 'du', 'da', 'do', 'dos', 'das', 'della', 'di']);
const UNIT_OF_TROOPS = new Set([
  'battalion',
  'brigade',
  'regiment',
  'division',
  'squadron',
  'university',
  'radio',
  'front',
]);

/** A capital follows at once: a title keeps the place ("Texas Governor"), an organisation word takes it ("Kabul University"). */
function objectionOfRun(candidate: Candidate, taken: Candidate[], words: PlaceWords): Objection {
  const { surface, through } = candidate;
  const next = through + 1;
  const word = lowerAt(surface, next).replace('.', '');
  if (isDateline(candidate) && !isAcronym(surface.tokens[next]?.text ?? '')) return null;
  const run = runAfter(surface, next);
  if (run.length <= LONGEST_FACILITY && words.facility_words.has(run.at(-1) ?? '')) return null;
  if (run.some((each) => words.organisation_words.has(each)) && !isOffice(run, words)) return 'other name';
  if (words.facility_words.has(word) || words.units.has(word) || words.never.has(word)) return null;
  if (isOffice(run, words) || words.nationalities.has(word)) return null;
  const neighbour = taken.find((other) => other.first === next);
  if (neighbour && beside(neighbour, candidate)) return null;
  if (surface.style !== 'normal' && candidate.cue === 'strong') return null;
  // "the ambassador to Iraq Mariam Aziz"
  const country = candidate.hits.some((hit) => hit.kind === 'country') && !words.people.has(candidate.key);
  if (country && candidate.cue !== null && !words.feature_words.has(word)) return null;
  return words.people.has(candidate.key) ? 'person' : 'other name';
}

function startsPlace(surface: Surface, index: number, words: PlaceWords): boolean {
  return surface.names[index] === 1 && !words.organisation_words.has(lowerAt(surface, index));
}

/** "Saratov Oil Refinery", "Goma Central Prison": a thing of that town by at most so many words. */
const LONGEST_FACILITY = 2;
const RUN_LIMIT = 8;

/** The capitalised words from `from` on, over "of", "for" and "and". */
function runAfter(surface: Surface, from: number): string[] {
  const run: string[] = [];
  for (let i = from; i < surface.tokens.length && run.length < RUN_LIMIT; i++) {
    const word = lowerAt(surface, i);
    if (surface.names[i] === 1) run.push(word.replace('.', ''));
    else if (!(word === 'of' || word === 'for' || word === 'and' || word === '&')) break;
  }
  return run;
}

/** An office within the first words makes the run a person's title: "Quebec Health Minister ...". */
const OFFICE_REACH = 3;

function isOffice(run: string[], words: PlaceWords): boolean {
  return run.slice(0, OFFICE_REACH).some((word) => words.offices.has(word) || words.titles.has(word));
}
