import { existsSync } from 'node:fs';
import { scoreTrees } from '../../scripts/train/scores.ts';
import {
  readTreebank,
  TREEBANKS_FOLDER,
  type TreebankPart,
  type TreebankSentence,
} from '../../scripts/train/treebank.ts';
import { treebankText } from '../../scripts/train/treebank-text.ts';
import { findQuotes } from '../../src/annotate/quotes/quoted-runs.ts';
import { annotateSyntax, annotateTags } from '../../src/annotate/syntax/annotate-syntax.ts';
import { loadSyntax, type SyntaxModels } from '../../src/annotate/syntax/syntax-models.ts';
import { openSyntax } from '../../src/knowledge/weights.ts';
import type { Figure, Mistake } from '../corpora/corpus.ts';
import type { Suite } from '../harness/suite.ts';

const PARTS: TreebankPart[] = ['ewt-test', 'gum-free-test', 'pud-test'];
/** Relations whose loss puts an actor, a victim or a speaker in the wrong place. */
const ROLES = /^(nsubj|obj|obl|nmod|ccomp|xcomp|conj|appos|acl|advcl)/;

interface Reading {
  gold: TreebankSentence[];
  uas: number;
  las: number;
  tokens: number;
  milliseconds: number;
  mistakes: Mistake[];
}

export const parserSuite: Suite = {
  name: 'parser',
  title: 'Trees: Universal Dependencies',
  about: `The treebanks' test parts with the treebanks' words and our own tags. LAS is the share of words with the right head and the right
relation. Speed is tagger and parser together on one thread, warm, and means something only beside \`npm run bench\` on the same machine.`,
  async measure({ part, say }) {
    if (!existsSync(TREEBANKS_FOLDER)) {
      say(`parser: ${TREEBANKS_FOLDER} is not here, nothing measured`);
      return null;
    }
    const models = loadSyntax(openSyntax());
    const parts = part === null ? PARTS : [part as TreebankPart];
    const readings = parts.map((name) => ({ name, ...read(readTreebank(name), models) }));
    const news = readings.flatMap(({ gold }) => gold.filter((s) => s.genre === 'pud-news'));
    if (news.length > 0) readings.push({ name: 'pud-test', ...read(news, models), ...{ gold: news } });
    const speeds = readings.map(({ tokens, milliseconds }) => (1000 * tokens) / milliseconds);
    return {
      on: parts.join(', '),
      figures: [
        ...readings.map(({ name, las, uas, tokens, gold }) =>
          lasFigure(gold === news ? 'pud-news' : name, las, uas, tokens),
        ),
        {
          key: 'speed',
          label: 'words a second',
          value: Math.round(Math.max(...speeds)),
          count: true,
          detail: 'tags and trees, one thread',
          floor: null,
          peer: null,
          goal: 15000,
        },
      ],
      table: null,
      mistakes: readings.filter(({ gold }) => gold !== news).flatMap(({ mistakes }) => mistakes),
    };
  },
};

const GOALS: Record<string, number> = { 'ewt-test': 86, 'pud-news': 84 };
const FLOORS: Record<string, number> = { 'ewt-test': 85, 'pud-news': 82.9 };

function lasFigure(name: string, las: number, uas: number, tokens: number): Figure {
  return {
    key: name,
    label: `LAS, ${name}`,
    value: Math.round(las * 100) / 100,
    detail: `UAS ${uas.toFixed(2)}, ${tokens} words`,
    floor: FLOORS[name] ?? null,
    peer: null,
    goal: GOALS[name] ?? null,
  };
}

function read(gold: TreebankSentence[], models: SyntaxModels): Reading {
  const { text, sentences } = treebankText(gold);
  const quotes = findQuotes(text, sentences);
  const begun = performance.now();
  annotateTags(sentences, models);
  annotateSyntax(sentences, models, { quotes });
  const milliseconds = performance.now() - begun;
  const trees = sentences.map(({ tokens }) => ({
    heads: tokens.map((t) => t.head),
    relations: tokens.map((t) => t.rel),
  }));
  const { tokens, uas, las } = scoreTrees(gold, trees);
  const mistakes = gold.flatMap((s, k) =>
    s.relations.flatMap((wanted, i): Mistake[] => {
      const head = s.heads[i] === s.forms.length ? -1 : s.heads[i];
      const tree = trees[k];
      if (!ROLES.test(wanted) || (tree?.heads[i] === head && tree?.relations[i] === wanted)) return [];
      const from = (at: number | undefined): string => (at === undefined || at < 0 ? 'root' : (s.forms[at] ?? '?'));
      return [
        {
          kind: wanted,
          id: s.id,
          says: `"${s.forms[i]}" under "${from(head)}", got ${tree?.relations[i]} under "${from(tree?.heads[i])}"`,
        },
      ];
    }),
  );
  return { gold, uas, las, tokens, milliseconds, mistakes };
}
