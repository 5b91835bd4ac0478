import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Chunk } from './chunks.ts';
import { INSTRUCTIONS_VERSION } from './instructions.ts';

/** What a model answered, and what that took by the server's count. */
export const Kept = z.object({
  model: z.string(),
  text: z.string(),
  inputTokens: z.int().nullable(),
  outputTokens: z.int().nullable(),
});
export type Kept = z.infer<typeof Kept>;

/** A question on a stretch of a report; `key` is the same for the same model, instructions and words, whatever server it is put to. */
export interface Question {
  key: string;
  document: string;
  chunk: Chunk;
}

/** Where answers are kept, so that nothing is asked twice. */
export interface Answers {
  has(question: Question): Promise<boolean>;
  find(question: Question): Promise<Kept | null>;
  keep(question: Question, answer: Kept): Promise<void>;
}

export function keyOf(model: string, prompt: string): string {
  return createHash('sha256')
    .update(JSON.stringify([INSTRUCTIONS_VERSION, model, prompt]))
    .digest('hex');
}
