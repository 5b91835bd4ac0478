import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame } from './frame.ts';

const TELLING: ReadonlySet<Frame['stance']> = new Set<Frame['stance']>(['states', 'claims', 'assesses']);

/** "The prosecutor says a missile hit the house; nine people died": behind a semicolon, and with nobody else named, the sayer goes on. */
export function goOnBehindSemicolon(view: DocumentView, frames: readonly Frame[]): void {
  for (const s of view.sentences) {
    const before = view.sentences[s.index - 1];
    if (!before || !endsOpen(view, before) || before.sentence.paragraph !== s.sentence.paragraph) continue;
    if (!s.sentence.parsed || frames.some((f) => f.cue.sentence === s.index) || !tellsOfHarm(view, s)) continue;
    const sayer = frames.findLast(
      (f) =>
        TELLING.has(f.stance) &&
        f.certainty !== 'unclear' &&
        f.claimant.span !== null &&
        (f.shape === 'clause' || f.shape === 'quote') &&
        ['verb of saying', 'according to'].includes(f.cue.rule) &&
        f.content.some((p) => p.sentence === before.index),
    );
    if (sayer) sayer.content = [...sayer.content, { sentence: s.index, tokens: s.tree.tokens.map((t) => t.index) }];
  }
}

/** "; the government has given no figure", "; this is being looked into": the report's own word on what was said. */
function tellsOfHarm(view: DocumentView, s: SentenceView): boolean {
  const { effectVerbs, effectNouns, verbs } = view.knowledge.events;
  return s.tree.tokens.some(
    ({ lemma, upos }) =>
      (upos === 'VERB' && (effectVerbs.has(lemma) || verbs.has(lemma))) || (upos === 'NOUN' && effectNouns.has(lemma)),
  );
}

function endsOpen(view: DocumentView, { sentence }: SentenceView): boolean {
  return view.document.text.slice(sentence.start, sentence.end).trimEnd().endsWith(';');
}
