/** What claims are made of: who is said to say what, and who did what to whom; head and role both right. */
import type { Tree } from '../../src/annotate/parser/dependency-parser.ts';
import type { TreebankSentence } from './treebank.ts';

/** Lemmas that report. */
const REPORT = new Set(
  'say tell add claim report announce warn accuse deny insist explain state argue believe admit confirm suggest write declare estimate note allege ask'.split(
    ' ',
  ),
);

type Role = 'speaker' | 'content' | 'who' | 'whom';

const WHO = new Set(['nsubj', 'obl:agent', 'nsubj:outer']);
const WHOM = new Set(['obj', 'nsubj:pass']);
const CONTENT = new Set(['ccomp', 'parataxis']);

function pairs(s: TreebankSentence, tree: Tree, role: Role): string[] {
  const out: string[] = [];
  const reports = (verb: number): boolean => s.upos[verb] === 'VERB' && REPORT.has(s.lemmas[verb] ?? '');
  tree.heads.forEach((head, d) => {
    const relation = tree.relations[d] ?? '';
    if (role === 'who' && s.upos[head] === 'VERB' && WHO.has(relation)) out.push(`${head} ${d}`);
    if (role === 'whom' && s.upos[head] === 'VERB' && WHOM.has(relation)) out.push(`${head} ${d}`);
    if (role === 'speaker' && reports(head) && WHO.has(relation)) out.push(`${head} ${d}`);
    // the treebanks hang a quote on its verb or the verb on its quote
    if (role === 'content' && reports(head) && CONTENT.has(relation)) out.push(`${head} ${d}`);
    if (role === 'content' && reports(d) && relation === 'parataxis') out.push(`${d} ${head}`);
  });
  return out;
}

export function pairScores(gold: readonly TreebankSentence[], trees: readonly Tree[]): string[] {
  return (['speaker', 'content', 'who', 'whom'] as const).map((role) => {
    let [wanted, found, right] = [0, 0, 0];
    gold.forEach((s, k) => {
      const tree = trees[k];
      if (tree === undefined) return;
      const heads = s.heads.map((head) => (head === s.forms.length ? -1 : head));
      const want = new Set(pairs(s, { heads, relations: s.relations }, role));
      const got = pairs(s, tree, role);
      wanted += want.size;
      found += got.length;
      right += got.filter((pair) => want.has(pair)).length;
    });
    const [p, r, f] = [right / found, right / wanted, (2 * right) / (found + wanted)].map((x) => (100 * x).toFixed(1));
    return `${role}: P ${p} R ${r} F1 ${f} (${wanted})`;
  });
}
