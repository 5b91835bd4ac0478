import type { TimeMention } from '../../model/annotation.ts';
import type { SentenceView } from '../view.ts';

/**
 * Words whose time an event without one of its own shares: the clause that a "when" hangs on ("killed last week when
 * gunmen attacked"), the day that it hangs on ("on Sunday, when …"), or a second passive that leaves its "were" to the
 * first ("were killed and three women abducted on Monday"). Null where there is none.
 */
export function sharesTimeWith(s: SentenceView, token: number): { token: number } | { time: TimeMention } | null {
  const { tree } = s;
  const clause = tree.isVerb(token) ? token : tree.clauseOf(token);
  if (clause < 0) return null;
  const { rel, head } = tree.token(clause);
  if (head >= 0 && (rel === 'advcl' || rel.startsWith('acl')) && opensWithWhen(s, clause)) {
    const time = s.timeAt(head);
    if (time) return { time };
    return tree.isVerb(head) ? { token: head } : null;
  }
  return clause === token ? gappedPassive(s, token) : null;
}

function opensWithWhen(s: SentenceView, clause: number): boolean {
  const { tree } = s;
  return [...tree.childrenBy(clause, 'mark'), ...tree.childrenBy(clause, 'advmod')].some(
    (k) => k < clause && tree.token(k).lower === 'when',
  );
}

function gappedPassive(s: SentenceView, token: number): { token: number } | null {
  const { tree } = s;
  if (tree.child(token, 'aux:pass') < 0) return null;
  // The noun between may be taken for a second subject of the first verb: "killed and three women | abducted".
  const joined = tree.childrenBy(token, 'conj');
  const second = [...joined, ...joined.flatMap((k) => tree.childrenBy(k, 'acl'))].find(
    (k) => (tree.token(k).xpos === 'VBN' || isCounted(s, k)) && tree.childrenBy(k, 'aux:pass', 'aux').length === 0,
  );
  return second === undefined ? null : { token: second };
}

/** "and 213 injured": a number whose verb may be tagged as a past form. */
function isCounted(s: SentenceView, verb: number): boolean {
  const subject = s.tree.child(verb, 'nsubj');
  return s.tree.token(verb).xpos === 'VBD' && subject >= 0 && s.tree.token(subject).upos === 'NUM';
}
