import { createHash } from 'node:crypto';
import type { Archived, Arrival } from '../model/archived.ts';
import type { Document } from '../model/document.ts';
import { failed, type Outcome, type Problem } from '../model/problem.ts';
import { readBytes } from '../read/read-bytes.ts';
import type { ReadFlags } from '../read/read-flags.ts';
import type { ReadPart } from '../read/wrapped/read-wrapped.ts';
import type { InputFiles } from './input-files.ts';

/** A document with what the case keeps of the bytes that it was read from. */
export interface ReadOut {
  document: Document;
  archived: Archived;
  bytes: Uint8Array;
  /** What a person who relies on the document should know of how it was read. */
  remarks?: readonly Problem[];
}

/** One document of an input, or why it is none. `part` says which, where an input holds several. */
export interface InputPart {
  part: string | null;
  outcome: Outcome<ReadOut>;
}

export interface ReadWith {
  flags: ReadFlags;
  files: InputFiles;
  now: () => string; // ISO date-time
}

/** Bytes that came in, and how. */
export interface Came {
  bytes: Uint8Array;
  /** What the file is called; decides its format where its first bytes do not. */
  file: string | null;
  arrival: Arrival;
  /** What is said about it, over what is said about all. */
  flags?: ReadFlags;
}

/** Every document in bytes that came in. */
export async function* readCame(came: Came, { flags }: Pick<ReadWith, 'flags'>): AsyncGenerator<InputPart> {
  const said = { ...flags, ...came.flags };
  const { bytes, file, arrival } = came;
  const contentType = arrival.headers['content-type'];
  try {
    for (const read of await readBytes(bytes, { file, flags: said, contentType }))
      yield { part: read.part, outcome: archivedPart(read, { ...came, flags: said }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `${file ?? 'standard input'}: the reader failed on this file (${why}). Please report it with the file.`;
    yield { part: null, outcome: failed('failed', message, { file }) };
  }
}

/** Also of a message of a mailbox. */
export function archivedPart({ part, outcome, remarks = [] }: ReadPart, came: Came): Outcome<ReadOut> {
  if (!outcome.ok) return outcome;
  const archived = archivedAs(outcome.value, part, came);
  return archived.ok ? { ok: true, value: { ...archived.value, remarks } } : archived;
}

/** A document with the hashes of its text and of the bytes that it was read from. */
export function archivedAs(document: Document, part: string | null, came: Came): Outcome<ReadOut> {
  const { bytes, arrival, flags = {} } = came;
  const said = Object.entries(flags).filter(([, value]) => typeof value === 'string');
  return {
    ok: true,
    value: {
      document,
      bytes,
      archived: {
        ...arrival,
        part,
        flags: Object.fromEntries(said),
        size: bytes.length,
        sha256: sha256Of(bytes),
        textSha256: sha256Of(document.text),
      },
    },
  };
}

/** In hexadecimal; of a text's UTF-8 bytes. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
