import type { RawToken } from './tokenise.ts';

/** Shorter stretches beside a semicolon stay with their neighbour: "3 killed; 2 hurt". A guess. */
const FEWEST_WORDS = 4;

const MONTH =
  '(?:(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*)\\.?';
const CITY = "\\p{Lu}[\\p{Lu}'’.-]+(?: \\p{Lu}[\\p{Lu}'’.-]+){0,3}";
const NAMED_CITY = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2}";
/** "KYIV, Nov 9 (Agency) - ", "KINSHASA/GOMA — ", "Kabul, 12 October: ": where a report was filed, not what it tells. */
const DATELINES = [
  new RegExp(
    `^${CITY}(?:/${CITY})*(?:, ${NAMED_CITY})?(?:,? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{2,4})?)?(?: ?\\([^)]{2,30}\\))? ?[-–—]{1,2} `,
    'u',
  ),
  new RegExp(
    `^${NAMED_CITY}(?:, ${NAMED_CITY})?,? (?:\\(\\p{Lu}[^)]{1,30}\\)|(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{2,4})?(?: ?\\([^)]{2,30}\\))?) ?[-–—:]{1,2} `,
    'u',
  ),
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\d{1,2}[:.]\d{2}(?: ?(?:am|pm|GMT|UTC|BST|EST|CET))?(?: ?[-–—:|])? (?=["“‘\p{Lu}])/u,
];

/** Cuts one sentence's tokens at a dateline or clock at the line's start and at semicolons between whole clauses. */
export function cutClauses(tokens: RawToken[], line: string): RawToken[][] {
  const dateline = tokens[0]?.start === firstLetter(line) ? datelineEnd(line) : 0;
  const out: RawToken[][] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const form = line.slice(token.start, token.end);
    if (/^[“«(["]$/.test(form)) depth = form === '"' && depth > 0 ? depth - 1 : depth + 1;
    else if (/^[”»)\]]$/.test(form)) depth = Math.max(0, depth - 1);
    const endsDateline = dateline > 0 && token.end <= dateline && (tokens[i + 1]?.start ?? 0) >= dateline;
    const divides = form === ';' || (form === ':' && !announcesSpeech(tokens, i, line));
    const endsClause =
      divides &&
      depth === 0 &&
      (i - from >= FEWEST_WORDS || deniesAlone(tokens.slice(from, i), line)) &&
      tokens.length - i > FEWEST_WORDS;
    if (!endsDateline && !endsClause) continue;
    out.push(tokens.slice(from, i + 1));
    from = i + 1;
  }
  if (from < tokens.length) out.push(tokens.slice(from));
  return out;
}

/** "China denies that; it says …": three words are a clause where somebody denies or agrees. */
function deniesAlone(tokens: readonly RawToken[], line: string): boolean {
  const [, verb, what] = tokens.map(({ start, end }) => line.slice(start, end).toLowerCase());
  return (
    tokens.length === 3 &&
    /^(?:that|it|this)$/.test(what ?? '') &&
    /^(?:den|reject|disput|confirm)\w+$/.test(verb ?? '')
  );
}

/** "He said: the war is over": what follows is what was said; "at 11:30" and a quotation are no new clause either. */
function announcesSpeech(tokens: readonly RawToken[], i: number, line: string): boolean {
  const word = (k: number): string => line.slice(tokens[k]?.start ?? 0, tokens[k]?.end ?? 0);
  if (
    /^(?:said|says|say|saying|added|adds|wrote|writes|reads|read|told|tells|stated|declared|asked|warned|following|follows|statement|message|this|that)$/i.test(
      word(i - 1),
    )
  )
    return true;
  return /^["“‘«\d]/.test(word(i + 1));
}

function firstLetter(line: string): number {
  return line.search(/\S/);
}

/** Where the dateline of a line ends; 0 where it has none. */
function datelineEnd(line: string): number {
  const start = Math.max(0, firstLetter(line));
  for (const pattern of DATELINES) {
    const found = pattern.exec(line.slice(start, start + 120));
    if (found) return start + found[0].trimEnd().length;
  }
  return 0;
}
