import type { Reading } from '../draft.ts';
import type { SentenceView } from '../view.ts';
import { type Found, pair, worth } from './found.ts';

/** "fights beside the army", "serve alongside the rebels", "fight on the side of the state": who stands with whom. */
export function besideVerb(reading: Reading, s: SentenceView, v: number): Found[] {
  const { tree } = s;
  const token = tree.token(v);
  if (token.upos !== 'VERB') return [];
  for (const rule of reading.view.knowledge.relations.beside) {
    if (!rule.verbs.includes(token.lemma)) continue;
    const certainty = worth(reading, s, v, undefined);
    if (!certainty) continue;
    const side = tree.children(v).find((k) => rule.nouns.includes(tree.token(k).lemma) && tree.caseOf(k) === 'on');
    const entry = `relation:${token.lemma} beside`;
    const from = { at: 'subject', unsettled: true };
    if (side !== undefined)
      return pair(
        reading,
        s,
        v,
        { from, to: { at: ['of', 'possessor'], noun: side, unsettled: true } },
        { relation: rule.relation, entry, certainty },
      );
    for (const at of rule.prepositions) {
      const found = pair(
        reading,
        s,
        v,
        { from, to: { at, unsettled: true } },
        { relation: rule.relation, entry, certainty },
      );
      if (found.length > 0) return found;
    }
  }
  return [];
}
