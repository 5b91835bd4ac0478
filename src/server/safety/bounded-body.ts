import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RequestProblem } from '../api/request-problem.ts';

const MB = 1024 * 1024;
/** A pasted report, as JSON; anything else that is sent is ids and words. */
const PASTED_MB = 25;
const USUAL_MB = 1;

const FILES = /\/readings\/files$/;
const PASTED = /\/readings$/;

/** Holds what is sent to JSON of a size; files, which are counted as they come in, look to themselves. */
export const boundedBody: MiddlewareHandler = async (context, next) => {
  const { method, path } = context.req;
  if (method !== 'POST' && method !== 'PUT' && method !== 'PATCH') return next();
  if (FILES.test(path)) return next();
  // What a form of another page could send is no JSON by its type.
  if (!/^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? ''))
    throw new RequestProblem('bad request', 'Send JSON, with "Content-Type: application/json".');
  return (PASTED.test(path) ? pasted : usual)(context, next);
};

const pasted = limitedTo(PASTED_MB);
const usual = limitedTo(USUAL_MB);

function limitedTo(megabytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * MB,
    onError: () => {
      throw new RequestProblem('too large', `At most ${megabytes} MB can be sent here.`);
    },
  });
}
