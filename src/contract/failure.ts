import { z } from 'zod';

export const FAILURES = [
  'bad request',
  'not found',
  'no such case',
  'forbidden',
  'needs a token',
  'too large',
  'conflict',
  'not ready',
  'unreadable',
  'failed',
] as const;

/** The one shape of every answer that is no answer. `message` says what to do; `field` which part of the request it is about. */
export const Failure = z.object({
  error: z.object({
    code: z.enum(FAILURES),
    message: z.string(),
    field: z.string().nullable(),
  }),
});
export type Failure = z.infer<typeof Failure>;
