import type { DocumentView, SentenceView } from '../view.ts';
import { isA } from './needs.ts';

/** Whether an event noun stands for something else here: workers on strike, a heart attack, what a film or a memorial is named for. */
export function isNoEvent(view: DocumentView, s: SentenceView, noun: number): boolean {
  const { lemma } = s.tree.token(noun);
  return (
    (lemma === 'strike' && isLabourStrike(view, s, noun)) ||
    (lemma === 'attack' && before(s, noun).some((w) => ['heart', 'panic', 'asthma'].includes(w))) ||
    isCalledOff(s, noun) ||
    isHalted(s, noun) ||
    isMeansOf(s, noun) ||
    isTrend(s, noun) ||
    isOfMishap(view, s, noun) ||
    isInTitle(view, s, noun) ||
    isCommemorated(view, s, noun)
  );
}

/** Verbs of which "on strike" is a state: "went on strike", "are on strike". */
const STRIKING = new Set(['go', 'be', 'remain', 'stay', 'come', 'call', 'walk']);
const LABOUR = new Set(['hunger', 'general', 'labour', 'labor', 'transport', 'rail', 'tube', 'wildcat', 'solidarity']);

/** "went on strike", "a hunger strike", "the teachers' strike", "the strike entered its second week". */
function isLabourStrike(view: DocumentView, s: SentenceView, i: number): boolean {
  const { tree } = s;
  const { head, rel, xpos } = tree.token(i);
  const kinds = before(s, i);
  if (kinds.some((w) => LABOUR.has(w))) return true;
  if (kinds.some((w) => view.knowledge.events.weapons.has(w))) return false;
  if (tree.tokens[i - 1]?.lower === 'on' && xpos === 'NN' && (tree.isCopular(i) || STRIKING.has(lemmaAt(s, head))))
    return true;
  const workers = tree
    .children(i)
    .some(
      (k) =>
        (['by', 'of', 'among'].includes(tree.caseOf(k)) ||
          ['compound', 'nmod:poss', 'amod'].includes(tree.token(k).rel)) &&
        isA(view, s, k, 'worker'),
    );
  const weeks =
    rel === 'nsubj' &&
    lemmaAt(s, head) === 'enter' &&
    tree.children(head).some((k) => ['week', 'day', 'month'].includes(lemmaAt(s, k)));
  return workers || weeks;
}

/** "a blast caused by a gas leak": nobody did it. */
function isOfMishap(view: DocumentView, s: SentenceView, i: number): boolean {
  const { tree } = s;
  return tree
    .childrenBy(i, 'acl')
    .filter((k) => ['cause', 'trigger', 'spark'].includes(tree.token(k).lemma))
    .flatMap((k) => tree.obliques(k, 'by'))
    .some((k) => [k, ...tree.childrenBy(k, 'compound', 'amod')].some((c) => isA(view, s, c, 'mishap')));
}

/** "741 means of air attack", "the risk of an attack": not one of them. */
function isMeansOf({ tree }: SentenceView, i: number): boolean {
  const { head, rel } = tree.token(i);
  return head >= 0 && rel === 'nmod' && tree.caseOf(i) === 'of' && MEANS.has(tree.token(head).lower);
}

const MEANS = new Set(['means', 'methods', 'risk', 'risks', 'danger', 'possibility', 'likelihood', 'probability']);

const RISING = new Set([
  'rise',
  'fall',
  'increase',
  'decrease',
  'grow',
  'drop',
  'decline',
  'climb',
  'double',
  'triple',
  'jump',
  'surge',
]);

/** "Attacks on convoys rose from four to eleven", "raids doubled in October": how many there were, and none of them. */
function isTrend({ tree }: SentenceView, i: number): boolean {
  const { head, rel, xpos } = tree.token(i);
  return xpos === 'NNS' && rel === 'nsubj' && head >= 0 && tree.isVerb(head) && RISING.has(tree.token(head).lemma);
}

const HALTS = new Set(['halt', 'pause', 'cessation', 'suspension', 'lull', 'respite']);

/** "a halt to the fighting", "a lull in the shelling": what is told of is that it stopped. */
function isHalted({ tree }: SentenceView, i: number): boolean {
  const { head } = tree.token(i);
  return head >= 0 && ['to', 'in', 'of'].includes(tree.caseOf(i)) && HALTS.has(tree.token(head).lemma);
}

const CALLING_OFF = new Set(['cancel', 'postpone', 'suspend', 'delay', 'scrap', 'shelve', 'boycott']);

/** "cancelled the talks", "the fourth round of talks was put off": nothing of the kind was held. */
function isCalledOff(s: SentenceView, i: number): boolean {
  const { tree } = s;
  let top = i;
  while (tree.token(top).rel === 'nmod' && tree.caseOf(top) === 'of') top = tree.token(top).head;
  const { rel, head } = tree.token(top);
  if (head < 0 || !(rel === 'obj' || rel === 'nsubj:pass')) return false;
  const { lemma } = tree.token(head);
  if (CALLING_OFF.has(lemma)) return true;
  return (lemma === 'put' || lemma === 'call') && tree.particle(head) === 'off';
}

/** 'The film "The Battle of Algiers"': capitalised within a quotation that a word for a work opens. */
function isInTitle(view: DocumentView, s: SentenceView, i: number): boolean {
  const { tokens } = s.tree;
  if (!/^\p{Lu}/u.test(tokens[i]?.text ?? '')) return false;
  let open = i - 1;
  while (open >= 0 && !/^["“‘«]$/.test(tokens[open]?.text ?? '')) open--;
  return open > 0 && i - open <= MAX_TITLE && isA(view, s, open - 1, 'title');
}

/** Words of a title before its event noun. A guess. */
const MAX_TITLE = 5;

/** "the museum of the siege", "the anniversary of the massacre", "a memorial to the victims of the attack": nothing happens in it now. */
function isCommemorated(view: DocumentView, s: SentenceView, i: number): boolean {
  const { tree } = s;
  for (let k = i, n = 0; n < 3; n++) {
    const { rel, head } = tree.token(k);
    if (head < 0 || !/^(?:nmod|compound|conj)/.test(rel)) return false;
    if (isA(view, s, head, 'memory') && ['of', 'to', 'for', 'about', 'on', ''].includes(tree.caseOf(k))) return true;
    k = head;
  }
  return false;
}

function before(s: SentenceView, i: number): string[] {
  return s.tree.childrenBy(i, 'compound', 'amod').map((k) => s.tree.token(k).lower);
}

function lemmaAt(s: SentenceView, i: number): string {
  return i < 0 ? '' : s.tree.token(i).lemma;
}
