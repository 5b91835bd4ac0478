import type { Sentence } from '../../model/annotation.ts';
import type { Collapse } from './collapse.ts';

/** What may hang on a date: "early on Monday", "the Monday of the attack". */
const DATE_CHILDREN = new Set([
  'case',
  'det',
  'amod',
  'advmod',
  'punct',
  'nmod',
  'nmod:poss',
  'nummod',
  'compound',
  'appos',
  'acl:relcl',
  'cc',
  'conj',
  'mark',
]);
const NEVER_A_DATE = new Set(['obj', 'iobj', 'dep', 'xcomp', 'obl:agent', 'vocative', 'parataxis', 'dislocated']);

/** "said 11 October it had killed": the clause hangs on the verb, and the date is no object of it. */
export function settleDate(sentence: Sentence, extent: Collapse): void {
  const date = sentence.tokens[extent.head];
  const head = sentence.tokens[date?.head ?? -1];
  if (date === undefined || head === undefined) return;
  if (/^(?:VERB|AUX)$/.test(head.upos) && NEVER_A_DATE.has(date.rel)) date.rel = 'obl:unmarked';
  if (!/^(?:obl|nmod)/.test(date.rel)) return;
  for (const token of sentence.tokens) {
    const inside = extent.first <= token.index && token.index <= extent.last;
    if (token.head !== date.index || inside || DATE_CHILDREN.has(token.rel)) continue;
    token.head = head.index;
  }
}
