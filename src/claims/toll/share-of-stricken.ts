import type { Effect } from '../../model/claim.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { type Harm, PLAIN } from './harm.ts';
import { victimsAt } from './victims.ts';

/** "Five of the dead are women; three are children": a bare number that goes on with the sentence before. */
export function shareGoesOn(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const before = view.sentences[s.index - 1];
  const number = tree.isCopular(i) ? tree.ownSubject(i) : -1;
  if (!before || number !== 0 || tree.token(0).upos !== 'NUM' || before.tree.tokens.at(-1)?.text !== ';') return null;
  const stricken = before.tree.tokens.findIndex((t) => t.lower === 'the' && t.index <= 2) + 1;
  const effect = stricken === 0 ? undefined : view.knowledge.events.among.get(before.tree.token(stricken).lower);
  const q = s.quantityOf(number) ?? s.quantities.find((one) => one.first === 0) ?? null;
  const who = victimsAt(view, s, i);
  if (!effect || before.tree.caseOf(stricken) !== 'of' || !q || !who?.people) return null;
  const base = { sentence: s.index, token: i, entry: `among:${effect}`, ...PLAIN };
  return [{ ...base, effect, victims: who.who, quantity: q.quantity, head: i }];
}

/** "Five of the dead are women", "three of the victims were children": a part of a toll told elsewhere. */
export function shareOfStricken(view: DocumentView, s: SentenceView, i: number, effect: Effect): Harm[] | null {
  const { tree } = s;
  const number = tree.token(i).head;
  const what = number < 0 ? -1 : tree.token(number).head;
  const q = number < 0 ? null : s.quantityOf(number);
  if (!q || what < 0 || !tree.isCopular(what) || tree.ownSubject(what) !== number) return null;
  const who = victimsAt(view, s, what);
  if (!who?.people) return null;
  return [
    {
      sentence: s.index,
      token: i,
      entry: `among:${effect}`,
      effect,
      victims: who.who,
      quantity: q.quantity,
      head: what,
      ...PLAIN,
    },
  ];
}
