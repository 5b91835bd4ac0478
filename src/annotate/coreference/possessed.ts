import type { ActorMention, Token } from '../../model/annotation.ts';
import type { Reading } from './reading.ts';
import type { Referent } from './referent.ts';
import { childrenOf, tokenAt } from './tree.ts';

export interface Ownership {
  owner: Referent;
  /** What the owned noun is to its owner. */
  part: 'forces' | 'offices' | 'people';
}

/**
 * Whose soldiers, leaders or citizens a mention's are, from its possessor: "its soldiers", "23 of its soldiers",
 * "the group's commander". Nouns for people on another side ("its allies", "its prisoners") tell nothing.
 */
export function ownerOf(reading: Reading, mention: ActorMention): Ownership | null {
  const head = tokenAt(reading.tree, mention.head);
  if (!head) return null;
  for (const noun of [head, ...countedNouns(reading, head)]) {
    const part = reading.knowledge.own.get(noun.lemma);
    const possessor = part && childrenOf(reading.tree, noun).find((child) => child.rel === 'nmod:poss');
    const owner = possessor && referentAt(reading, possessor);
    if (part && owner) return { owner, part };
  }
  return null;
}

/** The nouns that a count stands over: "23 of its soldiers", "dozens of their fighters". */
function countedNouns(reading: Reading, head: Token): Token[] {
  const counts =
    head.upos === 'NUM' ||
    [
      'dozen',
      'score',
      'hundred',
      'thousand',
      'number',
      'some',
      'many',
      'most',
      'all',
      'several',
      'one',
      'two',
      'three',
      'four',
    ].includes(head.lemma);
  return counts ? childrenOf(reading.tree, head).filter((child) => child.rel === 'nmod') : [];
}

function referentAt(reading: Reading, token: Token): Referent | null {
  const uses = reading.focus.inSentence(reading.tree.sentence.index);
  return (
    uses.find((use) => use.head === token.index && use.referent.parts.length === 0)?.referent ??
    uses.find((use) => use.head === token.index)?.referent ??
    null
  );
}
