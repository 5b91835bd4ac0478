import type { Coded } from '../../model/situation.ts';
import type { Engine } from '../../pipeline/engine.ts';
import { answersIn, readWithModel } from '../../pipeline/model-reading/read-with-model.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openModelReader, showStretches, tellEstimate, tellSpent } from '../model-asking.ts';
import { type ModelReaderOptions, modelReaderTyped } from '../model-reader-options.ts';

/** What a model reads in reports that are coded already, laid beside that; null where it was only to be estimated. */
export async function readingsOfModel(
  coded: Coded,
  engine: Engine,
  options: ModelReaderOptions,
  console: Console,
): Promise<{ readings: NonNullable<Coded['modelReadings']>; code: ExitCode } | null> {
  const typed = modelReaderTyped(options);
  const { reader, forget } = openModelReader(typed, answersIn(typed.answers));
  try {
    await tellEstimate(coded.documents, reader, console);
    if (options.estimate) return null;
    const readings: NonNullable<Coded['modelReadings']> = [];
    for (const [at, document] of coded.documents.entries()) {
      const title = document.title ?? document.file ?? document.id;
      showStretches(reader, console, { at, of: coded.documents.length, title });
      const ours = coded.claims.filter((claim) => claim.document === document.id);
      readings.push(await readWithModel(document, ours, engine, reader));
    }
    await tellSpent(reader, console);
    if (reader.signal.aborted) return { readings, code: EXIT.interrupted };
    return { readings, code: readings.some(({ unread }) => unread.length > 0) ? EXIT.someFailed : EXIT.ok };
  } finally {
    forget();
  }
}
