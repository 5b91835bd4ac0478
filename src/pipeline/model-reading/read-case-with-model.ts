import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsOfDocument } from '../../ledger/find-claims.ts';
import { documentById } from '../../ledger/find-documents.ts';
import { answersOn } from '../../ledger/models/answers.ts';
import { modelReadingsOf, readToTheEnd, storeModelReading } from '../../ledger/models/readings.ts';
import { endRun, startRun } from '../../ledger/runs.ts';
import type { Document } from '../../model/document.ts';
import type { ModelReading } from '../../model/drafted-claim.ts';
import { readAnswer } from '../../model-reader/answer.ts';
import { INSTRUCTIONS_VERSION } from '../../model-reader/instructions.ts';
import type { Engine } from '../engine.ts';
import { updateSituation } from '../update-situation.ts';
import { type ModelReader, readWithModel } from './read-with-model.ts';
import { modelOfReader, readerOfModel } from './reader-of-model.ts';
import { readingOf } from './reading-of-answers.ts';

/** Reports of the case that this model has still to read, or did not read to the end; in the order of `ids`. */
export async function stillToRead(
  file: CaseFile,
  ids: readonly string[],
  { model, engine }: { model: string; engine: Engine },
): Promise<string[]> {
  const done = await readToTheEnd(file, {
    reader: readerOfModel(model),
    instructions: INSTRUCTIONS_VERSION,
    resolvedBy: engine.reader,
  });
  return ids.filter((id) => !done.has(id));
}

export interface CaseReading {
  engine: Engine;
  reader: ModelReader;
  now: () => string; // ISO date-time
  /** Told before each report, by its place. */
  onReport: (document: Document, at: number) => void;
  /** Told after each report, whose reading is stored by then. */
  onRead: (reading: ModelReading, document: Document) => void;
}

/**
 * Reads reports of a case with a language model. What it reads is kept beside the claims of the built-in reader, each report in
 * a transaction of its own and each answer before that, so that a run that was stopped goes on where it was.
 */
export async function readCaseWithModel(file: CaseFile, ids: readonly string[], reading: CaseReading): Promise<void> {
  const { engine, reader, now, onReport, onRead } = reading;
  const name = readerOfModel(reader.endpoint.model);
  const run = await startRun(file, { command: 'reread', reader: name, at: now() });
  let read = 0;
  let unfinished = 0;
  try {
    for (const [at, id] of ids.entries()) {
      if (reader.signal.aborted) break;
      const document = await documentById(file, id);
      if (!document) continue;
      onReport(document, at);
      const ours = (await claimsOfDocument(file, id)).filter((claim) => claim.reader === undefined);
      const found = await readWithModel(document, ours, engine, reader);
      const stored = { document: id, reader: name, instructions: INSTRUCTIONS_VERSION, resolvedBy: engine.reader };
      await storeModelReading(file, { ...found, ...stored, run, at: now() });
      read += 1;
      if (found.unread.length > 0) unfinished += 1;
      onRead(found, document);
    }
    await updateSituation(file, engine);
  } finally {
    const counts = { found: ids.length, added: read, known: 0, failed: unfinished };
    await endRun(file, run, { at: now(), outcome: reader.signal.aborted ? 'interrupted' : 'done', counts });
  }
}

/** Makes what models read in a report again from their kept answers, asking nobody: what their words mean may be known better now. */
export async function remakeModelReadings(
  file: CaseFile,
  document: Document,
  { engine, run, at }: { engine: Engine; run: number; at: string },
): Promise<void> {
  for (const before of await modelReadingsOf(file, document.id)) {
    const answers = await answersOn(file, before);
    const heard = answers.map(({ start, end, text }) => ({ chunk: { start, end }, answered: readAnswer(text) }));
    const { claims, refused, unread } = readingOf(document, heard, { engine, model: modelOfReader(before.reader) });
    const answered = new Set(answers.map(({ start }) => start));
    const still = before.unread.filter(({ start }) => !answered.has(start));
    const cost = { requests: 0, cached: answers.length, inputTokens: 0, outputTokens: 0, price: null };
    const resolvedBy = engine.reader;
    await storeModelReading(file, {
      ...before,
      resolvedBy,
      run,
      at,
      claims,
      refused,
      unread: [...unread, ...still],
      cost,
    });
  }
}
