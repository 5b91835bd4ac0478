import { createHash, randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { API } from '../../contract/paths.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { revisionOf } from '../../ledger/revision.ts';
import { coverageKept } from '../../ledger/waiting.ts';
import type { CaseShelf } from '../cases/case-shelf.ts';

/** What changes without the case: readings that go on, and the stream of events. */
const RESTLESS = new RegExp(`^${API}/cases/[^/]+/(?:events|readings)(?:/|$)`);

/**
 * Tags what a view is made from, so that nothing is done for a browser that has it already. A tag holds for one run of the server:
 * another case may come to stand under the same name.
 */
export function unchanged(shelf: CaseShelf, version: string): MiddlewareHandler {
  const run = randomUUID();
  return async (context, next) => {
    if (context.req.method !== 'GET') return next();
    const mark = await markOf(context, shelf);
    const tag = mark === null ? null : tagOf(`${run} ${version} ${mark} ${context.req.url}`);
    if (tag !== null && asksFor(context, tag))
      return new Response(null, { status: 304, headers: { ETag: tag, 'Cache-Control': 'no-cache' } });
    await next();
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-cache');
    // What came in while the answer was made may be in it or not.
    if (tag !== null && context.res.status === 200 && (await markOf(context, shelf)) === mark)
      context.res.headers.set('ETag', tag);
    return undefined;
  };
}

function tagOf(made: string): string {
  return `W/"${createHash('sha256').update(made).digest('base64url').slice(0, 22)}"`;
}

function asksFor(context: Context, tag: string): boolean {
  const asked = context.req.header('if-none-match')?.split(',') ?? [];
  return asked.some((each) => each.trim() === tag);
}

/** Null where nothing can be said: of what is no view, of a case that is to be derived, or of none. */
async function markOf(context: Context, shelf: CaseShelf): Promise<string | null> {
  const { path } = context.req;
  if (path === `${API}/openapi.json`) return 'described';
  if (RESTLESS.test(path)) return null;
  if (path === `${API}/cases`)
    return join(await Promise.all(shelf.all().map(({ name, file }) => caseMark(name, file))));
  const name = new RegExp(`^${API}/cases/([^/]+)`).exec(path)?.[1];
  const shelved = shelf.all().find((each) => each.name === name);
  if (!shelved) return null;
  const mark = await caseMark(shelved.name, shelved.file);
  // Numbers that no claim has are known as coverage is kept, which nothing else changes by.
  return mark !== null && path.endsWith('/queue') ? `${mark} ${await coverageKept(shelved.file)}` : mark;
}

function join(marks: readonly (string | null)[]): string | null {
  return marks.includes(null) ? null : marks.join(' ');
}

async function caseMark(name: string, file: CaseFile): Promise<string | null> {
  const { mark, fresh } = await revisionOf(file);
  return fresh ? `${name} ${mark}` : null;
}
