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
    if (token.upos !== 'VERB' || !isFinite(token)) continue;
    if (!verbs.has(token.lemma)) {
      // "…, said the officer, who led the unit": a verb after "who" or "which" still belongs to the source.
      if (isRelative(tokens, v)) continue;
      return -1;
    }
    if (isComma(tokens[v - 1]) && startsName(tokens[v + 1])) return v - 1;
    return commaBeforeSource(tokens, v);
  }
  return -1;
}

function isComma(token: Token | undefined): boolean {
  return token?.text === ',';
}

function isFinite({ xpos }: Token): boolean {
  return xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP';
}

function startsName(token: Token | undefined): boolean {
  return token !== undefined && ['PROPN', 'DET', 'NOUN', 'ADJ'].includes(token.upos);
}

function isRelative(tokens: readonly Token[], v: number): boolean {
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
      if (token.upos === 'VERB' && (isFinite(token) || token.xpos === 'VB')) return -1;
      if (token.upos === 'SCONJ' || token.lower === 'but') return -1;
      continue;
    }
    commas++;
    if (commas < (apposition ? 2 : 1)) continue;
    return opensSource(tokens[i + 1]) && hasClause(tokens, i) ? i : -1;
  }
  return -1;
}

function opensSource(token: Token | undefined): boolean {
  return token !== undefined && ['DET', 'PROPN', 'NOUN', 'ADJ', 'PRON', 'NUM'].includes(token.upos);
}

function hasClause(tokens: readonly Token[], end: number): boolean {
  return tokens
    .slice(0, end)
    .some((t) => (t.upos === 'VERB' || t.upos === 'AUX') && /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
}
