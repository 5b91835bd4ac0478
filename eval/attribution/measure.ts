import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { attribute } from '../../src/claims/attribution/attribute.ts';
import { DocumentView } from '../../src/claims/view.ts';
import type { Document } from '../../src/model/document.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import type { Engine } from '../../src/pipeline/engine.ts';
import { type SaidSpans, saidSpans } from './said-spans.ts';

/** PolNeAR, political news with every attribution marked, read in place and scored by its own scorer. */
export const CORPUS = fileURLToPath(new URL('../../../shared/bench/attribution/', import.meta.url));

const Article = z.object({ id: z.string(), publisher: z.string(), date: z.string(), text: z.string() });
export type Article = z.infer<typeof Article>;

const Score = z.object({
  p: z.number(),
  r: z.number(),
  f: z.number(),
  tp: z.number(),
  gold: z.number(),
  pred: z.number(),
});
const Scores = z.object({
  exact: Score,
  overlap: Score,
  attributed: Score,
  chars: Score,
  sourceAccuracy: z.number(),
  cueFound: z.number(),
});

const ROWS = [
  ['content, half or more', 'overlap'],
  ['content and source', 'attributed'],
  ['content, exact extent', 'exact'],
  ['characters of content', 'chars'],
] as const;

/** Reads every article of a part and prints precision, recall and F1 by kind of speech. */
export function attributionReport(engine: Engine, part: string): string {
  const gold = join(CORPUS, `polnear-${part}.jsonl`);
  if (!existsSync(gold)) return `attribution: ${gold} is not there, nothing measured`;
  const predictions = articlesIn(gold).map((article) => ({
    id: article.id,
    attributions: attributionsOf(article, engine),
  }));
  const folder = mkdtempSync(join(tmpdir(), 'attribution-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((p) => JSON.stringify(p)).join('\n'));
    const lines = [`PolNeAR ${part}, ${predictions.length} articles`];
    for (const kind of [null, 'direct', 'mixed', 'indirect']) lines.push(...table(gold, file, kind));
    return lines.join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function articlesIn(file: string): Article[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Article.parse(JSON.parse(line)));
}

/** What the reader finds said in an article. */
export function attributionsOf(article: Article, engine: Engine): SaidSpans[] {
  const view = viewOf(article, engine);
  return saidSpans(view, attribute(view).frames);
}

export function viewOf(article: Article, engine: Engine): DocumentView {
  const document: Document = {
    id: article.id,
    title: null,
    text: article.text,
    published: article.date,
    publishedFrom: 'file',
    source: article.publisher,
    sourceKind: null,
    party: null,
    author: null,
    url: null,
    language: 'en',
    format: 'text',
    file: null,
    sample: false,
  };
  return new DocumentView(document, annotateDocument(document, engine), engine.claims);
}

function table(gold: string, predictions: string, kind: string | null): string[] {
  const wanted = kind === null ? [] : ['--kind', kind];
  const printed = execFileSync(process.execPath, [join(CORPUS, 'score.mjs'), gold, predictions, ...wanted, '--json'], {
    encoding: 'utf8',
  });
  const scores = Scores.parse(JSON.parse(printed));
  const percent = (n: number): string => (100 * n).toFixed(1).padStart(5);
  const rows = kind === null ? ROWS : ROWS.slice(0, 2);
  return [
    '',
    kind ?? 'all',
    ...rows.map(([label, key]) => {
      const { p, r, f, tp, gold: marked, pred } = scores[key];
      return `  ${label.padEnd(22)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f)}   ${tp} of ${marked} marked, ${pred} found`;
    }),
    ...(kind === null
      ? [
          `  where content is found: source right ${percent(scores.sourceAccuracy)}, cue right ${percent(scores.cueFound)}`,
        ]
      : []),
  ];
}
