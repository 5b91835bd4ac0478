/**
 * Trains the model that tells words of conflict from words of sport, business, crime and mishap: weights/senses.bin.
 * usage: npx tsx scripts/train/senses.ts [FOLDS]; with FOLDS (4) nothing is written, and each source's share of events is
 * printed that falls below some thresholds when its text was left out. Needs ../shared/bench, ../shared/treebanks and word
 * vectors, see README.md. To be trained again when the parser, the event words or the clues change.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashString } from '../../src/annotate/words/hash.ts';
import { packModelFile } from '../../src/annotate/words/model-file.ts';
import { SENSE_ROLES } from '../../src/claims/event/sense/clues.ts';
import { WEIGHTS_FOLDER } from '../../src/knowledge/files.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { SENSE_CLUES, SENSE_WEIGHTS } from '../../src/pipeline/sense-weights.ts';
import { SenseLearner } from './sense-learner.ts';
import { lessonsOf, type SenseLesson, senseSources } from './sense-lessons.ts';
import { CACHE, wordVectors } from './word-vectors.ts';

const VECTORS = 40_000;
/** Words whose weights are all smaller move no decision. */
const LEAST_WEIGHT = 0.25;
const THRESHOLDS = [-4, -2, -1.5, -1, -0.5, 0, 0.5];

/** With REUSE=1 the lessons of the corpora are those of the last run, and only our own sentences are read again. */
const REUSE = process.env.REUSE === '1';

const engine = openEngine();
const lessons = senseSources().flatMap((source) => {
  const kept = `${CACHE}senses-${source.name.replaceAll(' ', '-')}.json`;
  const reuse = REUSE && !source.name.startsWith('own') && existsSync(kept);
  const found = reuse
    ? (JSON.parse(readFileSync(kept, 'utf8')) as SenseLesson[]) // written below
    : source.texts.flatMap((text) => lessonsOf(source, text, engine));
  if (!reuse) writeFileSync(kept, JSON.stringify(found));
  console.log(`${source.name}: ${source.texts.length} texts, ${found.length} words of violence`);
  return found;
});
const vectors = wordVectors(VECTORS);
const folds = Number(process.argv[2] ?? 0);
if (folds > 0) leaveOut(folds);
else save();

function save(): void {
  const { marks, words } = new SenseLearner(lessons, vectors).table();
  const kept = [...words].filter(
    ([word, row]) => /^[\p{L}'-]+$/u.test(word) && Object.values(row).some((w) => Math.abs(w) >= LEAST_WEIGHT),
  );
  const bytes = (keys: readonly string[]): Uint8Array => new Uint8Array(Int32Array.from(keys, hashString).buffer);
  const rows = SENSE_ROLES.flatMap((role) => kept.map(([, row]) => row[role] ?? 0));
  const packed = packModelFile(
    {
      features: SENSE_CLUES,
      trained: { lessons: lessons.length, node: process.version, vectors: VECTORS },
    },
    [
      { name: 'marks', type: 'i32', bytes: bytes([...marks.keys()]) },
      { name: 'mark weights', type: 'i8', block: marks.size, floats: Float32Array.from(marks.values()) },
      { name: 'words', type: 'i32', bytes: bytes(kept.map(([word]) => word)) },
      { name: 'word weights', type: 'i8', block: kept.length, floats: Float32Array.from(rows) },
    ],
  );
  writeFileSync(join(WEIGHTS_FOLDER, SENSE_WEIGHTS), packed);
  console.log(`${SENSE_WEIGHTS}: ${marks.size} marks, ${kept.length} words, ${packed.length} bytes`);
}

function leaveOut(count: number): void {
  const odds = new Map<SenseLesson, number>();
  const foldOf = (lesson: SenseLesson): number => (hashString(lesson.text) >>> 0) % count;
  for (let fold = 0; fold < count; fold++) {
    const model = new SenseLearner(
      lessons.filter((l) => foldOf(l) !== fold),
      vectors,
    );
    for (const l of lessons) if (foldOf(l) === fold) odds.set(l, model.score(l.clues));
  }
  console.log(`${''.padEnd(18)}${['events', ...THRESHOLDS.map((t) => `< ${t}`)].map((h) => h.padStart(8)).join('')}`);
  for (const source of new Set(lessons.map((l) => l.source))) {
    const own = lessons.filter((l) => l.source === source && !l.harm);
    const below = THRESHOLDS.map((t) => own.filter((l) => (odds.get(l) ?? 0) < t).length / own.length);
    const name = `${own[0]?.conflict ? '+' : '-'} ${source}`;
    console.log(
      name.padEnd(18) +
        [String(own.length), ...below.map((p) => `${(100 * p).toFixed(1)}%`)].map((c) => c.padStart(8)).join(''),
    );
  }
}
