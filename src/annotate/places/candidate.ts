import type { Gazetteer, GazetteerHit } from '../../knowledge/gazetteer.ts';
import { placeKey } from '../../knowledge/gazetteer-name.ts';
import type { PlaceWords, UnitKind } from '../../knowledge/gazetteer-words.ts';
import { joined, lowerAt, type Surface, textOf } from './surface.ts';

/** A stretch of words that is somewhere in the gazetteer, with what stands around it. `context.ts` fills the cues. */
export interface Candidate {
  surface: Surface;
  first: number;
  last: number;
  key: string;
  hits: GazetteerHit[];
  /** 'strong' after "in", a unit word or beside its container; 'weak' after "from", "to", "of"; else null. */
  cue: 'strong' | 'weak' | null;
  near: boolean;
  /** Behind a verb by which ground is taken or shelled. */
  ground: boolean;
  unit: UnitKind | null;
  /** The unit stands before the name ("the towns of X, Y and Z") and so holds for a list behind it. */
  unitBefore: boolean;
  /** First token of "north of Mali", "northern Mali". */
  direction: number | null;
  /** Last token with its unit word, where that is written with a capital ("Adair County"). */
  through: number;
  /** The hits of `container` that hold some hit of this one. */
  container: Candidate | null;
}

const LONGEST_NAME = 6;

/** Every longest match of the gazetteer over name-like words, left to right. */
export function candidatesOf(surface: Surface, gazetteer: Gazetteer, words: PlaceWords): Candidate[] {
  const found: Candidate[] = [];
  const { tokens, names } = surface;
  for (let i = 0; i < tokens.length; i++) {
    const starts = names[i] === 1;
    if (!starts && !startsLow(surface, i)) continue;
    const match = longestMatch(surface, i, gazetteer, words);
    if (!match) continue;
    found.push(match);
    i = match.last;
  }
  return found;
}

/** A name may begin with a word that is not name-like: "al-Fashir", or an ordinary word with a capital ("New Delhi", "Red Sea"). */
function startsLow(surface: Surface, index: number): boolean {
  if (surface.names[index + 1] !== 1 && surface.names[index + 2] !== 1) return false;
  const text = surface.tokens[index]?.text ?? '';
  const code = text.charCodeAt(0);
  if (code >= 65 && code <= 90) return text !== 'The' && text !== 'THE';
  return ARABIC_ARTICLES.has(text) && lowerAt(surface, index + 1) === '-';
}

const ARABIC_ARTICLES = new Set(['al', 'el', 'ad', 'an', 'ar', 'as', 'ash', 'at', 'az', 'ed', 'es', 'ez']);
const INNER_WORDS = new Set(
  'of the and de del la las los el al i da do dos das du des sur le les en am an der den ad ar as ash at az bel'.split(
    ' ',
  ),
);

function longestMatch(surface: Surface, first: number, gazetteer: Gazetteer, words: PlaceWords): Candidate | null {
  const end = runEnd(surface, first, words);
  for (let last = end; last >= first; last--) {
    if (surface.names[last] !== 1 && !words.feature_tails.has(lowerAt(surface, last))) continue;
    const single = last === first;
    if (single && words.never.has(lowerAt(surface, first)) && !words.units.has(lowerAt(surface, first + 1))) break;
    const key = placeKey(textOf(surface, first, last));
    if (key.length < 2) continue;
    const hits = gazetteer.lookupKey(key);
    if (hits.length === 0) continue;
    return {
      surface,
      first,
      last,
      key,
      hits,
      cue: null,
      near: false,
      ground: false,
      unit: null,
      unitBefore: false,
      direction: null,
      through: last,
      container: null,
    };
  }
  return null;
}

/** The last token that one name starting at `first` could reach. */
function runEnd(surface: Surface, first: number, words: PlaceWords): number {
  let end = first;
  const limit = Math.min(surface.tokens.length, first + LONGEST_NAME);
  for (let i = first + 1; i < limit; i++) {
    if (surface.names[i] === 1) {
      end = i;
      continue;
    }
    const text = surface.tokens[i]?.text ?? '';
    if (words.feature_tails.has(text)) {
      end = i;
      continue;
    }
    const inner =
      INNER_WORDS.has(text.toLowerCase()) ||
      ((text === '-' || text === "'" || text === '’' || text === '.') && joined(surface, i));
    if (!inner && text !== '&') break;
  }
  return end;
}
