import type { Sentence, Token } from '../../model/annotation.ts';
import type { QuotedPart } from './quoted-parts.ts';

/** Lemmas of verbs that may follow what they report: "…, the governor said on Sunday." */
export type ReportingVerbs = ReadonlySet<string>;

/** A source with its office is rarely longer; a longer stretch is a clause of its own. A guess. */
const LONGEST_SOURCE = 24;
/** Fewer words before the comma need no help in parsing. A guess. */
const SHORTEST_SPOKEN = 6;

/**
 * The part of a sentence that its end attributes to somebody: all before ", the governor of the province, A. B., said
 * on Sunday." or ", according to the agency.". Parsed apart, so that a long report and its source do not run into each
 * other. Empty where the sentence does not end so.
 */
export function spokenPart(sentence: Sentence, verbs: ReportingVerbs): QuotedPart[] {
  const comma = tailComma(sentence.tokens, verbs);
  return comma >= SHORTEST_SPOKEN ? [{ first: 0, last: comma - 1, marks: [] }] : [];
}

function tailComma(tokens: readonly Token[], verbs: ReportingVerbs): number {
  for (let v = tokens.length - 1; v > 0; v--) {
    const token = tokens[v];
    if (token === undefined) continue;
    if (token.lower === 'according' && tokens[v + 1]?.lower === 'to' && isComma(tokens[v - 1])) return v - 1;
    if (token.upos !== 'VERB' || !isFiniteVerb(token)) continue;
    if (!verbs.has(token.lemma)) {
      // "…, said the officer, who led the unit": a verb after "who" or "which" still belongs to the source.
      if (isRelative(tokens, v)) continue;
      return -1;
    }
    if (tokens.slice(v + 1).some((t) => t.lower === 'that' || t.xpos === 'TO')) return -1;
    // ", said the officer", but ", the officer, told reporters"
    if (isComma(tokens[v - 1]) && startsName(tokens[v + 1]) && token.lemma !== 'tell') return v - 1;
    return commaBeforeSource(tokens, v);
  }
  return -1;
}

/**
 * An attribution between two commas in mid-sentence: ", residents said," as the tokens `first..last`, commas included.
 * Left out of the parse, so that what stands on both sides of it stays one clause. Null where there is none.
 */
export function spokenAside(sentence: Sentence, verbs: ReportingVerbs): { first: number; last: number } | null {
  const { tokens } = sentence;
  for (let v = 3; v < tokens.length - 2; v++) {
    const token = tokens[v];
    if (token === undefined || token.upos !== 'VERB' || !isFiniteVerb(token) || !verbs.has(token.lemma)) continue;
    const last = asideEnd(tokens, v);
    if (last < 0 || tokens.length - last <= 2) continue;
    const first = commaBeforeSource(tokens, v);
    if (first >= MIN_BEFORE_ASIDE) return { first, last };
    const behindSubject = commaBehindSubject(tokens, v, last);
    if (behindSubject > 0) return { first: behindSubject, last };
  }
  return null;
}

/**
 * A second sayer behind a comma: ", and the president called on …", ", while the rebels say …", as the tokens from the
 * comma to the sentence's last word. Parsed apart, so that one's words do not run into the other's. Null where none is.
 */
export function secondSayer(sentence: Sentence, verbs: ReportingVerbs): { first: number; last: number } | null {
  const { tokens } = sentence;
  const last = tokens.at(-1)?.upos === 'PUNCT' ? tokens.length - 2 : tokens.length - 1;
  for (let i = SHORTEST_SPOKEN; i < last - 2; i++) {
    const joins = isComma(tokens[i - 1]) ? i : isJoiner(tokens[i]) && tokens[i]?.lower === 'while' ? i : -1;
    if (joins < 0 || !isJoiner(tokens[joins]) || !opensSource(tokens[joins + 1]) || !hasClause(tokens, joins - 1))
      continue;
    if (sayerVerb(tokens, joins + 1, verbs)) return { first: isComma(tokens[joins - 1]) ? joins - 1 : joins, last };
  }
  return null;
}

function isJoiner(token: Token | undefined): boolean {
  return token !== undefined && ['and', 'but', 'while', 'whereas', 'though', 'although'].includes(token.lower);
}

/** Whether the first finite verb from `from` on is one of saying, with nothing but a source before it. */
function sayerVerb(tokens: readonly Token[], from: number, verbs: ReportingVerbs): boolean {
  for (let i = from + 1; i < Math.min(tokens.length, from + LONGEST_SOURCE / 2); i++) {
    const token = tokens[i];
    if (token === undefined || token.upos === 'SCONJ') return false;
    if (token.upos === 'AUX') continue;
    if (token.upos !== 'VERB') continue;
    return (
      verbs.has(token.lemma) &&
      (isFiniteVerb(token) ||
        tokens[i - 1]?.upos === 'AUX' ||
        tokens[i - 1]?.upos === 'ADV' ||
        tokens[i - 1]?.upos === 'PROPN' ||
        isComma(tokens[i - 1]))
    );
  }
  return false;
}

/** "Two soldiers, the army said, were killed": the comma between a subject and an aside before its verb; -1 where none. */
function commaBehindSubject(tokens: readonly Token[], v: number, last: number): number {
  const next = tokens[last + 1];
  if (next === undefined || !['VBD', 'VBZ', 'VBP', 'MD'].includes(next.xpos)) return -1;
  const comma = tokens.slice(0, v).findLastIndex((t) => isComma(t));
  const before = tokens.slice(0, comma);
  if (comma < 1 || before.some((t) => isComma(t) || t.upos === 'VERB' || t.upos === 'AUX')) return -1;
  return opensSource(tokens[comma + 1]) && ['NOUN', 'PROPN', 'NUM'].includes(tokens[comma - 1]?.upos ?? '')
    ? comma
    : -1;
}

/** A clause has at least so many words before an aside. A guess. */
const MIN_BEFORE_ASIDE = 3;
/** "said on Sunday in a statement,": an aside's own tail is no longer than this. A guess. */
const LONGEST_TAIL = 6;

function asideEnd(tokens: readonly Token[], v: number): number {
  for (let i = v + 1; i <= Math.min(tokens.length - 1, v + LONGEST_TAIL); i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (isComma(token)) return i;
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ') return -1;
    if (i === v + 1 && !['ADP', 'PROPN', 'NOUN', 'ADV'].includes(token.upos)) return -1;
  }
  return -1;
}

function isComma(token: Token | undefined): boolean {
  return token?.text === ',';
}

export function isFiniteVerb({ xpos }: Token): boolean {
  return xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP';
}

function startsName(token: Token | undefined): boolean {
  return token !== undefined && ['PROPN', 'DET', 'NOUN', 'ADJ'].includes(token.upos);
}

/** A verb after "who" or "which" belongs to somebody's description. */
export function isRelative(tokens: readonly Token[], v: number): boolean {
  return tokens.slice(Math.max(0, v - 4), v).some(({ lower }) => ['who', 'which', 'that', 'whose'].includes(lower));
}

/** The comma that a source before its verb begins behind: "…, the army said"; with an apposition, one segment more. */
function commaBeforeSource(tokens: readonly Token[], v: number): number {
  const apposition = isComma(tokens[v - 1]);
  let commas = apposition ? -1 : 0;
  for (let i = v - 1; i >= Math.max(0, v - LONGEST_SOURCE); i--) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (!isComma(token)) {
      if (token.upos === 'VERB' && (isFiniteVerb(token) || token.xpos === 'VB')) return -1;
      if (token.upos === 'SCONJ' || token.lower === 'but') return -1;
      continue;
    }
    commas++;
    if (commas < (apposition ? 2 : 1)) continue;
    // The comma may stand inside the quotation it closes: "…," the vendor, 41, told the paper.
    const next = /^["”’»]$/.test(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1;
    return opensSource(tokens[next]) && hasClause(tokens, i) ? i : -1;
  }
  return -1;
}

function opensSource(token: Token | undefined): boolean {
  if (token?.lower === 'both') return true;
  return token !== undefined && ['DET', 'PROPN', 'NOUN', 'ADJ', 'PRON', 'NUM'].includes(token.upos);
}

function hasClause(tokens: readonly Token[], end: number): boolean {
  return tokens
    .slice(0, end)
    .some((t) => (t.upos === 'VERB' || t.upos === 'AUX') && /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
}
