import type { Document, DocumentFormat } from '../../model/document.ts';
import { failed, type Outcome, type Problem } from '../../model/problem.ts';
import { readDocx } from '../docx/read-docx.ts';
import { readMail } from '../mail/read-mail.ts';
import { splitMailbox } from '../mail/split-mailbox.ts';
import { readMhtml } from '../mhtml/read-mhtml.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { LARGEST_FILE, readDocument } from '../read-document.ts';
import type { ReadFrom, Reading } from '../read-flags.ts';
import { settleDocument } from '../settle-document.ts';
import { type WrappedFormat, wrappedFormatOf } from './wrapped-format.ts';

/** One document of a file, or why it is none. */
export interface ReadPart {
  /** Which of the file's: "report.pdf", "message 2/report.pdf", "12" of a mailbox; null for the file itself. */
  part: string | null;
  outcome: Outcome<Document>;
  /** What a person who relies on the document should know of how it was read. */
  remarks?: Problem[];
}

/** Messages within messages within messages: deeper ones are left. Guess. */
const DEEPEST = 5;
/** Documents of one message, those of messages within it too. Guess. */
const MOST_DOCUMENTS = 200;

/** Every document in a wrapped file. Run in a thread that may be ended: it may take any time and memory. */
export async function readWrapped(bytes: Uint8Array, format: WrappedFormat, from: ReadFrom): Promise<ReadPart[]> {
  if (format === 'mailbox') return readMailbox(bytes, from);
  const parts: ReadPart[] = [];
  await readInto(parts, { bytes, format, from, path: [] });
  return parts;
}

interface Wrapped {
  bytes: Uint8Array;
  format: WrappedFormat | null;
  from: ReadFrom;
  path: readonly string[];
}

async function readInto(parts: ReadPart[], wrapped: Wrapped): Promise<void> {
  const { bytes, format, from, path } = wrapped;
  const part = path.length === 0 ? null : path.join('/');
  const add = (outcome: Outcome<Document>) => void parts.push({ part, outcome });
  const settle = (reading: Outcome<Reading>, as: DocumentFormat) => {
    if (!reading.ok) return add(reading);
    const remarks = (reading.value.remarks ?? []).map(
      ({ kind, message }) => failed(kind, message, { file: from.file }).problem,
    );
    parts.push({ part, outcome: settleDocument(reading.value, as, from), ...(remarks.length > 0 ? { remarks } : {}) });
  };
  switch (format) {
    case 'pdf':
      return settle(await readPdf(bytes, from.file), 'pdf');
    case 'docx':
      return settle(await readDocx(bytes, from.file), 'docx');
    case 'mhtml':
      return settle(await readMhtml(bytes, from.file), 'mhtml');
    case 'mail':
      return readLetter(parts, wrapped);
    default:
      return add(readDocument(bytes, from));
  }
}

async function readLetter(parts: ReadPart[], { bytes, from, path }: Wrapped): Promise<void> {
  const part = path.length === 0 ? null : path.join('/');
  const letter = await readMail(bytes, from.file);
  if (!letter.ok) return void parts.push({ part, outcome: letter });
  const { body, attached, left, date, from: sender } = letter.value;
  const within = {
    published: [...(date === null ? [] : [date]), ...(from.within?.published ?? [])],
    source: sender ?? from.within?.source ?? null,
  };
  const text = body.ok ? settleDocument(body.value, 'mail', from) : body;
  // A letter that only carries a report has nothing to read itself, and nothing is wrong with that.
  if (text.ok || text.problem.kind !== 'empty' || attached.length === 0) parts.push({ part, outcome: text });
  for (const problem of left) parts.push({ part, outcome: { ok: false, problem } });
  for (const { name, bytes: inner, contentType } of attached) {
    const deeper = [...path, name];
    const file = fileOf(from.file, path, name);
    if (deeper.length > DEEPEST || parts.length >= MOST_DOCUMENTS) {
      const message = `${name} is left: messages are read ${DEEPEST} deep, and ${MOST_DOCUMENTS} documents of one. Save it, and read it by itself.`;
      parts.push({ part: deeper.join('/'), outcome: failed('too large', message, { file }) });
      continue;
    }
    const found = wrappedFormatOf(inner, { file: name, contentType });
    const format = found === 'mailbox' ? null : found;
    await readInto(parts, { bytes: inner, format, from: { ...from, file, within, contentType }, path: deeper });
  }
}

function fileOf(file: string | null, path: readonly string[], name: string): string {
  return path.length === 0 && !file?.includes('#') ? `${file ?? ''}#${name}` : `${file}/${name}`;
}

/** A mailbox that is held whole, as one that was sent over the network is. */
async function readMailbox(bytes: Uint8Array, from: ReadFrom): Promise<ReadPart[]> {
  const parts: ReadPart[] = [];
  const whole = (async function* () {
    yield bytes;
  })();
  for await (const message of splitMailbox(whole, { mostBytes: LARGEST_FILE })) {
    const number = String(message.number);
    for (const each of await readMessage(message.bytes, number, from))
      parts.push({ ...each, part: each.part === null ? number : `${number}/${each.part}` });
  }
  if (parts.length === 0)
    parts.push({ part: null, outcome: failed('empty', 'There is no message in this mailbox.', { file: from.file }) });
  return parts;
}

async function readMessage(bytes: Uint8Array | null, number: string, from: ReadFrom): Promise<ReadPart[]> {
  const file = `${from.file ?? ''}#${number}`;
  if (bytes === null) return [{ part: null, outcome: largeMessage(file) }];
  const parts: ReadPart[] = [];
  await readInto(parts, { bytes, format: 'mail', from: { ...from, file }, path: [] });
  return parts;
}

export function largeMessage(file: string): Outcome<never> {
  const message = `This message has more than ${LARGEST_FILE / 1_000_000} MB. Save its attachments, and read them by themselves.`;
  return failed('too large', message, { file });
}
