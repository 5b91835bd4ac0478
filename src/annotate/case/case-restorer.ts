import { LinearModel } from '../tagger/linear-model.ts';
import { ModelFile, type ModelHeader } from '../words/model-file.ts';
import { CASE_FEATURES, CASE_LABELS, CaseFeatures, type CaseWord, caseWords } from './case-features.ts';

/** A line is in capitals where it has at least this many letters and hardly a small one. Guesses. */
const LEAST_LETTERS = 12;
const MOST_SMALL = 0.03;
/** Lines in capitals of a text that is otherwise in small letters are headings, which later steps know how to read. */
const LEAST_SHARE = 0.5;

/**
 * Gives a text in capitals (an old wire, a telegram) the capitals that it would have in print, letter for letter, so
 * that a place in the one is the same place in the other.
 */
export class CaseRestorer {
  private readonly features = new CaseFeatures();
  private readonly scores = new Int32Array(CASE_LABELS.length);

  private constructor(
    private readonly model: LinearModel,
    private readonly common: ReadonlySet<string>,
  ) {}

  /** Throws ModelFileError where the file does not fit this program. */
  static load(bytes: Uint8Array, common: ReadonlySet<string>): CaseRestorer {
    const file = ModelFile.open<ModelHeader>(bytes, CASE_FEATURES);
    return new CaseRestorer(LinearModel.read(file, CASE_LABELS.length), common);
  }

  /** The text with its case restored where it is in capitals throughout; any other text as it is. */
  restore(text: string): string {
    const lines = [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)];
    let capitals = 0;
    for (const line of lines) if (isInCapitals(line[0])) capitals += line[0].length;
    if (capitals === 0 || capitals < text.length * LEAST_SHARE) return text;
    const short = shortForms(text, this.common);
    let out = '';
    let from = 0;
    for (const line of lines) {
      if (!isInCapitals(line[0])) continue;
      out += text.slice(from, line.index) + this.restoreLine(line[0], short);
      from = line.index + line[0].length;
    }
    return out + text.slice(from);
  }

  /** One line, whatever its case; `short` are words (small letters) that keep their capitals. */
  restoreLine(line: string, short: ReadonlySet<string> = NO_WORDS): string {
    const words = caseWords(line, 0, this.common);
    let out = '';
    let from = 0;
    let label1 = 3;
    let label2 = 3;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as CaseWord; // i is below words.length
      const label = !word.letters ? 3 : short.has(word.lower) ? 2 : this.labelAt(words, i, label1, label2);
      if (word.letters) {
        out += line.slice(from, word.start) + written(line.slice(word.start, word.end), label);
        from = word.end;
      }
      label2 = label1;
      label1 = label;
    }
    return out + line.slice(from);
  }

  private labelAt(words: readonly CaseWord[], i: number, label1: number, label2: number): number {
    const { scores } = this;
    scores.fill(0);
    this.features.extract(words, i, label1, label2);
    this.model.add(this.features.keys, this.features.count, scores);
    let best = 0;
    for (let c = 1; c < scores.length; c++) if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
    return best;
  }
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** A short form in brackets has at most this many letters: "[FMLN]", "(COPREFA)". */
const MOST_SHORT = 8;

/** Words that stand alone in brackets behind a word: short forms of what is named before them, wherever they come again. */
function shortForms(text: string, common: ReadonlySet<string>): Set<string> {
  const out = new Set<string>();
  for (const match of text.matchAll(/\p{L}"? [[(](\p{Lu}{2,})[\])]/gu)) {
    const word = (match[1] ?? '').toLowerCase();
    if (word.length <= MOST_SHORT && !common.has(word)) out.add(word);
  }
  return out;
}

/** Whether capitals in it tell nothing. */
export function isInCapitals(line: string): boolean {
  let capitals = 0;
  let small = 0;
  for (const char of line) {
    if (char >= 'a' && char <= 'z') small++;
    else if (char >= 'A' && char <= 'Z') capitals++;
  }
  return capitals >= LEAST_LETTERS && small <= capitals * MOST_SMALL;
}

/** The word by its label; one whose small form is of another length ("İ") is left as it is. */
function written(word: string, label: number): string {
  if (label === 2) return word;
  const low = word.toLowerCase();
  if (low.length !== word.length) return word;
  if (label === 0) return low;
  const scots = /^mc\p{L}{3}/u.test(low) ? 2 : 0;
  return scots > 0 ? `Mc${word.charAt(2)}${low.slice(3)}` : word.charAt(0) + low.slice(1);
}
