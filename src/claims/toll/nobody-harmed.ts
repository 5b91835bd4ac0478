import type { Quantity } from '../../model/quantity.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { type Harm, PLAIN } from './harm.ts';
import { victimsAt } from './victims.ts';

/** Participles that tell of harm only where nobody suffered it: who is hit may be dead or hurt, who is not is neither. */
const TOUCHED = new Set(['hit', 'harmed', 'struck']);

/** "fired at the bus but no one was hit", "no losses were reported": nobody was harmed, or nobody was heard to be. */
export function nobodyHarmed(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  return nobodyHit(view, s, i) ?? noLosses(view, s, i);
}

function nobodyHit(view: DocumentView, s: SentenceView, v: number): Harm[] | null {
  const { tree } = s;
  if (!TOUCHED.has(tree.token(v).lower) || !tree.isPassive(v)) return null;
  const victims = victimsAt(view, s, tree.ownSubject(v));
  if (!victims?.people || victims.quantity.bound !== 'none') return null;
  return [
    {
      sentence: s.index,
      token: v,
      entry: `effect:${tree.token(v).lemma}`,
      effect: 'injured',
      victims: victims.who,
      quantity: victims.quantity,
      head: victims.head,
      ...PLAIN,
    },
  ];
}

/** Losses are men only behind words of fighting: a firm may have none either. */
function noLosses(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const { text, lemma, head, upos } = tree.token(i);
  const no = tree.childrenBy(i, 'det').find((k) => tree.token(k).lower === 'no');
  if (upos !== 'NOUN' || lemma !== 'loss' || no === undefined || !isOfFighting(view, s)) return null;
  const quantity: Quantity = { said: tree.token(no).text, bound: 'none', n: 0, to: null, word: null };
  const reported = head >= 0 && view.knowledge.speech.absence.has(tree.token(head).lemma);
  return [
    {
      sentence: s.index,
      token: i,
      entry: 'effect:loss',
      effect: 'killed',
      victims: { name: text, actor: null, party: null, role: null, span: s.spanOf([i]) },
      quantity,
      head: i,
      ...PLAIN,
      certainty: reported ? 'unclear' : 'asserted',
    },
  ];
}

/** A weapon or an attack in this sentence or the one before it. */
function isOfFighting(view: DocumentView, s: SentenceView): boolean {
  const { weapons } = view.knowledge.events;
  const attacks = view.knowledge.events.objects.get('attack');
  const before = view.sentences[s.index - 1];
  return [...s.tree.tokens, ...(before?.tree.tokens ?? [])].some(
    (t) => weapons.has(t.lemma) || attacks?.has(t.lower) === true,
  );
}
