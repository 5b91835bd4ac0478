import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ActorMention, QuotedRun, Sentence, Token } from '../../src/model/annotation.ts';
import type { ActorKind } from '../../src/model/situation.ts';

/** One entity bracket of GUM: `cluster` is shared by everything that means the same. */
export interface GoldMention {
  cluster: string;
  type: string;
  sentence: number;
  first: number;
  last: number;
  head: number;
}

export interface GumDocument {
  name: string;
  genre: string;
  text: string;
  sentences: Sentence[];
  gold: GoldMention[];
  quotes: QuotedRun[];
}

/** Reads a slimmed CoNLL-U file of GUM, gold tags and arcs, with its entity brackets. */
export function readGum(path: string): GumDocument[] {
  const documents: GumDocument[] = [];
  let rows: string[][] = [];
  const flush = () => {
    const document = documents.at(-1);
    if (document && rows.length > 0) addSentence(document, rows);
    rows = [];
  };
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc id = ')) {
      flush();
      const name = line.slice(14);
      documents.push({ name, genre: name.split('_')[1] ?? '', text: '', sentences: [], gold: [], quotes: [] });
    } else if (line === '') flush();
    else if (/^\d+\t/.test(line)) rows.push(line.split('\t'));
  }
  flush();
  for (const document of documents) document.quotes = quotesOf(document.text);
  return documents;
}

function addSentence(document: GumDocument, rows: string[][]): void {
  const index = document.sentences.length;
  const start = document.text.length;
  const tokens: Token[] = [];
  const open: { cluster: string; type: string; first: number }[] = [];
  const spans: Omit<GoldMention, 'head'>[] = [];
  for (const row of rows) {
    const [, text = '', lemma = '', upos = '', xpos = '', , head = '0', rel = ''] = row;
    const misc = row[9] ?? '';
    const token = tokens.length;
    const at = document.text.length;
    document.text += text;
    tokens.push({
      index: token,
      start: at,
      end: at + text.length,
      text,
      lower: text.toLowerCase(),
      lemma: lemma.toLowerCase(),
      upos,
      xpos,
      head: Number(head) - 1,
      rel,
    });
    if (!misc.includes('SpaceAfter=No')) document.text += ' ';
    const brackets = /Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const [, opening, type, alone, closing] of brackets.matchAll(/\((\d+)-(\w+)[^()]*(\))?|(\d+)\)/g)) {
      if (opening && type && alone) spans.push({ cluster: opening, type, sentence: index, first: token, last: token });
      else if (opening && type) open.push({ cluster: opening, type, first: token });
      else if (closing) {
        const which = open.findLastIndex((one) => one.cluster === closing);
        const [one] = which >= 0 ? open.splice(which, 1) : [];
        if (one) spans.push({ ...one, sentence: index, last: token });
      }
    }
  }
  document.sentences.push({ index, paragraph: index, start, end: document.text.length, tokens, parsed: true });
  for (const span of spans) document.gold.push({ ...span, head: headWithin(tokens, span) });
}

function headWithin(tokens: Token[], span: { first: number; last: number }): number {
  for (let index = span.first; index <= span.last; index++) {
    const head = tokens[index]?.head ?? -1;
    if ((head < span.first || head > span.last) && tokens[index]?.upos !== 'PUNCT') return index;
  }
  return span.last;
}

function quotesOf(text: string): QuotedRun[] {
  return [...text.matchAll(/["“]([^"“”]*)["”]/g)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return { span: { start, end }, inner: { start: start + 1, end: end - 1 }, closed: true };
  });
}

const COUNTRIES = countryNames();

function countryNames(): Set<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return new Set(
    letters.flatMap((a) => letters.map((b) => names.of(a + b)?.toLowerCase() ?? '')).filter((name) => name !== ''),
  );
}

/** The mentions a finder would hand over: people and bodies by name with an identity, by common noun without; no pronouns. */
export function mentionsOf(document: GumDocument): ActorMention[] {
  const byHead = new Map<string, ActorMention>();
  for (const gold of document.gold) {
    const sentence = document.sentences[gold.sentence];
    const head = sentence?.tokens[gold.head];
    if (!sentence || !head) continue;
    const kind = kindOf(gold, head, sentence);
    if (!kind || head.upos === 'PRON' || head.upos === 'DET') continue;
    const key = `${gold.sentence} ${gold.head}`;
    const known = byHead.get(key);
    if (known && known.last - known.first <= gold.last - gold.first) continue;
    byHead.set(key, toMention(gold, kind, head, sentence));
  }
  return [...byHead.values()];
}

function kindOf(gold: GoldMention, head: Token, sentence: Sentence): ActorKind | null {
  if (gold.type === 'person') return head.xpos === 'NNS' || head.xpos === 'NNPS' ? 'people' : 'person';
  if (gold.type === 'organization') return 'organisation';
  const name = sentence.tokens
    .slice(gold.first, gold.last + 1)
    .filter((token) => token.upos !== 'DET')
    .map((token) => token.lower)
    .join(' ');
  return gold.type === 'place' && head.upos === 'PROPN' && COUNTRIES.has(name) ? 'state' : null;
}

function toMention(gold: GoldMention, kind: ActorKind, head: Token, sentence: Sentence): ActorMention {
  const tokens = sentence.tokens.slice(gold.first, gold.last + 1).filter((token) => token.upos !== 'PUNCT');
  const inName = (token: Token) => token === head || (token.head === gold.head && /^(flat|compound)/.test(token.rel));
  const proper = tokens.filter((token) => token.upos === 'PROPN' && inName(token));
  const named = head.upos === 'PROPN';
  const surname = named && kind === 'person' && proper.length === 1;
  return {
    sentence: gold.sentence,
    first: gold.first,
    last: gold.last,
    head: gold.head,
    span: { start: sentence.tokens[gold.first]?.start ?? 0, end: sentence.tokens[gold.last]?.end ?? 0 },
    name: (named ? proper : [head]).map((token) => token.text).join(' '),
    form: named ? 'name' : 'nominal',
    kind,
    actor: named && !surname && kind !== 'people' ? `c${gold.cluster}` : null,
    party: null,
    role: null,
    members: [],
    entity: -1,
    by: 'gold',
  };
}
