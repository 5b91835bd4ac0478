import type { SpeechVerb } from '../../knowledge/speech.ts';
import type { DocumentView, SentenceView } from '../view.ts';

const BLOWS = new Set(['slam', 'rip', 'tear', 'blast']);

/** The knowledge entry of a verb of saying at a token, its particle or preposition included ("rule out", "call for"). */
export function speechVerbAt(view: DocumentView, s: SentenceView, v: number): SpeechVerb | null {
  const { tree } = s;
  const token = tree.token(v);
  const { verbs } = view.knowledge.speech;
  if (token.upos !== 'VERB' && !(token.upos === 'NOUN' && token.rel === 'conj' && tree.isVerb(token.head))) return null;
  // "a rocket slammed into a house" condemns nothing.
  if (['into', 'through', 'onto'].includes(tree.tokens[v + 1]?.lower ?? '') && BLOWS.has(token.lemma)) return null;
  const particle = tree.particle(v);
  const next = tree.tokens[v + 1]?.lower ?? '';
  const object = tree.child(v, 'obj');
  const predicate = [...tree.children(v), ...(object < 0 ? [] : tree.children(object))].find(
    (k) => tree.token(k).lower === 'responsible',
  );
  if (predicate !== undefined && verbs.has(`${token.lemma} responsible`))
    return verbs.get(`${token.lemma} responsible`) ?? null;
  return (
    verbs.get(`${token.lemma} ${particle}`) ?? verbs.get(`${token.lemma} ${next}`) ?? verbs.get(token.lemma) ?? null
  );
}
