/** Attachment scores: the share of words with the right head (UAS), and with the right relation too (LAS). */
import type { Tree } from '../../src/annotate/parser/dependency-parser.ts';
import type { TreebankSentence } from './treebank.ts';

export interface Scores {
  tokens: number;
  uas: number;
  las: number;
}

export function scoreTrees(gold: readonly TreebankSentence[], trees: readonly Tree[]): Scores {
  let [tokens, heads, both] = [0, 0, 0];
  gold.forEach((s, k) => {
    const tree = trees[k];
    s.forms.forEach((_, i) => {
      tokens++;
      const wanted = s.heads[i] === s.forms.length ? -1 : s.heads[i];
      if (tree?.heads[i] !== wanted) return;
      heads++;
      if (tree?.relations[i] === s.relations[i]) both++;
    });
  });
  return { tokens, uas: (100 * heads) / tokens, las: (100 * both) / tokens };
}
