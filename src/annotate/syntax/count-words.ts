import type { Token } from '../../model/annotation.ts';
import type { Lemmatiser } from '../lemma/lemma.ts';
import { isFiniteVerb } from './spoken-part.ts';

const HARMED = new Set([
  'killed',
  'wounded',
  'injured',
  'captured',
  'arrested',
  'detained',
  'kidnapped',
  'abducted',
  'displaced',
]);
const BOUNDS = new Set([
  'at',
  'least',
  'more',
  'than',
  'over',
  'nearly',
  'about',
  'around',
  'some',
  'another',
  'up',
  'to',
]);
/** Words between the verb and its number: "wounded at least 11". A guess. */
const LONGEST_BOUND = 3;

/** "A bomb killed four and wounded 11": behind an "and" and before a number the participle is a verb, whatever the tagger takes it for. */
export function settleCounted(tokens: readonly Token[], lemmatiser: Lemmatiser): void {
  for (const [i, token] of tokens.entries()) {
    if (!HARMED.has(token.lower) || token.xpos === 'VBD' || tokens[i - 1]?.lower !== 'and') continue;
    const number = tokens.findIndex((t, k) => k > i && !BOUNDS.has(t.lower));
    if (tokens[number]?.upos !== 'NUM' || number - i > LONGEST_BOUND + 1) continue;
    const verb = tokens.slice(0, i).findLast((t) => t.upos === 'VERB' || t.upos === 'AUX');
    // "were found dead and wounded", "were killed and injured 12": only behind a verb that is active.
    if (verb?.upos !== 'VERB' || !(isFiniteVerb(verb) || verb.xpos === 'VBN') || isPassive(tokens, verb)) continue;
    Object.assign(token, { upos: 'VERB', xpos: 'VBD' });
    token.lemma = lemmatiser.lemma(token.lower, token);
  }
}

const RISES = new Set(['rose', 'climbed', 'jumped', 'soared', 'fell']);
const TOLLS = new Set(['toll', 'number', 'count', 'total', 'tally', 'figure']);

/** "The toll from Monday's blast rose to 15": behind a toll and before its new figure, no flower. */
export function settleRise(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (!RISES.has(token.lower) || token.upos === 'VERB' || tokens[i + 1]?.lower !== 'to') continue;
    const counted = tokens[i + 2]?.upos === 'NUM' || BOUNDS.has(tokens[i + 2]?.lower ?? '');
    if (!counted || !tokens.slice(0, i).some((t) => TOLLS.has(t.lemma))) continue;
    Object.assign(token, { upos: 'VERB', xpos: 'VBD', lemma: token.lower === 'rose' ? 'rise' : token.lemma });
  }
}

/** Words between "were" and its participle: "were later shot". A guess. */
const MOST_BETWEEN = 3;

function isPassive(tokens: readonly Token[], { index }: Token): boolean {
  return tokens.slice(Math.max(0, index - MOST_BETWEEN), index).some((t) => t.upos === 'AUX');
}
