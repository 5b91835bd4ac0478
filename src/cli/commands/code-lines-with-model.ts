import type { Document } from '../../model/document.ts';
import type { Coded } from '../../model/situation.ts';
import { type Engine, openEngine } from '../../pipeline/engine.ts';
import { documentOfLine } from '../../pipeline/lines/line-answer.ts';
import type { InputLine } from '../../pipeline/lines/split-lines.ts';
import { answersIn, readWithModel } from '../../pipeline/model-reading/read-with-model.ts';
import type { ReadFlags } from '../../pipeline/read-input.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import type { Console } from '../console.ts';
import { usage } from '../exit-codes.ts';
import { openModelReader, tellEstimate, tellSpent } from '../model-asking.ts';
import { type ModelReaderOptions, modelReaderTyped } from '../model-reader-options.ts';
import { readFlagsOf } from '../read-flags.ts';

/** A model that reads the reports of lines as well, one after the other. */
export interface ModelOnLines {
  /** The answer of a line with what the model reads in its report. */
  read(json: string): Promise<string>;
  /** Says what was spent. */
  tell(): Promise<void>;
}

/**
 * Says what reading all lines could take at most, and gives the model that reads them. `lines` null where they come from standard
 * input: how many come nobody knows, so that a bound is asked for instead.
 */
export async function openModelOnLines(
  options: ModelReaderOptions & ReadFlags,
  console: Console,
  { lines }: { lines: (() => AsyncIterable<InputLine>) | null },
): Promise<ModelOnLines> {
  const typed = modelReaderTyped(options);
  const { mostCost, mostTokens } = typed.budget;
  if (lines === null && options.estimate)
    throw usage('--estimate with --jsonl reads the files named, not standard input');
  if (lines === null && mostCost === null && mostTokens === null)
    throw usage(
      '--reader model with --jsonl: nobody knows how much comes from standard input. Give --most-tokens or --most-cost, or name the file of lines',
    );
  const { reader, forget } = openModelReader(typed, answersIn(typed.answers));
  // ^C ends a filter between two lines, and what was answered is kept by then.
  forget();
  if (lines) await tellEstimate(documentsOf(lines(), readFlagsOf(options)), reader, console);
  let engine: Engine | null = null;
  let unfinished = 0;
  return {
    async read(json) {
      engine ??= openEngine();
      // It was written a moment ago, of this shape, by the thread that coded the line.
      const coded = JSON.parse(json) as Coded;
      const { document, claims } = coded;
      if (document === null) return json;
      const reading = await readWithModel(document, claims, engine, reader);
      if (reading.unread.length > 0) unfinished += 1;
      return safeJson(JSON.stringify({ ...coded, modelReadings: [reading] }));
    },
    async tell() {
      await tellSpent(reader, console);
      if (unfinished > 0) await console.err(`sitrep: ${unfinished} reports were not read to the end by the model\n`);
    },
  };
}

async function* documentsOf(lines: AsyncIterable<InputLine>, defaults: ReadFlags): AsyncGenerator<Document> {
  for await (const { bytes } of lines) {
    const document = bytes === null ? null : documentOfLine(bytes, defaults);
    if (document) yield document;
  }
}
