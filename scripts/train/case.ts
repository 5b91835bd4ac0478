/**
 * Trains the restorer of case; writes weights/case.bin. usage: tsx scripts/train/case.ts [epochs]
 * Learns from the treebanks and, where the corpora lie beside the repository, from the print of their news: words and
 * their capitals alone. Measured on text that is put into capitals and restored.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CASE_FEATURES, CASE_LABELS, CaseFeatures, caseWords } from '../../src/annotate/case/case-features.ts';
import { CaseRestorer, isInCapitals } from '../../src/annotate/case/case-restorer.ts';
import { packModelFile } from '../../src/annotate/words/model-file.ts';
import { loadPlaceWords } from '../../src/knowledge/gazetteer-words.ts';
import { Perceptron } from './perceptron.ts';
import { Random } from './random.ts';
import { readTreebank, treebankHash } from './treebank.ts';

const EPOCHS = Number(process.argv[2] ?? 5);
const SEED = 11;
const PRUNE = 1;
const BENCH = fileURLToPath(new URL('../../../shared/bench/', import.meta.url));
const NEWS = [
  'attribution/polnear-train.jsonl',
  'places/lgl.jsonl',
  'places/trnews.jsonl',
  'coref/ecbplus-train.jsonl',
];
/** How often a word is made a stranger while learning, so that the words around it and its ending learn to speak. */
const HIDDEN = 0.08;
const HIDDEN_RARE = 0.5;
const RARE = 3;
const { common } = loadPlaceWords();

function linesOfNews(file: string): string[] {
  if (!existsSync(BENCH + file)) return [];
  return readFileSync(BENCH + file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => String((JSON.parse(line) as { text?: string }).text ?? '').split('\n'));
}

function linesOfTreebank(part: Parameters<typeof readTreebank>[0]): string[] {
  return readTreebank(part).map((s) => s.forms.map((form, i) => form + (s.spaceAfter[i] ? ' ' : '')).join(''));
}

function labelOf(word: string): number {
  if (word === word.toLowerCase()) return 0;
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() ? 2 : 1;
}

/** Headlines in which every word has a capital teach nothing. */
function isPrint(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((w) => w !== w.toLowerCase()).length;
  return words.length >= 4 && capital < words.length * 0.7 && !isInCapitals(line);
}

const lines = [
  ...(['ewt-train', 'gum-free-train'] as const).flatMap(linesOfTreebank),
  ...NEWS.flatMap(linesOfNews),
].filter(isPrint);
console.log(`${lines.length} lines`);

const counts = new Map<string, number>();
for (const line of lines)
  for (const { lower } of caseWords(line, 0, common)) counts.set(lower, (counts.get(lower) ?? 0) + 1);

const perceptron = new Perceptron(CASE_LABELS.length);
const features = new CaseFeatures();
const scores = new Float64Array(CASE_LABELS.length);
const order = Int32Array.from(lines, (_, i) => i);
const random = new Random(SEED);
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  random.shuffle(order);
  let [wrong, all] = [0, 0];
  for (const index of order) {
    const line = lines[index] ?? '';
    const words = caseWords(line, 0, common).map((word) => {
      const hidden = random.next() < ((counts.get(word.lower) ?? 0) <= RARE ? HIDDEN_RARE : HIDDEN);
      return hidden && word.letters && word.common === 0 ? { ...word, hash: index } : word;
    });
    let [label1, label2] = [3, 3];
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (!word?.letters) {
        [label2, label1] = [label1, 3];
        continue;
      }
      features.extract(words, i, label1, label2);
      perceptron.score(features.keys, features.count, scores);
      const best = scores.indexOf(Math.max(...scores));
      const gold = labelOf(line.slice(word.start, word.end));
      perceptron.tick();
      all++;
      if (best !== gold) {
        perceptron.update(features.keys, features.count, gold, best);
        wrong++;
      }
      [label2, label1] = [label1, best];
    }
  }
  console.log(`epoch ${epoch}: ${((100 * wrong) / all).toFixed(2)}% wrong, ${perceptron.features} features`);
}
const { deltas, lengths, classes, weights } = perceptron.compact(PRUNE);
const packed = packModelFile(
  {
    features: CASE_FEATURES,
    trained: {
      ewt: treebankHash('ewt-train'),
      gum: treebankHash('gum-free-train'),
      seed: SEED,
      epochs: EPOCHS,
      lines: lines.length,
      node: process.version,
    },
  },
  [
    { name: 'deltas', type: 'u8', bytes: deltas },
    { name: 'lengths', type: 'u8', bytes: lengths },
    { name: 'classes', type: 'u8', bytes: classes },
    { name: 'weights', type: 'u8', bytes: weights },
  ],
);
writeFileSync(process.env.OUT ?? fileURLToPath(new URL('../../weights/case.bin', import.meta.url)), packed);
console.log(`${packed.length} bytes`);

/** Share of words restored to their print, and how well words with a capital inside the sentence are found. */
function measure(name: string, held: readonly string[]): void {
  const restorer = CaseRestorer.load(packed, common);
  let [all, right, found, good, named] = [0, 0, 0, 0, 0];
  for (const line of held.filter(isPrint)) {
    const restored = restorer.restoreLine(line.toUpperCase());
    if (restored.length !== line.length) continue;
    for (const word of caseWords(line, 0, common)) {
      if (!word.letters) continue;
      const [gold, mine] = [line.slice(word.start, word.end), restored.slice(word.start, word.end)];
      const [a, b] = [labelOf(gold), labelOf(mine)];
      all++;
      if (a === b) right++;
      if (word.initial) continue;
      if (a > 0) named++;
      if (b > 0) found++;
      if (a > 0 && a === b) good++;
    }
  }
  const [p, r] = [good / found, good / named];
  console.log(
    `${name}: ${((100 * right) / all).toFixed(2)}% of ${all} words; capitals within P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F ${((200 * p * r) / (p + r)).toFixed(1)}`,
  );
}

for (const part of ['ewt-test', 'gum-free-test', 'pud-test'] as const) measure(part, linesOfTreebank(part));
measure('polnear-dev', linesOfNews('attribution/polnear-dev.jsonl'));
measure('wikievents-dev', linesOfNews('events/wikievents-dev.jsonl'));
