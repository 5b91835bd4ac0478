import { replaceReading } from '../ledger/add-document.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { documentById, documentIds, readByOthers } from '../ledger/find-documents.ts';
import { addProblem, endRun, startRun } from '../ledger/runs.ts';
import type { Problem } from '../model/problem.ts';
import type { Engine } from './engine.ts';
import { remakeModelReadings } from './model-reading/read-case-with-model.ts';
import { tryCoding } from './try-coding.ts';
import { deriveAgain } from './update-situation.ts';

export interface RebuildResult {
  found: number;
  rebuilt: number;
  problems: Problem[];
}

/**
 * Codes again, from their stored text, the documents that another reader version coded, or with `all` every one; then
 * derives the situation from scratch, whatever was there. Decisions are laid over what comes out. What models read is made again
 * from their kept answers; no model is asked.
 */
export async function rebuild(
  file: CaseFile,
  engine: Engine,
  options: { now: () => string; all: boolean },
): Promise<RebuildResult> {
  const { now, all } = options;
  const ids = await (all ? documentIds(file) : readByOthers(file, engine.reader));
  if (ids.length === 0) {
    await deriveAgain(file, engine);
    return { found: 0, rebuilt: 0, problems: [] };
  }
  const run = await startRun(file, { command: 'rebuild', reader: engine.reader, at: now() });
  const problems: Problem[] = [];
  let rebuilt = 0;
  for (const id of ids) {
    const document = await documentById(file, id);
    if (!document) continue;
    const coded = tryCoding(document, engine);
    if (coded.ok) {
      const { claims, problems: met } = coded.value;
      await replaceReading(file, { document, claims, problems: met, reader: engine.reader, run, at: now() });
      await remakeModelReadings(file, document, { engine, run, at: now() });
      rebuilt += 1;
    } else {
      problems.push(coded.problem);
      await addProblem(file, run, now(), coded.problem);
    }
  }
  await deriveAgain(file, engine);
  const counts = { found: ids.length, added: rebuilt, known: 0, failed: problems.length };
  await endRun(file, run, { at: now(), outcome: 'done', counts });
  return { found: ids.length, rebuilt, problems };
}
