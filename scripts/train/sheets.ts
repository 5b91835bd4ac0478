/**
 * Trains the classifiers of incident sheets on the MUC-4 development texts beside the repository; writes
 * weights/sheet-*.bin. usage: tsx scripts/train/sheets.ts [share], share=5 leaves every fifth text out.
 * The second look learns from what first looks trained on other texts say of a text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentOf } from '../../eval/corpora/document-of.ts';
import { packModelFile } from '../../src/annotate/words/model-file.ts';
import { contextOfPhrase, contextOfSentence, type SeenSentence } from '../../src/claims/sheet/context-clues.ts';
import { firstLook } from '../../src/claims/sheet/look.ts';
import { pairClues } from '../../src/claims/sheet/pair-clues.ts';
import { SHEET_CLUES } from '../../src/claims/sheet/sheet.ts';
import { DocumentView } from '../../src/claims/view.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { SHEET_WEIGHTS } from '../../src/pipeline/incident-sheets.ts';
import { type Example, keysOf, Logistic } from './logistic.ts';
import { type KeyIncident, type LabelledSentence, labelSentence, type MatchString } from './sheet-labels.ts';

const BENCH = fileURLToPath(new URL('../../../shared/bench/muc4/', import.meta.url));
const FOLDS = 4;
const SEED = 1;
/** Found on a fifth of the texts left out: faster learning fits the texts and no others. */
const SENTENCES = { epochs: 8, least: 2, rate: 0.012, decay: 1e-3, seed: SEED };
const PHRASES = { epochs: 8, least: 2, rate: 0.02, decay: 3e-3, seed: SEED };
const PAIRS = { epochs: 8, least: 2, rate: 0.03, decay: 3e-3, seed: SEED };
/** Weights smaller than this are dropped. */
const LEAST_WEIGHT = 0.02;

interface Text {
  key: KeyIncident[];
  seen: SeenSentence[];
  labels: LabelledSentence[];
  sentenceKeys: Int32Array[];
  phraseKeys: Int32Array[][];
}

interface Record {
  id: string;
  text: string;
  dateline: { date: string | null } | null;
  incidents: KeyIncident[];
}

const unweighed = { weigh: (): number[] => [1] };

async function readTexts(): Promise<Text[]> {
  const left = Number(process.argv[2] ?? 0);
  // The scorer lies beside the repository and has no types.
  const { matchString } = (await import(`${BENCH}match.mjs`)) as { matchString: MatchString };
  const engine = openEngine();
  const records = readFileSync(`${BENCH}dev.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record);
  return records.flatMap((record, i) => {
    if (left > 0 && i % left === 0) return [];
    const { id, text, dateline } = record;
    const document = documentOf({ id, text, date: dateline?.date ?? '1989-12-31' });
    const view = new DocumentView(document, annotateDocument(document, engine), engine.claims);
    const seen = firstLook(view, { sentences: unweighed, phrases: unweighed });
    return [
      {
        key: record.incidents,
        seen,
        labels: seen.map((one) => labelSentence(one, record.text, record.incidents, matchString)),
        sentenceKeys: seen.map(({ clues }) => keysOf(clues)),
        phraseKeys: seen.map(({ phrases }) => phrases.map(({ clues }) => keysOf(clues))),
      },
    ];
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
      sentences.push({ keys: keys(text, at, null), label: label.kind, weight: 1 });
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

const together: Keys = ({ seen, sentenceKeys, phraseKeys }, at, p) =>
  p === null
    ? Int32Array.from([...(sentenceKeys[at] ?? []), ...keysOf(contextOfSentence(seen, at))])
    : Int32Array.from([...(phraseKeys[at]?.[p] ?? []), ...keysOf(contextOfPhrase(seen, at, p))]);

function looked(text: Text, { sentences, phrases }: Models, keys: Keys): SeenSentence[] {
  return text.seen.map((one, at) => ({
    ...one,
    kinds: sentences.of(keys(text, at, null)),
    phrases: one.phrases.map((phrase, p) => ({ ...phrase, labels: phrases.of(keys(text, at, p)) })),
  }));
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

const texts = await readTexts();
console.log(`${texts.length} texts, ${texts.reduce((n, { seen }) => n + seen.length, 0)} sentences`);
const first = learn(texts, alone);
save('sentences', first.sentences, texts.length);
save('phrases', first.phrases, texts.length);
const crossed: Text[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const others = learn(
    texts.filter((_, i) => i % FOLDS !== fold),
    alone,
  );
  texts.forEach((text, i) => {
    if (i % FOLDS === fold) crossed[i] = { ...text, seen: looked(text, others, alone) };
  });
  console.log(`fold ${fold + 1} of ${FOLDS}`);
}
const second = learn(crossed, together);
save('sentencesAgain', second.sentences, texts.length);
save('phrasesAgain', second.phrases, texts.length);
save('pairs', new Logistic(pairsOf(crossed), { classes: 2, ...PAIRS }), texts.length);
