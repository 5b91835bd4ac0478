import { findQuotes } from '../../src/annotate/quotes/quoted-runs.ts';
import { splitSentences } from '../../src/annotate/sentences/split-sentences.ts';
import { annotateSyntax } from '../../src/annotate/syntax/annotate-syntax.ts';
import { loadSyntax } from '../../src/annotate/syntax/syntax-models.ts';
import { openSyntax } from '../../src/knowledge/weights.ts';

/** One line a token: form, universal tag, Penn tag, lemma, relation, head's form; a blank line after each sentence. */
export function goldenTrees(text: string): string {
  const sentences = splitSentences(text);
  annotateSyntax(sentences, loadSyntax(openSyntax()), { quotes: findQuotes(text, sentences) });
  return sentences
    .map(({ tokens }) => {
      const lines = tokens.map((t) =>
        [t.text, t.upos, t.xpos, t.lemma, t.rel, tokens[t.head]?.text ?? 'ROOT'].join('\t'),
      );
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}
