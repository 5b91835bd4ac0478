import type { SpeechVerb } from '../../knowledge/speech.ts';
import { blamedOn } from '../grammar/blame.ts';
import type { SentenceView } from '../view.ts';

/** "accused X of firing", "blamed X for the attack", "blamed the attack on X". */
export function chargeOf(s: SentenceView, v: number, entry: SpeechVerb): number[] {
  const { tree } = s;
  if (entry.stance !== 'accuses') return [];
  const prepositions = entry.takes.filter((t) => t === 'of' || t === 'for' || t === 'in' || t === 'with');
  const held = tree.child(v, 'obj');
  const predicate = [...tree.children(v), ...(held < 0 ? [] : tree.children(held))].find(
    (k) => tree.token(k).lower === 'responsible',
  );
  const onVerb = [...tree.children(v), ...(predicate === undefined ? [] : tree.children(predicate))].filter((k) =>
    prepositions.some((p) => tree.caseOf(k) === p),
  );
  if (onVerb.length > 0) return onVerb;
  // "an attack blamed on the group"
  const blamed = tree.token(v).rel === 'acl' && tree.token(v).xpos === 'VBN' ? tree.token(v).head : -1;
  const own = tree.child(v, 'obj', 'nsubj:pass');
  const object = own >= 0 ? own : blamedOn(tree, v) >= 0 ? blamed : -1;
  const onObject =
    object < 0
      ? []
      : tree
          .children(object)
          .filter((k) => prepositions.some((p) => tree.caseOf(k) === p) && k > v && tree.token(k).rel !== 'nmod:poss');
  if (onObject.length > 0)
    return onObject.filter(
      (k) =>
        tree.token(k).rel.startsWith('acl') || entry.takes.includes('for') || tree.isVerb(k) || opensWithGerund(s, k),
    );
  const inner = tree.child(v, 'advcl');
  if (inner >= 0 && prepositions.includes('for') && tree.caseOf(inner) === 'for') return [inner];
  return entry.takes.includes('on') && object >= 0 && blamedOn(tree, v) >= 0 ? [object] : [];
}

/** "of massacring civilians", where the parser took the gerund for an adjective. */
function opensWithGerund(s: SentenceView, k: number): boolean {
  const [, first] = s.tree.subtree(k);
  return first !== undefined && s.tree.token(first).xpos === 'VBG';
}

/** "called the attacks unprovoked", "described it as a provocation". */
export function predicateOf(s: SentenceView, v: number, object: number): number[] {
  const { tree } = s;
  const named = tree
    .children(v)
    .filter((k) => k > v && k !== object && (tree.token(k).rel === 'xcomp' || tree.caseOf(k) === 'as'));
  if (named.length > 0) return object >= 0 ? [object, ...named] : named;
  return object >= 0 ? [object] : [];
}

/** "put the toll at 40". */
export function isCountNoun(s: SentenceView, object: number): boolean {
  return (
    object >= 0 &&
    [
      'toll',
      'number',
      'figure',
      'count',
      'total',
      'loss',
      'death',
      'dead',
      'injured',
      'wounded',
      'killed',
      'missing',
      'casualty',
    ].includes(s.tree.token(object).lemma)
  );
}
