import type { ActorMention, QuotedRun, Sentence, Token } from '../../../model/annotation.ts';
import type { ActorKind } from '../../../model/situation.ts';

/**
 * Parsed sentences out of a compact notation, one string a sentence, `form=lemma/XPOS/head/relation` a token; the lemma
 * is left out where it is the form in small letters, heads count from 1. A sentence that opens with `¶` begins a paragraph.
 */
export function buildDocument(rows: string[]): { text: string; sentences: Sentence[]; quotes: QuotedRun[] } {
  const sentences: Sentence[] = [];
  let text = '';
  let paragraph = -1;
  for (const row of rows) {
    if (row.startsWith('¶') || paragraph < 0) paragraph++;
    const start = text.length;
    const tokens: Token[] = [];
    for (const cell of row.replace(/^¶\s*/, '').split(' ')) {
      const token = buildToken(cell, tokens.length, text.length);
      text += `${token.text} `;
      tokens.push(token);
    }
    sentences.push({ index: sentences.length, paragraph, start, end: text.length - 1, tokens, parsed: true });
  }
  return { text, sentences, quotes: quotedRuns(text) };
}

function buildToken(cell: string, index: number, start: number): Token {
  const [word = '', xpos = '', head = '0', rel = ''] = cell.split('/');
  const [text = '', lemma = text.toLowerCase()] = word.split('=');
  const upos = universalTag(xpos, text, rel);
  return {
    index,
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase(),
    lemma,
    upos,
    xpos,
    head: Number(head) - 1,
    rel,
  };
}

const UNIVERSAL: [RegExp, string][] = [
  [/^NNP/, 'PROPN'],
  [/^NN/, 'NOUN'],
  [/^(VB|MD)/, 'VERB'],
  [/^JJ/, 'ADJ'],
  [/^RB|^WRB/, 'ADV'],
  [/^(PRP|WP|EX)/, 'PRON'],
  [/^(DT|PDT)/, 'DET'],
  [/^CD/, 'NUM'],
  [/^CC/, 'CCONJ'],
  [/^TO/, 'PART'],
  [/^(IN|RP)/, 'ADP'],
];

function universalTag(xpos: string, text: string, rel: string): string {
  if (rel.startsWith('aux') || rel === 'cop') return 'AUX';
  if (xpos === 'WDT') return 'PRON';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'PUNCT';
  return UNIVERSAL.find(([pattern]) => pattern.test(xpos))?.[1] ?? 'X';
}

function quotedRuns(text: string): QuotedRun[] {
  return [...text.matchAll(/“[^”]*”/g)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return { span: { start, end }, inner: { start: start + 1, end: end - 1 }, closed: true };
  });
}

/** `words kind form actor/party role`: "the Sudanese army | institution name | sudan-armed-forces/sudan". */
export type MentionRow = [sentence: number, words: string, kind: ActorKind, who: string, role?: string];

/** A mention as a finder would give it; a name unless its words have no capital. `-` stands for null. */
export function buildMention(sentences: Sentence[], row: MentionRow): ActorMention {
  const [number, words, kind, who, role] = row;
  const sentence = sentences[number];
  const found = sentence && findWords(sentence, words);
  if (!sentence || !found) throw new Error(`no "${words}" in sentence ${number}`);
  const [first, last] = found;
  const head = headWithin(sentence.tokens, first, last);
  const [actor = '-', party = '-'] = who.split('/');
  return {
    sentence: number,
    first,
    last,
    head,
    span: { start: sentence.tokens[first]?.start ?? 0, end: sentence.tokens[last]?.end ?? 0 },
    name: words.replace(/^(the|a) /i, ''),
    form: sentence.tokens[head]?.upos === 'PROPN' || sentence.tokens[last]?.upos === 'PROPN' ? 'name' : 'nominal',
    kind,
    actor: actor === '-' ? null : actor,
    party: party === '-' ? null : party,
    role: role ?? null,
    members: [],
    entity: 0,
    by: actor === '-' && party === '-' ? 'unresolved' : 'alias',
  };
}

/** First and last token of words in a sentence; `word#2` is its second occurrence. */
export function findWords(sentence: Sentence, words: string): [number, number] | null {
  const [phrase = '', nth = '1'] = words.split('#');
  const parts = phrase.split(' ');
  let count = 0;
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (!parts.every((part, step) => sentence.tokens[at + step]?.text === part)) continue;
    count++;
    if (count === Number(nth)) return [at, at + parts.length - 1];
  }
  return null;
}

function headWithin(tokens: Token[], first: number, last: number): number {
  for (let index = first; index <= last; index++) {
    const head = tokens[index]?.head ?? -1;
    if (head < first || head > last) return index;
  }
  return last;
}
