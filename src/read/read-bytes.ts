import { LARGEST_FILE, readDocument, tooLarge } from './read-document.ts';
import type { ReadFrom } from './read-flags.ts';
import type { ReadPart } from './wrapped/read-wrapped.ts';
import { ReadingThread } from './wrapped/reading-thread.ts';
import { wrappedFormatOf } from './wrapped/wrapped-format.ts';

/** PDF and Word files hold pictures, too: larger ones are read than of text. */
export const LARGEST_WRAPPED = 80_000_000;

/** Starts with the first file that needs it, and rests between files. */
const THREAD = new ReadingThread();

/**
 * Every document in a file's bytes: one of most files; of a message and a mailbox the reports attached, too. What is no
 * text is taken apart in a thread of its own, within bounds on time and memory. Never throws on any input.
 */
export async function readBytes(bytes: Uint8Array, from: ReadFrom, thread = THREAD): Promise<ReadPart[]> {
  const format = wrappedFormatOf(bytes, from);
  if (format === null) return [{ part: null, outcome: readDocument(bytes, from) }];
  const most = format === 'pdf' || format === 'docx' ? LARGEST_WRAPPED : LARGEST_FILE;
  if (bytes.length > most) return [{ part: null, outcome: tooLarge(bytes.length, from.file, most) }];
  if (bytes.length === 0) return [{ part: null, outcome: readDocument(bytes, from) }];
  return thread.read(bytes, format, from);
}
