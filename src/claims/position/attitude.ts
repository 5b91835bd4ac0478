import type { ClaimDraft } from '../../model/claim.ts';
import type { Frame } from '../attribution/frame.ts';
import { headOf, type Reading } from '../draft.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';

/** "Iran backs the truce plan", "the army opposes talks": what a known actor is for or against, where nobody is heard saying so. */
export function attitudePositions(reading: Reading, s: SentenceView): ClaimDraft[] {
  const { attitudes } = reading.view.knowledge.speech;
  return reading.book.attitudes.flatMap((frame) => {
    const { sentence, token } = frame.cue;
    const stance = sentence === s.index ? attitudes.get(s.tree.token(token).lemma) : undefined;
    return stance && holdsIt(reading, s, frame) ? [{ ...toPosition(reading, s, frame), stance }] : [];
  });
}

/** Somebody known holds it, of a matter: who backs or opposes people stands in a relation to them. */
function holdsIt(reading: Reading, s: SentenceView, { claimant, content, cue }: Frame): boolean {
  if (!s.tree.isVerb(cue.token) || (claimant.actor === null && claimant.party === null)) return false;
  const object = s.tree.object(cue.token);
  if (object < 0 || s.actorAt(object) !== null || s.placeAt(object) !== null) return false;
  const phrase = verbPhrase(s.tree, cue.token, reading.view.knowledge.speech);
  return isReal(phrase) && !phrase.negated && !phrase.possible && content.some((p) => p.tokens.includes(object));
}

function toPosition(
  reading: Reading,
  s: SentenceView,
  frame: Frame,
): Omit<Extract<ClaimDraft, { kind: 'position' }>, 'stance'> {
  const { token } = frame.cue;
  const inside = frame.content.flatMap(({ tokens }) => tokens);
  const head = headOf(reading, s, token, {
    rule: 'what somebody is for or against',
    entries: [frame.cue.entry],
    tokens: [...frame.source.tokens, ...inside],
  });
  const words = s.spanOf([token, ...inside]);
  return {
    ...head,
    claimant: head.claimant.as === 'narrator' ? frame.claimant : head.claimant,
    kind: 'position',
    on: reading.view.document.text.slice(words.start, words.end),
    towards: null,
  };
}
