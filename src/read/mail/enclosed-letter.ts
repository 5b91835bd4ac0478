/** A letter that another one forwards or repeats under its own words. */
export interface EnclosedLetter {
  /** The outer letter's own words, above it. */
  own: string;
  from: string | null;
  date: string | null;
  subject: string | null;
  text: string;
  /** Sent on as it is; else repeated below an answer to it. */
  isForwarded: boolean;
}

const MARK =
  /^\s*(?:-{2,}\s*(?:Forwarded message|Forwarded by .{1,100}|Original (?:Message|Appointment))\s*-{2,}|Begin forwarded message:|_{10,})\s*$/i;
const FORWARD = /forwarded/i;
const HEADER = /^\s*(?:\*+\s*)?(From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance)\s*:\**\s*(.*)$/i;
const SUBJECT = /^\s*(?:fwd?|wg|tr|rv)\s*:/i;
/** Fewer own words than this only hand on what is below. Guess. */
const FEW_WORDS = 25;
/** Headers of a letter within stand this close together. */
const MOST_HEADERS = 10;

/** The first letter within a letter's text, found by its headers (From and Date, or Sent), or null. `subject` is the outer one's. */
export function enclosedLetter(text: string, subject: string | null): EnclosedLetter | null {
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const isMark = MARK.test(line);
    if (!isMark && !/^\s*(?:\*+\s*)?From\s*:/i.test(line)) continue;
    const found = headersAt(lines, isMark ? at + 1 : at);
    if (!found?.said.has('from') || !(found.said.has('date') || found.said.has('sent'))) continue;
    const own = lines.slice(0, at).join('\n').trim();
    const isForwarded =
      (isMark && FORWARD.test(line)) || SUBJECT.test(subject ?? '') || own.split(/\s+/).length < FEW_WORDS;
    return {
      own,
      from: found.said.get('from') ?? null,
      date: found.said.get('date') ?? found.said.get('sent') ?? null,
      subject: found.said.get('subject') ?? null,
      text: lines.slice(found.end).join('\n').trim(),
      isForwarded,
    };
  }
  return null;
}

function headersAt(lines: readonly string[], from: number): { said: Map<string, string>; end: number } | null {
  const said = new Map<string, string>();
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
  const most = at + MOST_HEADERS;
  for (; at < lines.length && at < most; at++) {
    const found = HEADER.exec(lines[at] ?? '');
    if (!found) break;
    const [, name = '', value = ''] = found;
    if (!said.has(name.toLowerCase())) said.set(name.toLowerCase(), value.trim());
  }
  return said.size < 2 ? null : { said, end: at };
}

/** It as a message of its own. */
export function asMessage({ from, date, subject, text }: EnclosedLetter): Uint8Array {
  const plain = (value: string) => value.replace(/[\r\n]+/g, ' ');
  const headers = [
    ...(from ? [`From: ${plain(from)}`] : []),
    ...(date ? [`Date: ${plain(date)}`] : []),
    ...(subject ? [`Subject: ${plain(subject)}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${text}`);
}
