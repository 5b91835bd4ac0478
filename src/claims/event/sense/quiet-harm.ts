import type { Harm } from '../../toll/harm.ts';
import type { DocumentView, SentenceView } from '../../view.ts';
import { isSensedQuiet } from './sense.ts';

/**
 * Whether an arrest, or one person's flight, is the daily bread of police and courts. Deaths and losses are kept whatever
 * they come from: a flood's toll is a toll too, of nobody's doing.
 */
export function isQuietHarm(view: DocumentView, s: SentenceView, { effect, quantity, token }: Harm): boolean {
  if (effect !== 'captured' && !(effect === 'displaced' && quantity.n === 1)) return false;
  const via = s.tree.isVerb(token) ? 'verb' : 'noun';
  return isSensedQuiet(view, s, { token, words: [token], via, type: 'harm', agents: [], targets: [], weapons: [] });
}
