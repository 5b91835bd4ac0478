import type { DocumentView, SentenceView } from '../view.ts';
import { speechVerbAt } from './speech-verb.ts';

/** Clauses that hang on the verb as what was said. */
export function clausesOf(s: SentenceView, v: number, gerund: boolean): number[] {
  const { tree } = s;
  const out: number[] = [];
  for (const k of tree.children(v)) {
    const { rel } = tree.token(k);
    const infinitive = tree.children(k).some((c) => tree.token(c).lower === 'to' && tree.token(c).rel === 'mark');
    if (rel === 'ccomp' && k < v && !tree.isVerb(k) && !tree.isCopular(k)) {
      out.push(...behindHeading(s, k, v));
      continue;
    }
    if (rel === 'ccomp' && !(infinitive && tree.ownSubject(k) < 0)) out.push(k);
    else if (rel === 'parataxis' && (tree.isVerb(k) || tree.isCopular(k))) out.push(k);
    else if (rel === 'obj' || rel === 'iobj' || rel === 'obl') out.push(...toldClauses(s, k));
    else if (gerund && isGerund(s, k, v)) out.push(k);
    else if (rel === 'conj' && isSecondClause(s, k, v)) out.push(k);
  }
  return out.length > 0 && out.every((k) => tree.token(k).rel === 'conj') ? [] : out;
}

/** "Djugu territory: militiamen killed four, the committee reported": what stands behind the heading was said. */
function behindHeading({ tree }: SentenceView, heading: number, v: number): number[] {
  const colon = tree.tokens.findIndex((t) => t.text === ':' && t.index > heading && t.index < v);
  if (colon < 0) return [];
  return tree.childrenBy(heading, 'parataxis').filter((k) => k > colon && k < v && tree.isVerb(k));
}

/** "told a news conference that 58 were killed": the clause may hang on who was told. */
function isGerund(s: SentenceView, k: number, v: number): boolean {
  const { rel, xpos } = s.tree.token(k);
  if (
    rel === 'xcomp' &&
    (xpos === 'VBG' || s.tree.childrenBy(k, 'aux').some((a) => s.tree.token(a).lower === 'having'))
  )
    return true;
  // "denied having taken part": the parser may take it for an adjunct.
  const first = s.tree.subtree(k)[0] ?? k;
  return rel === 'advcl' && first === v + 1 && s.tree.token(first).xpos === 'VBG';
}

function toldClauses(s: SentenceView, hearer: number): number[] {
  const { tree } = s;
  return tree
    .childrenBy(hearer, 'acl', 'ccomp', 'acl:relcl')
    .filter(
      (k) =>
        (tree.isVerb(k) || tree.isCopular(k)) &&
        tree.ownSubject(k) >= 0 &&
        tree.children(k).some((c) => tree.token(c).lower === 'that' && tree.token(c).rel === 'mark'),
    );
}

/** "said the leader was alive but two members were killed": without a comma the second clause was said too. */
function isSecondClause(s: SentenceView, k: number, v: number): boolean {
  const { tree } = s;
  if (
    k < v ||
    (tree.ownSubject(k) < 0 && tree.child(k, 'mark') < 0) ||
    !tree.childrenBy(v, 'ccomp').some((c) => c < k && c > v)
  )
    return false;
  // "said it had agreed, but the other side had drawn back": the shifted tense keeps both in what was said.
  const shifted = (x: number): boolean =>
    tree.children(x).some((c) => tree.token(c).lower === 'had' && tree.token(c).rel === 'aux');
  if (shifted(k) && tree.childrenBy(v, 'ccomp').some((c) => shifted(c)) && tree.token(v).xpos === 'VBD') return true;
  const cc = tree.child(k, 'cc');
  if (tree.childrenBy(k, 'mark').some((m) => tree.token(m).lower === 'that')) return true;
  return cc >= 0 && tree.tokens[cc - 1]?.text !== ',';
}

/** "It has fallen, she said" where the verb of saying hangs on what was said; "as officials said". */
export function clauseAround(view: DocumentView, s: SentenceView, v: number): number {
  const { tree } = s;
  const { rel, head } = tree.token(v);
  if (head < 0) return -1;
  // "…, he added, noting that …": the participle of the same sayer is no part of what he said before.
  if (head > v && tree.token(head).xpos === 'VBG' && speechVerbAt(view, s, head)) return -1;
  if (rel === 'parataxis') return isUnderHeading(s, v, head) ? -1 : head;
  if (rel === 'advcl' && tree.child(v, 'mark') >= 0 && tree.token(tree.child(v, 'mark')).lower === 'as')
    return clauseBefore(s, v, head) ?? head;
  return -1;
}

/** "Border war: army finds 17 bodies": what stands before the colon is what it is about, and not what is said. */
function isUnderHeading(s: SentenceView, v: number, head: number): boolean {
  const { tree } = s;
  const colon = tree.tokens.findIndex((t) => t.text === ':');
  const opened = tree.subtree(v).every((k) => k >= colon);
  return colon > head && colon < v && opened && !tree.isVerb(head);
}

/** "If he is alive, as the group says, it will be keen …": the group says the condition, and no more. */
function clauseBefore(s: SentenceView, v: number, head: number): number | null {
  const { tree } = s;
  const first = tree.subtree(v)[0] ?? v;
  const before = tree
    .childrenBy(head, 'advcl')
    .find((k) => k < first && (tree.subtree(k).at(-1) ?? 0) >= first - 2 && tree.child(k, 'mark') >= 0);
  return before !== undefined && tree.tokens[first - 1]?.text === ',' && head > v ? before : null;
}

/** "…, the agency said, two days after the rebels took the city": what follows the sayer tells when, in the report's own voice. */
export function isAfterthought(s: SentenceView, k: number, v: number): boolean {
  const { tree } = s;
  const first = tree.subtree(k)[0] ?? k;
  if (first <= v || !['advcl', 'obl', 'obl:unmarked', 'nmod', 'advmod', 'nmod:unmarked'].includes(tree.token(k).rel))
    return false;
  return tree
    .subtree(k)
    .some(
      (i) =>
        i > v &&
        tree.token(i).rel === 'mark' &&
        ['after', 'before', 'as', 'when', 'since', 'while', 'whereas'].includes(tree.token(i).lower),
    );
}

/** "what it said were air strikes", "what he described as a provocation": the predicate is what is said. */
export function freeRelative(s: SentenceView, v: number): number[] {
  const { tree } = s;
  const { rel, head } = tree.token(v);
  if (
    !rel.startsWith('acl') ||
    head < 0 ||
    !['what', 'that', 'which'].includes(tree.token(head).lower) ||
    !tree.token(head).rel.startsWith('nsubj')
  )
    return [];
  const what = new Set(tree.subtree(head));
  const predicate = tree.token(head).head;
  return predicate < 0 ? [] : tree.subtree(predicate).filter((t) => !what.has(t));
}
