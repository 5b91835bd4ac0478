import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/pipeline/engine.ts';
import { attribution } from '../corpora/attribution.ts';
import { BENCH } from '../corpora/corpus.ts';

/** Reads every article of a part and prints its figures. */
export function attributionReport(engine: Engine, part: string): string {
  const gold = join(BENCH, attribution.parts[part] ?? part);
  if (!existsSync(gold)) return `attribution: ${gold} is not there, nothing measured`;
  const lines = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
  const set = attribution.open(lines);
  const predictions = set.ids.map((_, at) => set.predict(at, engine));
  const folder = mkdtempSync(join(tmpdir(), 'attribution-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((p) => JSON.stringify(p)).join('\n'));
    return [
      `PolNeAR ${part}, ${predictions.length} articles`,
      ...attribution
        .score(gold, file)
        .map(({ label, value, detail }) => `  ${label.padEnd(42)} ${value.toFixed(1).padStart(5)}   ${detail}`),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
