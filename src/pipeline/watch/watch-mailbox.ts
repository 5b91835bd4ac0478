import { createHash } from 'node:crypto';
import { noteState } from '../../ledger/watched.ts';
import type { InputFiles } from '../input-files.ts';
import { messagesOf, readMessage } from '../read-mailbox.ts';
import type { Looked, Looking, SettledFiles } from './look.ts';

/** So much of a mailbox's beginning tells whether it is still the one that was read. */
const HEAD = 4_096;
const FROM = 'From ';

/** A last message that no empty line ends is taken for whole once the file has stood so long. Guess: a slow copy pauses for less. */
const CUT_MS = 30_000;

/**
 * Reads the messages that came into a mailbox file since the last time. How far it is read is kept after each message, so
 * that a run that was killed goes on there. A mailbox that was written anew (compacted, exported again) is read from the
 * start: messages that the case has are known. One that was cut off at the end is read again where the file goes on.
 */
export async function lookAtMailbox(looking: Looking, settled: SettledFiles): Promise<Looked> {
  const { file, watched, files, flags, now, stop } = looking;
  const { target } = watched;
  if (files.kindOf(target) !== 'file')
    return { state: watched.state, problem: `There is no file ${target} any more; it is looked for again.` };
  if (settled.markOf(target, files, Date.parse(now())) === null)
    return { state: watched.state, problem: null, unsettled: true };
  const size = files.sizeOf?.(target) ?? 0;
  let state = await whereToGoOn(watched.state, { target, files, size });
  if (Number(state.offset) >= size) return { state, problem: null };
  const stood = Date.parse(now()) - (files.changedAt?.(target) ?? 0);
  for await (const message of messagesOf(target, files, { at: Number(state.offset), number: Number(state.number) })) {
    // A clock that is ahead of ours tells nothing.
    if (!message.isEnded && stood >= 0 && stood < CUT_MS) return { state, problem: null, unsettled: true };
    for await (const part of readMessage(target, message, { flags, files, now }))
      await looking.store({ ...part, input: target });
    const length = Math.min(HEAD, message.end);
    const head = state.headLength === length ? String(state.head) : await headOf(target, files, length);
    state = { offset: message.end, number: message.number + 1, head, headLength: length, lastAt: message.start };
    await noteState(file, target, state);
    if (stop.aborted) break;
  }
  return { state, problem: null };
}

async function whereToGoOn(
  state: Looking['watched']['state'],
  { target, files, size }: { target: string; files: InputFiles; size: number },
): Promise<Looking['watched']['state']> {
  const { offset, number, head, headLength, lastAt } = state;
  const isSame =
    offset !== undefined && Number(offset) <= size && (await headOf(target, files, Number(headLength))) === head;
  if (!isSame) return { offset: 0, number: 1, head: '', headLength: 0 };
  if (lastAt === undefined || size <= Number(offset) || (await beginsAt(target, files, Number(offset)))) return state;
  return { ...state, offset: lastAt, number: Number(number) - 1 };
}

/** Whether a message begins at a byte; else the one before it goes on there. */
async function beginsAt(path: string, files: InputFiles, at: number): Promise<boolean> {
  let first = Buffer.alloc(0);
  if (files.stream)
    for await (const chunk of files.stream(path, at)) {
      first = Buffer.concat([first, chunk]);
      if (first.length >= FROM.length) break;
    }
  return first.toString('latin1', 0, FROM.length) === FROM;
}

async function headOf(path: string, files: InputFiles, length: number): Promise<string> {
  const hash = createHash('sha256');
  let left = length;
  if (files.stream && left > 0)
    for await (const chunk of files.stream(path, 0)) {
      hash.update(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) break;
    }
  return hash.digest('hex');
}
