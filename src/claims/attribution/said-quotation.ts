import type { DocumentView, SentenceView } from '../view.ts';
import { speechVerbAt } from './speech-verb.ts';

/** Quotations of this many words or more are what was said; shorter ones are words picked out ("retaliatory"). A guess. */
const MIN_QUOTED_WORDS = 4;

/** The quoted words of the sentence, where the verb stands beside them and no arc joins them. */
export function quotedTokens(view: DocumentView, s: SentenceView, v: number): number[] {
  const own = s.tree.token(v);
  if (view.quoteAt(own.start, own.end) !== null) return [];
  const [from, to] = betweenOtherSayers(view, s, v);
  const quoted = s.tree.tokens.filter(
    (t) => t.index !== v && t.index > from && t.index < to && view.quoteAt(t.start, t.end) !== null,
  );
  const [first] = quoted;
  const last = quoted[quoted.length - 1];
  if (!first || !last || quoted.length < MIN_QUOTED_WORDS) return [];
  if (first.index < v) return quoted.map((t) => t.index);
  // Words between two quoted stretches are the sayer's too; and where a quotation closes within a phrase, what follows
  // belongs to it ("… 200 fighters" and others were killed).
  const end = last.index < s.tree.tokens.length - 2 ? to - 1 : last.index;
  return Array.from({ length: end - first.index + 1 }, (_, k) => first.index + k);
}

/** The tokens around a verb of saying up to the next one that has a sayer of its own. */
function betweenOtherSayers(view: DocumentView, s: SentenceView, v: number): [number, number] {
  let from = -1;
  let to = s.tree.tokens.length;
  for (const t of s.tree.tokens) {
    if (t.index === v || t.upos !== 'VERB' || view.quoteAt(t.start, t.end) !== null) continue;
    if (s.tree.ownSubject(t.index) < 0 || !speechVerbAt(view, s, t.index)) continue;
    if (t.index < v) from = t.index;
    else if (to === s.tree.tokens.length) to = t.index;
  }
  return [from, to];
}

/** '"…," he added': the quotation ends right before the sayer and the verb. */
export function closesQuotation({ tree }: SentenceView, v: number): boolean {
  const before = tree.tokens[firstOfSayer({ tree }, v) - 1];
  return before !== undefined && /^["”»]$|^''$/.test(before.text);
}

/** The first token of the sayer that stands right before the verb, else the verb. */
function firstOfSayer({ tree }: Pick<SentenceView, 'tree'>, v: number): number {
  const subject = tree.ownSubject(v);
  return subject < 0 || subject > v ? v : (tree.subtree(subject)[0] ?? subject);
}

/** 'As boos rose, "Please quiet down," he said': a whole sentence quoted behind a comma or colon is all that was said. */
export function closedQuotation(view: DocumentView, s: SentenceView, v: number): number[] {
  if (!closesQuotation(s, v)) return [];
  const last = s.tree.token(firstOfSayer(s, v) - 1);
  const run = view.quoteAt(last.start, last.end);
  const { text } = view.document;
  if (!run || run.span.start <= s.sentence.start) return [];
  const opensSentence = /[,:]\s*$/.test(text.slice(Math.max(0, run.span.start - 3), run.span.start));
  if (!opensSentence || !/^\p{Lu}/u.test(text.slice(run.inner.start))) return [];
  return s.tree.tokens.filter((t) => t.start >= run.inner.start && t.end <= run.inner.end).map((t) => t.index);
}
