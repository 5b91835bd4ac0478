import { extname } from 'node:path';
import { failed } from '../model/problem.ts';
import { type BoxedMessage, splitMailbox } from '../read/mail/split-mailbox.ts';
import { LARGEST_FILE } from '../read/read-document.ts';
import { codeOf } from './find-inputs.ts';
import type { InputFiles } from './input-files.ts';
import { type InputPart, type ReadWith, readCame } from './read-came.ts';

/** A file that is to be read message by message. What is called otherwise and is one is read whole, up to the limit of files. */
export function isMailbox(file: string, files: InputFiles): boolean {
  return files.stream !== undefined && ['.mbox', '.mbx'].includes(extname(file).toLowerCase());
}

/** Every document in the messages of a mailbox file, which may be of any length: one message is held at a time. */
export async function* readMailboxFile(file: string, reading: ReadWith): AsyncGenerator<InputPart> {
  let found = false;
  try {
    for await (const message of messagesOf(file, reading.files)) {
      found = true;
      yield* readMessage(file, message, reading);
    }
  } catch (error) {
    const said = `${file}: cannot be read on (${codeOf(error)}). Check that you may read it.`;
    yield { part: null, outcome: failed('unreadable', said, { file }) };
    return;
  }
  if (!found)
    yield {
      part: null,
      outcome: failed('empty', 'There is no message in this mailbox: none begins with a line "From ".', { file }),
    };
}

/** Messages from a byte on, which must be where one begins. */
export function messagesOf(
  file: string,
  files: InputFiles,
  from: { at?: number; number?: number } = {},
): AsyncGenerator<BoxedMessage> {
  if (!files.stream) throw new Error('this file system gives no streams');
  return splitMailbox(files.stream(file, from.at ?? 0), { mostBytes: LARGEST_FILE, ...from });
}

/** The documents of one message: its own text, and the reports attached to it. */
export async function* readMessage(
  file: string,
  { number, bytes }: BoxedMessage,
  reading: ReadWith,
): AsyncGenerator<InputPart> {
  const name = `${file}#${number}`;
  if (bytes === null) {
    const message = `This message has more than ${LARGEST_FILE / 1_000_000} MB. Save its attachments, and read them by themselves.`;
    yield { part: String(number), outcome: failed('too large', message, { file: name }) };
    return;
  }
  // What it is need not be guessed, and is told again when it is read from the archive.
  const headers = { 'content-type': 'message/rfc822' };
  const arrival = { from: 'file', asked: name, address: null, status: null, headers, at: reading.now() } as const;
  for await (const { part, outcome } of readCame({ bytes, file: name, arrival }, reading))
    yield { part: part === null ? String(number) : `${number}/${part}`, outcome };
}
