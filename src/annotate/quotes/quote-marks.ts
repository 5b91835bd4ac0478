/** A quotation mark in the text, and which ways it can be read from the characters around it. */
export interface QuoteMark {
  start: number;
  end: number;
  family: 'double' | 'guillemet' | 'single';
  opens: boolean;
  closes: boolean;
  /** A straight or curly single mark may be an apostrophe: then it counts only with a partner. */
  doubtful: boolean;
}

const MARKS = /``|''|["“”„‟«»‹›‘’'‚]/gu;
const BEFORE_OPENING = /[\s([{—–\-/“"«‹‘:]/u;
const LETTER = /[\p{L}\p{M}\d]/u;
/** Written with an apostrophe in front: 'em, 'til, '90s. */
const CLIPPED = /^(?:em|til|cause|tis|twas|n|bout|\d0s)\b/iu;

export function quoteMarks(text: string, start: number, end: number): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (const match of text.slice(start, end).matchAll(MARKS)) {
    const at = start + match.index;
    const mark = readMark(text, match[0], at, { start, end });
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function readMark(text: string, form: string, at: number, line: { start: number; end: number }): QuoteMark | null {
  const before = at === line.start ? ' ' : (text[at - 1] ?? ' ');
  const after = at + form.length >= line.end ? ' ' : (text[at + form.length] ?? ' ');
  const afterSpace = BEFORE_OPENING.test(before);
  const beforeSpace = !LETTER.test(after);
  const place = { start: at, end: at + form.length };
  switch (form) {
    case '“':
      // German and Polish print closes „…“ with it
      return { ...place, family: 'double', opens: true, closes: !afterSpace && beforeSpace, doubtful: false };
    case '„':
    case '‟':
    case '``':
      return { ...place, family: 'double', opens: true, closes: false, doubtful: false };
    case '”':
      return { ...place, family: 'double', opens: false, closes: true, doubtful: false };
    case "''":
    case '"':
      return straightDouble(place, before, after);
    case '«':
    case '‹':
      return {
        ...place,
        family: 'guillemet',
        opens: !/\s/u.test(after) || afterSpace,
        closes: !afterSpace,
        doubtful: false,
      };
    case '»':
    case '›':
      return { ...place, family: 'guillemet', opens: afterSpace && !beforeSpace, closes: true, doubtful: false };
    default:
      return single(text, form, place, { before, after, afterSpace });
  }
}

/** A straight mark after a digit may be inches or seconds; it opens nothing then. */
function straightDouble(place: { start: number; end: number }, before: string, after: string): QuoteMark {
  const opens = BEFORE_OPENING.test(before) && !/[\s,.;:!?)]/u.test(after);
  const closes = !/[\s([]/u.test(before) || /[\s,.;:!?)]/u.test(after);
  return { ...place, family: 'double', opens, closes, doubtful: false };
}

interface Around {
  before: string;
  after: string;
  afterSpace: boolean;
}

function single(text: string, form: string, place: { start: number; end: number }, around: Around): QuoteMark | null {
  const { before, after, afterSpace } = around;
  if (LETTER.test(before) && LETTER.test(after)) return null;
  const opens = form !== '’' && afterSpace && LETTER.test(after) && !CLIPPED.test(text.slice(place.end, place.end + 6));
  const closes = form !== '‘' && form !== '‚' && !/\s/u.test(before) && !LETTER.test(after);
  if (!opens && !closes) return null;
  return { ...place, family: 'single', opens, closes, doubtful: true };
}
