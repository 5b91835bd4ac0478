import { availableParallelism } from 'node:os';
import { type GivenReport, LineProblem } from '../model/given-report.ts';
import type { Coded } from '../model/situation.ts';
import { flagsOf } from '../pipeline/code-given.ts';
import { type AnsweredLine, codeLines } from '../pipeline/lines/code-lines.ts';
import { type InputLine, LONGEST_LINE } from '../pipeline/lines/split-lines.ts';
import { type CodeOptions, checkDefaults, nothingBut } from './code.ts';

export interface CodeManyOptions extends CodeOptions {
  /** So many reports at once, each in a thread of its own with a reader of some 150 MB; as many as there are cores unless given. */
  threads?: number | undefined;
  /** A report that takes longer is left, with a problem `too slow` in the place of its claims; 60 unless given. */
  secondsPerReport?: number | undefined;
}

/** More threads than cores gain nothing; this bound is only for slips of the hand. */
const MOST_THREADS = 512;
const USUAL_SECONDS = 60;

/**
 * The claims of many reports, over worker threads: `for await (const { claims } of codeMany(reports, { source: 'Northline' })) …`.
 * The answers come in the order of the reports, each what `code` gives for it; as many come out as went in. Only a few reports a
 * thread are taken in ahead, and none while nobody takes the answers, so that any number fits in memory; an answer is there as soon
 * as it and those before it are. Leaving the loop ends the threads. A report that takes too long, too much memory, or breaks its
 * thread costs itself alone: its answer says so in `problems`.
 * Throws TypeError at once where an option is none; the loop throws KnowledgeError where the folder of `knowledge` cannot be used,
 * and whatever `reports` throws.
 */
export function codeMany(
  reports: Iterable<string | GivenReport> | AsyncIterable<string | GivenReport>,
  options: CodeManyOptions = {},
): AsyncGenerator<Coded, void, undefined> {
  const { knowledge = null, threads, secondsPerReport = USUAL_SECONDS, ...defaults } = options;
  checkDefaults('codeMany', defaults);
  const most = threads ?? availableParallelism();
  if (!Number.isInteger(most) || most < 1 || most > MOST_THREADS)
    throw new TypeError(`codeMany: in the options, "threads" is no whole number from 1 to ${MOST_THREADS}`);
  if (!(secondsPerReport > 0)) throw new TypeError('codeMany: in the options, "secondsPerReport" is no number above 0');
  const limits = { threads: most, secondsPerReport, limitName: 'secondsPerReport' };
  return answers(linesOf(reports), { ...limits, knowledge, defaults: flagsOf(defaults) });
}

async function* answers(
  lines: AsyncIterable<InputLine>,
  options: Parameters<typeof codeLines>[1],
): AsyncGenerator<Coded, void, undefined> {
  for await (const answer of codeLines(lines, options)) yield codedIn(answer);
}

function codedIn({ json, coded, reader }: AnsweredLine): Coded {
  const answer: unknown = JSON.parse(json);
  if (!coded) return nothingBut(LineProblem.parse(answer).problem, reader ?? undefined);
  // It was written by the thread that coded the report, of this shape; the report's id is its document's `file`.
  const { id: _, ...rest } = answer as Coded & { id?: unknown };
  return rest;
}

async function* linesOf(
  reports: Iterable<string | GivenReport> | AsyncIterable<string | GivenReport>,
): AsyncGenerator<InputLine> {
  let number = 0;
  for await (const report of reports) {
    number += 1;
    const bytes = bytesOf(typeof report === 'string' ? { text: report } : report);
    yield { number, bytes: bytes.length > LONGEST_LINE ? null : bytes };
  }
}

/** What cannot be written as JSON is answered as what is no report. */
function bytesOf(report: GivenReport): Uint8Array {
  let json: string | undefined;
  try {
    json = JSON.stringify(report);
  } catch {
    json = undefined;
  }
  return new TextEncoder().encode(json ?? 'null');
}
