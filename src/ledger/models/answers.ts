import type { KeptAnswer, ModelAnswer } from '../../model/drafted-claim.ts';
import type { CaseFile } from '../case-file.ts';

/** What a model was asked about a report, and when. */
export interface AnswerHead {
  document: string;
  /** "model:qwen3" */
  reader: string;
  /** The version of what it was told before. */
  instructions: number;
  at: string; // ISO date-time
}

/** Keeps an answer for good. One that is there already stays as it is; false then. */
export async function keepAnswer(
  file: CaseFile,
  { document, reader, instructions, at }: AnswerHead,
  answer: KeptAnswer,
): Promise<boolean> {
  const { start, end: stop, asked, text, inputTokens: input_tokens, outputTokens: output_tokens } = answer;
  const { numInsertedOrUpdatedRows = 0n } = await file.db
    .insertInto('model_answers')
    .values({ document, reader, instructions, asked, start, stop, text, input_tokens, output_tokens, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

/** An answer to the very same question, of whatever report it was kept. */
export async function answerTo(
  file: CaseFile,
  asked: string,
): Promise<(Pick<KeptAnswer, 'text' | 'inputTokens' | 'outputTokens'> & { document: string }) | null> {
  const row = await file.db
    .selectFrom('model_answers')
    .select(['document', 'text', 'input_tokens', 'output_tokens'])
    .where('asked', '=', asked)
    .orderBy('key')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { document, text, input_tokens: inputTokens, output_tokens: outputTokens } = row;
  return { document, text, inputTokens, outputTokens };
}

/** What a model answered on a report under one version of the instructions, in the order of its text. */
export async function answersOn(
  file: CaseFile,
  { document, reader, instructions }: Omit<AnswerHead, 'at'>,
): Promise<KeptAnswer[]> {
  const rows = await file.db
    .selectFrom('model_answers')
    .selectAll()
    .where('document', '=', document)
    .where('reader', '=', reader)
    .where('instructions', '=', instructions)
    .orderBy('start')
    .orderBy('key')
    .execute();
  return rows.map(({ start, stop: end, asked, text, input_tokens: inputTokens, output_tokens: outputTokens }) => ({
    start,
    end,
    asked,
    text,
    inputTokens,
    outputTokens,
  }));
}

/** Everything that models answered on a report, as it came. */
export async function allAnswersOn(file: CaseFile, document: string): Promise<ModelAnswer[]> {
  const rows = await file.db
    .selectFrom('model_answers')
    .selectAll()
    .where('document', '=', document)
    .orderBy('key')
    .execute();
  return rows.map(({ key: _, stop: end, input_tokens: inputTokens, output_tokens: outputTokens, ...row }) => ({
    ...row,
    end,
    inputTokens,
    outputTokens,
  }));
}

/** Which stretches of a report models answered on. */
export async function answeredStretches(
  file: CaseFile,
  document: string,
): Promise<{ reader: string; start: number; stop: number }[]> {
  return file.db
    .selectFrom('model_answers')
    .select(['reader', 'start', 'stop'])
    .where('document', '=', document)
    .orderBy('key')
    .execute();
}
