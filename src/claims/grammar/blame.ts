import type { Tree } from './tree.ts';

/** How far above an event's noun the verb may stand that lays it on somebody. A guess. */
const REACH = 4;

/** Verbs that lay a deed on somebody, by what he stands behind. */
const LAID: ReadonlyMap<string, string> = new Map([
  ['blame', 'on'],
  ['pin', 'on'],
  ['attribute', 'to'],
]);

/**
 * "blamed the shelling of the market on the army": whom a verb of blaming lays it on, the last "on" of what it governs,
 * wherever the parser hung it; -1 where nobody is blamed so.
 */
export function blamedOn(tree: Tree, v: number): number {
  const preposition = LAID.get(tree.token(v).lemma);
  if (preposition === undefined || !tree.isVerb(v)) return -1;
  const onVerb = tree.oblique(v, preposition);
  if (onVerb >= 0 || tree.oblique(v, 'for') >= 0) return onVerb;
  const laid = tree.isPassive(v) ? tree.subject(v) : tree.object(v);
  if (laid < 0) return -1;
  return (
    tree
      .subtree(laid)
      .filter((k) => k > laid && tree.caseOf(k) === preposition)
      .at(-1) ?? -1
  );
}

/** Whom the verb above an event's noun lays it on; no target of the event. */
export function blamedAbove(tree: Tree, noun: number): number {
  let k = tree.token(noun).head;
  for (let n = 0; n < REACH && k >= 0; n++, k = tree.token(k).head) {
    const found = blamedOn(tree, k);
    if (found >= 0) return found;
  }
  return -1;
}
