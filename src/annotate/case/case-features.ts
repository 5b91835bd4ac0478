import { hashString, mix } from '../words/hash.ts';

/** What a word's letters are to be: all small, a capital first, all capitals. */
export const CASE_LABELS = ['small', 'capital', 'capitals'] as const;

/** Raised with any change of what the features mean: weights of another number are refused. */
export const CASE_FEATURES = 'case-2';

/** A run of letters (with the points of "U.S."), of digits, or one other sign. */
export interface CaseWord {
  start: number;
  end: number;
  lower: string;
  letters: boolean;
  hash: number;
  ending2: number;
  ending3: number;
  ending4: number;
  opening3: number;
  /** Whether English writes it small, as far as the list of common words says. */
  common: number;
  /** Whether nothing but marks stands between it and the start of the sentence. */
  initial: number;
}

const WORD = /\p{L}+(?:\.\p{L}+)+\.?|\p{L}[\p{L}\p{M}]*|\d+|[^\s\p{L}\d]/gu;
const LETTER = /^\p{L}/u;
const ENDS = new Set(['.', '!', '?', ':']);
const SEED = 0x2f6e2b1d;

/** The words of one line, as the templates see them; their case is not looked at. */
export function caseWords(line: string, at: number, common: ReadonlySet<string>): CaseWord[] {
  const out: CaseWord[] = [];
  let initial = true;
  let heading = true;
  for (const match of line.matchAll(WORD)) {
    const lower = match[0].toLowerCase();
    const letters = LETTER.test(lower);
    const digits = letters ? lower : lower.replace(/\d/g, '0');
    out.push({
      start: at + match.index,
      end: at + match.index + match[0].length,
      lower,
      letters,
      hash: hashString(digits),
      ending2: hashString(digits.slice(-2)),
      ending3: hashString(digits.slice(-3)),
      ending4: hashString(digits.slice(-4)),
      opening3: hashString(digits.slice(0, 3)),
      common: common.has(lower) ? 1 : 0,
      initial: initial ? 1 : 0,
    });
    // "LIMA, 3 JAN (AGENCY) -- [TEXT] THE ARMY": what stands in brackets before the first word is a heading.
    if (lower === '[' && initial) heading = true;
    if (letters || /\d/.test(lower)) initial = false;
    else if (ENDS.has(lower) || (lower === ']' && heading) || (lower === '-' && line[match.index + 1] === '-'))
      initial = true;
    if (lower === ']') heading = false;
  }
  return out;
}

const NONE = 7;

/** The feature keys of one word, given the words around it and the two labels before it. */
export class CaseFeatures {
  readonly keys = new Int32Array(40);
  count = 0;

  extract(words: readonly CaseWord[], i: number, label1: number, label2: number): void {
    this.count = 0;
    const w = words[i];
    if (!w) return;
    const before = words[i - 1];
    const after = words[i + 1];
    const own = w.hash;
    const prev = before?.hash ?? NONE;
    const next = after?.hash ?? NONE;
    const prev2 = words[i - 2]?.hash ?? NONE;
    const next2 = words[i + 2]?.hash ?? NONE;
    const common = (w.common << 1) | w.initial;
    const around = ((before?.common ?? 0) << 1) | (after?.common ?? 0);
    const length = Math.min(w.lower.length, 9);
    this.add(1, own, w.initial);
    this.add(2, own, prev);
    this.add(3, own, next);
    this.add(4, prev, next);
    this.add(5, w.ending2, common);
    this.add(6, w.ending3, common);
    this.add(7, w.ending4, common);
    this.add(8, w.opening3, common);
    this.add(9, prev, common);
    this.add(10, next, common);
    this.add(11, prev2, prev);
    this.add(12, next, next2);
    this.add(13, common, length);
    this.add(14, mix(common, around), mix(label1, label2));
    this.add(15, own, label1);
    this.add(16, mix(own, label1), next);
    this.add(17, mix(label1, label2), next);
    this.add(18, mix(label1, common), after?.ending3 ?? NONE);
    this.add(19, mix(label1, prev), common);
    this.add(20, mix(label1, prev2), mix(prev, common));
    this.add(21, own, NONE);
  }

  private add(template: number, a: number, b: number): void {
    this.keys[this.count++] = mix(mix(mix(SEED, template), a), b);
  }
}
