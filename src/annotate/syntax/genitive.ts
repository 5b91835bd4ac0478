import type { Token } from '../../model/annotation.ts';
import { isFiniteVerb } from './spoken-part.ts';

/** Words behind which an "'s" may be an "is" as well as a genitive. */
const BEFORE_NOUN = new Set(['only', 'last', 'main', 'largest', 'biggest', 'oldest', 'own']);
/** Words from the "'s" to its noun: "only functioning". A guess. */
const MOST_BETWEEN = 4;

/** "at the town's only functioning hospital said": the sentence has its verb behind, so what stands before is whose it is. */
export function settleGenitive(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (!/^['’]s$/.test(token.text) || token.xpos !== 'VBZ' || !BEFORE_NOUN.has(tokens[i + 1]?.lower ?? '')) continue;
    const before = tokens[i - 1];
    if (before?.end !== token.start || !['NOUN', 'PROPN'].includes(before.upos)) continue;
    const noun = tokens.findIndex((t) => t.index > i + 1 && t.upos === 'NOUN');
    const verb = tokens[noun + 1];
    if (noun < 0 || noun - i > MOST_BETWEEN || !verb || !(isFiniteVerb(verb) || verb.upos === 'AUX')) continue;
    Object.assign(token, { upos: 'PART', xpos: 'POS', lemma: "'s" });
  }
}
