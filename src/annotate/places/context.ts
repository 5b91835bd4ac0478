import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import { isDateline } from './objection.ts';
import { joined, lowerAt } from './surface.ts';

/** Fills the cues of a candidate from its neighbours. `taken` are all candidates of the sentence, in order. */
export function readContext(candidate: Candidate, taken: Candidate[], words: PlaceWords): void {
  readLeft(candidate, taken, words);
  readRight(candidate, words);
  if (candidate.unit === null && lowerAt(candidate.surface, candidate.first - 1) === 'the') keepDefinite(candidate);
  if (candidate.cue === null && isDateline(candidate)) candidate.cue = 'strong';
}

/** "the Sahel" is the region, "Sahel" a province of Burkina Faso: with an article stand regions, seas, rivers, lines. */
function keepDefinite(candidate: Candidate): void {
  const definite = candidate.hits.filter((hit) => DEFINITE.has(hit.kind));
  if (definite.length > 0) candidate.hits = definite;
}

const DEFINITE = new Set(['region', 'line', 'range', 'water', 'river', 'valley', 'continent', 'corridor', 'country']);

function readLeft(candidate: Candidate, taken: Candidate[], words: PlaceWords): void {
  const { surface } = candidate;
  let i = candidate.first - 1;
  for (; i >= 0; i--) {
    const word = lowerAt(surface, i);
    const before = lowerAt(surface, i - 1);
    if ((word === 'of' || word === 'called' || word === 'named') && nameTakingUnit(before, words)) {
      candidate.unit ??= words.units.get(before) ?? null;
      candidate.unitBefore = true;
      candidate.cue = 'strong';
      i--;
    } else if (word === 'of' && (words.directions.has(before) || words.parts.has(before))) {
      if (!readPartOf(candidate, i, words)) break;
      i--;
    } else if (words.directions.has(word)) {
      // "the eastern province of X" is all of X.
      if (!candidate.unitBefore) candidate.direction = i;
    } else if (!(word === 'the' || word === 'a' || words.qualifiers.has(word) || words.nationalities.has(word))) break;
  }
  readPreposition(candidate, i, words);
  candidate.ground ||= listedBefore(candidate, taken, i)?.ground ?? false;
  if (candidate.cue === null) inheritFromList(candidate, taken, i);
}

/** "the district of X" names X; "districts of X" are inside it, and a "department of" something is mostly an office. */
function nameTakingUnit(word: string, words: PlaceWords): boolean {
  const unit = words.units.get(word);
  if (unit === undefined || word === 'department' || word === 'division') return false;
  return unit === 'admin1' || unit === 'town' || !word.endsWith('s');
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
  candidate.ground = words.ground_verbs.has(word);
}

/** The candidate before a comma or "and" at a token. */
function listedBefore({ surface }: Candidate, taken: Candidate[], at: number): Candidate | undefined {
  const word = lowerAt(surface, at);
  if (word !== 'and' && word !== 'or' && word !== ',') return undefined;
  const end = lowerAt(surface, at - 1) === ',' ? at - 2 : at - 1;
  return taken.find((other) => other.through === end || other.last === end);
}

/** "in Gao, Kidal and Timbuktu": what holds of the first holds of all. */
function inheritFromList(candidate: Candidate, taken: Candidate[], at: number): void {
  const previous = listedBefore(candidate, taken, at);
  if (!previous) return;
  candidate.cue = previous.cue;
  candidate.near = previous.near && candidate.unit === null;
  if (previous.unitBefore && candidate.unit === null) {
    candidate.unit = previous.unit;
    candidate.unitBefore = true;
  }
}

function readRight(candidate: Candidate, words: PlaceWords): void {
  const { surface, last } = candidate;
  const next = lowerAt(surface, last + 1);
  const unit = joined(surface, last + 1) ? undefined : words.units.get(next);
  const country = candidate.hits.some((hit) => hit.kind === 'country' && hit.form !== 'alternate');
  // "U.S. District Court", "Israel state media": a country is no district.
  if (unit && !country && !next.endsWith('s')) {
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
