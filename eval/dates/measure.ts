import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { predict } from './predict.ts';

/** `npx tsx eval/dates/measure.ts [--errors]`: the corpus beside the repository, read by its own scorer. */
const corpus = fileURLToPath(new URL('../../../shared/bench/dates/', import.meta.url));
if (!existsSync(corpus)) {
  console.log(`skipped: ${corpus} is not there`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'dates-'));
  const out = join(folder, 'predictions.jsonl');
  predict(join(corpus, 'aquaint.jsonl'), out);
  const scored = spawnSync(
    process.execPath,
    [join(corpus, 'score.mjs'), join(corpus, 'aquaint.jsonl'), out, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  rmSync(folder, { recursive: true });
  process.exitCode = scored.status ?? 1;
}
