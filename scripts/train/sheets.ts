/**
 * Trains the classifiers and trees of incident sheets on the MUC-4 development texts beside the repository; writes
 * weights/sheet-*. usage: tsx scripts/train/sheets.ts [--measure], which writes nothing and ends with the score on texts
 * that nothing had seen. Each stage learns from what stages trained on other texts say of a text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentOf } from '../../eval/corpora/document-of.ts';
import { packModelFile } from '../../src/annotate/words/model-file.ts';
import { contextOfPhrase, contextOfSentence, type SeenSentence } from '../../src/claims/sheet/context-clues.ts';
import { firstLook } from '../../src/claims/sheet/look.ts';
import { pairClues } from '../../src/claims/sheet/pair-clues.ts';
import { draftText } from '../../src/claims/sheet/read-sheets.ts';
import { SHEET_CLUES, SHEET_MEASURES } from '../../src/claims/sheet/sheet.ts';
import { textClues } from '../../src/claims/sheet/text-clues.ts';
import { DocumentView } from '../../src/claims/view.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import { type Engine, openEngine } from '../../src/pipeline/engine.ts';
import { SHEET_GROVES, SHEET_WEIGHTS, titleWords } from '../../src/pipeline/incident-sheets.ts';
import { type Example, keysOf, Logistic } from './logistic.ts';
import { type DraftedRecord, learnDecisions, type Scorer } from './sheet-decisions.ts';
import { type KeyIncident, type LabelledSentence, labelSentence, type MatchString } from './sheet-labels.ts';

const BENCH = fileURLToPath(new URL('../../../shared/bench/muc4/', import.meta.url));
const FOLDS = 4;
const SEED = 1;
/** Found on a fifth of the texts left out: faster learning fits the texts and no others. */
const SENTENCES = { epochs: 8, settling: 4, least: 2, rate: 0.012, decay: 1e-3, seed: SEED };
const PHRASES = { epochs: 8, settling: 4, least: 3, rate: 0.02, decay: 3e-3, seed: SEED };
/** Texts need a calmer hand: there are few. */
const TEXTS = { epochs: 8, settling: 4, least: 3, rate: 0.01, decay: 1e-2, seed: SEED };
const PAIRS = { epochs: 8, least: 2, rate: 0.03, decay: 3e-3, seed: SEED };
/** Weights smaller than this are dropped. */
const LEAST_WEIGHT = 0.03;

const MEASURE = process.argv.includes('--measure');

interface Text {
  record: Record;
  view: DocumentView;
  key: KeyIncident[];
  seen: SeenSentence[];
  labels: LabelledSentence[];
  textKeys: Int32Array;
  sentenceKeys: Int32Array[];
  phraseKeys: Int32Array[][];
  /** How likely the text tells of any incident. */
  chance: number;
}

interface Record {
  id: string;
  text: string;
  dateline: { date: string | null } | null;
  incidents: KeyIncident[];
}

const unweighed = { weigh: (): number[] => [1] };

function readTexts(engine: Engine, matchString: MatchString): Text[] {
  const records = readFileSync(`${BENCH}dev.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record);
  return records.map((record) => {
    const { id, text, dateline } = record;
    const document = documentOf({ id, text, date: dateline?.date ?? '1990-12-31' });
    const view = new DocumentView(document, annotateDocument(document, engine), engine.claims);
    const seen = firstLook(view, { sentences: unweighed, phrases: unweighed });
    return {
      record,
      view,
      key: record.incidents,
      seen,
      labels: seen.map((one) => labelSentence(one, record.text, record.incidents, matchString)),
      textKeys: keysOf(textClues(view, seen)),
      sentenceKeys: seen.map(({ clues }) => keysOf(clues)),
      phraseKeys: seen.map(({ phrases }) => phrases.map(({ clues }) => keysOf(clues))),
      chance: 0,
    };
  });
}

interface Models {
  sentences: Logistic;
  phrases: Logistic;
}

type Keys = (text: Text, at: number, phrase: number | null) => Int32Array;

function learn(texts: readonly Text[], keys: Keys): Models {
  const sentences: Example[] = [];
  const phrases: Example[] = [];
  for (const text of texts) {
    text.labels.forEach((label, at) => {
      if (label.kind >= 0) sentences.push({ keys: keys(text, at, null), label: label.kind, weight: 1 });
      label.phrases.forEach((part, p) => {
        if (part >= 0) phrases.push({ keys: keys(text, at, p), label: part, weight: 1 });
      });
    });
  }
  return {
    sentences: new Logistic(sentences, { classes: SHEET_WEIGHTS.sentences.labels.length, ...SENTENCES }),
    phrases: new Logistic(phrases, { classes: SHEET_WEIGHTS.phrases.labels.length, ...PHRASES }),
  };
}

const alone: Keys = ({ sentenceKeys, phraseKeys }, at, p) =>
  (p === null ? sentenceKeys[at] : phraseKeys[at]?.[p]) ?? new Int32Array();

const together: Keys = ({ seen, chance, sentenceKeys, phraseKeys }, at, p) =>
  p === null
    ? Int32Array.from([...(sentenceKeys[at] ?? []), ...keysOf(contextOfSentence(seen, at, chance))])
    : Int32Array.from([...(phraseKeys[at]?.[p] ?? []), ...keysOf(contextOfPhrase(seen, at, { index: p, chance }))]);

function looked(text: Text, { sentences, phrases }: Models, keys: Keys): SeenSentence[] {
  return text.seen.map((one, at) => ({
    ...one,
    kinds: sentences.of(keys(text, at, null)),
    phrases: one.phrases.map((phrase, p) => ({ ...phrase, labels: phrases.of(keys(text, at, p)) })),
  }));
}

/** Texts whose only incidents are optional ones teach nothing of whether a text tells of any. */
function learnTexts(texts: readonly Text[]): Logistic {
  const examples = texts.flatMap(({ key, textKeys }) =>
    key.length > 0 && key.every(({ optional }) => optional)
      ? []
      : [{ keys: textKeys, label: key.length > 0 ? 1 : 0, weight: 1 }],
  );
  return new Logistic(examples, { classes: 2, ...TEXTS });
}

function pairsOf(texts: readonly Text[]): Example[] {
  return texts.flatMap(({ seen, labels }) => {
    const told = seen.flatMap((one, at) => {
      const incidents = labels[at]?.incidents;
      return incidents && incidents.size > 0 ? [{ one, incidents }] : [];
    });
    return told.flatMap((b, i) =>
      told.slice(0, i).map((a) => ({
        keys: keysOf(pairClues(a.one, b.one)),
        label: [...a.incidents].some((x) => b.incidents.has(x)) ? 1 : 0,
        weight: 1,
      })),
    );
  });
}

function save(name: keyof typeof SHEET_WEIGHTS, model: Logistic, texts: number): void {
  if (MEASURE) return;
  const { file, labels } = SHEET_WEIGHTS[name];
  const { rows, unit, features } = model.compact(LEAST_WEIGHT);
  const packed = packModelFile(
    {
      features: SHEET_CLUES,
      labels: [...labels],
      unit,
      trained: { corpus: 'MUC-4 development texts', texts, seed: SEED, node: process.version },
    },
    (['deltas', 'lengths', 'classes', 'weights'] as const).map((array) => ({
      name: array,
      type: 'u8',
      bytes: rows[array],
    })),
  );
  writeFileSync(fileURLToPath(new URL(`../../weights/${file}`, import.meta.url)), packed);
  console.log(`${file}: ${features} features, ${packed.length} bytes`);
}

function halfway(a: readonly SeenSentence[], b: readonly SeenSentence[]): SeenSentence[] {
  const mean = (x: readonly number[], y: readonly number[]): number[] => x.map((p, k) => (p + (y[k] ?? 0)) / 2);
  return a.map((one, at) => ({
    ...one,
    kinds: mean(one.kinds, b[at]?.kinds ?? []),
    phrases: one.phrases.map((phrase, p) => ({
      ...phrase,
      labels: mean(phrase.labels, b[at]?.phrases[p]?.labels ?? []),
    })),
  }));
}

const engine = openEngine();
const titles = titleWords(engine);
// The scorer lies beside the repository and has no types.
const scorer = { ...(await import(`${BENCH}match.mjs`)), ...(await import(`${BENCH}score.mjs`)) } as Scorer & {
  scoreSet(gold: readonly Record[], answers: readonly unknown[]): { all: { p: number; r: number; f: number } };
};
const texts = readTexts(engine, scorer.matchString);
console.log(`${texts.length} texts, ${texts.reduce((n, { seen }) => n + seen.length, 0)} sentences`);
const without = <T>(all: readonly T[], fold: number): T[] => all.filter((_, i) => i % FOLDS !== fold);
const within = (fold: number): number[] => texts.flatMap((_, i) => (i % FOLDS === fold ? [i] : []));
const crossed: Text[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const others = learn(without(texts, fold), alone);
  const whole = learnTexts(without(texts, fold));
  for (const i of within(fold)) {
    const text = texts[i];
    if (text) crossed[i] = { ...text, seen: looked(text, others, alone), chance: whole.of(text.textKeys)[1] ?? 0 };
  }
  console.log(`first look, fold ${fold + 1} of ${FOLDS}`);
}
const drafted: DraftedRecord[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const others = learn(without(crossed, fold), together);
  const pairs = new Logistic(pairsOf(without(crossed, fold)), { classes: 2, ...PAIRS });
  const weigher = { weigh: (clues: readonly string[]) => pairs.of(keysOf(clues)) };
  for (const i of within(fold)) {
    const text = crossed[i];
    if (!text) continue;
    const second = halfway(text.seen, looked(text, others, together));
    drafted[i] = {
      record: text.record,
      drafted: draftText(text.view, { first: text.seen, second, text: text.chance }, { pairs: weigher, titles }),
    };
  }
  console.log(`second look, fold ${fold + 1} of ${FOLDS}`);
}
const { groves, answers } = learnDecisions(drafted, scorer);
const { all } = scorer.scoreSet(
  texts.map(({ record }) => record),
  answers,
);
console.log(`unseen: P ${(100 * all.p).toFixed(1)} R ${(100 * all.r).toFixed(1)} F1 ${(100 * all.f).toFixed(2)}`);
if (!MEASURE) {
  const first = learn(texts, alone);
  save('sentences', first.sentences, texts.length);
  save('phrases', first.phrases, texts.length);
  save('text', learnTexts(texts), texts.length);
  const second = learn(crossed, together);
  save('sentencesAgain', second.sentences, texts.length);
  save('phrasesAgain', second.phrases, texts.length);
  save('pairs', new Logistic(pairsOf(crossed), { classes: 2, ...PAIRS }), texts.length);
  const trees = JSON.stringify({ measures: SHEET_MEASURES, groves });
  writeFileSync(fileURLToPath(new URL(`../../weights/${SHEET_GROVES}`, import.meta.url)), `${trees}\n`);
  console.log(`${SHEET_GROVES}: ${trees.length} bytes`);
}
