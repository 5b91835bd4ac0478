import type { DocumentView, SentenceView } from '../view.ts';
import { type Harm, toHarm } from './harm.ts';
import { victimsAt } from './victims.ts';

const BODIES = new Set(['body', 'corpse', 'remains']);
const FINDING = new Set([
  'find',
  'recover',
  'discover',
  'retrieve',
  'pull',
  'unearth',
  'exhume',
  'arrive',
  'bring',
  'transfer',
  'capture',
  'seize',
]);

/** "the bodies of seven men were found": those whose bodies they are. */
export function foundBodies(view: DocumentView, s: SentenceView, i: number): Harm[] | null {
  const { tree } = s;
  const { lemma, lower, head, rel } = tree.token(i);
  if (!BODIES.has(lemma) && !BODIES.has(lower)) return null;
  if (head < 0 || !FINDING.has(tree.token(head).lemma) || !['obj', 'nsubj:pass', 'nsubj'].includes(rel)) return null;
  if (rel === 'nsubj' && tree.token(head).lemma !== 'arrive') return null;
  const of = tree.children(i).find((k) => tree.caseOf(k) === 'of');
  const victims = of === undefined ? null : victimsAt(view, s, of);
  if (!victims?.people || s.quantityOf(victims.head) === null || s.quantityOf(i)) return null;
  return [toHarm(s, head, victims, { entry: `effect:${lemma}`, effect: 'killed', doer: -1, certainty: 'asserted' })];
}
