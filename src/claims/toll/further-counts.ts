import type { DocumentView, SentenceView } from '../view.ts';
import type { Harm } from './harm.ts';
import { numberOfThem } from './of-them.ts';
import { victimsAt } from './victims.ts';

/** "One was killed in the north and three in the south": a second number that shares the verb. */
export function gapped(s: SentenceView, harms: readonly Harm[]): { harm: Harm; quantityAt: number }[] {
  const [first] = harms;
  if (!first || !s.tree.isVerb(first.token)) return [];
  const out: { harm: Harm; quantityAt: number }[] = [];
  for (const q of s.quantities) {
    const before = s.tree.tokens[q.first - 1]?.lower ?? '';
    const after = s.tree.tokens[q.last + 1]?.lower ?? '';
    if (q.first <= first.token || q.noun !== null || (q.of !== 'people' && q.of !== 'unknown')) continue;
    if (!['and', ',', 'while'].includes(before) || !['in', 'at', 'near'].includes(after)) continue;
    if (s.tree.tokens.slice(first.token + 1, q.first).some((t) => t.upos === 'VERB')) continue;
    const victims = { ...first.victims, name: q.quantity.said, span: q.span };
    out.push({
      harm: { ...first, quantity: q.quantity, head: q.head, within: [q.first, s.tree.tokens.length], victims },
      quantityAt: q.first,
    });
  }
  return out;
}

/** "12 people, including two children", "seven, among them a mayor", "the 15 dead included a doctor": named parts of the count. */
export function partsOf(view: DocumentView, s: SentenceView, harm: Harm): Harm[] {
  const { tree } = s;
  const including = [harm.head, harm.token].map((i) => tree.token(i)).find((t) => t.rel === 'nsubj' && t.head >= 0);
  const included =
    including && tree.token(including.head).lemma === 'include' ? [tree.child(including.head, 'obj')] : [];
  const named = tree.tokens
    .filter((t) => opensPart(s, t.index) && t.index > harm.head && nearCount(s, t.index, harm))
    .map((t) => t.index);
  const counted = [...named, ...included.filter((k) => k >= 0)]
    .flatMap((h) => tree.conjuncts(h))
    .filter((h) => !tellsOtherHarm(view, s, h))
    .flatMap((h) => victimsAt(view, s, h) ?? [])
    .filter((v) => v.people);
  return [...counted, ...numberOfThem(view, s, harm)].map((v) => ({
    ...harm,
    victims: { ...v.who, party: v.who.party ?? harm.victims.party },
    quantity: v.quantity,
    head: v.head,
    // "killing 21 of a family, including 14 children, and up to 30 people": more than the whole is no part of it.
    partOf: (v.quantity.n ?? 0) > (harm.quantity.to ?? harm.quantity.n ?? Number.POSITIVE_INFINITY) ? null : harm,
  }));
}

/** "including six women, and wounded others": those are no part of the dead. */
function tellsOtherHarm(view: DocumentView, s: SentenceView, h: number): boolean {
  const { effectAdjectives } = view.knowledge.events;
  return s.tree.childrenBy(h, 'amod').some((k) => effectAdjectives.has(s.tree.token(k).lower));
}

/** "including", "among them": as the words before the noun, or with "them" as a phrase of its own below it. */
function opensPart(s: SentenceView, i: number): boolean {
  const { tree } = s;
  if (['including', 'among them', 'among whom'].includes(tree.caseOf(i))) return true;
  return tree.children(i).some((k) => k < i && tree.token(k).lower === 'them' && tree.caseOf(k) === 'among');
}

function nearCount(s: SentenceView, i: number, harm: Harm): boolean {
  const { head, rel } = s.tree.token(i);
  // "put the death toll at 41, including nine children"
  if (harm.entry === 'effect:toll' && rel === 'obl' && head === s.tree.token(harm.token).head) return true;
  return head === harm.head || head === harm.token || s.tree.isUnder(i, harm.head) || isRightBehind(s, i, harm);
}

/** "raised its toll to 31 dead, among them 12 children": nothing but a comma stands between the count and its parts. */
function isRightBehind({ tree }: SentenceView, i: number, harm: Harm): boolean {
  const [first = i] = tree.subtree(i);
  const last = Math.max(harm.head, harm.token);
  const between = tree.tokens.slice(last + 1, first).filter((t) => t.upos !== 'PUNCT' && t.upos !== 'ADJ');
  return first > last && between.length === 0;
}
