import type { Extent, QuotedRun, Sentence } from '../../model/annotation.ts';
import { MOST_WORDS } from '../parser/dependency-parser.ts';
import type { SyntaxModels } from './syntax-models.ts';

/** A stretch of a sentence that the parser is to see as one word. */
export interface Collapse extends Omit<Extent, 'span'> {
  /** A name becomes one proper noun; a date is read as if it were "Monday". */
  as: 'name' | 'date';
}

export interface SyntaxOptions {
  collapse?: readonly Collapse[];
  quotes?: readonly QuotedRun[];
  /** Sentences that fail it are tagged but not parsed. */
  shouldParse?: (sentence: Sentence) => boolean;
}

/** Fills tags, lemmas and arcs of the sentences in place; a sentence that is not parsed hangs flat on its first token. */
export function annotateSyntax(
  sentences: readonly Sentence[],
  models: SyntaxModels,
  options: SyntaxOptions = {},
): void {
  for (const sentence of sentences) {
    tagSentence(sentence, models);
    const wanted = sentence.tokens.length <= MOST_WORDS && (options.shouldParse?.(sentence) ?? true);
    if (!wanted) hangFlat(sentence);
    else parseSentence(sentence, models);
    sentence.parsed = wanted;
  }
}

function tagSentence(sentence: Sentence, { tagger, lemmatiser }: SyntaxModels): void {
  const tags = tagger.tag(sentence.tokens.map((token) => token.text));
  sentence.tokens.forEach((token, i) => {
    const tag = tags[i];
    if (tag === undefined) return;
    token.upos = tag.upos;
    token.xpos = tag.xpos;
    token.lemma = lemmatiser.lemma(token.lower, tag);
  });
}

function hangFlat(sentence: Sentence): void {
  sentence.tokens.forEach((token, i) => {
    token.head = i === 0 ? -1 : 0;
    token.rel = i === 0 ? 'root' : 'dep';
  });
}

function parseSentence(sentence: Sentence, { parser }: SyntaxModels): void {
  const { tokens } = sentence;
  const tree = parser.parse(
    tokens.map((token) => token.text),
    tokens,
  );
  tokens.forEach((token, i) => {
    token.head = tree.heads[i] ?? -1;
    token.rel = tree.relations[i] ?? 'dep';
  });
}
