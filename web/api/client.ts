import type { Failure } from '../../src/contract/failure.ts';
import { API, type Operation, PATHS } from '../../src/contract/paths.ts';
import type { AnswerOf, BodyOf, ParamsOf, QueryGiven } from '../../src/contract/routes.ts';

/** What an operation is asked with; parts that it does not have are left out. */
export interface Asking<N extends Operation> {
  params?: ParamsOf<N>;
  query?: QueryGiven<N>;
  body?: BodyOf<N>;
  /** Instead of `body`, for files. */
  form?: FormData;
}

/** The server answered that it has no answer, or could not be reached (`code` is then 'unreachable'). */
export class ApiFailure extends Error {
  override name = 'ApiFailure';
  readonly code: Failure['error']['code'] | 'unreachable';
  readonly field: string | null;

  constructor(code: ApiFailure['code'], message: string, field: string | null) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** Asks one operation. Throws ApiFailure, whose message may be shown as it is. */
export async function ask<N extends Operation>(name: N, asking: Asking<N>, signal?: AbortSignal): Promise<AnswerOf<N>> {
  const answered = await answerTo(name, asking, signal);
  return (await answered.json().catch(() => null)) as AnswerOf<N>; // the server is held to the contract by its own tests
}

/** Asks an operation that answers with a file, under the name that the server gives it. Throws ApiFailure. */
export async function askForFile<N extends Operation>(
  name: N,
  asking: Asking<N>,
): Promise<{ file: Blob; name: string }> {
  const answered = await answerTo(name, asking);
  const called = /filename="([^"]+)"/.exec(answered.headers.get('content-disposition') ?? '')?.[1];
  return { file: await answered.blob(), name: called ?? name };
}

async function answerTo<N extends Operation>(name: N, asking: Asking<N>, signal?: AbortSignal): Promise<Response> {
  const [method = 'GET'] = PATHS[name].split(' ');
  const { body, form } = asking;
  const answered = await fetch(addressOf(name, asking), {
    method,
    ...(signal ? { signal } : {}),
    ...(form ? { body: form } : {}),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiFailure('unreachable', 'The server does not answer. Is `sitrep serve` still running?', null);
  });
  if (answered.ok) return answered;
  const read: unknown = await answered.json().catch(() => null);
  const failure = (read as Failure | null)?.error;
  throw new ApiFailure(
    failure?.code ?? 'failed',
    failure?.message ?? `The server answered ${answered.status}.`,
    failure?.field ?? null,
  );
}

/** Where an operation stands, for links to files and for events. */
export function addressOf<N extends Operation>(name: N, asking: Asking<N>): string {
  // Whatever the operation, its params and query are records of plain values.
  const { params: given = {}, query = {} } = asking as {
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
  };
  const [, template = ''] = PATHS[name].split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(String(given[part])));
  const search = searchOf(query);
  return `${API}${path}${search === '' ? '' : `?${search}`}`;
}

/** A value given several times stands there several times; what is undefined, or an empty list, is left out. */
export function searchOf(values: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
  return search.toString();
}
