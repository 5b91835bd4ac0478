import { failed } from '../../model/problem.ts';
import { CodingThreads, type ThreadsOptions } from './coding-threads.ts';
import { type LineAnswer, problemLine } from './problem-line.ts';
import type { InputLine } from './split-lines.ts';

export interface AnsweredLine extends LineAnswer {
  number: number;
  /** The reader of the threads; null where none was open yet. */
  reader: string | null;
}

/** So many lines a thread are taken in before the first of them has its answer: as many as keep all threads busy behind a slow one. Guess. */
const LINES_A_THREAD = 16;
/** Or lines of so many bytes: long ones fill the memory sooner. Guess. */
const MOST_BYTES = 64_000_000;

/**
 * Answers lines in their order, one answer a line, over several threads. Takes in only as much as is worked on, and gives an answer
 * as soon as it is there, whether or not more comes in. Throws KnowledgeError.
 */
export async function* codeLines(
  lines: AsyncIterable<InputLine>,
  options: ThreadsOptions,
): AsyncGenerator<AnsweredLine> {
  const threads = new CodingThreads(options);
  const mostLines = options.threads * LINES_A_THREAD;
  const input = lines[Symbol.asyncIterator]();
  const waiting: { bytes: number; answer: Promise<{ answered: AnsweredLine }> }[] = [];
  let bytes = 0;
  const asked = () => input.next().then((read) => ({ read }));
  let coming: ReturnType<typeof asked> | null = asked();
  try {
    while (coming !== null || waiting.length > 0) {
      const hasRoom = waiting.length < mostLines && (bytes < MOST_BYTES || waiting.length === 0);
      const next = await Promise.race([
        ...(coming !== null && hasRoom ? [coming] : []),
        ...waiting.slice(0, 1).map(({ answer }) => answer),
      ]);
      if ('answered' in next) {
        bytes -= waiting.shift()?.bytes ?? 0;
        yield next.answered;
      } else if (next.read.done) coming = null;
      else {
        const line = next.read.value;
        const size = line.bytes?.length ?? 0;
        bytes += size;
        const answer = answerOf(line, threads);
        // It is awaited in its turn; should it fail before, that is no error that nobody looks at.
        answer.catch(() => undefined);
        waiting.push({ bytes: size, answer });
        coming = asked();
      }
    }
  } finally {
    void input.return?.();
    await threads.close();
  }
}

async function answerOf({ number, bytes }: InputLine, threads: CodingThreads): Promise<{ answered: AnsweredLine }> {
  const answer = bytes === null ? problemLine(number, null, TOO_LONG) : await threads.answer({ number, bytes });
  return { answered: { number, reader: threads.reader, ...answer } };
}

const { problem: TOO_LONG } = failed(
  'too large',
  'This line is longer than the largest report. Split it into its reports.',
);
