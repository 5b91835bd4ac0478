import type { ActorMention } from '../../model/annotation.ts';
import type { Reading, Resolution } from './reading.ts';
import { differ, type Referent, type Use } from './referent.ts';
import { headOf, tokenAt } from './tree.ts';

/**
 * "the leader of the group, Musa Hilal", "X, also known as Y", "X (Y)": the second mention is the first one.
 * Two settled actors are never made one.
 */
export function resolveApposition(reading: Reading, mention: ActorMention): Resolution | null {
  const head = tokenAt(reading.tree, mention.head);
  if (!head) return null;
  const uses = reading.focus.inSentence(reading.tree.sentence.index);
  const alias = aliasedBy(reading, mention, uses);
  if (alias) return { referent: alias.referent, by: 'alias' };
  if (head.rel !== 'appos') return null;
  const above = headOf(reading.tree, head);
  const first = above && uses.find((use) => use.head === above.index && use.referent.parts.length === 0);
  return first && sameSort(first.referent, mention) ? { referent: first.referent, by: 'appositive' } : null;
}

const KNOWN_AS = [
  ['also', 'known', 'as'],
  ['also', 'called'],
  ['known', 'as'],
  ['better', 'known', 'as'],
  ['formerly', 'known', 'as'],
  ['or'],
];

/** The mention that ends just before "also known as", or before the bracket that the mention fills. */
function aliasedBy(reading: Reading, mention: ActorMention, uses: Use[]): Use | null {
  if (mention.form !== 'name') return null;
  const { tokens } = reading.tree.sentence;
  let at = mention.first - 1;
  while (tokens[at]?.upos === 'DET') at--;
  const bracket = tokens[at]?.text === '(' && tokens[mention.last + 1]?.text === ')';
  let end: number | null = bracket ? at : null;
  for (const phrase of KNOWN_AS) {
    const from = at - phrase.length + 1;
    if (
      phrase.every((word, step) => tokens[from + step]?.lower === word) &&
      (phrase.length > 1 || tokens[from - 1]?.text === ',')
    )
      end = Math.min(end ?? from, from);
  }
  if (end === null) return null;
  let last = end - 1;
  while ([',', '–', '—', '-', 'which', 'who', 'is', 'are', 'was', 'were'].includes(tokens[last]?.lower ?? '')) last--;
  const before = uses.find((use) => use.last === last && use.form !== 'pronoun' && use.referent.parts.length === 0);
  return before && sameSort(before.referent, mention) ? before : null;
}

function sameSort(referent: Referent, mention: ActorMention): boolean {
  if (differ(referent.actor, mention.actor) || differ(referent.party, mention.party)) return false;
  return (
    referent.kind === mention.kind ||
    (mention.form === 'name' && mention.actor === null && referent.kind !== 'person' && mention.kind !== 'person')
  );
}
