import { readFileSync, writeFileSync } from 'node:fs';
import { splitSentences } from '../../src/annotate/sentences/split-sentences.ts';
import { annotateTags } from '../../src/annotate/syntax/annotate-syntax.ts';
import { loadSyntax } from '../../src/annotate/syntax/syntax-models.ts';
import { TimeReader } from '../../src/annotate/times/time-reader.ts';
import { loadNumerals } from '../../src/knowledge/numbers.ts';
import { loadTimes } from '../../src/knowledge/times.ts';
import { openSyntax } from '../../src/knowledge/weights.ts';
import { timexesOf } from './timex.ts';

/** One document of the corpus: `dct` is the day it was written. */
interface Article {
  id: string;
  dct: string;
  text: string;
}

/** Reads the corpus as JSON lines and writes predictions in its scorer's shape: `{id, timexes}` per line. */
export function predict(gold: string, out: string): void {
  const reader = new TimeReader(loadTimes(), loadNumerals());
  const models = loadSyntax(openSyntax());
  const lines = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const predictions = lines.map((line) => {
    const { id, dct, text } = JSON.parse(line) as Article; // the corpus's own shape
    const sentences = splitSentences(text);
    annotateTags(sentences, models);
    const timexes = reader
      .resolveTimes(sentences, { published: dct })
      .flatMap((mention) => timexesOf(mention, text.slice(mention.span.start, mention.span.end)));
    return JSON.stringify({ id, timexes });
  });
  writeFileSync(out, `${predictions.join('\n')}\n`);
}
