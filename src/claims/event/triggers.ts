import type { FrameBook } from '../attribution/frame.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { nounAt, nounTriggers } from './noun-trigger.ts';
import type { Trigger } from './trigger.ts';
import { entriesAt, verbTriggers } from './verb-trigger.ts';

/** All events told in one sentence, in the order of their words. */
export function triggersIn(view: DocumentView, s: SentenceView, book: FrameBook): Trigger[] {
  const known = new Map<number, boolean>();
  const isEvent = (i: number): boolean => {
    const before = known.get(i);
    if (before !== undefined) return before;
    const { upos } = s.tree.token(i);
    const found =
      upos === 'VERB'
        ? entriesAt(view, s, i).some((e) => e.type !== 'launched') || isHarm(view, s, i)
        : nounAt(view, s, i) !== null;
    known.set(i, found);
    return found;
  };
  const verbs = verbTriggers(view, s, book, isEvent);
  // A gerund ("accused of firing on civilians") may be both: the verb knows its sides.
  const nouns = nounTriggers(view, s, book, isEvent).filter((n) => !verbs.some((v) => v.token === n.token));
  return [...verbs, ...nouns].sort((a, b) => a.token - b.token);
}

function isHarm(view: DocumentView, s: SentenceView, i: number): boolean {
  return view.knowledge.events.effectVerbs.has(s.tree.token(i).lemma);
}
