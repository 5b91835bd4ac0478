import type { QuotedRun } from '../../model/annotation.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame, Part } from './frame.ts';

/** A quotation shorter than this is words picked out of a sentence, not speech of its own. A guess. */
const MIN_WORDS = 4;
/** Behind a speaker's own quotation a shorter one runs on: "I would, sir." A guess. */
const MIN_RUN_ON = 2;

/**
 * Quotations that no verb of saying in their own sentence reaches whole: one that runs on over several
 * sentences belongs to whoever opened it, one that stands alone to the speaker of the sentence
 * right before or after in the same paragraph. Where none is near, nobody is guessed.
 */
export function quotedSpeechFrames(view: DocumentView, frames: readonly Frame[]): Frame[] {
  const out: Frame[] = [];
  const bySentence = new Map<number, Frame[]>();
  for (const f of frames) bySentence.set(f.cue.sentence, [...(bySentence.get(f.cue.sentence) ?? []), f]);
  for (const run of view.annotated.quotes) {
    const parts = partsOf(view, run);
    const words = parts.reduce((sum, p) => sum + p.tokens.length, 0);
    const [first] = parts;
    if (!first || words < MIN_RUN_ON) continue;
    const own = words < MIN_WORDS ? null : openerOf(parts, bySentence);
    const frame = own ?? neighbourOf(view, parts, bySentence);
    if (!frame || (words < MIN_WORDS && frame.cue.sentence !== first.sentence - 1)) continue;
    const rest = own ? parts.filter((p) => !covers(view, own, p)) : parts;
    if (rest.length === 0) continue;
    out.push({
      ...frame,
      content: rest,
      shape: 'quote',
      cue: { ...frame.cue, rule: own ? 'quotation runs on' : 'quotation beside its speaker' },
      outer: null,
    });
  }
  return out;
}

function partsOf(view: DocumentView, run: QuotedRun): Part[] {
  const parts: Part[] = [];
  for (const s of sentencesIn(view, run)) {
    const tokens = s.tree.tokens
      .filter((t) => t.start >= run.inner.start && t.end <= run.inner.end)
      .map((t) => t.index);
    if (tokens.length > 0) parts.push({ sentence: s.index, tokens });
  }
  return parts;
}

function sentencesIn(view: DocumentView, run: QuotedRun): DocumentView['sentences'] {
  const { sentences } = view;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sentences[mid]?.sentence.end ?? 0) <= run.span.start) low = mid + 1;
    else high = mid;
  }
  let end = low;
  while (end < sentences.length && (sentences[end]?.sentence.start ?? Number.POSITIVE_INFINITY) < run.span.end) end++;
  return sentences.slice(low, end);
}

function covers(view: DocumentView, frame: Frame, part: Part): boolean {
  const { tree } = view.sentence(part.sentence);
  return frame.content.some((p) => {
    if (p.sentence !== part.sentence) return false;
    const inside = new Set(p.tokens);
    return part.tokens.every((t) => inside.has(t) || tree.token(t).upos === 'PUNCT');
  });
}

/** The frame in one of the run's own sentences whose content touches the run, or whose cue stands beside it. */
function openerOf(parts: readonly Part[], frames: ReadonlyMap<number, Frame[]>): Frame | null {
  for (const part of parts) {
    const quoted = new Set(part.tokens);
    const outside = (frames.get(part.sentence) ?? []).filter(
      (f) => !quoted.has(f.cue.token) && f.claimant.as !== 'narrator',
    );
    const touching = outside.filter((f) =>
      f.content.some((p) => p.sentence === part.sentence && p.tokens.some((t) => quoted.has(t))),
    );
    const nearest = [...(touching.length > 0 ? touching : outside)].sort(
      (a, b) => distance(a.cue.token, part.tokens) - distance(b.cue.token, part.tokens),
    )[0];
    if (nearest) return nearest;
  }
  return null;
}

function distance(token: number, tokens: readonly number[]): number {
  const first = tokens[0] ?? 0;
  const last = tokens[tokens.length - 1] ?? 0;
  return Math.min(Math.abs(token - first), Math.abs(token - last));
}

/** A sentence that is all quotation: the speaker of the sentence before it, or after it, in its paragraph. */
function neighbourOf(view: DocumentView, parts: readonly Part[], frames: ReadonlyMap<number, Frame[]>): Frame | null {
  const first = parts[0]?.sentence ?? 0;
  const last = parts[parts.length - 1]?.sentence ?? first;
  const paragraph = view.sentence(first).sentence.paragraph;
  for (const index of [first - 1, last + 1]) {
    const s = view.sentences[index];
    if (!s || (s.sentence.paragraph !== paragraph && !endsWithColon(s))) continue;
    const speaking = (frames.get(index) ?? []).filter((f) => f.claimant.span !== null);
    const quoting = speaking.filter((f) =>
      f.content.some((p) => p.tokens.length === 0 || p.tokens.some((t) => isQuoted(view, p.sentence, t))),
    );
    const found = quoting[quoting.length - 1];
    if (found) return found;
  }
  return null;
}

function isQuoted(view: DocumentView, sentence: number, token: number): boolean {
  const t = view.sentence(sentence).tree.token(token);
  return view.quoteAt(t.start, t.end) !== null;
}

/** "The general said:" and the quotation in the next paragraph. */
function endsWithColon(s: SentenceView): boolean {
  return s.tree.tokens[s.tree.tokens.length - 1]?.text === ':';
}
