import type { SentenceView } from '../view.ts';
import type { Frame, Part } from './frame.ts';

/** Nouns of a share in something: "a hand in", "involvement in". */
const SHARES = new Set(['hand', 'part', 'role', 'involvement', 'complicity', 'participation', 'responsibility']);
const SHARING = new Set(['involve', 'participate', 'implicate']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/**
 * "denied being behind the bomb that killed three", "are believed to have had a hand in the killing of 26": who did it is
 * denied or in doubt; that it happened, and what it did, is taken for granted by whoever tells of the denial.
 */
export function presupposedIn(
  s: SentenceView,
  frame: Pick<Frame, 'stance' | 'certainty' | 'content' | 'shape' | 'cue'>,
): Part | null {
  // "killed in an attack blamed on the group": only who did it is somebody's word.
  if (frame.shape === 'charge' && s.tree.token(frame.cue.token).rel === 'acl') return frame.content[0] ?? null;
  if (frame.stance !== 'denies' && frame.stance !== 'suspects' && frame.certainty !== 'hedged') return null;
  const inside = frame.content.flatMap((part) => (part.sentence === s.index ? part.tokens : []));
  const tokens = inside.filter((i) => isSharedIn(s, i) && isDefinite(s, i)).flatMap((i) => eventTokens(s, i));
  return tokens.length > 0 ? { sentence: s.index, tokens } : null;
}

/** The noun of an event that somebody is behind, responsible for, or has a hand in. */
function isSharedIn(s: SentenceView, i: number): boolean {
  const { tree } = s;
  const { upos, head } = tree.token(i);
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  // "that … behind": a clause's mark stands before the preposition.
  const by = tree.caseOf(i).split(' ').at(-1) ?? '';
  if (by === 'behind') return true;
  if (head < 0) return false;
  const over = tree.token(head);
  if (by === 'for') return over.lower === 'responsible' || over.lemma === 'responsibility';
  if (by !== 'in') return false;
  if (SHARES.has(over.lemma) || SHARING.has(over.lemma)) return true;
  const object = tree.child(head, 'obj');
  return tree.isVerb(head) && object >= 0 && SHARES.has(tree.token(object).lemma);
}

/** "the raid", "its raid", "the 22 April killing"; not "any attack". */
function isDefinite(s: SentenceView, i: number): boolean {
  return s.tree.children(i).some((k) => s.tree.token(k).rel === 'nmod:poss' || DEFINITE.has(s.tree.token(k).lower));
}

/** The noun with what describes it, without the subject and verb that make it a predicate. */
function eventTokens(s: SentenceView, i: number): number[] {
  const { tree } = s;
  const own = tree.subtree(i, (k) => PREDICATE.has(tree.token(k).rel) && tree.token(k).head === i);
  // "involvement in the bombing that killed 12": the tree may hang the clause on the noun before.
  const { head } = tree.token(i);
  const behind = head < 0 || tree.isVerb(head) ? [] : tree.childrenBy(head, 'acl:relcl').filter((k) => k > i);
  return [...own, ...behind.flatMap((k) => tree.subtree(k))];
}

const PREDICATE = new Set(['nsubj', 'nsubj:pass', 'cop', 'aux', 'mark', 'advmod', 'case']);
