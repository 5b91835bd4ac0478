import type { SpeechKnowledge } from '../../knowledge/speech.ts';
import type { Tree } from './tree.ts';

/** How a verb stands in its clause: told as a fact, denied, possible, still to come. */
export interface VerbPhrase {
  negated: boolean;
  /** may, might, could */
  possible: boolean;
  /** will, shall, "is going to" */
  future: boolean;
  /** would */
  conditional: boolean;
  /** must, should */
  duty: boolean;
  /** an infinitive or gerund that nobody says took place: "vowed to strike" */
  unreal: boolean;
  /** an adverb of doubt: reportedly, allegedly */
  hedged: boolean;
  /** the words that made it so, for the trace */
  words: string[];
}

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'n’t']);
/** Verbs whose infinitive did take place: "managed to capture", "continued to shell". */
const FACTIVE_GOVERNORS = new Set([
  'manage',
  'continue',
  'begin',
  'start',
  'go',
  'help',
  'come',
  'have',
  'claim',
  'appear',
  'seem',
  'say',
  'report',
  'believe',
  'allege',
  'know',
  'think',
  'suspect',
  'admit',
  'keep',
]);

/** Nouns whose gerund or infinitive has not taken place: "no intention of taking the town". */
const INTENTIONS = new Set([
  'intention',
  'plan',
  'question',
  'idea',
  'hope',
  'desire',
  'risk',
  'threat',
  'possibility',
  'aim',
  'attempt',
  'effort',
  'bid',
  'right',
  'ability',
  'readiness',
  'willingness',
  'decision',
  'offer',
  'call',
  'demand',
  'need',
  'chance',
  'way',
  'campaign',
]);

/** Reads negation, modality and doubt off a verb (or copular predicate) and its auxiliaries. */
export function verbPhrase(tree: Tree, v: number, speech: SpeechKnowledge): VerbPhrase {
  const phrase: VerbPhrase = {
    negated: false,
    possible: false,
    future: false,
    conditional: false,
    duty: false,
    unreal: false,
    hedged: false,
    words: [],
  };
  for (const k of tree.children(v)) {
    const { lower, rel } = tree.token(k);
    const auxiliary = rel === 'aux' || rel === 'aux:pass' || rel === 'cop';
    if ((rel === 'advmod' || rel === 'aux' || rel === 'det' || rel === 'cc:preconj') && NEGATIONS.has(lower))
      phrase.negated = mark(phrase, lower);
    // "Not a single target was hit", "not one shell fell"
    if ((rel.startsWith('nsubj') || rel === 'obj') && isNotOne(tree, k)) phrase.negated = mark(phrase, 'not');
    if (rel === 'mark' && lower === 'without') phrase.negated = mark(phrase, lower);
    if (rel === 'cc' && lower === 'nor') phrase.negated = mark(phrase, lower);
    if (auxiliary && speech.modals.hedged.has(lower)) phrase.possible = mark(phrase, lower);
    if (auxiliary && speech.modals.future.has(lower)) phrase.future = mark(phrase, lower);
    if (auxiliary && speech.modals.conditional.has(lower)) phrase.conditional = mark(phrase, lower);
    if (auxiliary && speech.modals.duty.has(lower)) phrase.duty = mark(phrase, lower);
    // "whenever terrorists are eliminated on its soil": each time, and no one time.
    if (lower === 'whenever') phrase.unreal = mark(phrase, lower);
    if (rel === 'advmod' && speech.hedgeAdverbs.has(lower)) phrase.hedged = mark(phrase, lower);
  }
  const opening = tree.tokens[0];
  // "Reportedly 14 people were killed": at the head of a sentence it is said of the whole.
  if (opening && speech.hedgeAdverbs.has(opening.lower) && tree.clauseOf(v) === tree.root())
    phrase.hedged = mark(phrase, opening.lower);
  inheritFromGovernor(tree, v, phrase, speech);
  return phrase;
}

function isNotOne(tree: Tree, noun: number): boolean {
  const first = tree.subtree(noun)[0] ?? noun;
  const next = tree.tokens[first + 1]?.lower ?? '';
  return (
    tree.token(first).lower === 'not' &&
    (next === 'one' || (next === 'a' && tree.tokens[first + 2]?.lower === 'single'))
  );
}

function mark(phrase: VerbPhrase, word: string): true {
  phrase.words.push(word);
  return true;
}

/** "are likely to attack", "vowed to attack", "failed to capture", "would attack and seize". */
function inheritFromGovernor(tree: Tree, v: number, phrase: VerbPhrase, speech: SpeechKnowledge): void {
  const { head, rel } = tree.token(v);
  if (head < 0) return;
  const governor = tree.token(head);
  if (rel === 'conj' && tree.isVerb(head) && !tree.children(v).some((k) => tree.token(k).rel.startsWith('aux'))) {
    const shared = verbPhrase(tree, head, speech);
    const own = tree.ownSubject(v) >= 0;
    if (!own) {
      phrase.future ||= shared.future;
      // "could not be confirmed and probably included others": what was out of reach makes nothing else possible.
      phrase.possible ||= shared.possible && !(shared.negated && tree.token(v).xpos === 'VBD');
      phrase.conditional ||= shared.conditional;
      phrase.duty ||= shared.duty;
      // A finite verb is not made unreal by an infinitive before it: "used to fight and calls for …".
      if (!['VBZ', 'VBD', 'VBP'].includes(tree.token(v).xpos)) phrase.unreal ||= shared.unreal;
    }
    return;
  }
  // "will not stop until the rebels have surrendered": they have not.
  const until = tree.childrenBy(v, 'mark').find((k) => ['until', 'till'].includes(tree.token(k).lower));
  if (rel === 'advcl' && until !== undefined && tree.isVerb(head)) {
    const above = verbPhrase(tree, head, speech);
    if (above.future || above.conditional || above.duty) phrase.unreal = mark(phrase, 'until');
  }
  // "will disappear by negotiating with them": the means are as little done as the end.
  const by = rel === 'advcl' && tree.token(v).xpos === 'VBG' && tree.caseOf(v) === 'by';
  if (by && tree.isVerb(head)) {
    const above = verbPhrase(tree, head, speech);
    if (above.future || above.conditional) phrase.unreal = mark(phrase, 'by');
  }
  const infinitive = tree
    .children(v)
    .some((k) => tree.token(k).lower === 'to' && ['mark', 'aux'].includes(tree.token(k).rel));
  const perfect = tree.children(v).some((k) => tree.token(k).lower === 'have');
  if (
    infinitive &&
    ['xcomp', 'acl', 'advcl', 'ccomp', 'csubj'].includes(rel) &&
    !perfect &&
    !FACTIVE_GOVERNORS.has(governor.lemma)
  ) {
    phrase.unreal = mark(phrase, `${governor.lower} to`);
  }
  // "was going to bomb", "is about to": not yet, and maybe never.
  const coming = governor.lemma === 'go' && governor.xpos === 'VBG' && tree.child(head, 'aux', 'cop') >= 0;
  if (rel === 'xcomp' && infinitive && coming) phrase.unreal = mark(phrase, 'going to');
  if (rel === 'xcomp' && tree.isVerb(head)) {
    // "undertook to stop targeting": as little real as the verb it hangs on.
    const above = verbPhrase(tree, head, speech);
    if (above.future || above.unreal || above.conditional) phrase.unreal = true;
  }
  if (
    ['xcomp', 'ccomp'].includes(rel) &&
    ['fail', 'refuse', 'decline', 'stop', 'avoid', 'prevent'].includes(governor.lemma)
  ) {
    phrase.negated = mark(phrase, governor.lower);
  }
  if (
    rel === 'acl' &&
    governor.upos === 'NOUN' &&
    (infinitive || tree.token(v).xpos === 'VBG') &&
    INTENTIONS.has(governor.lemma)
  ) {
    phrase.unreal = mark(phrase, governor.lower);
  }
  // "appears to have hit"
  if (rel === 'xcomp' && infinitive && ['appear', 'seem'].includes(governor.lemma))
    phrase.hedged = mark(phrase, governor.lower);
  if (rel === 'xcomp' && speech.hedgeAdverbs.has(governor.lower)) phrase.hedged = mark(phrase, governor.lower);
}

/** Whether the clause says that something took place (or is so), at most with doubt: not a plan, wish, duty or forecast. */
export function isReal(phrase: VerbPhrase): boolean {
  return !phrase.future && !phrase.conditional && !phrase.duty && !phrase.unreal;
}
