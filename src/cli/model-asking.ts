import type { Document } from '../model/document.ts';
import { estimate, type ModelReader, NOTHING_SPENT } from '../pipeline/model-reading/read-with-model.ts';
import { safeLine } from '../publish/terminal/safe-text.ts';
import type { Console } from './console.ts';
import type { modelReaderTyped } from './model-reader-options.ts';

/** Tokens of one answer. A guess. */
const LONGEST_ANSWER = 4_000;

/** A reader that has spent nothing yet, and that ^C stops: what is at hand is given up, what was answered is kept. */
export function openModelReader(
  { endpoint, budget }: ReturnType<typeof modelReaderTyped>,
  store: ModelReader['store'],
): { reader: ModelReader; forget: () => void } {
  const stop = new AbortController();
  const stopped = () => stop.abort();
  process.once('SIGINT', stopped);
  process.once('SIGTERM', stopped);
  return {
    reader: {
      endpoint: { ...endpoint, longest: LONGEST_ANSWER },
      store,
      budget,
      spent: { ...NOTHING_SPENT },
      signal: stop.signal,
      progress: () => undefined,
    },
    forget: () => {
      process.off('SIGINT', stopped);
      process.off('SIGTERM', stopped);
    },
  };
}

/** Says what reading some reports could take at most, before anything is sent. */
export async function tellEstimate(
  documents: Iterable<Document> | AsyncIterable<Document>,
  reader: ModelReader,
  console: Console,
): Promise<void> {
  const { endpoint } = reader;
  const most = await estimate(documents, reader);
  const price = most.price === null ? '' : `, at most ${most.price.toFixed(4)}`;
  await console.err(
    `sitrep: ${safeLine(endpoint.model)} at ${safeLine(endpoint.address)} will be sent ${most.requests} stretches of the reports (${most.kept} are answered already): at most ${most.input} tokens in and ${most.output} out${price}\n`,
  );
}

/** Shows how far it has come, where a person is watching. */
export function showStretches(
  reader: ModelReader,
  console: Console,
  { at, of, title }: { at: number; of: number; title: string },
) {
  reader.progress = (done, stretches) =>
    void (console.progress && console.err(`\r${at + 1} of ${of}, ${done} of ${stretches}: ${safeLine(title)}\u001b[K`));
}

/** Says what was spent, after the last answer. */
export async function tellSpent({ spent, budget }: ModelReader, console: Console): Promise<void> {
  const { requests, cached, input, output, estimated } = spent;
  const price =
    budget.prices === null
      ? ''
      : `, ${((input * budget.prices.input + output * budget.prices.output) / 1_000_000).toFixed(4)} in all`;
  await console.err(
    `${console.progress ? '\n' : ''}sitrep: ${requests} requests, ${cached} kept answers; ${input} tokens in, ${output} out${estimated ? ' (in part our estimate: the server does not count)' : ''}${price}\n`,
  );
}
