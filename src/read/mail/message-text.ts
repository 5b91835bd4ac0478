import type { Outcome } from '../../model/problem.ts';
import { readHtml } from '../html/read-html.ts';
import type { Reading } from '../read-flags.ts';
import { readText } from '../text/read-text.ts';
import { unwrapLines } from '../text/unwrap-lines.ts';

/** A text part that has less than this part of the page's words is a notice ("your program cannot show this"). Guess. */
const WHOLE_TEXT = 0.5;

/** The body of a message: its plain text, or its page where the text is only a stand-in. */
export function messageText(text: string, html: string, file: string | null): Outcome<Reading> {
  const plain = readText(unwrapLines(withoutQuotes(text.replace(/\r\n?/g, '\n'))));
  if (html === '') return { ok: true, value: plain };
  const page = readHtml(html, file);
  if (!page.ok) return countWords(plain.text) > 0 ? { ok: true, value: plain } : page;
  return { ok: true, value: countWords(plain.text) >= countWords(page.value.text) * WHOLE_TEXT ? plain : page.value };
}

function countWords(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}

/** "On Monday, A. Writer <a@b.test> wrote:", in one line or broken into two. */
const ANSWERED = /^On [^\n]{4,200}(?:\n[^\n]{0,120})?\bwrote:[ \t]*$/gm;
const SIGNATURE = /^-- ?$/;
/** Below these, the feet of mailing lists. */
const RULE = /^[_-]{20,}\s*$/;
const FORWARDED = /^(?:Begin forwarded message:|-{2,} ?Forwarded message ?-{2,})\s*$/im;

/**
 * Without what an answer repeats of the letter before, which has its own day and author, and without the signature. A
 * letter that is nothing but that stays whole.
 */
function withoutQuotes(text: string): string {
  const lines = (FORWARDED.test(text) ? text.replace(/^> ?/gm, '') : text.replace(ANSWERED, '')).split('\n');
  const end = lines.findIndex(
    (line, at) => SIGNATURE.test(line) || (RULE.test(line) && /\bmailing list\b/i.test(lines[at + 1] ?? '')),
  );
  const kept = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !/^>/.test(line));
  const left = kept.join('\n');
  return /\p{L}/u.test(left) ? left : text;
}
