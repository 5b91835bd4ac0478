import type { CaseFile } from '../../ledger/case-file.ts';
import { documentById, documentIds, documentsMeant } from '../../ledger/find-documents.ts';
import type { Document } from '../../model/document.ts';
import type { ModelReading } from '../../model/drafted-claim.ts';
import { type Engine, openEngine } from '../../pipeline/engine.ts';
import { CaseAnswers } from '../../pipeline/model-reading/case-answers.ts';
import { readCaseWithModel, stillToRead } from '../../pipeline/model-reading/read-case-with-model.ts';
import { answersIn } from '../../pipeline/model-reading/read-with-model.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { openModelReader, showStretches, tellEstimate, tellSpent } from '../model-asking.ts';
import { type ModelReaderOptions, modelReaderTyped } from '../model-reader-options.ts';
import { theOne } from '../the-one.ts';
import { withCase } from '../with-case.ts';

export interface RereadOptions extends ModelReaderOptions {
  case: string;
  json?: boolean;
}

/** `sitrep reread`: reports of a case, by a language model as well. */
export async function reread(named: readonly string[], options: RereadOptions, console: Console): Promise<ExitCode> {
  if (options.reader === undefined) throw usage('reread: say who is to read them: --reader model');
  modelReaderTyped(options);
  return withCase(options.case, { create: false }, async (file) => {
    const ids = named.length === 0 ? await documentIds(file) : await Promise.all(named.map((id) => idMeant(file, id)));
    const { code, counts } = await readStoredWithModel(file, [...new Set(ids)], {
      engine: openEngine(),
      options,
      console,
    });
    await console.out(
      options.json ? `${JSON.stringify(counts)}\n` : `${safeLine(options.case)}: ${countWords(counts)}.\n`,
    );
    return code;
  });
}

/** What a model read in a case. */
export interface RereadCounts {
  /** Reports that were asked for; those of them that it had read to the end before; and those it read now. */
  reports: number;
  known: number;
  read: number;
  /** Of those read now: reports with a stretch that no usable answer came for. */
  unfinished: number;
  claims: number;
  refused: number;
  agree: number;
  differ: number;
  onlyModel: number;
}

/** Has a model read reports that are stored; says what that could cost before, and what it did cost after. */
export async function readStoredWithModel(
  file: CaseFile,
  ids: readonly string[],
  { engine, options, console }: { engine: Engine; options: ModelReaderOptions & { json?: boolean }; console: Console },
): Promise<{ code: ExitCode; counts: RereadCounts }> {
  const typed = modelReaderTyped(options);
  const { model } = typed.endpoint;
  const { reader, forget } = openModelReader(
    typed,
    new CaseAnswers(file, model, answersIn(typed.answers), console.now),
  );
  const left = await stillToRead(file, ids, { model, engine });
  const counts: RereadCounts = { ...NONE, reports: ids.length, known: ids.length - left.length };
  try {
    await tellEstimate(documentsOf(file, left), reader, console);
    if (options.estimate) return { code: EXIT.ok, counts };
    const lines: Promise<void>[] = [];
    await readCaseWithModel(file, left, {
      engine,
      reader,
      now: console.now,
      onReport: (document, at) => showStretches(reader, console, { at, of: left.length, title: nameOf(document) }),
      onRead: (reading, document) => {
        count(counts, reading);
        if (!options.json && !console.progress) lines.push(console.out(`${readWords(reading, document)}\n`));
      },
    });
    await Promise.all(lines);
    await tellSpent(reader, console);
    if (reader.signal.aborted) return { code: EXIT.interrupted, counts };
    return { code: counts.unfinished > 0 ? EXIT.someFailed : EXIT.ok, counts };
  } finally {
    forget();
  }
}

const NONE = { known: 0, read: 0, unfinished: 0, claims: 0, refused: 0, agree: 0, differ: 0, onlyModel: 0 };

function count(counts: RereadCounts, { claims, refused, unread, compared }: ModelReading): void {
  counts.read += 1;
  counts.unfinished += unread.length > 0 ? 1 : 0;
  counts.claims += claims.length;
  counts.refused += refused.length;
  counts.agree += compared.same.length;
  counts.differ += compared.differ.length;
  counts.onlyModel += compared.onlyTheirs.length;
}

/** What was read, and what it means for the case. */
export function countWords({ reports, known, read, unfinished, ...found }: RereadCounts): string {
  const before = known > 0 ? `, ${known} read before` : '';
  const half = unfinished > 0 ? `, ${unfinished} not to the end; give the same command again to go on` : '';
  if (read === 0) return `${reports} reports${before}${half}`;
  const { claims, refused, agree, differ, onlyModel } = found;
  return (
    `${read} of ${reports} reports read${before}${half}. ${claims} claims of the model are kept: ${agree} as sitrep reads it, ` +
    `${differ} otherwise, ${onlyModel} only by the model; ${refused} were refused. None counts until you accept it: \`sitrep decide\`, or the review queue of \`sitrep serve\``
  );
}

function readWords({ claims, compared, refused, unread }: ModelReading, document: Document): string {
  const parts = [
    `${claims.length} claims`,
    `${compared.same.length} alike`,
    `${compared.differ.length} otherwise`,
    `${compared.onlyTheirs.length} only the model's`,
    `${refused.length} refused`,
    ...unread.slice(0, 1).map(({ why }) => `not read to the end: ${safeLine(why)}`),
  ];
  return `read    ${document.id}  ${safeLine(nameOf(document))}: ${parts.join(', ')}`;
}

function nameOf({ title, file, id }: Document): string {
  return title ?? file ?? id;
}

async function* documentsOf(file: CaseFile, ids: readonly string[]): AsyncGenerator<Document> {
  for (const id of ids) {
    const document = await documentById(file, id);
    if (document) yield document;
  }
}

async function idMeant(file: CaseFile, typed: string): Promise<string> {
  const candidates = await documentsMeant(file, typed, 10);
  return theOne(candidates, typed, 'document', (each) => `${each.id}  ${safeLine(each.title ?? '')}`).id;
}
