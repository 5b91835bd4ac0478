import type { Effect } from '../../model/claim.ts';
import { speechVerbAt } from '../attribution/speech-verb.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { type Harm, PLAIN } from './harm.ts';

/** Sentences back in which a figure without a noun may have its meaning. A guess. */
const CONTEXT = 2;

/** "Kabul admits nine dead and claims 58; Islamabad admits 23": a bare figure under a verb of owning to or claiming. */
export function ownedCount(view: DocumentView, s: SentenceView, v: number): Harm[] | null {
  const { tree } = s;
  const entry = tree.token(v).upos === 'VERB' ? speechVerbAt(view, s, v) : null;
  if (!entry || (entry.stance !== 'admits' && entry.stance !== 'claims')) return null;
  const q = s.quantities.find(
    (one) =>
      one.first > v &&
      one.first - v <= 2 &&
      (one.noun === null || isHarmed(view, s, one.noun) || isEnemy(s, one.noun)) &&
      (one.of === 'people' || one.of === 'unknown' || isEnemy(s, one.noun)),
  );
  if (!q || q.quantity.n === null || q.quantity.bound === 'none') return null;
  const next = tree.tokens[q.last + (isEnemy(s, q.noun) ? 2 : 1)]?.lower ?? '';
  const said = view.knowledge.events.effectAdjectives.get(next) ?? null;
  const effect = said ?? effectAround(view, s);
  if (!effect) return null;
  const who = { name: q.quantity.said, actor: null, party: null, role: null, span: q.span };
  return [
    {
      sentence: s.index,
      token: q.head,
      entry: entry.stance === 'admits' ? 'effect:admitted' : 'effect:claimed',
      effect,
      victims: who,
      quantity: q.quantity,
      head: q.head,
      ...PLAIN,
    },
  ];
}

/** "claims 100 enemy dead". */
function isEnemy(s: SentenceView, noun: number | null): boolean {
  return noun !== null && s.tree.token(noun).lower === 'enemy';
}

function isHarmed(view: DocumentView, s: SentenceView, noun: number): boolean {
  return view.knowledge.events.effectAdjectives.has(s.tree.token(noun).lower);
}

/** What the sentences right before speak of: the dead or the hurt. */
function effectAround(view: DocumentView, s: SentenceView): Effect | null {
  for (let i = s.index; i >= Math.max(0, s.index - CONTEXT); i--) {
    for (const t of view.sentence(i).tree.tokens) {
      const found =
        view.knowledge.events.effectAdjectives.get(t.lower) ??
        view.knowledge.events.tollPhrases.get(t.lemma) ??
        view.knowledge.events.effectVerbs.get(t.lemma)?.effect;
      if (found === 'killed' || found === 'injured') return found;
    }
  }
  return null;
}
