import { LinearModel } from '../tagger/linear-model.ts';
import { ModelFile, type ModelHeader } from '../words/model-file.ts';
import { CASE_FEATURES, CASE_LABELS, CaseFeatures, type CaseWord, caseWords } from './case-features.ts';

/** Names whose capitals are known, as the actors' index finds them: the parts in small letters, from a place on. */
export interface KnownNames {
  eachFrom(
    parts: readonly string[],
    at: number,
    accept: (names: readonly { alias: string }[], end: number) => void,
  ): void;
}

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
    private readonly known: KnownNames | null,
  ) {}

  /** Throws ModelFileError where the file does not fit this program. */
  static load(bytes: Uint8Array, common: ReadonlySet<string>, known: KnownNames | null = null): CaseRestorer {
    const file = ModelFile.open<ModelHeader>(bytes, CASE_FEATURES);
    return new CaseRestorer(LinearModel.read(file, CASE_LABELS.length), common, known);
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
    const spelled = this.spelled(line, words);
    let out = '';
    let from = 0;
    let label1 = 3;
    let label2 = 3;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as CaseWord; // i is below words.length
      const form = spelled.get(i);
      let label = 3;
      if (form !== undefined) label = labelOf(form);
      else if (short.has(word.lower)) label = 2;
      else if (word.letters) label = this.labelAt(words, i, label1, label2);
      if (word.letters) {
        out += line.slice(from, word.start) + (form ?? written(line.slice(word.start, word.end), label));
        from = word.end;
      }
      label2 = label1;
      label1 = label;
    }
    return out + line.slice(from);
  }

  /** The words of known names, as those are printed: "Shining Path", "M-19". Single words only where they are short forms. */
  private spelled(line: string, words: readonly CaseWord[]): Map<number, string> {
    const out = new Map<number, string>();
    const { known } = this;
    if (!known) return out;
    const at = words.flatMap((word, i) => (LETTER_OR_DIGIT.test(word.lower) ? [i] : []));
    const parts = at.map((i) => (words[i]?.lower ?? '').replaceAll('.', ''));
    for (let k = 0; k < parts.length; k++) {
      known.eachFrom(parts, k, (names, end) => {
        const run = at.slice(k, end);
        if (!run.every((i, n) => n === 0 || JOINED.test(line.slice(words[run[n - 1] ?? 0]?.end, words[i]?.start))))
          return;
        for (const { alias } of names) {
          const forms = alias.split(BETWEEN).filter((form) => form !== '');
          if (forms.length !== run.length || (forms.length === 1 && !this.isShortForm(forms[0] ?? ''))) continue;
          run.forEach((i, n) => {
            const form = forms[n] ?? '';
            if (words[i]?.letters && form.toLowerCase() === words[i]?.lower) out.set(i, form);
          });
        }
      });
    }
    return out;
  }

  private isShortForm(form: string): boolean {
    return form.length > 2 && form === form.toUpperCase() && !this.common.has(form.toLowerCase());
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

const LETTER_OR_DIGIT = /^[\p{L}\d]/u;
/** What may stand between the words of one name. */
const JOINED = /^[\s'’-]*$/;
const BETWEEN = /[\s'’-]+/;

function labelOf(form: string): number {
  if (form === form.toLowerCase()) return 0;
  return form.length > 1 && form === form.toUpperCase() ? 2 : 1;
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
