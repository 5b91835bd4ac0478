import type { Email } from 'postal-mime';
import { failed, type Outcome } from '../../model/problem.ts';
import { readHtml } from '../html/read-html.ts';
import { headerOf, parsedMail } from '../mail/read-mail.ts';
import { withMarks } from '../mail/stated-charsets.ts';
import type { Reading } from '../read-flags.ts';

/** A page that a browser saved whole (RFC 2557). The day it was saved on is a hint only. Problems: 'damaged', 'no article'. */
export async function readMhtml(bytes: Uint8Array, file: string | null): Promise<Outcome<Reading>> {
  const parsed = await parsedMail(bytes, file);
  if (!parsed.ok) return parsed;
  const mail = parsed.value;
  if (!mail.html)
    return failed('no article', 'This saved page holds no page. Save it again, as "web page, HTML only".', { file });
  const page = readHtml(`${sheetsOf(mail)}${withMarks(mail.html)}`, file);
  if (!page.ok) return page;
  const address = headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location');
  const url = address !== null && /^https?:/i.test(address) ? address : null;
  const { text, stated } = page.value;
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
  return {
    ok: true,
    value: {
      text,
      stated: { ...stated, made: headerOf(mail, 'date'), url: stated.url ?? url, host: stated.host ?? host },
    },
  };
}

const MOST_SHEETS = 300_000;

/** Browsers save a page's style sheets beside it, its own too; they say what it hides. */
function sheetsOf({ attachments }: Email): string {
  let left = MOST_SHEETS;
  return attachments
    .filter(({ mimeType }) => mimeType === 'text/css')
    .map(({ content }) => {
      const sheet = (typeof content === 'string' ? content : new TextDecoder().decode(content)).slice(0, left);
      left -= sheet.length;
      return `<style>${sheet.replace(/<\/?style/gi, '')}</style>`;
    })
    .join('');
}
