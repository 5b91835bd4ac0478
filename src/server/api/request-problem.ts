import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Failure } from '../../contract/failure.ts';

export type FailureCode = Failure['error']['code'];

const STATUS: Record<FailureCode, ContentfulStatusCode> = {
  'bad request': 400,
  unreadable: 400,
  'needs a token': 401,
  forbidden: 403,
  'not found': 404,
  'no such case': 404,
  conflict: 409,
  'too large': 413,
  failed: 500,
  'not ready': 503,
};

/** Ends a request with an answer that says what was wrong with it, and what to do. */
export class RequestProblem extends Error {
  override name = 'RequestProblem';
  readonly code: FailureCode;
  readonly field: string | null;

  constructor(code: FailureCode, message: string, field: string | null = null) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

export function notFound(what: string, id: string): RequestProblem {
  return new RequestProblem(
    'not found',
    `The case has no ${what} “${id}”. It may have another id since it was read again, or not be known yet on the day that is looked at.`,
  );
}

export function failureOf(code: FailureCode, message: string, field: string | null = null) {
  const body: Failure = { error: { code, message, field } };
  return { body, status: STATUS[code] };
}
