import type { z } from 'zod';
import type { CaseFile } from '../../ledger/case-file.ts';
import { documentById } from '../../ledger/find-documents.ts';
import { answersOn, keepAnswer } from '../../ledger/models/answers.ts';
import { modelReadingsOf, storeModelReading } from '../../ledger/models/readings.ts';
import { ModelAnswer, ModelReading } from '../../model/drafted-claim.ts';
import { readAnswer } from '../../model-reader/answer.ts';
import type { Engine } from '../engine.ts';
import { modelOfReader, readerOfModel } from '../model-reading/reader-of-model.ts';
import { readingOf } from '../model-reading/reading-of-answers.ts';

/** What came of the answers of models that a case brought along. */
export interface AnswersTaken {
  added: number;
  known: number;
  failed: number;
  /** Claims that were made of them here. */
  claims: number;
}

/** A report and the model that answered on it. */
interface Asked {
  document: string;
  reader: string;
  instructions: number;
}

const Unread = ModelReading.pick({ document: true, model: true, unread: true });

/**
 * Takes answers of models from an exported case. Their claims in the file are not believed: they are made anew from the
 * answers, as a rebuild makes them, and each word of them must stand in the report.
 */
export class ModelAnswersTaken {
  readonly counts: AnswersTaken = { added: 0, known: 0, failed: 0, claims: 0 };
  private readonly touched = new Map<string, Asked>();
  private readonly unread = new Map<string, z.infer<typeof Unread>['unread']>();
  private readonly file: CaseFile;

  constructor(file: CaseFile) {
    this.file = file;
  }

  /** Of a reading only what stayed unread is taken; what it read follows from its answers. */
  takeReading(value: unknown): void {
    const parsed = Unread.safeParse(value);
    if (!parsed.success) return;
    const { document, model, unread } = parsed.data;
    this.unread.set(keyOf({ document, reader: readerOfModel(model) }), unread);
  }

  /** Null, or what is wrong with it. */
  async take(value: unknown): Promise<string | null> {
    const refuse = (why: string) => {
      this.counts.failed += 1;
      return why;
    };
    const parsed = ModelAnswer.safeParse(value);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      return refuse(`an answer of a model cannot be used: ${first?.path.join('.')}: ${first?.message}`);
    }
    const { document, reader, instructions, at, ...answer } = parsed.data;
    const report = await documentById(this.file, document);
    if (!report) return refuse(`an answer of ${reader} is on report ${document}, which is not in this case`);
    if (answer.end > report.text.length || answer.start >= answer.end)
      return refuse(`an answer of ${reader} is on a stretch that report ${document} does not have`);
    if (!(await keepAnswer(this.file, { document, reader, instructions, at }, answer))) {
      this.counts.known += 1;
      return null;
    }
    this.counts.added += 1;
    const key = keyOf({ document, reader });
    const before = this.touched.get(key);
    if (!before || before.instructions < instructions) this.touched.set(key, { document, reader, instructions });
    return null;
  }

  /** Makes the readings of the answers that were added; one of this case under newer instructions stays. */
  async makeReadings({ engine, run, at }: { engine: Engine; run: number; at: string }): Promise<void> {
    for (const [key, asked] of this.touched) {
      const report = await documentById(this.file, asked.document);
      const before = (await modelReadingsOf(this.file, asked.document)).find(({ reader }) => reader === asked.reader);
      if (!report || (before && before.instructions > asked.instructions)) continue;
      const answers = await answersOn(this.file, asked);
      const heard = answers.map(({ start, end, text }) => ({ chunk: { start, end }, answered: readAnswer(text) }));
      const made = readingOf(report, heard, { engine, model: modelOfReader(asked.reader) });
      const answered = new Set(answers.map(({ start }) => start));
      const still = (this.unread.get(key) ?? []).filter(({ start }) => !answered.has(start));
      const cost = { requests: 0, cached: answers.length, inputTokens: 0, outputTokens: 0, price: null };
      const { claims, refused, unread } = made;
      await storeModelReading(this.file, {
        ...{ ...asked, resolvedBy: engine.reader, run, at, claims, refused, cost },
        unread: [...unread, ...still],
      });
      this.counts.claims += claims.length;
    }
  }
}

function keyOf({ document, reader }: { document: string; reader: string }): string {
  return `${document} ${reader}`;
}
