import type { SentenceView } from '../view.ts';

/** Words that open a clause of its own time. */
const OPENERS = new Set([
  'since',
  'when',
  'after',
  'before',
  'while',
  'as',
  'until',
  'once',
  'where',
  'because',
  'although',
  'though',
  'if',
]);

/** Prepositions that set an event apart from its clause's own time and place: "agreed on Monday after clashes". */
const APART = /^(after|following|since|before|despite|amid|until|ahead of|because of|due to|without|like)\b/;

/**
 * Arcs between a word of circumstance (or another event) and an event's word, or Infinity where the one belongs to
 * another clause: "since the movement seized power in 2021" dates the seizing and nothing above it.
 */
export function reach(s: SentenceView, from: number, token: number): number {
  const { tree } = s;
  const up = new Map<number, number>();
  for (let k = token, n = 0; k >= 0 && n < 12; k = tree.token(k).head, n++) {
    up.set(k, n);
    if (n > 0 && k === token) break;
  }
  if (belongsToNoun(s, from, token)) return Number.POSITIVE_INFINITY;
  let common = from;
  let steps = 0;
  while (common >= 0 && !up.has(common)) {
    if (common !== from && (opensClause(s, common) || isOtherCount(s, common) || isOtherNoun(s, common)))
      return Number.POSITIVE_INFINITY;
    common = tree.token(common).head;
    steps++;
  }
  if (common < 0 || steps > 12) return Number.POSITIVE_INFINITY;
  for (let k = token; k !== common; k = tree.token(k).head)
    if (leavesClause(s, k, common) || (k !== token && REASONS.has(tree.token(k).lemma)))
      return Number.POSITIVE_INFINITY;
  return steps + (up.get(common) ?? 0);
}

/** Where people were when something befell them: what is said of their being there holds for it. */
const PRESENT = new Set(
  'gather,assemble,shelter,queue,wait,sleep,sit,stand,stay,pray,attend,hide,camp,congregate,crowd,park,station,moor,dock'.split(
    ',',
  ),
);

/** "a crowd gathered for a vigil in the town on Monday", of those whom the event befell. */
function isPresence(s: SentenceView, k: number): boolean {
  const { lemma, rel, xpos } = s.tree.token(k);
  return rel === 'acl' && (xpos === 'VBN' || xpos === 'VBG') && PRESENT.has(lemma);
}

function opensClause(s: SentenceView, k: number): boolean {
  const { tree } = s;
  if (isPresence(s, k)) return false;
  if (tree.isVerb(k) || tree.isCopular(k)) return true;
  return (
    ['advcl', 'ccomp', 'acl:relcl', 'parataxis'].includes(tree.token(k).rel) &&
    (tree.child(k, 'mark') >= 0 || tree.ownSubject(k) >= 0)
  );
}

/** What an act answers to or is done for lies elsewhere: "in response to the crimes in …". */
const REASONS = new Set([
  'response',
  'retaliation',
  'solidarity',
  'protest',
  'revenge',
  'vengeance',
  'reprisal',
  'retribution',
  'support',
  'behalf',
]);

/** "strikes in the north and violation of the capital's airspace": what hangs on the second noun is not the first's. */
function isOtherNoun(s: SentenceView, k: number): boolean {
  const { lemma, rel, upos } = s.tree.token(k);
  if (REASONS.has(lemma)) return true;
  const names = [k, ...s.tree.childrenBy(k, 'compound', 'nmod')].some((c) => s.placeAt(c) !== null);
  return rel === 'conj' && upos === 'NOUN' && !names && s.timeAt(k) === null;
}

/** "the 2016 peace accord": a date before a noun is that noun's alone. */
function belongsToNoun(s: SentenceView, from: number, token: number): boolean {
  const { rel, head } = s.tree.token(from);
  return (
    s.timeAt(from) !== null &&
    ['compound', 'amod', 'nummod', 'nmod:unmarked'].includes(rel) &&
    head !== token &&
    head >= 0 &&
    s.tree.token(head).upos === 'NOUN' &&
    !s.timeAt(head)
  );
}

/** "one was killed in the north and three in the south", "12, including one near the lake": the place is that number's. */
function isOtherCount(s: SentenceView, i: number): boolean {
  const { rel, upos } = s.tree.token(i);
  if (upos === 'NUM' && ['including', 'among'].includes(s.tree.caseOf(i))) return true;
  return rel === 'conj' && s.quantities.some((q) => q.head === i || q.noun === i);
}

/** Whether the arc above `k` leads out of the clause (or the aside) that `k` heads. */
function leavesClause(s: SentenceView, k: number, common: number): boolean {
  const { tree } = s;
  const { rel, head } = tree.token(k);
  if (k !== common && tree.isVerb(k) && OPENERS.has(tree.token(tree.subtree(k)[0] ?? k).lower)) return true;
  if (rel === 'acl:relcl' || rel === 'acl') return head !== common || tree.isVerb(head);
  if (rel === 'ccomp' || rel === 'parataxis') return true;
  if (rel === 'advcl') return tree.child(k, 'mark') >= 0 || tree.ownSubject(k) >= 0;
  if (rel === 'conj' && tree.isVerb(k)) return tree.ownSubject(k) >= 0;
  if (rel === 'nsubj:pass' && tree.token(head).lemma === 'follow') return true;
  return APART.test(tree.caseOf(k));
}
