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
  settleOwned(tokens);
  settleNoun(tokens);
  settleReports(tokens, verbs);
  settleAside(tokens, verbs);
  settleDenial(tokens);
  settleLast(tokens, all);
  settleOnlyVerb(tokens, verbs);
  settleReported(tokens);
  for (const [v, token] of tokens.entries()) {
    if (isFiniteVerb(token)) {
      if (!isRelative(tokens, v)) return;
      continue;
    }
    if (token.xpos !== 'VBN' || tokens[v - 1]?.text !== ',' || v < 4 || !token.lower.endsWith('ed')) continue;
    if (
      (verbs.has(token.lemma) && clauseFollows(tokens, v)) ||
      ((all.has(token.lemma) || token.lemma === 'call') && closesAside(tokens, v))
    ) {
      token.xpos = 'VBD';
      return;
    }
  }
}

/**
 * "The envoy, who spoke to him by telephone, called on", "The group, for its part, accused the army": behind a name and
 * an aside, the only verb that no "who" has opened is the sentence's own.
 */
function closesAside(tokens: readonly Token[], v: number): boolean {
  const comma = tokens.slice(0, v - 1).findIndex((t) => t.text === ',');
  if (comma < 1 || ['by', 'of', 'in', 'as'].includes(tokens[v + 1]?.lower ?? '')) return false;
  const before = tokens.slice(0, comma);
  return !before.some((t) => t.upos === 'VERB' || t.upos === 'ADP') && !tokens.slice(v + 1).some(isOwnVerb);

  function isOwnVerb(token: Token): boolean {
    return isFiniteVerb(token) && !isRelative(tokens, token.index);
  }
}

/** "The rebels' claim that they hit it is a lie": behind a genitive no verb. */
function settleOwned(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.upos !== 'VERB' || tokens[i - 1]?.xpos !== 'POS' || !['claim', 'report'].includes(token.lower)) continue;
    Object.assign(token, { upos: 'NOUN', xpos: 'NN', lemma: token.lower });
  }
}

/** "Police suspect that", "Diplomats doubt that": a base form behind people is what they do, not a noun. */
function settleNoun(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (isFiniteVerb(token)) return;
    const before = tokens[i - 1];
    // "The army claims to have killed": the plural of the noun has no "to have" behind a singular.
    const perfect = tokens[i + 1]?.lower === 'to' && tokens[i + 2]?.lower === 'have';
    if (token.lower === 'claims' && token.xpos === 'NNS' && perfect && /^NNP?$/.test(before?.xpos ?? '')) {
      Object.assign(token, { upos: 'VERB', xpos: 'VBZ', lemma: 'claim' });
      return;
    }
    if (token.xpos !== 'NN' || !THOUGHT.has(token.lower) || tokens[i + 1]?.lower !== 'that') continue;
    if (before?.xpos !== 'NNS' && before?.xpos !== 'NNPS' && before?.lower !== 'police' && !isPeopleOfPlace(tokens, i))
      continue;
    Object.assign(token, { upos: 'VERB', xpos: 'VBP' });
    return;
  }
}

/** "The committee of the sector reports 80 dead": behind a singular and before a number, where no other verb is, no plural. */
function settleReports(tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (tokens.some(isFiniteVerb) || tokens.some((t) => t.upos === 'AUX')) return;
  for (const [i, token] of tokens.entries()) {
    const lemma = token.lower.replace(/s$/, '');
    if (token.xpos !== 'NNS' || !COUNTS.has(token.lower) || !verbs.has(lemma) || i < 2) continue;
    const before = tokens[i - 1];
    const next = tokens.slice(i + 1).find((t) => !['at', 'least', 'more', 'than', 'about', 'some'].includes(t.lower));
    if (!/^NNP?$/.test(before?.xpos ?? '') || next?.upos !== 'NUM' || next.index - i > 3) continue;
    Object.assign(token, { upos: 'VERB', xpos: 'VBZ', lemma });
    return;
  }
}

const COUNTS = new Set(['reports', 'estimates', 'counts', 'claims']);

/** "61 attacks since January, the Ombudsman's Office reports, against 33 last year": between commas, a source and its verb. */
function settleAside(tokens: readonly Token[], verbs: ReportingVerbs): void {
  for (const [i, token] of tokens.entries()) {
    const lemma = token.lower.replace(/s$/, '');
    if (token.xpos !== 'NNS' || !COUNTS.has(token.lower) || !verbs.has(lemma) || tokens[i + 1]?.text !== ',') continue;
    const comma = tokens.slice(0, i).findLastIndex((t) => t.text === ',');
    const source = tokens.slice(comma + 1, i);
    if (comma < 3 || source.length === 0 || source.length > LONGEST_GAP || !/^NNP?$/.test(source.at(-1)?.xpos ?? ''))
      continue;
    if (source.some((t) => ['VERB', 'AUX', 'CCONJ', 'ADP'].includes(t.upos))) continue;
    if (!tokens.slice(0, comma).some((t) => isFiniteVerb(t) || t.upos === 'AUX')) continue;
    Object.assign(token, { upos: 'VERB', xpos: 'VBZ', lemma });
  }
}

/** "Resistance units in Sagaing report that": people, and where they are. */
function isPeopleOfPlace(tokens: readonly Token[], verb: number): boolean {
  let i = verb - 1;
  while (tokens[i]?.upos === 'PROPN') i--;
  return (
    i < verb - 1 && ['in', 'around', 'from', 'near'].includes(tokens[i]?.lower ?? '') && tokens[i - 1]?.xpos === 'NNS'
  );
}

/** "The deadliest attack reported so far was in …": the sentence's verb comes behind it, so the noun is what was reported. */
function settleReported(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.xpos !== 'VBD' || !TOLD_OF.has(token.lower) || tokens[i - 1]?.upos !== 'NOUN') continue;
    const rest = tokens.slice(i + 1, i + 1 + LONGEST_GAP);
    const next = rest.findIndex((t) => t.upos === 'AUX' || isFiniteVerb(t));
    const between = rest.slice(0, Math.max(0, next));
    if (next < 1 || between.some((t) => !['ADV', 'ADP', 'PROPN', 'NUM', 'ADJ'].includes(t.upos))) continue;
    if (['ADV', 'ADP'].includes(between[0]?.upos ?? '')) token.xpos = 'VBN';
  }
}

const TOLD_OF = new Set(['reported', 'recorded', 'documented', 'confirmed', 'alleged', 'announced']);

const THOUGHT = new Set(['suspect', 'doubt', 'fear', 'hope', 'report', 'claim', 'estimate']);

/**
 * "Rebels seized Goma", "An ambush near the town killed 12, the army said": where nothing else is the sentence's verb, a
 * past form with an object behind it is no participle.
 */
function settleOnlyVerb(tokens: readonly Token[], verbs: ReportingVerbs): void {
  const tail = tokens.findLastIndex((t) => isFiniteVerb(t) && verbs.has(t.lemma));
  const comma = tail < 0 ? -1 : tokens.slice(0, tail).findLastIndex((t) => t.text === ',');
  const own = comma > 0 ? tokens.slice(0, comma) : tokens;
  if (own.some(isFiniteVerb) || own.some((t) => t.upos === 'AUX')) return;
  const at = own.findIndex((t) => t.xpos === 'VBN' && t.lower.endsWith('ed'));
  const before = own.slice(0, Math.max(0, at));
  const subject = before.some((t) => t.upos === 'NOUN' || t.upos === 'PROPN');
  const next = own[at + 1];
  if (at < 1 || !subject || !next || !['NUM', 'PROPN', 'DET', 'NOUN'].includes(next.upos)) return;
  const [token] = own.slice(at);
  const timed = ['today', 'yesterday'].includes(before.at(-1)?.lower ?? '');
  if (token && !timed && !before.some((t) => /^[,:;]$/.test(t.text))) token.xpos = 'VBD';
}

/** "The army rejects claims that …": two words of which each may be noun or verb; before a clause the second is the noun. */
function settleDenial(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    const deny = DENYING.get(token.lower) ?? DENIED.get(token.lower);
    if (!deny || !next || i === 0) continue;
    // "denied Russian claims that …"
    const noun = CLAIMS.has(next.lower) ? next : tokens[i + 2];
    const between = noun === next || /^\p{Lu}/u.test(next.text);
    if (!noun || !CLAIMS.has(noun.lower) || !between) continue;
    if (DENYING.has(token.lower)) Object.assign(token, { upos: 'VERB', xpos: 'VBZ', lemma: deny });
    Object.assign(noun, { upos: 'NOUN', xpos: 'NNS', lemma: noun.lower.replace(/s$/, '') });
    if (noun !== next) Object.assign(next, { upos: 'ADJ', xpos: 'JJ' });
  }
}

const DENYING = new Map([
  ['rejects', 'reject'],
  ['denies', 'deny'],
  ['dismisses', 'dismiss'],
  ['disputes', 'dispute'],
  ['refutes', 'refute'],
]);
const DENIED = new Map([
  ['rejected', 'reject'],
  ['denied', 'deny'],
  ['dismissed', 'dismiss'],
  ['disputed', 'dispute'],
  ['refuted', 'refute'],
]);
const CLAIMS = new Set(['claims', 'reports', 'allegations', 'accusations', 'charges']);

/** "…, the agency estimates.": what closes a sentence behind a comma and a source says it. */
function settleLast(tokens: readonly Token[], verbs: ReportingVerbs): void {
  const last = tokens.findLastIndex((t) => t.upos !== 'PUNCT');
  const token = tokens[last];
  // "…, local sources report."
  const before = tokens[last - 1];
  // "…, two sources and an official say."
  if (token?.xpos === 'VB' && verbs.has(token.lemma) && ['NOUN', 'PROPN'].includes(before?.upos ?? ''))
    token.xpos = 'VBP';
  const plural =
    token?.xpos === 'NN' && (before?.xpos === 'NNS' || before?.lower === 'media' || before?.lower === 'police');
  if (!token || !(token.xpos === 'NNS' || plural) || !verbs.has(token.lower.replace(/s$/, ''))) return;
  const comma = tokens.slice(0, last).findLastIndex((t) => t.text === ',');
  const source = tokens.slice(comma + 1, last);
  if (comma < 4 || source.length === 0 || source.some((t) => ['VERB', 'AUX', 'CCONJ'].includes(t.upos))) return;
  if (!tokens.slice(0, comma).some((t) => t.upos === 'VERB') || tokens[last - 1]?.upos === 'ADJ') return;
  Object.assign(token, { upos: 'VERB', xpos: plural ? 'VBP' : 'VBZ', lemma: token.lower.replace(/s$/, '') });
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
