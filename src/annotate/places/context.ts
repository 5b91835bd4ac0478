import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import { joined, lowerAt, type Surface } from './surface.ts';

/** What the neighbours say against a candidate: nothing, a person's name, or part of some other name. */
export type Objection = 'person' | 'other name' | null;

/** Fills the cues of a candidate and says what speaks against it. `taken` are the sentence's candidates, in order. */
export function readContext(candidate: Candidate, taken: Candidate[], words: PlaceWords): Objection {
  readLeft(candidate, taken, words);
  readRight(candidate, words);
  return objectionBefore(candidate, taken, words) ?? objectionAfter(candidate, taken, words);
}

function readLeft(candidate: Candidate, taken: Candidate[], words: PlaceWords): void {
  const { surface } = candidate;
  let i = candidate.first - 1;
  for (; i >= 0; i--) {
    const word = lowerAt(surface, i);
    const before = lowerAt(surface, i - 1);
    if ((word === 'of' || word === 'called' || word === 'named') && nameTakingUnit(before, words)) {
      candidate.unit ??= words.units.get(before) ?? null;
      candidate.cue = 'strong';
      i--;
    } else if (word === 'of' && (words.directions.has(before) || words.parts.has(before))) {
      if (!readPartOf(candidate, i, words)) break;
      i--;
    } else if (words.directions.has(word)) candidate.direction = i;
    else if (!(word === 'the' || word === 'a' || words.qualifiers.has(word) || words.nationalities.has(word))) break;
  }
  readPreposition(candidate, i, words);
  if (candidate.cue === null) inheritFromList(candidate, taken, i);
}

/** "the district of X" names X; "districts of X" are inside it. */
function nameTakingUnit(word: string, words: PlaceWords): boolean {
  const unit = words.units.get(word);
  return unit !== undefined && (unit === 'admin1' || !word.endsWith('s') || word.endsWith('ss'));
}

/** "in the north of Mali" and "northern parts of Mali" are parts; "20 km north of Gao" is near. */
function readPartOf(candidate: Candidate, of: number, words: PlaceWords): boolean {
  const { surface } = candidate;
  const word = lowerAt(surface, of - 1);
  if (words.parts.has(word)) {
    if (words.directions.has(lowerAt(surface, of - 2))) candidate.direction = of - 2;
    candidate.cue = 'strong';
    return true;
  }
  if (lowerAt(surface, of - 2) === 'the') {
    candidate.direction = of - 1;
    return true;
  }
  candidate.near = true;
  candidate.cue = 'strong';
  return false;
}

function readPreposition(candidate: Candidate, at: number, words: PlaceWords): void {
  const { surface } = candidate;
  const word = lowerAt(surface, at);
  const phrase = `${lowerAt(surface, at - 1)} ${word}`;
  if (words.near_words.has(word) || words.near_phrases.has(phrase)) {
    candidate.near = true;
    candidate.cue = 'strong';
  } else if (words.in_words.has(word)) candidate.cue = 'strong';
  else if (words.to_words.has(word)) candidate.cue ??= 'weak';
}

/** "in Gao, Kidal and Timbuktu": what holds of the first holds of all. */
function inheritFromList(candidate: Candidate, taken: Candidate[], at: number): void {
  const word = lowerAt(candidate.surface, at);
  if (word !== 'and' && word !== 'or' && word !== ',') return;
  const end = lowerAt(candidate.surface, at - 1) === ',' ? at - 2 : at - 1;
  const previous = taken.find((other) => other.through === end || other.last === end);
  if (!previous) return;
  candidate.cue = previous.cue;
  candidate.near = previous.near && candidate.unit === null;
}

function readRight(candidate: Candidate, words: PlaceWords): void {
  const { surface, last } = candidate;
  const next = lowerAt(surface, last + 1);
  const unit = joined(surface, last + 1) ? undefined : words.units.get(next);
  if (unit && !(next.endsWith('s') && !next.endsWith('ss'))) {
    candidate.unit = unit;
    candidate.cue = 'strong';
    if (surface.names[last + 1] === 1) candidate.through = last + 1;
  }
  if (words.near_nouns_after.has(next)) {
    candidate.near = true;
    candidate.cue = 'strong';
  }
  if (AIRFIELDS.has(next) || (next === 'international' && AIRFIELDS.has(lowerAt(surface, last + 2)))) {
    candidate.near = true;
    candidate.cue ??= 'weak';
  }
}

const AIRFIELDS = new Set(['airport', 'airfield', 'airbase']);

function objectionBefore(candidate: Candidate, taken: Candidate[], words: PlaceWords): Objection {
  const { surface, first } = candidate;
  const word = lowerAt(surface, first - 1);
  if (NAME_PARTICLES.has(word)) return 'person';
  if (word === '-' && joined(surface, first) && joined(surface, first - 1)) {
    const partner = taken.some((other) => other.last === first - 2 || other.through === first - 2);
    return partner || words.nationalities.has(lowerAt(surface, first - 2)) ? null : 'other name';
  }
  if (words.titles.has(word.replace('.', '')) && surface.tokens[first - 1]?.text !== word) return 'person';
  if (surface.names[first - 1] !== 1) return null;
  if (words.directions.has(word) || words.qualifiers.has(word) || words.nationalities.has(word)) return null;
  if (words.never.has(word) && !words.feature_words.has(word)) return null;
  if (words.units.has(word)) return null;
  if (words.feature_words.has(word) || words.organisation_words.has(word)) return 'other name';
  const neighbour = taken.find((other) => other.last === first - 1 || other.through === first - 1);
  if (neighbour) return holds(candidate, neighbour) ? null : 'person';
  return 'person';
}

const NAME_PARTICLES = new Set(['bin', 'ibn', 'van', 'von', 'ould', 'abu', 'mr', 'mrs', 'ms', 'dr']);

function objectionAfter(candidate: Candidate, taken: Candidate[], words: PlaceWords): Objection {
  const { surface, through } = candidate;
  const next = through + 1;
  const text = surface.tokens[next]?.text ?? '';
  if (text === '-' && joined(surface, next) && joined(surface, next + 1)) {
    // "Islamabad-based", "Iran-backed"; but "the Gao-Kidal road".
    return taken.some((other) => other.first === next + 1) || startsPlace(surface, next + 1, words)
      ? null
      : 'other name';
  }
  if (surface.names[next] !== 1) return null;
  const word = lowerAt(surface, next);
  if (words.facility_words.has(word) || words.units.has(word)) return null;
  if (organisationAhead(surface, next, words)) return 'other name';
  if (words.offices.has(word) || words.never.has(word) || words.titles.has(word) || words.nationalities.has(word))
    return null;
  const neighbour = taken.find((other) => other.first === next);
  if (neighbour && holds(neighbour, candidate)) return null;
  return surface.style !== 'normal' && candidate.cue === 'strong' ? null : 'other name';
}

function startsPlace(surface: Surface, index: number, words: PlaceWords): boolean {
  return surface.names[index] === 1 && !words.organisation_words.has(lowerAt(surface, index));
}

/** Whether the run of capitals from `from` on has an organisation word: "University", "Institute for ... Studies". */
function organisationAhead(surface: Surface, from: number, words: PlaceWords): boolean {
  for (let i = from; i < surface.tokens.length; i++) {
    const word = lowerAt(surface, i);
    if (surface.names[i] === 1) {
      if (words.organisation_words.has(word)) return true;
    } else if (!(word === 'of' || word === 'for' || word === 'and' || word === '&')) return false;
  }
  return false;
}

/** Whether some sense of `outer` holds some sense of `inner`. */
export function holds(outer: Candidate, inner: Candidate): boolean {
  return outer.hits.some((wide) => inner.hits.some((small) => contains(wide, small)));
}

type Hit = Candidate['hits'][number];

/** Degrees within which a town counts as part of a district or a larger town named after it. A guess from district sizes (30 to 60 km). */
const DISTRICT_DEGREES = 0.8;
const SUBURB_DEGREES = 0.4;

export function contains(wide: Hit, small: Hit): boolean {
  if (wide.id === small.id || wide.country === null || wide.country !== small.country) return false;
  if (wide.kind === 'country') return small.kind !== 'country';
  if (wide.kind === 'admin1') return small.admin1?.id === wide.id;
  if (small.kind === 'admin1' || wide.lat === null || wide.lon === null || small.lat === null || small.lon === null) {
    return (
      wide.admin1 !== null && small.admin1?.id === wide.admin1.id && small.kind !== 'admin1' && wide.kind === 'region'
    );
  }
  const apart = Math.max(Math.abs(wide.lat - small.lat), Math.abs(wide.lon - small.lon));
  if (wide.kind === 'admin2') return small.kind !== 'admin2' && apart < DISTRICT_DEGREES;
  return wide.population > small.population && apart < SUBURB_DEGREES;
}
