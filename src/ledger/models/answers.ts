import type { KeptAnswer } from '../../model/drafted-claim.ts';
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

/** Keeps an answer for good. One that is there already stays as it is. */
export async function keepAnswer(
  file: CaseFile,
  { document, reader, instructions, at }: AnswerHead,
  answer: KeptAnswer,
) {
  const { start, end: stop, asked, text, inputTokens: input_tokens, outputTokens: output_tokens } = answer;
  await file.db
    .insertInto('model_answers')
    .values({ document, reader, instructions, asked, start, stop, text, input_tokens, output_tokens, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
