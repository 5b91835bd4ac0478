import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** What carries its content's hash in its name never changes. */
const HASHED = `${sep}assets${sep}`;

/** A file of the built pages; the page itself for addresses that the browser makes sense of; null where nothing is built. */
export function pageFile(folder: string, context: Context): Response | null {
  const asked = pathIn(context.req.path);
  if (asked === null) return null;
  const path = join(folder, asked);
  const own = path.startsWith(folder + sep) && statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
  const isFile = extname(asked) !== '';
  if (own === null && isFile) return null;
  const shown = own ?? join(folder, 'index.html');
  if (!existsSync(shown)) return null;
  return packed(shown, context, own?.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Null for what no address may hold: a broken escape, or a zero, at which the system would end a path. */
function pathIn(address: string): string | null {
  try {
    const path = normalize(decodeURIComponent(address));
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** The build leaves a gzipped copy beside what is worth it. */
function packed(path: string, context: Context, caching: string): Response {
  const takes = context.req.header('accept-encoding')?.includes('gzip') === true && existsSync(`${path}.gz`);
  return new Response(new Uint8Array(readFileSync(takes ? `${path}.gz` : path)), {
    headers: {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': caching,
      Vary: 'Accept-Encoding',
      ...(takes ? { 'Content-Encoding': 'gzip' } : {}),
    },
  });
}
