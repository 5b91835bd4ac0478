import type { Likelihood } from '../../model/claim.ts';
import type { Reading } from '../draft.ts';
import { type VerbPhrase, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';

/** A word of estimative probability and what it is said of. */
export interface Estimate {
  likelihood: Likelihood;
  /** The word that the phrase hangs by. */
  token: number;
  /** The tokens foreseen. */
  outcome: readonly number[];
  /** The predicate of what is foreseen, which needs no second forecast. */
  covers: readonly number[];
}

/** "It is likely that …", "a wider war was unlikely", "will probably …", "a remote chance of …". */
export function estimatesIn(reading: Reading, s: SentenceView): Estimate[] {
  const { tree } = s;
  const out: Estimate[] = [];
  const taken = new Set<number>();
  const present = new Set(tree.tokens.map((t) => t.lower));
  // Longest phrases first: "very unlikely" must not be read as "unlikely".
  for (const entry of reading.view.knowledge.speech.likelihood) {
    if (!present.has(entry.tokens[0] ?? '')) continue;
    for (let from = 0; from + entry.tokens.length <= tree.tokens.length; from++) {
      if (!entry.tokens.every((word, n) => tree.tokens[from + n]?.lower === word && !taken.has(from + n))) continue;
      const words = entry.tokens.map((_, n) => from + n);
      for (const w of words) taken.add(w);
      const estimate = readEstimate(reading, s, words, { said: entry.words, low: entry.low, high: entry.high });
      if (estimate) out.push(estimate);
    }
  }
  return out.sort((a, b) => a.token - b.token);
}

function readEstimate(
  reading: Reading,
  s: SentenceView,
  words: readonly number[],
  likelihood: Likelihood,
): Estimate | null {
  const { tree } = s;
  const inside = new Set(words);
  const token = words.find((w) => !inside.has(tree.token(w).head)) ?? words[0];
  if (token === undefined) return null;
  const { upos, rel, head } = tree.token(token);
  const chance = chanceNoun(s, words, token);
  if (chance >= 0) return ofChance(s, chance, likelihood);
  const clause = clauseOf(s, token);
  if (clause >= 0)
    return isToCome(reading, s, clause)
      ? { likelihood, token, outcome: outcomeOf(s, clause, inside), covers: [clause, token] }
      : null;
  if (upos === 'ADV' || rel === 'advmod') {
    const told = head >= 0 && (tree.isVerb(head) || tree.isCopular(head)) && isModal(reading, s, head);
    return told ? { likelihood, token: head, outcome: outcomeOf(s, head), covers: [head] } : null;
  }
  return ofPredicate(s, token, likelihood, inside);
}

/** "a remote chance of a wider war": the noun and what it is a chance of. */
function chanceNoun(s: SentenceView, words: readonly number[], token: number): number {
  const { tree } = s;
  const isChance = (k: number): boolean =>
    k >= 0 && ['chance', 'odds', 'odd', 'prospect', 'possibility'].includes(tree.token(k).lemma);
  if (words.some((w) => isChance(w))) return words.find((w) => isChance(w)) ?? -1;
  const { head, rel } = tree.token(token);
  return rel === 'amod' && isChance(head) ? head : -1;
}

function ofChance(s: SentenceView, noun: number, likelihood: Likelihood): Estimate | null {
  const { tree } = s;
  const of = tree
    .children(noun)
    .filter((k) => k > noun && ['nmod', 'acl', 'ccomp', 'acl:relcl', 'advcl'].includes(tree.token(k).rel));
  if (of.length === 0) return null;
  const outcome = of.flatMap((k) => outcomeOf(s, k)).sort((a, b) => a - b);
  if (tree.token(outcome[0] ?? noun).lower === 'of') outcome.shift();
  return { likelihood, token: noun, outcome, covers: [...of, tree.token(noun).head] };
}

/** The clause that "it is likely that …" or "we judge it likely that …" speaks of; -1 where the word has none. */
function clauseOf(s: SentenceView, token: number): number {
  const { tree } = s;
  const own = tree.childrenBy(token, 'csubj', 'ccomp', 'advcl', 'acl').find((k) => k > token && opensWithThat(s, k));
  if (own !== undefined) return own;
  const { head, rel } = tree.token(token);
  if (head < 0 || (rel !== 'advmod' && rel !== 'xcomp' && rel !== 'amod')) return -1;
  return tree.child(head, 'obj') >= 0 && tree.token(tree.child(head, 'obj')).lower === 'it'
    ? (tree.childrenBy(head, 'ccomp').find((k) => k > token && opensWithThat(s, k)) ?? -1)
    : -1;
}

function opensWithThat(s: SentenceView, clause: number): boolean {
  return s.tree.childrenBy(clause, 'mark').some((k) => s.tree.token(k).lower === 'that');
}

/** "a wider war was unlikely before the summer", "thought a response unlikely", "is likely to fall". */
function ofPredicate(
  s: SentenceView,
  token: number,
  likelihood: Likelihood,
  inside: ReadonlySet<number>,
): Estimate | null {
  const { tree } = s;
  const { rel, head } = tree.token(token);
  const act = tree.child(token, 'xcomp');
  // "likely to have been killed" is about what has happened.
  if (act >= 0 && tree.childrenBy(act, 'aux').some((k) => tree.token(k).lower === 'have')) return null;
  if (act >= 0 && (tree.isCopular(token) || rel === 'root' || rel === 'ccomp' || rel === 'conj'))
    return { likelihood, token, outcome: outcomeOf(s, token), covers: [token, act] };
  // "The group is thought unlikely to accept": the verb of thinking has the subject.
  if (act >= 0 && rel === 'xcomp' && tree.isPassive(head) && tree.subject(head) >= 0) {
    const outcome = [...tree.subtree(tree.subject(head)), ...outcomeOf(s, token)];
    return { likelihood, token, outcome, covers: [token, act] };
  }
  if (tree.isCopular(token) && tree.ownSubject(token) >= 0 && !isPronounIt(s, tree.ownSubject(token)))
    return { likelihood, token, outcome: outcomeOf(s, token), covers: [token] };
  if (tree.isCopular(token) && act < 0)
    return tree.ownSubject(token) >= 0 ? { likelihood, token, outcome: outcomeOf(s, token), covers: [token] } : null;
  const object = rel === 'amod' && token > head ? head : rel === 'xcomp' && head >= 0 ? tree.child(head, 'obj') : -1;
  if (object < 0 || tree.token(object).upos === 'PRON') return null;
  return { likelihood, token, outcome: tree.subtree(object).filter((t) => !inside.has(t)), covers: [token] };
}

function isPronounIt(s: SentenceView, token: number): boolean {
  return s.tree.token(token).lower === 'it';
}

/** Whether a clause lies ahead: not "likely that they had left". */
function isToCome(reading: Reading, s: SentenceView, clause: number): boolean {
  if (isModal(reading, s, clause)) return true;
  const { xpos } = s.tree.token(clause);
  const perfect = s.tree
    .childrenBy(clause, 'aux', 'aux:pass', 'cop')
    .some((k) => ['had', 'has', 'have', 'was', 'were'].includes(s.tree.token(k).lower));
  return !perfect && xpos !== 'VBD' && xpos !== 'VBN';
}

function isModal(reading: Reading, s: SentenceView, v: number): boolean {
  const { rel, xpos } = s.tree.token(v);
  // "could not be confirmed and probably included": a past form of its own tells what is so.
  if (rel === 'conj' && xpos === 'VBD' && s.tree.childrenBy(v, 'aux').length === 0) return false;
  const phrase: VerbPhrase = verbPhrase(s.tree, v, reading.view.knowledge.speech);
  return phrase.future || phrase.conditional || phrase.possible;
}

/** A clause's own words: without joined clauses that have a subject or mark of their own, and without the opening "that". */
export function outcomeOf(s: SentenceView, clause: number, drop: ReadonlySet<number> = new Set()): number[] {
  const { tree } = s;
  const tokens = tree.subtree(
    clause,
    (k) => tree.token(k).rel === 'parataxis' || (tree.token(k).rel === 'conj' && isOwnClause(s, k)),
  );
  const isOpener = (t: number | undefined): boolean =>
    t !== undefined &&
    (tree.token(t).upos === 'PUNCT' ||
      tree.token(t).rel === 'cc' ||
      (tree.token(t).lower === 'that' && tree.token(t).rel === 'mark') ||
      drop.has(t));
  while (isOpener(tokens[0])) tokens.shift();
  while (tokens.length > 0 && tree.token(tokens[tokens.length - 1] ?? 0).upos === 'PUNCT') tokens.pop();
  return tokens;
}

function isOwnClause(s: SentenceView, k: number): boolean {
  const { tree } = s;
  return tree.isVerb(k) || tree.isCopular(k) || tree.childrenBy(k, 'ccomp', 'csubj').length > 0;
}
