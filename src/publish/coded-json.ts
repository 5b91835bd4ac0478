import type { Coded } from '../model/situation.ts';
import { safeJson } from './terminal/safe-text.ts';

type Rows = AsyncIterable<unknown> | Iterable<unknown>;

/** The lists of `Coded`, each in memory or still to be fetched. */
export interface CodedLists {
  documents: Rows;
  claims: Rows;
  incidents: Rows;
  agreements: Rows;
  actors: Rows;
  problems: Rows;
  coverage?: Rows | undefined;
  /** Left out by what has no case. */
  decisions?: Rows | undefined;
  sources?: Rows | undefined;
  /** Left out where no language model was asked. */
  modelReadings?: Rows | undefined;
  modelAnswers?: Rows | undefined;
}

/** `Coded` as JSON piece by piece, a record a line: a large case is more than one string can hold. */
export async function* codedJson(
  head: Pick<Coded, 'version' | 'reader' | 'document' | 'asKnownOn' | 'decidedBy'>,
  lists: CodedLists,
): AsyncGenerator<string> {
  const { version, reader, document, asKnownOn, decidedBy } = head;
  const day = Object.entries({ asKnownOn, decidedBy })
    .map(([name, value]) => (value === undefined ? '' : `"${name}":${JSON.stringify(value)},`))
    .join('');
  yield `{"version":${version},"reader":${JSON.stringify(reader)},${day}\n"document":${safeJson(JSON.stringify(document))}`;
  yield* list('documents', lists.documents);
  yield* list('claims', lists.claims);
  yield* list('incidents', lists.incidents);
  yield* list('agreements', lists.agreements);
  yield* list('actors', lists.actors);
  yield* list('problems', lists.problems);
  if (lists.coverage) yield* list('coverage', lists.coverage);
  if (lists.decisions) yield* list('decisions', lists.decisions);
  if (lists.sources) yield* list('sources', lists.sources);
  if (lists.modelReadings) yield* list('modelReadings', lists.modelReadings);
  if (lists.modelAnswers) yield* list('modelAnswers', lists.modelAnswers);
  yield '}\n';
}

/** Records are gathered to pieces of about this many characters: fewer and larger writes. Guess. */
const PIECE = 65_536;

async function* list(name: keyof CodedLists, rows: Rows): AsyncGenerator<string> {
  let piece = `,\n"${name}":[`;
  let separator = '\n';
  for await (const row of rows) {
    piece += separator + safeJson(JSON.stringify(row));
    separator = ',\n';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]`;
}
