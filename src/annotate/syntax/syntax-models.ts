import { Lemmatiser } from '../lemma/lemma.ts';
import { DependencyParser } from '../parser/dependency-parser.ts';
import { Tagger } from '../tagger/tagger.ts';
import { WordClasses } from '../words/word-classes.ts';

/** The contents of the files of `weights/`. */
export interface SyntaxBytes {
  wordClasses: Uint8Array;
  tagger: Uint8Array;
  parser: Uint8Array;
  lemmas: Uint8Array;
}

/** What reads a sentence; made once, used for any number of documents, one at a time. */
export interface SyntaxModels {
  tagger: Tagger;
  parser: DependencyParser;
  lemmatiser: Lemmatiser;
}

/** Throws ModelFileError where a file does not fit this program. */
export function loadSyntax(bytes: SyntaxBytes): SyntaxModels {
  const classes = WordClasses.load(bytes.wordClasses);
  return {
    tagger: Tagger.load(bytes.tagger, classes),
    parser: DependencyParser.load(bytes.parser, classes),
    lemmatiser: new Lemmatiser(new TextDecoder().decode(bytes.lemmas), (lower) => classes.rankOf(lower)),
  };
}
