import { createRequire } from 'node:module';
import type { PageNode } from './article-lines.ts';

// Loaded with the first page only: linkedom alone takes about 100 ms, which runs on plain text need not pay.
const load = createRequire(import.meta.url);

/** Readability tries again with laxer rules below so many characters. Its own 500 throws away short agency reports. Guess. */
const SHORT_ARTICLE = 200;

/** What of Readability's article is used. */
export interface FoundArticle {
  root: PageNode;
  byline: string | null;
}

/** The part of a cleaned page that reads as its article, or null. Scripts are gone before it gets here. */
export function findArticle(body: string, title: string): FoundArticle | null {
  const { parseHTML } = load('linkedom') as { parseHTML(html: string): { document: unknown } };
  const { Readability } = load('@mozilla/readability') as typeof import('@mozilla/readability');
  const { document } = parseHTML(
    `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
  );
  const article = new Readability<unknown>(document, {
    charThreshold: SHORT_ARTICLE,
    disableJSONLD: true,
    serializer: (node: unknown) => node,
  }).parse();
  if (!article?.content) return null;
  return { root: article.content as PageNode, byline: article.byline ?? null };
}
