import type { QuotedRun, Sentence } from '../../model/annotation.ts';
import { type QuoteMark, quoteMarks } from './quote-marks.ts';

/** Deeper nesting is a broken text, not speech within speech; further opening marks are passed over (a guess). */
const DEEPEST = 4;

/**
 * The quoted runs of a text in order of their opening marks, nested ones included. A run may cross sentences, and
 * paragraphs where each new one opens again; an opening mark without a partner runs to the end of its paragraph.
 */
export function findQuotes(text: string, sentences: readonly Sentence[]): QuotedRun[] {
  const runs: QuotedRun[] = [];
  let unclosed: QuotedRun | null = null;
  for (const { start, end } of paragraphs(sentences)) {
    const marks = quoteMarks(text, start, end);
    const found: QuotedRun[] = paragraphRuns(text, marks, end);
    const first = found[0];
    if (
      unclosed !== null &&
      first !== undefined &&
      first.span.start === start &&
      text[start] === text[unclosed.span.start]
    ) {
      continueRun(unclosed, first);
      runs.push(...found.slice(1));
      unclosed = unclosed.closed ? null : unclosed;
    } else {
      runs.push(...found);
      unclosed = null;
    }
    unclosed ??= found.find((run) => !run.closed && endsSentence(text, run.span.end)) ?? null;
  }
  return runs.sort((a, b) => a.span.start - b.span.start);
}

/** Each new paragraph of a long speech opens with a mark; only the last closes. */
function continueRun(run: QuotedRun, next: QuotedRun): void {
  run.span = { start: run.span.start, end: next.span.end };
  run.inner = { start: run.inner.start, end: next.inner.end };
  run.closed = next.closed;
}

function endsSentence(text: string, end: number): boolean {
  return /[.!?…]$/u.test(text.slice(Math.max(0, end - 2), end).trimEnd());
}

function paragraphs(sentences: readonly Sentence[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let last = -1;
  for (const { paragraph, start, end } of sentences) {
    const current = out.at(-1);
    if (paragraph === last && current !== undefined) current.end = end;
    else out.push({ start, end });
    last = paragraph;
  }
  return out;
}

function paragraphRuns(text: string, marks: readonly QuoteMark[], end: number): QuotedRun[] {
  const runs: QuotedRun[] = [];
  const open: QuoteMark[] = [];
  const strongFrom = strongSingles(text, marks);
  marks.forEach((mark, i) => {
    const partner = mark.closes ? lastOfFamily(open, mark) : -1;
    const opener = open[partner];
    if (opener !== undefined && !(mark.doubtful && possessive(text, mark) && strongFrom[i + 1])) {
      // marks left open within a run that closes were no quotation marks
      open.length = partner;
      runs.push(closedRun(opener, mark));
    } else if (mark.opens && open.length < DEEPEST) open.push(mark);
  });
  for (const mark of open) {
    if (!mark.doubtful) runs.push({ span: { start: mark.start, end }, inner: { start: mark.end, end }, closed: false });
  }
  return runs.sort((a, b) => a.span.start - b.span.start);
}

function closedRun(opener: QuoteMark, mark: QuoteMark): QuotedRun {
  return { span: { start: opener.start, end: mark.end }, inner: { start: opener.end, end: mark.start }, closed: true };
}

function lastOfFamily(open: readonly QuoteMark[], mark: QuoteMark): number {
  for (let i = open.length - 1; i >= 0; i--) {
    const other = open[i];
    if (other?.family === mark.family && other.end < mark.start) return i;
  }
  return -1;
}

/** "the soldiers’ homes": a mark after s and before a lower-case word. */
function possessive(text: string, mark: QuoteMark): boolean {
  return text[mark.start - 1] === 's' && /^ \p{Ll}/u.test(text.slice(mark.end, mark.end + 2));
}

/** For each mark on: whether a single mark follows that can only close, because a comma or stop stands before it. */
function strongSingles(text: string, marks: readonly QuoteMark[]): boolean[] {
  const out = new Array<boolean>(marks.length + 1).fill(false);
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (mark?.family !== 'single') out[i] = out[i + 1] ?? false;
    else if (mark.opens && !mark.closes) out[i] = false;
    else out[i] = /[.,!?…]/u.test(text[mark.start - 1] ?? '') || (out[i + 1] ?? false);
  }
  return out;
}
