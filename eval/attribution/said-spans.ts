import type { Frame, Part } from '../../src/claims/attribution/frame.ts';
import type { DocumentView } from '../../src/claims/view.ts';
import type { Span } from '../../src/model/span.ts';

/** One attribution in the corpus' shape: character spans of who says it, of the word of saying, and of what is said. */
export interface SaidSpans {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/**
 * Frames as the corpus marks them. Shape only: nothing is added to what the frames hold. Where the two differ:
 * - the corpus has one attribution to a cue: a frame and the quotation that runs on from it are joined;
 * - it keeps cue, source and content apart: what a frame covers with its own cue or source is cut out;
 * - it marks nothing inside what somebody says (none of its 2,192 cues on dev stands in another's content): there only
 *   the outermost frame stays, and none whose cue stands in quotation marks;
 * - frames with nobody behind them ("was believed to", "it was not clear if") mark doubt, not a source, and stay out:
 *   with them F1 is the same and precision 2 points lower; attitudes that nobody is named for stay in;
 * - it counts who is accused of an act or urged to it as a part of what is said;
 * - it marks "who" or "which" where the frame has whom it stands for: a relative pronoun for the source joins it.
 */
export function saidSpans(view: DocumentView, frames: readonly Frame[]): SaidSpans[] {
  const byCue = new Map<string, Frame[]>();
  for (const frame of frames) {
    if (!isSomebodys(frame)) continue;
    const cue = `${frame.cue.sentence} ${frame.cue.token}`;
    const known = byCue.get(cue);
    if (known) known.push(frame);
    else byCue.set(cue, [frame]);
  }
  const all = [...byCue.values()].map((same) => joined(view, same)).filter((said) => said.content.length > 0);
  return all.filter((said) => !isWithin(view, said, all));
}

function isSomebodys({ cue, source }: Frame): boolean {
  return cue.rule === 'attitude' || source.sentence !== cue.sentence || source.tokens.some((t) => t !== cue.token);
}

function isWithin(view: DocumentView, said: SaidSpans, all: readonly SaidSpans[]): boolean {
  return said.cue.some(
    (cue) =>
      view.quoteAt(cue.start, cue.end) !== null ||
      all.some((other) => other !== said && other.content.some((c) => c.start <= cue.start && cue.end <= c.end)),
  );
}

function joined(view: DocumentView, frames: readonly Frame[]): SaidSpans {
  const parts = new Map<number, Set<number>>();
  const source: Span[] = [];
  const cue: Span[] = [];
  for (const frame of frames) {
    const { sentence, token } = frame.cue;
    if (cue.length === 0) {
      cue.push(...spansOf(view, sentence, [token]));
      const spoken = frame.source.tokens.filter((t) => frame.source.sentence !== sentence || t !== token);
      source.push(...spansOf(view, frame.source.sentence, withRelative(view, frame, spoken)));
    }
    for (const part of withAddressee(frame)) {
      const known = parts.get(part.sentence) ?? new Set<number>();
      for (const t of withoutCue(part, frame)) known.add(t);
      parts.set(part.sentence, known);
    }
  }
  return {
    source,
    cue,
    content: [...parts].sort((a, b) => a[0] - b[0]).flatMap(([sentence, tokens]) => spansOf(view, sentence, tokens)),
  };
}

/** "The minister, who said …": the pronoun that stands for the source. */
function withRelative(view: DocumentView, { cue, source }: Frame, spoken: readonly number[]): readonly number[] {
  if (source.sentence !== cue.sentence) return spoken;
  const { tree } = view.sentence(cue.sentence);
  const own = tree.isVerb(cue.token) ? tree.ownSubject(cue.token) : -1;
  const next = Math.max(...spoken) + (tree.tokens[Math.max(...spoken) + 1]?.text === ',' ? 2 : 1);
  return [...spoken, ...[own, next].filter((t) => RELATIVES.has(tree.tokens[t]?.lower ?? ''))];
}

const RELATIVES = new Set(['who', 'which', 'that']);

/** Whom somebody accuses of an act or urges to it. */
function withAddressee({ content, addressee, shape }: Frame): readonly Part[] {
  return addressee && (shape === 'charge' || shape === 'act') ? [addressee, ...content] : content;
}

function withoutCue(part: Part, frame: Frame): number[] {
  const own = new Set(part.sentence === frame.source.sentence ? frame.source.tokens : []);
  if (part.sentence === frame.cue.sentence) own.add(frame.cue.token);
  return part.tokens.filter((t) => !own.has(t));
}

/** Neighbouring tokens as one span. */
function spansOf(view: DocumentView, sentence: number, tokens: Iterable<number>): Span[] {
  const { tree } = view.sentence(sentence);
  const spans: Span[] = [];
  let before = -2;
  for (const index of [...new Set(tokens)].sort((a, b) => a - b)) {
    const { start, end } = tree.token(index);
    const last = spans[spans.length - 1];
    if (last && index === before + 1) last.end = end;
    else spans.push({ start, end });
    before = index;
  }
  return spans;
}
