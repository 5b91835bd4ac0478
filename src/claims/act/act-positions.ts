import type { ClaimDraft } from '../../model/claim.ts';
import { speakerAt } from '../attribution/speaker.ts';
import { headOf, type Reading } from '../draft.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import type { Act } from './act.ts';

/** Acts that are words: "apologised to", "lodged a protest with", "issued an ultimatum to". Whoever does them speaks. */
export function actPositions(reading: Reading, s: SentenceView, acts: readonly Act[]): ClaimDraft[] {
  return acts.flatMap((act) => {
    if (act.stance === null || reading.book.frames.some((f) => f.stance !== 'states' && isCue(s, f.cue, act)))
      return [];
    const phrase = verbPhrase(s.tree, act.token, reading.view.knowledge.speech);
    const doer = s.tree.doer(act.token);
    if (doer < 0 || phrase.negated || !isReal(phrase)) return [];
    const claimant = speakerAt(reading.view, s, doer)?.claimant;
    if (!claimant || (claimant.span === null && claimant.actor === null)) return [];
    const inside = s.tree
      .subtree(act.token, (k) => k === doer || ['conj', 'parataxis'].includes(s.tree.token(k).rel))
      .filter((k) => s.tree.token(k).upos !== 'PUNCT');
    const span = s.spanOf(inside);
    const [towards] = act.targets;
    return [
      {
        ...headOf(reading, s, act.token, {
          rule: 'act of words',
          entries: [act.entry],
          tokens: [doer, ...inside],
          certainty: phrase.hedged ? 'hedged' : 'asserted',
        }),
        claimant,
        stance: act.stance,
        kind: 'position' as const,
        on: reading.view.document.text.slice(span.start, span.end),
        towards: towards ?? null,
      },
    ];
  });
}

function isCue(s: SentenceView, cue: { sentence: number; token: number }, act: Act): boolean {
  return cue.sentence === s.index && cue.token === act.token;
}
