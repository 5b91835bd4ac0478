import type { Numerals } from '../../knowledge/numbers.ts';
import { NO_TIME_WORD, type TimeKnowledge, type TimeWord } from '../../knowledge/times.ts';
import type { Sentence } from '../../model/annotation.ts';
import { type Atom, allCapitals, atomsOf, NO_ATOM } from '../quantities/atoms.ts';
import { type Numeral, readNumeral } from '../quantities/numerals.ts';

export interface TimeLexicon {
  times: TimeKnowledge;
  /** The first words of the named events. */
  eventWords: ReadonlySet<string>;
  numerals: Numerals;
}

/** A count as said: `n` null for "several", "a few". */
export interface Count {
  n: number | null;
  end: number;
  article: boolean; // "a day": one, but said with an article
}

/** One sentence cut into atoms, as the recognisers read it. Positions outside answer with an empty atom. */
export class Scan {
  readonly atoms: Atom[];
  readonly lexicon: TimeLexicon;
  /** Whether the sentence is in capitals throughout: then a capital tells nothing. */
  readonly capitals: boolean;
  private readonly words: TimeWord[];

  constructor(sentence: Sentence, lexicon: TimeLexicon) {
    this.lexicon = lexicon;
    this.atoms = atomsOf(sentence);
    this.words = this.atoms.map((atom) =>
      atom.digits > 0 ? NO_TIME_WORD : (lexicon.times.words.get(atom.lower) ?? NO_TIME_WORD),
    );
    this.capitals = allCapitals(this.atoms);
  }

  at(i: number): Atom {
    return this.atoms[i] ?? NO_ATOM;
  }

  lower(i: number): string {
    return this.at(i).lower;
  }

  word(i: number): TimeWord {
    return this.words[i] ?? NO_TIME_WORD;
  }

  is(i: number, ...words: string[]): boolean {
    return words.includes(this.at(i).lower);
  }

  /** Past one optional mark or word. */
  past(i: number, ...words: string[]): number {
    return this.is(i, ...words) ? i + 1 : i;
  }

  capital(i: number): boolean {
    const { text } = this.at(i);
    const code = text.charCodeAt(0);
    return text !== '' && code >= 65 && code <= 90;
  }

  numeral(i: number): Numeral | null {
    return readNumeral(this.atoms, i, this.lexicon.numerals);
  }

  /** "two", "48", "a", "several", "a few", "a couple of", "half a". Null where no count begins at `i`. */
  count(i: number): Count | null {
    const numeral = this.numeral(i);
    if (numeral) return { n: numeral.value, end: numeral.end, article: false };
    const word = this.lower(i);
    if (word === 'several' || word === 'many' || word === 'some') return { n: null, end: i + 1, article: false };
    if (word !== 'a' && word !== 'an') return null;
    if (this.is(i + 1, 'few')) return { n: null, end: i + 2, article: false };
    if (this.is(i + 1, 'couple')) return { n: 2, end: this.past(i + 2, 'of'), article: false };
    return { n: 1, end: i + 1, article: true };
  }

  /** A day of the month with or without its ending ("9", "09", "9th"), or null. `end` is exclusive. */
  dayNumber(i: number): { day: number; end: number } | null {
    const atom = this.at(i);
    if (atom.digits < 1 || atom.digits > 2 || atom.value < 1 || atom.value > 31) return null;
    if (this.at(i + 1).glued && this.is(i + 1, ',', '.', ':', '/') && this.at(i + 2).glued && this.at(i + 2).digits > 0)
      return null;
    const ending = this.at(i + 1);
    if (ending.glued && this.is(i + 1, 'st', 'nd', 'rd', 'th')) return { day: atom.value, end: i + 2 };
    if (ending.glued && ending.digits === 0 && ending.lower.length > 1 && ending.lower !== '...') return null;
    return { day: atom.value, end: i + 1 };
  }

  /** Four digits between 1800 and 2100, standing alone. */
  yearNumber(i: number): number | null {
    const atom = this.at(i);
    if (atom.digits !== 4 || atom.value < 1800 || atom.value > 2100) return null;
    const next = this.at(i + 1);
    if (next.glued && this.is(i + 1, ',', '.', ':', '/') && this.at(i + 2).glued && this.at(i + 2).digits > 0)
      return null;
    if (next.glued && next.lower.length > 0 && /^[a-z]/.test(next.lower) && next.lower !== 's') return null;
    return atom.value;
  }
}
