import type { Sentence } from '../../model/annotation.ts';

/**
 * A run of letters, a run of digits, or one mark. Tokenisers disagree on "48-hour", "6pm", "11–12", "p.m.", "1990s",
 * "2,414"; atoms do not, so that the readers of numbers and times work on any of them, and on tokens already joined.
 */
export interface Atom {
  text: string;
  lower: string; // dashes as "-", curled apostrophes as "'"
  token: number; // index of the token it begins in
  lastToken: number; // and ends in: a tokeniser may cut "18:30" inside the digits
  start: number; // in Document.text
  end: number;
  glued: boolean; // nothing stands between this atom and the one before
  value: number; // of a run of digits, else -1
  digits: number; // how many digits, else 0
}

export const NO_ATOM: Atom = {
  text: '',
  lower: '',
  token: -1,
  lastToken: -1,
  start: -1,
  end: -1,
  glued: false,
  value: -1,
  digits: 0,
};

const DIGIT = 1;
const LETTER = 2;
const SPACE = 3;
const MARK = 4;

/** Longest run of digits that is a number: more would lose its last places, and is an identifier anyway. */
const MAX_DIGITS = 15;

export function atomsOf(sentence: Sentence): Atom[] {
  const atoms: Atom[] = [];
  let lastEnd = -1;
  for (const token of sentence.tokens) {
    const { text, start } = token;
    let i = 0;
    while (i < text.length) {
      const kind = kindAt(text, i);
      let end = i + 1;
      if (kind !== MARK) while (end < text.length && kindAt(text, end) === kind) end++;
      if (kind !== SPACE) {
        const glued = start + i === lastEnd;
        const before = atoms.at(-1);
        if (glued && kind === DIGIT && before && before.digits > 0) extendDigits(before, text.slice(i, end), token);
        else atoms.push(atomAt(token, i, end, kind, glued));
        lastEnd = start + end;
      }
      i = end;
    }
  }
  return atoms;
}

/** Whether a sentence is in capitals throughout, as old wires are: then a capital tells nothing. */
export function allCapitals(atoms: Atom[]): boolean {
  let letters = 0;
  for (const atom of atoms) {
    const code = atom.text.charCodeAt(0);
    if (code >= 97 && code <= 122) return false;
    if (code >= 65 && code <= 90) letters++;
  }
  return letters > 1;
}

function atomAt(token: Sentence['tokens'][number], from: number, to: number, kind: number, glued: boolean): Atom {
  const whole = from === 0 && to === token.text.length;
  const text = whole ? token.text : token.text.slice(from, to);
  const digits = kind === DIGIT ? to - from : 0;
  return {
    text,
    lower: kind === LETTER ? (whole ? token.lower : text.toLowerCase()) : kind === MARK ? plainMark(text) : text,
    token: token.index,
    lastToken: token.index,
    start: token.start + from,
    end: token.start + to,
    glued,
    value: digits > 0 && digits <= MAX_DIGITS ? Number(text) : -1,
    digits,
  };
}

function extendDigits(atom: Atom, more: string, token: Sentence['tokens'][number]): void {
  atom.text += more;
  atom.lower = atom.text;
  atom.digits = atom.text.length;
  atom.value = atom.digits <= MAX_DIGITS ? Number(atom.text) : -1;
  atom.end += more.length;
  atom.lastToken = token.index;
}

function kindAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code >= 48 && code <= 57) return DIGIT;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  if (code <= 32 || code === 0xa0) return SPACE;
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff)) return MARK;
  return code === 0xd7 || code === 0xf7 ? MARK : LETTER;
}

function plainMark(text: string): string {
  if (text === '’' || text === '‘' || text === '`') return "'";
  if (text === '–' || text === '—' || text === '‐' || text === '‑' || text === '−') return '-';
  return text;
}
