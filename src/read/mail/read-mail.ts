import { extname } from 'node:path';
import type { Address, Attachment, Email } from 'postal-mime';
import { failed, type Outcome, type Problem } from '../../model/problem.ts';
import type { Reading, Stated } from '../read-flags.ts';
import { asMessage, enclosedLetter } from './enclosed-letter.ts';
import { messageText } from './message-text.ts';
import { withCharsets, withMarks } from './stated-charsets.ts';

/** A report that a message carries. */
export interface Carried {
  /** Its file's name, or what it is and which in order: "message 2". */
  name: string;
  bytes: Uint8Array;
  contentType: string;
}

/** A message taken apart. */
export interface Letter {
  body: Outcome<Reading>;
  /** Its Date header as it stands, for reports that state no day themselves. */
  date: string | null;
  from: string | null;
  attached: Carried[];
  /** Attachments that cannot be read, and why. */
  left: Problem[];
}

/** More parts within parts are no letter that a person sent. Guess. */
const MOST_NESTED = 32;
/** More attachments are an archive. Guess. */
const MOST_ATTACHED = 100;

/** A message (RFC 5322) as its text and the reports attached to it. Problem: 'damaged'. */
export async function readMail(bytes: Uint8Array, file: string | null): Promise<Outcome<Letter>> {
  const parsed = await parsedMail(bytes, file);
  if (!parsed.ok) return parsed;
  const mail = parsed.value;
  const date = dayOf(mail);
  const from = senderOf(mail.from);
  const { attached, left } = carriedBy(mail.attachments, file);
  const body = messageText(withMarks(mail.text), withMarks(mail.html), file);
  if (!body.ok) return { ok: true, value: { date, from, attached, left, body } };
  const inner = enclosedLetter(body.value.text, mail.subject ?? null);
  // What an answer repeats has a day and a sender of its own, and was read when it came; what is handed on was not.
  const carried = inner?.isForwarded
    ? [{ name: freeName('forwarded', attached), bytes: asMessage(inner), contentType: 'message/rfc822' }, ...attached]
    : attached;
  const text = inner === null ? body.value.text : inner.own;
  const reading = { text, stated: statedBy(mail, body.value.stated) };
  return { ok: true, value: { date, from, attached: carried, left, body: { ok: true, value: reading } } };
}

/** As its sender dated it, else as it was last received. Old programs write years of two digits. */
function dayOf(mail: Email): string | null {
  const stated = headerOf(mail, 'date')?.replace(
    /\b(\d{1,2} [A-Za-z]{3,9}) (\d\d)(?= \d{1,2}:)/,
    (_, day: string, year: string) => `${day} ${Number(year) < 50 ? '20' : '19'}${year}`,
  );
  return stated ?? /;\s*([^;]{8,60})$/.exec(headerOf(mail, 'received') ?? '')?.[1]?.trim() ?? null;
}

/** Also of saved pages, which are messages of one page. */
export async function parsedMail(bytes: Uint8Array, file: string | null): Promise<Outcome<Email>> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    const mail = await PostalMime.parse(withCharsets(bytes), {
      maxNestingDepth: MOST_NESTED,
      forceRfc822Attachments: true,
    });
    if (mail.headers.length > 0) return { ok: true, value: mail };
    return failed('damaged', 'This is called a message and has no headers. Export it from the mail program again.', {
      file,
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return failed(
      'damaged',
      `This message cannot be taken apart (${said}). Open it in a mail program and save its text as a .txt file.`,
      { file },
    );
  }
}

function statedBy(mail: Email, body: Stated): Stated {
  const date = dayOf(mail);
  return {
    ...body,
    title: withMarks(mail.subject).replace(/\s+/g, ' ').trim() || body.title,
    published: [...(date ? [date] : []), ...body.published],
    source: senderOf(mail.from) ?? body.source,
    author: body.author,
  };
}

export function headerOf(mail: Email, name: string): string | null {
  const value = mail.headers.find(({ key }) => key === name)?.value.trim();
  return value === undefined || value === '' ? null : value;
}

/** The sender's name, or the address where there is none. */
function senderOf(from: Address | undefined): string | null {
  const said = (from?.name || from?.address || '').replace(/\s+/g, ' ').trim();
  return said === '' ? null : said.slice(0, 200);
}

const REPORT_TYPES =
  /^(?:application\/pdf|application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document|message\/rfc822|text\/(?:plain|html|markdown))$/;
const REPORT_ENDINGS = ['.pdf', '.docx', '.eml', '.txt', '.md', '.html', '.htm', '.mht', '.mhtml'];
/** Pictures, signatures, invitations: no reports, and no loss to speak of. */
const PASSED_OVER =
  /^(?:image|audio|video|font)\/|^application\/(?:pgp|pkcs7|x-pkcs7|ics)|^text\/(?:calendar|x-vcard|vcard|css)/;

function carriedBy(attachments: readonly Attachment[], file: string | null): Pick<Letter, 'attached' | 'left'> {
  const attached: Carried[] = [];
  const left: Problem[] = [];
  for (const [at, { filename, mimeType, content, related }] of attachments.entries()) {
    if (related || PASSED_OVER.test(mimeType)) continue;
    const name = filename?.replace(/[\p{Cc}/\\#]/gu, '_').slice(-150) || `${nameOf(mimeType)} ${at + 1}`;
    const isReport = REPORT_TYPES.test(mimeType) || REPORT_ENDINGS.includes(extname(name).toLowerCase());
    if (isReport && attached.length < MOST_ATTACHED)
      attached.push({ name: freeName(name, attached), bytes: bytesOf(content), contentType: mimeType });
    else left.push(failed('unreadable', leftWords(name, mimeType, isReport), { file }).problem);
  }
  return { attached, left };
}

function nameOf(mimeType: string): string {
  return mimeType === 'message/rfc822' ? 'message' : 'attachment';
}

function leftWords(name: string, mimeType: string, isReport: boolean): string {
  if (isReport)
    return `Its attachment "${name}" was left: at most ${MOST_ATTACHED} are read. Save it, and read it by itself.`;
  return `Its attachment "${name}" (${mimeType}) is not read; save it in a format that is, if it is a report.`;
}

function freeName(name: string, taken: readonly Carried[]): string {
  let free = name;
  for (let at = 2; taken.some((each) => each.name === free); at++) free = `${at} ${name}`;
  return free;
}

function bytesOf(content: Attachment['content']): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}
