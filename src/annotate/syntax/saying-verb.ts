import type { Sentence, Token } from '../../model/annotation.ts';
import { isFiniteVerb, isRelative, type ReportingVerbs } from './spoken-part.ts';

/** "reported on 3 March that": from a verb of saying to its clause. A guess. */
const LONGEST_GAP = 6;
/** "said, without giving evidence of any kind, that". A guess. */
const LONGEST_ASIDE = 16;

/**
 * "The government, based in Aden, reported on Monday that …": the tagger takes a past form behind a comma for a
 * participle. Where no verb before it can be the sentence's own and a clause follows, it is what the sentence says.
 */
export function settleSayingVerb({ tokens }: Sentence, verbs: ReportingVerbs, all: ReportingVerbs = verbs): void {
  settleNoun(tokens);
  settleDenial(tokens);
  settleLast(tokens, all);
  for (const [v, token] of tokens.entries()) {
    if (isFiniteVerb(token)) {
      if (!isRelative(tokens, v)) return;
      continue;
    }
    if (token.xpos !== 'VBN' || !verbs.has(token.lemma) || tokens[v - 1]?.text !== ',' || v < 4) continue;
    if (token.lower.endsWith('ed') && clauseFollows(tokens, v)) {
      token.xpos = 'VBD';
      return;
    }
  }
}

/** "Police suspect that", "Diplomats doubt that": a base form behind people is what they do, not a noun. */
function settleNoun(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (isFiniteVerb(token)) return;
    const before = tokens[i - 1];
    if (token.xpos !== 'NN' || !THOUGHT.has(token.lower) || tokens[i + 1]?.lower !== 'that') continue;
    if (before?.xpos !== 'NNS' && before?.xpos !== 'NNPS' && before?.lower !== 'police') continue;
    Object.assign(token, { upos: 'VERB', xpos: 'VBP' });
    return;
  }
}

const THOUGHT = new Set(['suspect', 'doubt', 'fear', 'hope', 'report', 'claim', 'estimate']);

/** "The army rejects claims that …": two words of which each may be noun or verb; before a clause the second is the noun. */
function settleDenial(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (!DENYING.has(token.lower) || !next || !CLAIMS.has(next.lower) || i === 0) continue;
    Object.assign(token, { upos: 'VERB', xpos: 'VBZ', lemma: DENYING.get(token.lower) });
    Object.assign(next, { upos: 'NOUN', xpos: 'NNS', lemma: next.lower.replace(/s$/, '') });
  }
}

const DENYING = new Map([
  ['rejects', 'reject'],
  ['denies', 'deny'],
  ['dismisses', 'dismiss'],
  ['disputes', 'dispute'],
  ['refutes', 'refute'],
]);
const CLAIMS = new Set(['claims', 'reports', 'allegations', 'accusations', 'charges']);

/** "…, the agency estimates.": what closes a sentence behind a comma and a source says it. */
function settleLast(tokens: readonly Token[], verbs: ReportingVerbs): void {
  const last = tokens.findLastIndex((t) => t.upos !== 'PUNCT');
  const token = tokens[last];
  if (token?.xpos !== 'NNS' || !verbs.has(token.lower.replace(/s$/, ''))) return;
  const comma = tokens.slice(0, last).findLastIndex((t) => t.text === ',');
  const source = tokens.slice(comma + 1, last);
  if (comma < 4 || source.length === 0 || source.some((t) => ['VERB', 'AUX', 'CCONJ'].includes(t.upos))) return;
  if (!tokens.slice(0, comma).some(isFiniteVerb) || tokens[last - 1]?.upos === 'ADJ') return;
  Object.assign(token, { upos: 'VERB', xpos: 'VBZ', lemma: token.lower.replace(/s$/, '') });
}

function clauseFollows(tokens: readonly Token[], v: number): boolean {
  for (let i = v + 1; i <= v + LONGEST_GAP; i++) {
    const token = tokens[i];
    if (token === undefined || token.upos === 'VERB' || token.upos === 'PUNCT') return false;
    if (token.lower === 'that') return i === v + 1 || isTime(tokens, v + 1);
  }
  return false;
}

/** "on Monday", "in a statement", "late on Sunday": what may stand between saying and what is said. */
function isTime(tokens: readonly Token[], at: number): boolean {
  return ['ADP', 'ADV', 'PROPN', 'NUM'].includes(tokens[at]?.upos ?? '');
}

/**
 * "The army said, without giving evidence, that …": the words between the commas, marks included, are left out of the
 * parse, so that the clause hangs on its verb. Null where there is none.
 */
export function asideInSaying({ tokens }: Sentence, verbs: ReportingVerbs): { first: number; last: number } | null {
  for (const [v, token] of tokens.entries()) {
    if (!isFiniteVerb(token) || !verbs.has(token.lemma) || tokens[v + 1]?.text !== ',') continue;
    const last = asideEnd(tokens, v + 2);
    if (last > 0) return { first: v + 1, last };
  }
  return null;
}

/** The comma before "that", with no finite verb or other comma before it; -1 where there is none. */
function asideEnd(tokens: readonly Token[], from: number): number {
  for (let i = from; i < Math.min(tokens.length - 3, from + LONGEST_ASIDE); i++) {
    const token = tokens[i];
    if (token === undefined || (isFiniteVerb(token) && !isRelative(tokens, i))) return -1;
    if (token.text === ',') return i > from && tokens[i + 1]?.lower === 'that' ? i : -1;
  }
  return -1;
}

/**
 * "denies in the strongest terms that …", "denied in its evening news that …": the tree hangs the clause on the noun
 * between. Changes the arcs of a parsed sentence.
 */
export function liftSaidClause({ tokens }: Sentence, verbs: ReportingVerbs): void {
  for (const [k, clause] of tokens.entries()) {
    const noun = tokens[clause.head];
    if (noun?.upos !== 'NOUN' || k < noun.index || !CLAUSES.has(clause.rel)) continue;
    const above = tokens[noun.head];
    // "rejects the version spread on social networks that …": the clause belongs to what is rejected.
    const deep = above && above.rel !== 'root' && !isFiniteVerb(above) ? tokens[above.head] : undefined;
    const denial = deep && DENIALS.has(deep.lemma) ? deep : undefined;
    const verb = denial ?? above;
    if (!verb || !noun.rel.startsWith('obl') || !isFiniteVerb(verb) || !verbs.has(verb.lemma)) continue;
    const own = tokens.some((t) => t.head === k && t.rel.startsWith('nsubj') && t.lower !== 'that');
    const mark = tokens.find(
      (t) => t.head === k && t.lower === 'that' && (t.rel === 'mark' || (own && t.rel === 'obj')),
    );
    const taken = tokens.some((t) => t.head === verb.index && (t.rel === 'ccomp' || t.rel === 'obj'));
    if (!mark || (taken && !denial)) continue;
    mark.rel = 'mark';
    Object.assign(clause, { head: verb.index, rel: 'ccomp' });
  }
}

const DENIALS = new Set(['reject', 'deny', 'dismiss', 'dispute', 'refute']);
const CLAUSES = new Set(['acl', 'ccomp', 'acl:relcl', 'advcl']);
