import type { Document } from '../model/document.ts';

export type Format = Document['format'];

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  Object.entries<Format>({
    txt: 'text',
    text: 'text',
    md: 'markdown',
    markdown: 'markdown',
    html: 'html',
    htm: 'html',
    xhtml: 'html',
  }),
);

/** How a page begins, whatever the file is called. */
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i;
const TAGS = /<\/?(?:p|div|a|span|br|h[1-6]|li|td|meta|article|section)\b[^<>]{0,500}>/gi;
/** So many tags in the first stretch of a file without a known extension make it a page. Guess. */
const MANY_TAGS = 8;

/**
 * By extension, unless the content plainly is a page ("report.txt" saved from a browser); without a known extension
 * (standard input, ".asp") by content alone.
 */
export function formatOf(text: string, file: string | null): Format {
  const head = text.slice(0, 20_000);
  if (PAGE.test(head)) return 'html';
  const extension = /\.([a-z]{2,8})$/i.exec(file ?? '')?.[1]?.toLowerCase() ?? '';
  const named = BY_EXTENSION.get(extension);
  if (named) return named;
  if ((head.match(TAGS)?.length ?? 0) >= MANY_TAGS) return 'html';
  return /^---[ \t]*\n/.test(head) || /^#{1,6} \S/m.test(head) ? 'markdown' : 'text';
}
