/**
 * Measures tags and trees on the treebanks' test parts (gold tokens, predicted tags). usage: tsx scripts/train/evaluate.ts [parser.bin]
 * QUOTES=0 parses quoted runs where they stand, marks and all; PART=ewt-dev measures that part alone.
 */
import { readFileSync } from 'node:fs';
import { findQuotes } from '../../src/annotate/quotes/quoted-runs.ts';
import { annotateSyntax, annotateTags } from '../../src/annotate/syntax/annotate-syntax.ts';
import { loadSyntax } from '../../src/annotate/syntax/syntax-models.ts';
import { openSyntax } from '../../src/knowledge/weights.ts';
import { pairScores } from './pairs.ts';
import { scoreTrees } from './scores.ts';
import { readTreebank, type TreebankPart, type TreebankSentence } from './treebank.ts';
import { treebankText } from './treebank-text.ts';

const bytes = openSyntax();
const [file] = process.argv.slice(2);
const models = loadSyntax(file === undefined ? bytes : { ...bytes, parser: readFileSync(file) });

function percent(part: number, all: number): string {
  return ((100 * part) / all).toFixed(2);
}

/** Tags and trees together, warm, on one thread; processor time, so that what else runs on the machine hardly counts. */
function measureSpeed(gold: readonly TreebankSentence[]): void {
  let fastest = 0;
  for (let round = 0; round < 4; round++) {
    const { sentences } = treebankText(gold);
    const begun = process.cpuUsage();
    annotateSyntax(sentences, models);
    const { user, system } = process.cpuUsage(begun);
    const tokens = sentences.reduce((sum, s) => sum + s.tokens.length, 0);
    fastest = Math.max(fastest, (tokens * 1e6) / (user + system));
  }
  console.log(`tagger and parser: ${Math.round(fastest)} tokens a second of one core`);
}

function measure(name: string, gold: readonly TreebankSentence[]): void {
  const { text, sentences } = treebankText(gold);
  const quotes = process.env.QUOTES === '0' ? [] : findQuotes(text, sentences);
  const begun = performance.now();
  annotateTags(sentences, models);
  const tagged = performance.now();
  annotateSyntax(sentences, models, { quotes });
  const parsed = performance.now();
  const trees = sentences.map(({ tokens }) => ({
    heads: tokens.map((t) => t.head),
    relations: tokens.map((t) => t.rel),
  }));
  const { tokens, uas, las } = scoreTrees(gold, trees);
  let [upos, xpos] = [0, 0];
  gold.forEach((s, k) => {
    sentences[k]?.tokens.forEach((token, i) => {
      if (token.upos === s.upos[i]) upos++;
      if (token.xpos === s.xpos[i]) xpos++;
    });
  });
  const speed = (ms: number): number => Math.round((1000 * tokens) / ms);
  console.log(
    `${name}: ${tokens} tokens, UPOS ${percent(upos, tokens)} XPOS ${percent(xpos, tokens)} UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)}; tags ${speed(tagged - begun)}/s, trees ${speed(parsed - tagged)}/s`,
  );
  const quoted = gold.map((_, i) => i).filter((i) => sentences[i]?.tokens.some((t) => /^["“”]$/.test(t.text)));
  const part = scoreTrees(
    quoted.flatMap((i) => gold[i] ?? []),
    quoted.flatMap((i) => trees[i] ?? []),
  );
  console.log(`   with double quotes: ${part.tokens} tokens, UAS ${part.uas.toFixed(2)} LAS ${part.las.toFixed(2)}`);
  for (const line of pairScores(gold, trees)) console.log(`   ${line}`);
}

const parts: TreebankPart[] = process.env.PART
  ? [process.env.PART as TreebankPart]
  : ['ewt-test', 'gum-free-test', 'pud-test'];
const gold = parts.map((part) => readTreebank(part));
parts.forEach((part, i) => {
  measure(part, gold[i] ?? []);
});
measure(
  'news (PUD and GUM)',
  gold.flat().filter((s) => s.genre === 'pud-news' || s.genre === 'news'),
);
measure(
  'PUD news',
  gold.flat().filter((s) => s.genre === 'pud-news'),
);
measureSpeed(gold.flat());
