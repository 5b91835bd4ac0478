/** Prints how the reader parses a text. usage: npm run tree -- FILE [SENTENCE] (FILE - reads standard input) */
import { readFileSync } from 'node:fs';
import { findQuotes } from '../src/annotate/quotes/quoted-runs.ts';
import { splitSentences } from '../src/annotate/sentences/split-sentences.ts';
import { annotateSyntax } from '../src/annotate/syntax/annotate-syntax.ts';
import { loadSyntax } from '../src/annotate/syntax/syntax-models.ts';
import { openSyntax } from '../src/knowledge/weights.ts';
import type { Sentence } from '../src/model/annotation.ts';

const [file = '-', wanted] = process.argv.slice(2);
const text = readFileSync(file === '-' ? 0 : file, 'utf8');
const sentences = splitSentences(text);
annotateSyntax(sentences, loadSyntax(openSyntax()), { quotes: findQuotes(text, sentences) });

function print(sentence: Sentence, head: number, depth: number): void {
  for (const token of sentence.tokens) {
    if (token.head !== head) continue;
    const line = `${'  '.repeat(depth)}${token.rel}: ${token.text}`;
    console.log(`${String(token.index).padStart(4)} ${line.padEnd(60)} ${token.upos} ${token.xpos} ${token.lemma}`);
    print(sentence, token.index, depth + 1);
  }
}

for (const sentence of sentences) {
  if (wanted !== undefined && sentence.index !== Number(wanted)) continue;
  console.log(
    `\n[${sentence.index}] ${text.slice(sentence.start, sentence.end)}${sentence.parsed ? '' : ' (not parsed)'}`,
  );
  print(sentence, -1, 0);
}
