import type { Coded } from '../../model/situation.ts';
import type { Engine } from '../../pipeline/engine.ts';
import {
  answersIn,
  estimate,
  type ModelReader,
  NOTHING_SPENT,
  readWithModel,
} from '../../pipeline/model-reading/read-with-model.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type ModelReaderOptions, modelReaderTyped } from '../model-reader-options.ts';

/** Tokens of one answer. A guess. */
const LONGEST_ANSWER = 4_000;

/** What a model reads in reports that are coded already, laid beside that; null where it was only to be estimated. */
export async function readingsOfModel(
  coded: Coded,
  engine: Engine,
  options: ModelReaderOptions,
  console: Console,
): Promise<{ readings: NonNullable<Coded['modelReadings']>; code: ExitCode } | null> {
  const { endpoint, answers, budget } = modelReaderTyped(options);
  const stop = new AbortController();
  const reader: ModelReader = {
    endpoint: { ...endpoint, longest: LONGEST_ANSWER },
    store: answersIn(answers),
    budget,
    spent: { ...NOTHING_SPENT },
    signal: stop.signal,
    progress: () => undefined,
  };
  const most = await estimate(coded.documents, reader);
  const price = most.price === null ? '' : `, at most ${most.price.toFixed(4)}`;
  await console.err(
    `sitrep: ${safeLine(endpoint.model)} at ${safeLine(endpoint.address)} will be sent ${most.requests} stretches of the reports (${most.kept} are answered already): at most ${most.input} tokens in and ${most.output} out${price}\n`,
  );
  if (options.estimate) return null;
  const stopped = () => stop.abort();
  process.once('SIGINT', stopped);
  try {
    const readings: NonNullable<Coded['modelReadings']> = [];
    for (const [at, document] of coded.documents.entries()) {
      const title = safeLine(document.title ?? document.file ?? document.id);
      reader.progress = (done, of) =>
        void (
          console.progress &&
          console.err(`\r${at + 1} of ${coded.documents.length}, ${done} of ${of}: ${title}\u001b[K`)
        );
      const ours = coded.claims.filter((claim) => claim.document === document.id);
      readings.push(await readWithModel(document, ours, engine, reader));
    }
    const { requests, cached, input, output, estimated } = reader.spent;
    const spent =
      budget.prices === null
        ? ''
        : `, ${((input * budget.prices.input + output * budget.prices.output) / 1_000_000).toFixed(4)} in all`;
    await console.err(
      `${console.progress ? '\n' : ''}sitrep: ${requests} requests, ${cached} kept answers; ${input} tokens in, ${output} out${estimated ? ' (in part our estimate: the server does not count)' : ''}${spent}\n`,
    );
    if (stop.signal.aborted) return { readings, code: EXIT.interrupted };
    return { readings, code: readings.some(({ unread }) => unread.length > 0) ? EXIT.someFailed : EXIT.ok };
  } finally {
    process.off('SIGINT', stopped);
  }
}
