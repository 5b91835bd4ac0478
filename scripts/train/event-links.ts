/**
 * Trains the linker of event words, weights/event-links.json, on ECB+ (train part): which documents tell of one event, and
 * which marked words are one. usage: npx tsx scripts/train/event-links.ts [--measure]; with --measure nothing is written, and
 * each fifth of the topics is linked by what the others taught. Needs ../shared/bench/coref.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BENCH } from '../../eval/corpora/corpus.ts';
import { documentOf } from '../../eval/corpora/document-of.ts';
import { openEventLexicon } from '../../src/knowledge/event-lexicon.ts';
import { chanceBy, type Grove } from '../../src/knowledge/grove.ts';
import { type EventDocument, readEventDocument } from '../../src/link/event-mentions/event-document.ts';
import {
  comparisons,
  EVENT_MEASURES,
  type EventLinkModel,
  linkEventMentions,
  placedMentions,
} from '../../src/link/event-mentions/link-event-mentions.ts';
import { DocumentMeasures, documentLinksBy } from '../../src/link/event-mentions/seminal-events.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { type Case, growGrove } from './boosting.ts';

interface Article {
  id: string;
  topic: string;
  subtopic: string;
  text: string;
  mentions: { id: string; kind: string; start: number; end: number; cluster: string }[];
}
interface Lesson extends Case {
  /** Of the topics of both. */
  folds: readonly [number, number];
}

const FOLDS = 5;
const DOCUMENT_TREES = { trees: 220, depth: 4, rate: 0.06, least: 40, calm: 5, seed: 1 };
const MENTION_TREES = { trees: 260, depth: 4, rate: 0.08, least: 60, calm: 5, seed: 2 };
/** Best on folds of the training topics. */
const THRESHOLD = 0.32;
const OUT = fileURLToPath(new URL('../../weights/event-links.json', import.meta.url));
const isMeasuring = process.argv.includes('--measure');

const lexicon = openEventLexicon();
const engine = openEngine();

function articlesOf(part: string): Article[] {
  return readFileSync(join(BENCH, `coref/ecbplus-${part}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Article) // the bench's own shape
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function documentsOf(articles: readonly Article[]): EventDocument[] {
  return articles.map(({ id, text, mentions }) => {
    const annotated = annotateDocument(documentOf({ id, text, date: '2010-01-01', source: id }), engine);
    const marked = mentions
      .filter(({ kind }) => kind === 'event')
      .map(({ id: own, start, end }) => ({ id: own, span: { start, end } }));
    return readEventDocument(id, annotated, marked, lexicon);
  });
}

const foldOf = (topic: string): number => Number(topic) % FOLDS;

/** Lessons of all folds but one; all where no fold is left out. */
function grow(lessons: readonly Lesson[], settings: typeof MENTION_TREES, without: number | null): Grove {
  return growGrove(without === null ? lessons : lessons.filter(({ folds }) => !folds.includes(without)), settings);
}

function learn(articles: readonly Article[]): EventLinkModel {
  const documents = documentsOf(articles);
  const all = new DocumentMeasures(documents, lexicon);
  const [fold, about] = [articles.map(({ topic }) => foldOf(topic)), articles.map(({ subtopic }) => subtopic)];
  const lessons: Lesson[] = [];
  documents.forEach((_, a) => {
    documents.forEach((__, b) => {
      const measures = a < b ? all.of(a, b) : null;
      if (measures)
        lessons.push({ measures, right: Number(about[a] === about[b]), folds: [fold[a] ?? 0, fold[b] ?? 0] });
    });
  });
  console.log(`${lessons.length} pairs of documents`);
  const groves = Array.from({ length: FOLDS }, (_, without) => grow(lessons, DOCUMENT_TREES, without));
  const grove = grow(lessons, DOCUMENT_TREES, null);
  // What is learnt of mentions must rest on chances of documents that were not learnt by heart.
  const links = documentLinksBy(all, (measures, a) => chanceBy(groves[fold[a] ?? 0] ?? grove, measures));
  const clusterOf = new Map(articles.flatMap(({ mentions }) => mentions.map((m) => [m.id, m.cluster] as const)));
  const placed = placedMentions(documents);
  const pairs: Lesson[] = [];
  for (const { a, b, measures } of comparisons(placed, links, lexicon)) {
    const [one, other] = [placed[a], placed[b]];
    if (!one || !other) continue;
    const right = clusterOf.get(one.mention.id) === clusterOf.get(other.mention.id);
    pairs.push({ measures, right: Number(right), folds: [fold[one.at] ?? 0, fold[other.at] ?? 0] });
  }
  console.log(`${pairs.length} pairs of mentions, ${pairs.filter(({ right }) => right).length} of them one`);
  return {
    measures: EVENT_MEASURES,
    documents: grove,
    mentions: grow(pairs, MENTION_TREES, null),
    threshold: THRESHOLD,
  };
}

async function conll(articles: readonly Article[], model: EventLinkModel): Promise<number> {
  const documents = documentsOf(articles);
  const { scoreCoref } = (await import(join(BENCH, 'coref/score.mjs'))) as {
    scoreCoref(gold: unknown, predicted: unknown): { CoNLL: number };
  };
  const started = performance.now();
  const events = linkEventMentions(documents, model, lexicon);
  console.log(`linked ${events.size} mentions in ${Math.round(performance.now() - started)} ms`);
  const predicted = articles.map(({ id, mentions }) => ({
    id,
    mentions: mentions
      .filter(({ kind }) => kind === 'event')
      .map((m) => ({ mention: m.id, cluster: events.get(m.id) ?? m.id })),
  }));
  return 100 * scoreCoref(articles, predicted).CoNLL;
}

const train = articlesOf('train');
if (isMeasuring) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(train.filter(({ topic }) => foldOf(topic) !== fold));
    const unseen = train.filter(({ topic }) => foldOf(topic) === fold);
    console.log(`fold ${fold}: CoNLL F1 ${(await conll(unseen, model)).toFixed(2)}`);
  }
} else {
  const model = learn(train);
  writeFileSync(OUT, `${JSON.stringify(model)}\n`);
  console.log(`unseen topics (dev): CoNLL F1 ${(await conll(articlesOf('dev'), model)).toFixed(2)}`);
}
