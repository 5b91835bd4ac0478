import type { QuantityMention } from '../../model/annotation.ts';
import type { Who } from '../../model/who.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { certaintyOf, type Harm, toHarm } from './harm.ts';
import { victimsAt } from './victims.ts';

/** "12 people dead", "left four wounded", "six are missing". */
export function adjectiveHarm(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const token = tree.token(i);
  const survived = view.knowledge.events.survival.get(token.lower);
  const effect = survived ?? view.knowledge.events.effectAdjectives.get(token.lower);
  if (!effect || !['ADJ', 'VERB', 'NOUN'].includes(token.upos)) return null;
  const entry = `effect:${token.lower}`;
  const at = adjectiveOwner(s, i, view.knowledge.events.leaveVerbs);
  if (at < 0) {
    if (survived) return null;
    const number = tree.child(i, 'nummod');
    const q = s.quantityOf(i) ?? (number >= 0 ? s.quantityOf(number) : bareNumber(s, i));
    if (!q || token.upos === 'VERB') return null;
    const who: Who = { name: q.quantity.said, actor: null, party: null, role: null, span: s.spanOf([i]) };
    const victims = { who, quantity: q.quantity, people: true, head: i };
    return [toHarm(s, i, victims, { entry, effect, doer: leaver(s, i), certainty: 'asserted' })];
  }
  const governor = tree.isCopular(i) ? i : token.head;
  const phrase = governor >= 0 ? verbPhrase(tree, governor, view.knowledge.speech) : null;
  if (phrase && !isReal(phrase)) return null;
  const told = certaintyOf(phrase, 'asserted');
  const certainty = survived === undefined ? told : told === 'asserted' ? 'negated' : 'unclear';
  return tree
    .conjuncts(at)
    .flatMap((k) => victimsAt(view, s, k) ?? [])
    .filter((v) => v.people && v.head !== i)
    .map((v) => toHarm(s, i, v, { entry, effect, doer: leaver(s, i), certainty }));
}

/** "left seven soldiers dead and four wounded": a second number with nothing but its adjective. */
function bareNumber(s: SentenceView, i: number): QuantityMention | null {
  const { rel, head } = s.tree.token(i);
  // "left four dead and dozens injured": the parser hangs the dead on the second participle.
  const joined = rel === 'conj' || (head > i && s.tree.isVerb(head));
  if (!joined || s.tree.tokens[i - 1]?.upos !== 'NUM') return null;
  return s.quantities.find((q) => q.last === i - 1 && q.noun === null && q.of === 'people') ?? null;
}

function adjectiveOwner(s: SentenceView, i: number, leave: ReadonlySet<string>): number {
  const { tree } = s;
  const { head, rel, upos } = tree.token(i);
  // "its losses were 14 dead": counted by the number, and said of the losses.
  if (tree.isCopular(i) && isCountOf(s, tree.ownSubject(i)) && tree.child(i, 'nummod') >= 0) return -1;
  if (tree.isCopular(i)) return tree.ownSubject(i);
  // "40 people remain missing"
  if (rel === 'xcomp' && head >= 0 && tree.token(head).lemma === 'remain') return tree.ownSubject(head);
  if (head < 0 || upos === 'VERB') return -1;
  if (rel === 'xcomp' && leave.has(tree.token(head).lemma)) return tree.child(head, 'obj');
  // "nine injured people": only with a count, or every "wounded soldier" would be news.
  return rel === 'amod' && s.quantityOf(head)?.quantity.n ? head : -1;
}

function isCountOf(s: SentenceView, subject: number): boolean {
  return subject >= 0 && ['loss', 'casualty', 'toll', 'count', 'figure'].includes(s.tree.token(subject).lemma);
}

function leaver(s: SentenceView, i: number): number {
  const { head } = s.tree.token(i);
  return head >= 0 && s.tree.isVerb(head) && ['leave', 'render'].includes(s.tree.token(head).lemma)
    ? s.tree.subject(head)
    : -1;
}
