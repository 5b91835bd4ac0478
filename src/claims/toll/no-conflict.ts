import { isBygone } from '../event/bygone.ts';
import { isA } from '../event/needs.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Harm } from './harm.ts';

/** What kills over years: the total of a war is no incident's toll. */
export const WARS: ReadonlySet<string> = new Set([
  'war',
  'conflict',
  'insurgency',
  'rebellion',
  'crisis',
  'occupation',
  'blockade',
]);

/** Whether what did the harm is an accident, an illness or the weather: "rain killed 12", "died in a bus crash". */
export function isMishap(view: DocumentView, s: SentenceView, v: number, doer: number): boolean {
  const { tree } = s;
  const causes = [doer, tree.subject(v), ...tree.obliques(v, 'in', 'by', 'of', 'from', 'to', 'on')];
  return causes.some((k) => k >= 0 && isMishapNoun(view, s, k));
}

function isMishapNoun(view: DocumentView, s: SentenceView, k: number): boolean {
  const { tree } = s;
  const { lemma } = tree.token(k);
  const kinds = tree.childrenBy(k, 'compound', 'amod').map((c) => tree.token(c).lower);
  if (lemma === 'attack') return kinds.includes('heart');
  // A helicopter or a jet that crashes may have been shot down.
  if (lemma === 'crash')
    return kinds.some((w) => ['bus', 'car', 'road', 'train', 'plane', 'traffic', 'ferry'].includes(w));
  return isA(view, s, k, 'mishap');
}

/** "Killing civilians is a crime": a kind of act, unless it has a time or a place. */
export function isKindOfAct(s: SentenceView, v: number): boolean {
  const { tree } = s;
  if (tree.token(v).rel !== 'csubj' || tree.token(v).xpos !== 'VBG') return false;
  return !tree.subtree(v).some((k) => s.timeAt(k) !== null || s.placeAt(k) !== null);
}

/** "are losing 20 to 25 men a day", "an average of 30 killed daily": how many at a time, and no toll of any one day. */
function isRate({ tree, quantities }: SentenceView, { quantity, head }: Harm): boolean {
  const q = quantities.find((one) => one.quantity === quantity);
  const last = Math.max(q?.last ?? head, q?.noun ?? head);
  const [article, time] = tree.tokens.slice(last + 1, last + 3).map((t) => t.lower);
  const each = ['a', 'an', 'per', 'each', 'every'].includes(article ?? '');
  return (each && TIMES.has(time ?? '')) || article === 'daily' || article === 'monthly';
}

const TIMES = new Set(['hour', 'day', 'night', 'week', 'month', 'year']);

/** Harm of long ago, or none at all: "my knees are killing me", "arrested by the beauty of the place". */
export function isNoHarm(view: DocumentView, s: SentenceView, harm: Harm): boolean {
  if (isBygone(view, s, null) || isRate(s, harm)) return true;
  // "killed two guards before fleeing", "the rebels fled": fighters withdraw, and are not displaced.
  const { role } = harm.victims;
  if (harm.entry === 'effect:flee' && role !== null && view.knowledge.classOf(role)?.endsWith('combatant')) return true;
  if (harm.doer < 0 || (harm.effect !== 'captured' && s.tree.token(harm.head).upos !== 'PRON')) return false;
  const { lower, lemma } = s.tree.token(harm.doer);
  return view.knowledge.senses.doers.has(lemma) || view.knowledge.senses.doers.has(lower);
}
