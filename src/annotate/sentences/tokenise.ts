import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A word or mark of one line; offsets in the line. `ends` marks the last one of a sentence. */
export interface RawToken {
  start: number;
  end: number;
  ends: boolean;
}

/** wink takes time that grows with the square of an unbroken run of characters (6.6 s for 100,000); cut into pieces. */
const LONGEST_RUN = 200;
const LONG_RUN = new RegExp(`[^\\s]{${LONGEST_RUN}}(?=[^\\s])`, 'gu');

type Wink = ReturnType<typeof winkNLP>;
let wink: Wink | undefined;

/**
 * Tokens and sentence ends of one line by wink-nlp. Whatever it does to the text, every token here is a stretch of the
 * line itself: its words are sought in order, and a stretch it left out becomes a token of its own.
 */
export function tokeniseLine(line: string): RawToken[] {
  wink ??= winkNLP(winkModel, ['sbd']);
  const { its } = wink;
  const folded = foldSameLength(line);
  const doc = wink.readDoc(folded.replace(LONG_RUN, '$& '));
  // wink types out() as unknown shapes; with its.value it gives strings, with its.span pairs of token numbers
  const values = doc.tokens().out(its.value) as string[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  const lasts = new Set(spans.map(([, last]) => last));
  const tokens: RawToken[] = [];
  let cursor = 0;
  values.forEach((value, i) => {
    const start = placeOf(folded, value, cursor);
    if (start < 0) return;
    addSkipped(tokens, folded, cursor, start);
    const end = start + value.length;
    const blank = value.trim() === '';
    if (!blank) tokens.push({ start, end, ends: lasts.has(i) });
    else endLast(tokens, lasts.has(i));
    cursor = end;
  });
  addSkipped(tokens, folded, cursor, folded.length);
  return tokens;
}

/** How far behind the last token the next is sought; more would make a text of lost tokens quadratic (a guess). */
const SEARCH_WINDOW = 256;

function placeOf(line: string, value: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/u.test(line[at] ?? '')) at++;
  if (line.startsWith(value, at)) return at;
  const found = line.slice(at, at + SEARCH_WINDOW + value.length).indexOf(value);
  return found < 0 ? -1 : at + found;
}

function addSkipped(tokens: RawToken[], line: string, from: number, to: number): void {
  if (from >= to) return;
  for (const match of line.slice(from, to).matchAll(/\S+/gu)) {
    tokens.push({ start: from + match.index, end: from + match.index + match[0].length, ends: false });
  }
}

function endLast(tokens: RawToken[], ends: boolean): void {
  const last = tokens.at(-1);
  if (ends && last !== undefined) last.ends = true;
}

/**
 * Replacements of equal length: invisible characters become spaces, an apostrophe within a word a straight one, letters
 * that wink takes for marks ("Erdo ğ an") plain ones, and the doubt about a figure ("23[1?]") digits, so that it stays one.
 */
function foldSameLength(line: string): string {
  return line
    .replace(/[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ' ')
    .replace(/(?<=\p{L})[’ʼ](?=\p{L})/gu, "'")
    .replace(/(?<=\d)\[\d{1,3}\?\]/g, (doubt) => '0'.repeat(doubt.length))
    .replace(/[\u0100-\u024f\u1e00-\u1eff]/g, plainLetter);
}

/** Letters that are no plain letter with a mark. */
const UNMARKED = new Map(
  [...'ıiłlŁLđdĐDħhĦHŋnŊNœoŒO'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
);

function plainLetter(letter: string): string {
  const base = UNMARKED.get(letter) ?? letter.normalize('NFD').charAt(0);
  return /^[A-Za-z]$/.test(base) ? base : letter;
}
