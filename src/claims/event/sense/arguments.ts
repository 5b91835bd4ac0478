import type { SentenceView } from '../../view.ts';
import type { Trigger } from '../trigger.ts';

/** The tokens that hang on a word of violence: who does it, to what, by what means, for what, out of or between what. */
export interface Arguments {
  doers: number[];
  objects: number[];
  means: number[];
  aims: number[];
  left: number[];
}

/** What a word of violence has about it, its conjuncts included. */
export function argumentsOf(s: SentenceView, { via, token }: Pick<Trigger, 'via' | 'token'>): Arguments {
  return via === 'verb' ? verbArguments(s, token) : nounArguments(s, token);
}

function verbArguments(s: SentenceView, v: number): Arguments {
  const { tree } = s;
  const known = (...tokens: number[]): number[] => tokens.filter((k) => k >= 0).flatMap((k) => tree.conjuncts(k));
  const patient = tree.patient(v);
  // "seizes control of the camera"
  const ofWhat = patient >= 0 && tree.token(patient).lemma === 'control' ? tree.obliques(patient, 'of') : [];
  return {
    doers: known(tree.doer(v)),
    objects: known(...ofWhat, patient, patient < 0 ? (tree.obliques(v, 'to', 'at', 'on')[0] ?? -1) : -1),
    means: known(...tree.obliques(v, 'with', 'by', 'of')),
    aims: known(...tree.obliques(v, 'for', 'over', 'about')),
    left: known(...tree.obliques(v, 'from')),
  };
}

function nounArguments(s: SentenceView, i: number): Arguments {
  const { tree } = s;
  const behind = (...prepositions: string[]): number[] =>
    tree
      .children(i)
      .filter((k) => prepositions.includes(tree.caseOf(k)))
      .flatMap((k) => tree.conjuncts(k));
  // "launched an attack on the budget": the parser may hang the last words on the verb.
  const { head, rel } = tree.token(i);
  const around = rel === 'obj' && head >= 0 ? tree.obliques(head, 'on', 'against') : [];
  return {
    doers: [...behind('by'), ...tree.childrenBy(i, 'nmod:poss', 'compound')],
    objects: [...behind('on', 'against', 'upon', 'at'), ...around],
    means: behind('with'),
    aims: behind('for', 'over', 'about'),
    left: behind('of', 'from', 'between'),
  };
}
