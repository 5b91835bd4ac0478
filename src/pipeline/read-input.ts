import { extname } from 'node:path';
import type { Arrival } from '../model/archived.ts';
import { failed, type Outcome } from '../model/problem.ts';
import { LARGEST_WRAPPED } from '../read/read-bytes.ts';
import { LARGEST_FILE, tooLarge } from '../read/read-document.ts';
import type { ReadFlags } from '../read/read-flags.ts';
import { codeOf, isAddress, STANDARD_INPUT } from './find-inputs.ts';
import { type Came, type InputPart, type ReadWith, readCame } from './read-came.ts';
import { isMailbox, readMailboxFile } from './read-mailbox.ts';

export type { ReadFlags } from '../read/read-flags.ts';

/** Every document of a file, an address or standard input; each way it can fail is a problem that names the file. */
export async function* readInput(input: string, reading: ReadWith): AsyncGenerator<InputPart> {
  const { files } = reading;
  const file = input === STANDARD_INPUT ? null : input;
  const isFetched = file !== null && isAddress(file) && files.kindOf(file) === null;
  if (file !== null && !isFetched && isMailbox(file, files)) {
    yield* readMailboxFile(file, reading);
    return;
  }
  const came = isFetched ? await fetched(file, reading) : await opened(file, reading);
  if (came.ok) yield* readCame(came.value, reading);
  else yield { part: null, outcome: came };
}

async function opened(file: string | null, { files, now }: ReadWith): Promise<Outcome<Came>> {
  try {
    const size = file === null ? 0 : (files.sizeOf?.(file) ?? 0);
    const most = ['.pdf', '.docx'].includes(extname(file ?? '').toLowerCase()) ? LARGEST_WRAPPED : LARGEST_FILE;
    if (size > most) return tooLarge(size, file, most);
    const bytes = file === null ? await files.readStandardInput() : await files.read(file);
    const arrival = files.arrivalOf?.(file ?? STANDARD_INPUT) ?? null;
    return { ok: true, value: { bytes, file, arrival: arrival ?? ofFile(file, now()) } };
  } catch (error) {
    const message = `${file ?? STANDARD_INPUT}: cannot be read (${codeOf(error)}). Check that you may read it.`;
    return failed('unreadable', message, { file });
  }
}

function ofFile(file: string | null, at: string): Arrival {
  return { from: file === null ? 'text' : 'file', asked: file, address: null, status: null, headers: {}, at };
}

async function fetched(asked: string, { files, flags, now }: ReadWith): Promise<Outcome<Came>> {
  if (!files.fetch) return failed('not found', `${asked}: addresses are not fetched here.`, { file: asked });
  const answer = await files.fetch(asked);
  if (!answer.ok) return failed(answer.problem.kind, `${asked}: ${answer.problem.message}`, { file: asked });
  const { bytes, address, status, headers } = answer.value;
  const arrival: Arrival = { from: 'address', asked, address, status, headers, at: now() };
  return { ok: true, value: { bytes, file: null, arrival, flags: flagsOfAddress(address, flags) } };
}

/** What an address says of a page that does not say it itself. */
export function flagsOfAddress(address: string, flags: ReadFlags): ReadFlags {
  const host = new URL(address).hostname.replace(/^www\./, '');
  return { url: address, source: flags.source ?? host };
}
