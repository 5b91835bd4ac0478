import type { Span } from '../../../model/span.ts';

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** Counted in Unicode code points, the end not included (Web Annotation Data Model §4.2.5 with §4.2.4). */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** Code points on each side to begin with, and at most; doubled until quote and surroundings occur once. Guesses. */
const CONTEXT = 32;
const MOST_CONTEXT = 512;
/** What belongs to the letter before it: a selection must not begin with half a letter. */
const TAIL_OF_LETTER = /^(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}])+/u;

/** The words of a span, with so much before and behind that they are found in the text and nowhere else in it. */
export function quoteSelector(text: string, span: Span): TextQuoteSelector {
  const exact = text.slice(span.start, span.end);
  for (let length = CONTEXT; ; length *= 2) {
    const prefix = lastPoints(text.slice(Math.max(0, span.start - 2 * length), span.start), length);
    const suffix = [...text.slice(span.end, span.end + 2 * length)].slice(0, length).join('');
    if (length >= MOST_CONTEXT || occursOnce(text, prefix + exact + suffix))
      return { type: 'TextQuoteSelector', exact, prefix, suffix };
  }
}

/** Twice as many code units as points are wanted: a character that the slice cuts in half is never among the last. */
function lastPoints(before: string, length: number): string {
  const points = [...before];
  const cut = points.slice(-length).join('');
  return cut.length < before.length ? cut.replace(TAIL_OF_LETTER, '') : cut;
}

function occursOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0;
}

/** Turns places in UTF-16 code units, which our spans count, into code points; quick for the many spans of one text. */
export function codePoints(text: string): (unit: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (unit) => unit;
  const at = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; ) {
    const size = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    at[unit] = point;
    if (size === 2) at[unit + 1] = point;
    unit += size;
    point++;
  }
  at[text.length] = point;
  return (unit) => at[unit] ?? point;
}

export function positionSelector({ start, end }: Span, point: (unit: number) => number): TextPositionSelector {
  return { type: 'TextPositionSelector', start: point(start), end: point(end) };
}
