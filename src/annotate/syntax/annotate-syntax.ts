import type { QuotedRun, Sentence } from '../../model/annotation.ts';
import { MOST_WORDS } from '../parser/dependency-parser.ts';
import { type Collapse, extentsBySentence } from './collapse.ts';
import { repairCounts } from './count-arcs.ts';
import { settleCounted, settleRise } from './count-words.ts';
import { settleGenitive } from './genitive.ts';
import { settleHarm } from './harm-words.ts';
import { parseSentence } from './parse-sentence.ts';
import { quotedParts } from './quoted-parts.ts';
import { repairReciprocals } from './reciprocal-arcs.ts';
import { repairArcs } from './repair-arcs.ts';
import { repairRelatives } from './repair-relatives.ts';
import { repairSpeech } from './repair-speech.ts';
import { asideInSaying, liftSaidClause, settleSayingVerb } from './saying-verb.ts';
import { type ReportingVerbs, secondSayer, spokenAside, spokenPart } from './spoken-part.ts';
import type { SyntaxModels } from './syntax-models.ts';

export type { Collapse } from './collapse.ts';

export interface SyntaxOptions {
  /** Names, dates and the like that the parser is to see as one word each. */
  collapse?: readonly Collapse[];
  /** What `findQuotes` found in the same sentences, in its order. */
  quotes?: readonly QuotedRun[];
  /** Lemmas of verbs of saying; with them a sentence's closing attribution is parsed apart from what it reports. */
  reportingVerbs?: ReportingVerbs;
  /** Lemmas of all verbs of saying, demanding, accusing: a second one with its own source behind a comma is parsed apart. */
  sayingVerbs?: ReportingVerbs;
  /** Sentences that fail it keep their tags but are not parsed. Asked after tagging. */
  shouldParse?: (sentence: Sentence) => boolean;
}

/** Forms that are never anything but verbs; the tagger, which has seen few of them, takes "X and Y accuse Z" for a preposition. */
const ALWAYS_VERBS = new Map([
  ['accuse', 'VBP'],
  ['accuses', 'VBZ'],
  ['accused', 'VBD'],
  ['denies', 'VBZ'],
  ['alleges', 'VBZ'],
  ['deny', 'VBP'],
  ['struck', 'VBD'],
  ['seized', 'VBD'],
  ['fled', 'VBD'],
  ['fought', 'VBD'],
  ['overran', 'VBD'],
  ['retook', 'VBD'],
  ['withdrew', 'VBD'],
  ['ambushed', 'VBD'],
  ['shelled', 'VBD'],
  ['stormed', 'VBD'],
  ['slain', 'VBN'],
]);

/** Nouns whose ending the tagger takes for a verb's: "the military's media wing said". */
const NEVER_VERBS = new Set(['wing', 'king', 'ceiling']);

/** A past form may be a participle too; any other form is whatever kind of verb the tagger takes it for. */
function fits(verb: string, xpos: string): boolean {
  return verb === 'VBD' ? xpos === 'VBD' || xpos === 'VBN' : xpos.startsWith('VB');
}

/** Fills tags and lemmas of the sentences in place. `annotateSyntax` does it too; apart for those who need tags first. */
export function annotateTags(sentences: readonly Sentence[], { tagger, lemmatiser }: SyntaxModels): void {
  for (const { tokens } of sentences) {
    const texts = tokens.map((token) => token.text);
    // A headline has no full stop; the tagger, which has seen few, would take its last word for one.
    const tags = tagger.tag(/[\p{L}\p{N}]/u.test(texts.at(-1) ?? '') ? [...texts, '.'] : texts);
    tokens.forEach((token, i) => {
      const tag = tags[i];
      if (tag === undefined) return;
      const verb = ALWAYS_VERBS.get(token.lower);
      const noun =
        (token.lower === 'crossing' && tokens[i - 1]?.lower === 'border') ||
        (NEVER_VERBS.has(token.lower) && tag.upos === 'VERB');
      token.upos = verb ? 'VERB' : noun ? 'NOUN' : tag.upos;
      token.xpos = noun ? 'NN' : verb && !fits(verb, tag.xpos) ? verb : tag.xpos;
      token.lemma = lemmatiser.lemma(token.lower, token);
    });
    settleCounted(tokens, lemmatiser);
    settleRise(tokens);
    settleHarm(tokens, lemmatiser);
    settleGenitive(tokens);
  }
}

/**
 * Fills tags, lemmas and arcs of the sentences in place; tags only where they are not there yet. A sentence that is
 * not parsed hangs flat on its first token and says `parsed: false`.
 */
export function annotateSyntax(
  sentences: readonly Sentence[],
  models: SyntaxModels,
  options: SyntaxOptions = {},
): void {
  annotateTags(
    sentences.filter(({ tokens }) => tokens[0]?.upos === ''),
    models,
  );
  const extents = extentsBySentence(options.collapse ?? []);
  const quoted = quotedParts(sentences, options.quotes ?? []);
  sentences.forEach((sentence, i) => {
    sentence.parsed = sentence.tokens.length <= MOST_WORDS && (options.shouldParse?.(sentence) ?? true);
    if (options.reportingVerbs) settleSayingVerb(sentence, options.reportingVerbs, options.sayingVerbs);
    const spoken = options.reportingVerbs ? spokenPart(sentence, options.reportingVerbs) : [];
    const aside =
      options.reportingVerbs && spoken.length === 0
        ? (spokenAside(sentence, options.reportingVerbs) ?? asideInSaying(sentence, options.reportingVerbs))
        : null;
    const sayer =
      options.sayingVerbs && spoken.length === 0 && !aside ? secondSayer(sentence, options.sayingVerbs) : null;
    const cuts = {
      extents: extents.get(sentence.index) ?? [],
      quoted: [...(quoted[i] ?? []), ...spoken],
      aside: aside ?? sayer,
      asideAs: aside ? 'parataxis' : 'conj',
    };
    if (sentence.parsed) {
      parseSentence(sentence, models.parser, cuts);
      if (options.sayingVerbs) liftSaidClause(sentence, options.sayingVerbs);
      repairArcs(sentence);
      repairCounts(sentence);
      repairReciprocals(sentence);
      if (options.sayingVerbs) {
        repairRelatives(sentence, options.sayingVerbs);
        repairSpeech(sentence, options.sayingVerbs);
      }
    } else hangFlat(sentence);
  });
}

function hangFlat(sentence: Sentence): void {
  sentence.tokens.forEach((token, i) => {
    token.head = i === 0 ? -1 : 0;
    token.rel = i === 0 ? 'root' : 'dep';
  });
}
