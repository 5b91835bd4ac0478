import type { ActorMention, Sentence, Token } from '../../model/annotation.ts';

/** Arcs that make one name a part of the next: a parser's answer to "Pakistan and Afghanistan's Taliban government". */
const PARTS = new Set(['compound', 'amod', 'nmod', 'nmod:poss', 'flat', 'nmod:desc', 'conj', 'dep', 'appos']);

/** Mentions back to the one before, past those inside others. */
const NEAR = 4;

/**
 * "Mali and Niger's military government signed": two who sign, where the tree hangs the first under the second's noun.
 * The first takes the second's place and the second becomes its conjunct. Changes the sentences' arcs.
 */
export function joinNames(sentences: readonly Sentence[], mentions: readonly ActorMention[]): void {
  const bySentence = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  for (const [at, second] of mentions.entries()) {
    const first = mentions
      .slice(Math.max(0, at - NEAR), at)
      .findLast((one) => one.sentence === second.sentence && one.last < second.first);
    const tokens = bySentence.get(second.sentence)?.tokens;
    if (first && tokens && isPair(first, second, tokens)) rehang(first, second, tokens);
  }
}

function isPair(first: ActorMention, second: ActorMention, tokens: readonly Token[]): boolean {
  const joint = tokens[second.first - 1];
  if (second.first !== first.last + 2 || joint?.lower !== 'and') return false;
  if (first.kind !== 'state' || first.form !== 'name' || tokens[first.last]?.upos !== 'PROPN') return false;
  // "Pakistan and Afghan troops", "Iran and Iraq's wars" have one noun for both; an owner's mark closes a name.
  const owned = tokens.slice(second.first, second.last + 1).some((token) => token.xpos === 'POS');
  if (!owned || tokens[second.head]?.xpos === 'NNS') return false;
  const head = tokens[first.head];
  let top = head;
  for (let steps = 0; top && steps < 3; steps++) {
    if (!PARTS.has(top.rel)) return false;
    if (top.head >= second.first && top.head <= second.last) return true;
    if (top.head < first.first || top.head > second.last) return false;
    top = tokens[top.head];
  }
  return false;
}

function rehang(first: ActorMention, second: ActorMention, tokens: readonly Token[]): void {
  const [one, two] = [tokens[first.head], tokens[second.head]];
  const and = tokens[second.first - 1];
  if (!one || !two || !and) return;
  Object.assign(one, { head: two.head, rel: two.rel });
  for (let i = second.first; i <= second.last; i++) {
    const token = tokens[i];
    if (token && token !== two && (token.head < second.first || token.head > second.last))
      Object.assign(token, { head: two.index, rel: 'compound' });
  }
  Object.assign(two, { head: one.index, rel: 'conj' });
  Object.assign(and, { head: two.index, rel: 'cc' });
}
