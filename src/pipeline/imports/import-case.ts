import { z } from 'zod';
import { addDocument } from '../../ledger/add-document.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { keepDecision, listDecisions } from '../../ledger/decisions.ts';
import { isKnown } from '../../ledger/find-documents.ts';
import { addProblem, endRun, type RunCounts, type RunOutcome, startRun } from '../../ledger/runs.ts';
import { Ruling } from '../../model/decision.ts';
import { Document } from '../../model/document.ts';
import { failed, type Problem } from '../../model/problem.ts';
import { documentId } from '../../read/metadata/document-id.ts';
import type { Engine } from '../engine.ts';
import { tryCoding } from '../try-coding.ts';
import { updateSituation } from '../update-situation.ts';
import { type CaseRecord, caseRecords } from './case-json-records.ts';
import { type AnswersTaken, ModelAnswersTaken } from './import-model-answers.ts';
import type { ByteSource } from './open-bytes.ts';

export interface ImportedCase {
  outcome: RunOutcome;
  documents: RunCounts;
  /** Claims that this reader made of the reports that were added; those that the file brought are not taken over. */
  claims: number;
  decisions: { added: number; known: number; failed: number };
  /** What language models answered on its reports. */
  answers: AnswersTaken;
  /** Who coded it before. */
  reader: string;
  problems: Problem[];
}

/** What of a file is taken; all else is derived. */
const LISTS = new Set(['documents', 'decisions', 'modelReadings', 'modelAnswers']);

/**
 * Takes the reports of an exported case into this one, reads them with this reader, and lays the decisions that came with
 * them over what comes out, and beside it what language models answered. Claims, incidents and the rest in the file are derived and are not believed. What is here already
 * stays as it is; a report whose text does not fit its id was changed since and is refused.
 */
export async function importCase(
  file: CaseFile,
  source: ByteSource,
  engine: Engine,
  options: { now: () => string; stop: AbortSignal; onDocument: (done: number) => void },
): Promise<ImportedCase> {
  const run = await startRun(file, { command: 'import', reader: engine.reader, at: options.now() });
  const answers = new ModelAnswersTaken(file);
  const result: ImportedCase = {
    outcome: 'failed',
    documents: { found: 0, added: 0, known: 0, failed: 0 },
    claims: 0,
    decisions: { added: 0, known: 0, failed: 0 },
    answers: answers.counts,
    reader: 'none',
    problems: [],
  };
  const refuse = async (problem: Problem) => {
    result.problems.push(problem);
    await addProblem(file, run, options.now(), problem);
  };
  try {
    const known = new Set((await listDecisions(file)).map(({ id }) => id));
    const records = caseRecords(source, LISTS, (version, reader) => {
      result.reader = reader;
      if (version !== 1) throw new Error(`a case of version ${version}; this sitrep reads version 1`);
    });
    for await (const record of records) {
      if (options.stop.aborted) break;
      if (record.list === 'documents') {
        await takeDocument(file, record, { source, engine, run, now: options.now, result, refuse });
        options.onDocument(result.documents.found);
      } else if (record.list === 'decisions') await takeDecision(file, record, { source, known, result, refuse });
      else if (record.list === 'modelReadings') answers.takeReading(record.value);
      else {
        const why = await answers.take(record.value);
        const where = { file: source.path, line: record.line };
        if (why !== null) await refuse(failed('unreadable', why, where).problem);
      }
    }
    await answers.makeReadings({ engine, run, at: options.now() });
    await updateSituation(file, engine);
    result.outcome = options.stop.aborted ? 'interrupted' : 'done';
    return result;
  } finally {
    await endRun(file, run, { at: options.now(), outcome: result.outcome, counts: result.documents });
  }
}

interface Taking {
  source: ByteSource;
  result: ImportedCase;
  refuse: (problem: Problem) => Promise<void>;
}

async function takeDocument(
  file: CaseFile,
  { line, value }: CaseRecord,
  { source, engine, run, now, result, refuse }: Taking & { engine: Engine; run: number; now: () => string },
): Promise<void> {
  const counts = result.documents;
  counts.found += 1;
  const fail = async (message: string) => {
    counts.failed += 1;
    await refuse(failed('unreadable', message, { file: source.path, line }).problem);
  };
  const parsed = Document.safeParse(value);
  if (!parsed.success) return fail(`report ${counts.found} ${faultIn(parsed.error)}`);
  const document = parsed.data;
  if (documentId(document.text, document.source, document.published) !== document.id)
    return fail(`report ${document.id} is not what it was: its text, source or day was changed after the export`);
  if (await isKnown(file, document.id)) {
    counts.known += 1;
    return;
  }
  const coded = tryCoding(document, engine);
  if (!coded.ok) return fail(coded.problem.message);
  const { claims, problems } = coded.value;
  await addDocument(file, { document, claims, problems, reader: engine.reader, run, at: now() });
  result.claims += claims.length;
  counts.added += 1;
}

const Kept = z.object({
  id: z.string().regex(/^k-[0-9a-f]{4,64}$/),
  at: z.iso.datetime(),
  who: z.string(),
  why: z.string(),
  kind: z.string(),
  ruling: Ruling.nullable(),
  revokes: z.string().nullable(),
});

/** A decision goes in as it was made, by whom and when; one that this version does not understand is refused. */
async function takeDecision(
  file: CaseFile,
  { line, value }: CaseRecord,
  { source, known, result, refuse }: Taking & { known: Set<string> },
): Promise<void> {
  const fail = async (message: string) => {
    result.decisions.failed += 1;
    await refuse(failed('unreadable', message, { file: source.path, line }).problem);
  };
  const parsed = Kept.safeParse(value);
  if (!parsed.success) return fail(`a decision ${faultIn(parsed.error)}`);
  const { id, at, who, why, kind, ruling, revokes } = parsed.data;
  if (known.has(id)) {
    result.decisions.known += 1;
    return;
  }
  if (revokes !== null ? !known.has(revokes) : ruling === null || ruling.kind !== kind)
    return fail(
      revokes !== null
        ? `decision ${id} takes back ${revokes}, which is neither here nor in the file`
        : `decision ${id} (${kind}) is of a kind that this version does not understand`,
    );
  const { kind: _, ...payload } = ruling ?? { kind };
  await keepDecision(file, { id, at, who, why, kind, payload: revokes === null ? payload : null }, revokes);
  known.add(id);
  result.decisions.added += 1;
}

function faultIn(error: z.ZodError): string {
  const [first] = error.issues;
  return `cannot be used: ${first?.path.join('.') || 'the record'}: ${first?.message ?? 'does not fit'}`;
}
