import { z } from 'zod';
import { Span } from './span.ts';

/** Everything that can go wrong with a document without stopping the run. */
export const PROBLEM_KINDS = [
  'not found',
  'unreadable',
  'empty',
  'too large',
  'binary',
  'encoding',
  'no date',
  'bad date',
  'bad front matter',
  'no article',
  'no text',
  'hidden text',
  'doubtful figure',
  'encrypted',
  'damaged',
  'took too much',
  'not english',
  'sentence too long',
  'no claims',
  'bad record',
  'too slow',
  'failed',
] as const;

/** An expected failure, as a value: what happened, where, and what the user can do (`message` says so). */
export const Problem = z.object({
  kind: z.enum(PROBLEM_KINDS),
  message: z.string(),
  file: z.string().nullable(),
  line: z.int().nullable(),
  span: Span.nullable(),
});
export type Problem = z.infer<typeof Problem>;
export type ProblemKind = Problem['kind'];

/** Either a value or a problem: for steps that may be given bad input. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function failed(
  kind: ProblemKind,
  message: string,
  at: Partial<Pick<Problem, 'file' | 'line' | 'span'>> = {},
): { ok: false; problem: Problem } {
  return { ok: false, problem: { kind, message, file: at.file ?? null, line: at.line ?? null, span: at.span ?? null } };
}
