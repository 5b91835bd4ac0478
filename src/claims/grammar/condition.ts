import type { SpeechKnowledge } from '../../knowledge/speech.ts';
import type { Tree } from './tree.ts';

const MODALS = new Set(['will', 'would', "'ll", "'d", 'could', 'might', 'may', 'shall', 'cannot', 'can', 'wo', 'ca']);

/**
 * Whether a clause holds only if something else does: "if …", "unless …", "should Gao be cut off, …",
 * "without more troops, the town will fall".
 */
export function hasCondition(tree: Tree, v: number, { conditional }: Pick<SpeechKnowledge, 'conditional'>): boolean {
  const below = tree.childrenBy(v, 'obj', 'xcomp').flatMap((k) => tree.childrenBy(k, 'advcl'));
  if ([...tree.childrenBy(v, 'advcl'), ...below].some((k) => opensIf(tree, k, conditional))) return true;
  if (isBehindOpening(tree, v, conditional)) return true;
  // "if he stays he will be caught or killed"
  const { rel, head } = tree.token(v);
  if (rel === 'conj' && tree.isVerb(head) && tree.ownSubject(v) < 0) return hasCondition(tree, head, { conditional });
  return isModal(tree, v) && tree.childrenBy(v, 'obl').some((k) => k < v && tree.caseOf(k) === 'without');
}

/** A clause that names a condition: "if it happens again", "should it continue". */
export function opensIf(tree: Tree, clause: number, conditional: ReadonlySet<string>): boolean {
  return (
    tree.childrenBy(clause, 'mark').some((k) => conditional.has(tree.token(k).lower)) ||
    tree.childrenBy(clause, 'aux').some((k) => tree.token(k).lower === 'should' && k < tree.subject(clause))
  );
}

/** "Unless they are brought to justice, including abroad, the killings will go on": whatever the arcs, the sentence opens with its condition. */
function isBehindOpening(tree: Tree, v: number, conditional: ReadonlySet<string>): boolean {
  const first = tree.tokens.find((t) => t.upos !== 'PUNCT');
  if (!first || v === first.index || !isModal(tree, v) || tree.tokens.at(-1)?.text === '?') return false;
  const inverted = first.lower === 'should' && first.upos === 'AUX';
  if (!inverted && !(conditional.has(first.lower) && first.lower !== 'should')) return false;
  const comma = tree.tokens.findIndex((t) => t.text === ',');
  const opening = tree.tokens.findIndex((t) => t.index > first.index && t.upos === 'VERB');
  return comma > 0 && v > comma && opening > 0 && opening < v && !isRelative(tree, v);
}

function isRelative(tree: Tree, v: number): boolean {
  return ['acl', 'acl:relcl', 'advcl'].includes(tree.token(v).rel);
}

/** A word within a condition: nobody says that "if the rebels refuse to leave" is so. */
export function inCondition(tree: Tree, token: number, { conditional }: Pick<SpeechKnowledge, 'conditional'>): boolean {
  for (let k = token, n = 0; k >= 0 && n < 12; k = tree.token(k).head, n++) {
    if (tree.token(k).rel === 'advcl' && opensIf(tree, k, conditional)) return true;
    const should = tree.childrenBy(k, 'aux').some((a) => a === 0 && tree.token(a).lower === 'should');
    if (should && tree.tokens.at(-1)?.text !== '?') return tree.subtree(k).includes(token) && k <= token;
  }
  return false;
}

function isModal(tree: Tree, v: number): boolean {
  return tree.childrenBy(v, 'aux').some((k) => MODALS.has(tree.token(k).lower));
}
