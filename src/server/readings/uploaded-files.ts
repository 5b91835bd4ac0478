import { extname } from 'node:path';
import type { z } from 'zod';
import { MOST_FILE_BYTES, MOST_FILES, MOST_UPLOAD_BYTES, ReadingFlags } from '../../contract/reading.ts';
import { failed } from '../../model/problem.ts';
import { requestFault } from '../api/request-fault.ts';
import { RequestProblem } from '../api/request-problem.ts';
import { partsOf, tooMuch } from './multipart.ts';
import type { Given } from './readings.ts';

type Flags = z.infer<typeof ReadingFlags>;

/** A browser hears no answer before it has sent everything: so much of what is refused is still taken off it, and let go. */
const MOST_LET_GO = 1024 * 1024 * 1024;

/** Files and flags of an upload, taken in within the limits. Throws RequestProblem. */
export async function uploadedFiles({ body, headers }: Request): Promise<{ given: Given[]; flags: Flags }> {
  if (!body) throw new RequestProblem('bad request', 'No file was sent.', 'files');
  const chunks = body[Symbol.asyncIterator]();
  try {
    if (Number(headers.get('content-length') ?? 0) > MOST_UPLOAD_BYTES) throw tooMuch(MOST_UPLOAD_BYTES);
    return await partsIn({ [Symbol.asyncIterator]: () => chunks }, headers.get('content-type') ?? '');
  } catch (error) {
    // What broke off gives nothing more.
    if (error instanceof RequestProblem) await letGo(chunks).catch(() => undefined);
    throw error;
  }
}

async function letGo(chunks: AsyncIterator<Uint8Array>): Promise<void> {
  for (let gone = 0; gone < MOST_LET_GO; ) {
    const { done, value } = await chunks.next();
    if (done) return;
    gone += value.byteLength;
  }
}

async function partsIn(body: AsyncIterable<Uint8Array>, type: string): Promise<{ given: Given[]; flags: Flags }> {
  const limits = { partBytes: MOST_FILE_BYTES, allBytes: MOST_UPLOAD_BYTES };
  const files = new Map<string, Given>();
  let flags: Flags = {};
  for await (const { name, filename, bytes } of partsOf(body, type, limits)) {
    if (name === 'flags') flags = flagsIn(bytes);
    if (name !== 'files') continue;
    if (files.size === MOST_FILES)
      throw new RequestProblem(
        'too large',
        `At most ${MOST_FILES} files can be sent at once; send them in parts.`,
        'files',
      );
    const label = freeLabel(labelOf(filename), files);
    files.set(label, bytes ? { name: label, bytes } : { name: label, problem: tooLarge(label) });
  }
  if (files.size === 0) throw new RequestProblem('bad request', 'No file was sent.', 'files');
  return { given: [...files.values()], flags };
}

function flagsIn(bytes: Uint8Array | null): Flags {
  const given = jsonIn(bytes);
  const parsed = ReadingFlags.safeParse(given);
  if (parsed.success) return parsed.data;
  const { field, message } = requestFault(parsed.error.issues[0], given, 'json');
  throw new RequestProblem('bad request', `flags.${message}`, field === null ? 'flags' : `flags.${field}`);
}

function jsonIn(bytes: Uint8Array | null): unknown {
  try {
    return JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
  } catch {
    return null;
  }
}

const LONGEST_LABEL = 200;

/** What the sender calls a file: shown, told by its ending whether it is a page, and never opened. */
function labelOf(filename: string | null): string {
  const plain = (filename ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-LONGEST_LABEL);
  // "-" is how the reader names standard input.
  return plain === '' || plain === '-' ? 'file' : plain;
}

/** Two files may have one name: "report.txt", "report (2).txt". */
function freeLabel(label: string, taken: ReadonlyMap<string, unknown>): string {
  const ending = extname(label);
  const stem = label.slice(0, label.length - ending.length);
  let free = label;
  for (let at = 2; taken.has(free); at++) free = `${stem} (${at})${ending}`;
  return free;
}

function tooLarge(file: string) {
  const most = MOST_FILE_BYTES / 1024 / 1024;
  return failed('too large', `This file has more than ${most} MB. Split it into its reports.`, { file }).problem;
}
