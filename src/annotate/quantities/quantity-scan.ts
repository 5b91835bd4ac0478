import type { NumberKnowledge, PhraseIndex } from '../../knowledge/numbers.ts';
import type { Sentence, Token } from '../../model/annotation.ts';
import { type Atom, allCapitals, atomsOf, NO_ATOM } from './atoms.ts';

/** One sentence as the readers of amounts see it. Positions outside answer with an empty atom. */
export class QuantityScan {
  readonly atoms: Atom[];
  readonly sentence: Sentence;
  readonly knowledge: NumberKnowledge;
  /** Whether the sentence is in capitals throughout: then a capital tells nothing. */
  readonly capitals: boolean;
  private readonly firstToken: number;

  constructor(sentence: Sentence, knowledge: NumberKnowledge) {
    this.sentence = sentence;
    this.knowledge = knowledge;
    this.atoms = atomsOf(sentence);
    this.capitals = allCapitals(this.atoms);
    this.firstToken = sentence.tokens[0]?.index ?? 0;
  }

  at(i: number): Atom {
    return this.atoms[i] ?? NO_ATOM;
  }

  lower(i: number): string {
    return this.at(i).lower;
  }

  is(i: number, ...words: string[]): boolean {
    return words.includes(this.at(i).lower);
  }

  capital(i: number): boolean {
    if (this.capitals) return false;
    const code = this.at(i).text.charCodeAt(0);
    return code >= 65 && code <= 90;
  }

  isWord(i: number): boolean {
    const code = this.at(i).text.charCodeAt(0);
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    return letter || (code > 0xbf && !(code >= 0x2000 && code < 0x2c00)); // not dashes and quotation marks
  }

  token(i: number): Token | undefined {
    return this.sentence.tokens[this.at(i).token - this.firstToken];
  }

  /** The longest phrase of an index that begins at atom `i`. */
  phrase<T>(index: PhraseIndex<T>, i: number): { value: T; end: number } | null {
    const list = index.get(this.lower(i));
    if (!list) return null;
    for (const { words, value } of list) {
      let k = 1;
      while (k < words.length && this.lower(i + k) === words[k]) k++;
      if (k === words.length) return { value, end: i + k };
    }
    return null;
  }
}
