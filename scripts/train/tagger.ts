/**
 * Trains the tagger; writes weights/tagger.bin and, for the parser, the tags that five taggers each gave to the fifth
 * of the treebank that they had not seen (out/train/tags.json). usage: tsx scripts/train/tagger.ts [epochs]
 * OUT=file writes the tagger elsewhere; SAMPLE=20 trains on every 20th sentence and writes no tags.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TagFeatures, tagFingerprint } from '../../src/annotate/tagger/tag-features.ts';
import { Tagger, type TaggerHeader } from '../../src/annotate/tagger/tagger.ts';
import { packModelFile } from '../../src/annotate/words/model-file.ts';
import { WordClasses } from '../../src/annotate/words/word-classes.ts';
import { Perceptron } from './perceptron.ts';
import { Random } from './random.ts';
import { readTreebank, type TreebankSentence, treebankHash } from './treebank.ts';
import { CACHE } from './word-vectors.ts';

const EPOCHS = Number(process.argv[2] ?? 8);
const FOLD_EPOCHS = 5;
const FOLDS = 5;
const SEED = 7;
/** 0.5 keeps 1.1 MB for 0.1 points; 1 keeps 0.5 MB (reading.md, section 1). */
const PRUNE = 1;
/** The five are not shipped, so they may be larger. */
const FOLD_PRUNE = 0.5;

const weights = (name: string): string => fileURLToPath(new URL(`../../weights/${name}`, import.meta.url));
const classes = WordClasses.load(readFileSync(weights('word-classes.bin')));
const SAMPLE = Number(process.env.SAMPLE ?? 1);
const train = [...readTreebank('gum-free-train'), ...readTreebank('ewt-train')].filter((_, i) => i % SAMPLE === 0);

function learn(sentences: readonly TreebankSentence[], epochs: number, prune: number): Uint8Array {
  const labels = [...new Set(sentences.flatMap((s) => s.upos.map((upos, i) => `${upos}|${s.xpos[i]}`)))];
  const ids = new Map(labels.map((label, i) => [label, i]));
  const perceptron = new Perceptron(labels.length);
  const features = new TagFeatures(classes);
  const scores = new Float64Array(labels.length);
  const order = Int32Array.from(sentences, (_, i) => i);
  const random = new Random(SEED);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(order);
    let [wrong, all] = [0, 0];
    for (const index of order) {
      const s = sentences[index];
      if (s === undefined) continue;
      const words = s.forms.map((form) => features.word(form));
      let [tag1, tag2] = [-1, -1];
      for (let i = 0; i < words.length; i++) {
        features.extract(words, i, tag1, tag2);
        perceptron.score(features.keys, features.count, scores);
        const best = scores.indexOf(Math.max(...scores));
        const gold = ids.get(`${s.upos[i]}|${s.xpos[i]}`) ?? 0;
        perceptron.tick();
        all++;
        if (best !== gold) {
          perceptron.update(features.keys, features.count, gold, best);
          wrong++;
        }
        [tag1, tag2] = [best, tag1];
      }
    }
    console.log(`epoch ${epoch}: ${((100 * wrong) / all).toFixed(2)}% wrong, ${perceptron.features} features`);
  }
  const header: Omit<TaggerHeader, 'format' | 'arrays'> = {
    features: tagFingerprint(classes),
    labels,
    trained: {
      ewt: treebankHash('ewt-train'),
      gum: treebankHash('gum-free-train'),
      seed: SEED,
      epochs,
      node: process.version,
    },
  };
  const { deltas, lengths, classes: columns, weights: values } = perceptron.compact(prune);
  return packModelFile(header, [
    { name: 'deltas', type: 'u8', bytes: deltas },
    { name: 'lengths', type: 'u8', bytes: lengths },
    { name: 'classes', type: 'u8', bytes: columns },
    { name: 'weights', type: 'u8', bytes: values },
  ]);
}

function accuracy(tagger: Tagger, sentences: readonly TreebankSentence[]): string {
  let [all, upos, xpos] = [0, 0, 0];
  for (const s of sentences) {
    tagger.tag(s.forms).forEach((tag, i) => {
      all++;
      if (tag.upos === s.upos[i]) upos++;
      if (tag.xpos === s.xpos[i]) xpos++;
    });
  }
  return `UPOS ${((100 * upos) / all).toFixed(2)} XPOS ${((100 * xpos) / all).toFixed(2)} of ${all}`;
}

const target = process.env.OUT ?? weights('tagger.bin');
const packed = learn(train, EPOCHS, PRUNE);
writeFileSync(target, packed);
const tagger = Tagger.load(packed, classes);
for (const part of ['gum-free-dev', 'ewt-dev', 'gum-free-test', 'ewt-test', 'pud-test'] as const)
  console.log(part, accuracy(tagger, readTreebank(part)));

const tags: string[][] = [];
for (let fold = 0; fold < FOLDS && SAMPLE === 1; fold++) {
  const unseen = Tagger.load(
    learn(
      train.filter((_, i) => i % FOLDS !== fold),
      FOLD_EPOCHS,
      FOLD_PRUNE,
    ),
    classes,
  );
  train.forEach((s, i) => {
    if (i % FOLDS === fold) tags[i] = unseen.tag(s.forms).map(({ upos, xpos }) => `${upos}|${xpos}`);
  });
}
if (SAMPLE === 1) writeFileSync(`${CACHE}tags.json`, JSON.stringify(tags));
