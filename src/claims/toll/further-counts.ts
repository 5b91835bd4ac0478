import type { DocumentView, SentenceView } from '../view.ts';
import type { Harm } from './harm.ts';
import { type Victims, victimsAt } from './victims.ts';

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

/** "19 villagers, seven of them children": the number and what they were, told apart. */
function numberOfThem(view: DocumentView, s: SentenceView, harm: Harm): Victims[] {
  const { tokens } = s.tree;
  return tokens.flatMap((t) => {
    if (t.upos !== 'NUM' || t.index <= harm.head || !/^[,(–—-]$/.test(tokens[t.index - 1]?.text ?? '')) return [];
    if (tokens[t.index + 1]?.lower !== 'of' || !['them', 'whom'].includes(tokens[t.index + 2]?.lower ?? '')) return [];
    const noun = tokens
      .slice(t.index + 3, t.index + 3 + MAX_WORDS_TO_WHAT)
      .find((w) => w.upos !== 'DET' && w.upos !== 'ADJ');
    const what = noun?.upos === 'NOUN' ? victimsAt(view, s, lastOfCompound(s, noun.index)) : null;
    const said = s.quantities.find((q) => q.first <= t.index && t.index <= q.last)?.quantity;
    const one = t.lower === 'one' ? { said: t.text, bound: 'exact' as const, n: 1, to: null, word: null } : undefined;
    const quantity = said ?? one;
    if (!what?.people || !quantity || otherCountBetween(s, harm, t.index)) return [];
    return [{ ...what, quantity }];
  });
}

/** "seven of them small children": words from "them" to what they were. A guess. */
const MAX_WORDS_TO_WHAT = 4;

function lastOfCompound(s: SentenceView, noun: number): number {
  let k = noun;
  while (s.tree.tokens[k + 1]?.upos === 'NOUN') k++;
  return k;
}

/** "killing three and injuring 12, two of them children": they are among the twelve. */
function otherCountBetween(s: SentenceView, harm: Harm, at: number): boolean {
  return s.quantities.some(
    (q) => q.of === 'people' && q.first > harm.head && q.last < at && q.quantity !== harm.quantity,
  );
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
  const { head } = s.tree.token(i);
  return head === harm.head || head === harm.token || s.tree.isUnder(i, harm.head);
}
