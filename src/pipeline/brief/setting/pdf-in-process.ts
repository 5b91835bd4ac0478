import type { ChildProcess } from 'node:child_process';
import type { PdfPages } from '../../../publish/brief/pdf/pdf-pages.ts';
import { scriptBeside, startProcess } from '../../start-thread.ts';
import type { FromSetting, ToSetting } from './setting-messages.ts';

export type PdfProblemKind = 'broke' | 'too slow' | 'too large';

/** Why there is no PDF, and what to do. */
export class PdfProblem extends Error {
  override name = 'PdfProblem';
  readonly kind: PdfProblemKind;

  constructor(kind: PdfProblemKind, why: string) {
    super(`The PDF was not made: ${why} ${ADVICE[kind]}`);
    this.kind = kind;
  }
}

const ADVICE: Record<PdfProblemKind, string> = {
  broke: 'Ask for HTML, which has the same words, map and charts, and print that. Please report it.',
  'too slow': 'Ask for a shorter period, or for HTML.',
  'too large': 'Ask for a shorter period, or for HTML.',
};

export interface PdfBounds {
  seconds: number;
  memoryMb: number;
}

/** A brief of 300 incidents, the most there are, in 255 pages took 7 s of processor time, a minute on a machine busy with ten other things, and 950 MB. */
const BOUNDS: PdfBounds = { seconds: 180, memoryMb: 2_048 };

const SCRIPT = scriptBeside(import.meta.url, 'setting-script');

/**
 * Sets pages as PDF in a process of its own: what sets them is no JavaScript, and where it breaks it ends the process it runs in.
 * The process ends with its one PDF, at its bounds, or when this one does. Throws PdfProblem. `script` is for tests.
 */
export async function pdfInProcess(
  pages: PdfPages,
  { seconds, memoryMb }: PdfBounds = BOUNDS,
  script: URL = SCRIPT,
): Promise<Uint8Array> {
  const child = startProcess(script);
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  const ticking = endAfter(seconds, end);
  try {
    const told = await answerOf(child, { pages, memoryMb });
    if (told.kind === 'set') return told.pdf;
    if (ticking.isOver()) throw new PdfProblem('too slow', `setting it took more than ${seconds} seconds.`);
    if (told.kind === 'too large') throw new PdfProblem('too large', `setting it took more than ${memoryMb} MB.`);
    throw new PdfProblem('broke', `what sets it broke off (${told.message}).`);
  } finally {
    ticking.stop();
    process.off('exit', end);
    end();
  }
}

/** Never rejects: a process that ends without an answer has failed. */
function answerOf(child: ChildProcess, asked: ToSetting): Promise<FromSetting> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-MOST_SAID);
  });
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.once('error', ({ message }) => resolve({ kind: 'failed', message }));
    // After its last words have come.
    child.once('close', (code, signal) => resolve({ kind: 'failed', message: lastWords(said) ?? `${signal ?? code}` }));
    child.send(asked, () => undefined);
  });
}

const MOST_SAID = 4_000;
const MOST_SHOWN = 200;

/** Where it broke, as it says itself: "thread '…' panicked at …". */
function lastWords(said: string): string | null {
  const line = said.split('\n').find((each) => /panicked|Error/.test(each));
  return line === undefined ? null : line.trim().slice(0, MOST_SHOWN);
}

const TICK_MS = 250;

/** Counts only what passes while this process runs, so that a machine that sleeps ends nothing. */
function endAfter(seconds: number, end: () => void): { isOver(): boolean; stop(): void } {
  let left = seconds * 1_000;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    left -= Math.min(now - last, 2 * TICK_MS);
    last = now;
    if (left <= 0) end();
  }, TICK_MS);
  return { isOver: () => left <= 0, stop: () => clearInterval(timer) };
}
