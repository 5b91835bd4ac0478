import type { Wording } from '../../knowledge/wording.ts';
import type { Brief } from '../../model/brief.ts';
import { briefHtml } from './html.ts';
import { briefMarkdown } from './markdown.ts';

/** A brief as a message to be opened and sent on: plain text and HTML, without addresses, dated by the last report. */
export async function briefMail(brief: Brief, wording: Wording): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  const id = await hashOf(JSON.stringify(brief));
  const composer = new MailComposer({
    // Header fields are of one line: a title of two would begin another field.
    subject: brief.title.replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    date: new Date(brief.dated ?? 0),
    messageId: `<${id}@sitrep.invalid>`,
    text: inLinesOfMail(briefMarkdown(brief, wording)),
    html: inLinesOfMail(briefHtml(brief, wording, { pictures: false })),
    baseBoundary: id,
    headers: { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof MailComposer>[0]);
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
}

/** Lines of a message end in CR LF (RFC 5322, 2.3), within quoted-printable too (RFC 2045, 6.7), and the composer leaves ours as they are. */
function inLinesOfMail(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

async function hashOf(text: string): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
