import type { Document } from '../model/document.ts';
import { GivenReport } from '../model/given-report.ts';
import { failed, type Outcome, type Problem } from '../model/problem.ts';
import type { Coded } from '../model/situation.ts';
import { type Format, formatOf } from '../read/format.ts';
import { LARGEST_FILE, readDocument } from '../read/read-document.ts';
import type { Engine } from './engine.ts';
import type { ReadFlags } from './read-input.ts';
import { tryCoding } from './try-coding.ts';

/** Bytes that are told to be UTF-8 are not guessed at, whatever a page says of the file that it was. */
const UTF8_MARK = '\ufeff';

/** What somebody else's program hands over, checked. The problem names the field, what it holds and what it should. */
export function givenFrom(data: unknown): Outcome<GivenReport> {
  const fit = GivenReport.safeParse(data);
  if (fit.success) return { ok: true, value: fit.data };
  const [first] = fit.error.issues;
  const field = first?.path.join('.') ?? '';
  const said =
    field === '' ? 'This is no JSON object with a "text"' : `"${field}": ${first?.message ?? 'does not fit'}`;
  return failed('bad record', `${said}. A report is {"text": "…", "published": "2025-10-15", …}.`);
}

/**
 * Everything that one report says, in the shape of `sitrep code --json`; `defaults` count where the report says nothing.
 * The same report, knowledge and version always give the same answer. Fails where it is no report that can be read.
 */
export function codeGiven(given: GivenReport, engine: Engine, defaults: ReadFlags = {}): Outcome<Coded> {
  const read = documentGiven(given, defaults);
  if (!read.ok) return read;
  const document = read.value;
  const coded = tryCoding(document, engine);
  if (!coded.ok) return coded;
  const { claims, incidents, agreements, actors, problems } = coded.value;
  const { reader } = engine;
  const documents = [document];
  return {
    ok: true,
    value: { version: 1, reader, document, documents, claims, incidents, agreements, actors, problems },
  };
}

/** The report itself, as it is read before anything is made of it. */
export function documentGiven(given: GivenReport, defaults: ReadFlags = {}): Outcome<Document> {
  const name = given.id === undefined || given.id === null ? null : String(given.id);
  // Before it is copied into bytes; those are counted by the reader.
  if (given.text.length > LARGEST_FILE) return failed('too large', TOO_LARGE, { file: name });
  const read = readDocument(new TextEncoder().encode(UTF8_MARK + given.text), {
    file: name,
    flags: defaults,
    known: flagsOf(given),
    format: formatOfGiven(given),
  });
  return read.ok ? read : { ok: false, problem: inWordsOfFields(read.problem) };
}

const TOO_LARGE = `This text has over ${LARGEST_FILE / 1_000_000} million letters. Split it into its reports.`;

/** A page is known by how it begins; Markdown, which plain text may look like, only where it is said. */
function formatOfGiven({ text, markup }: GivenReport): Format {
  if (markup === 'markdown' || markup === 'html') return markup;
  return markup === 'none' ? 'text' : formatOf(text, 'given.txt');
}

/** What a report says of itself apart from its text. */
export type GivenFacts = Omit<GivenReport, 'text' | 'id' | 'markup'>;

/** The fields that say something: an empty one of a table's row does not. */
export function flagsOf(given: GivenFacts): ReadFlags {
  const { published, title, source, sourceKind, party, author, url, language } = given;
  const said = Object.entries({ published, title, source, sourceKind, party, author, url, language }).filter(
    ([, value]) => value !== undefined && value !== null && value.trim() !== '',
  );
  return Object.fromEntries(said);
}

/** Who has fields has no command line. */
function inWordsOfFields(problem: Problem): Problem {
  if (problem.kind === 'no date')
    return {
      ...problem,
      message: 'The report does not say when it was published; give "published" as 2025-10-15 or 2025-10-15T13:00Z.',
    };
  if (problem.kind === 'bad date')
    return { ...problem, message: `${problem.message.split(';')[0]}; give "published" as 2025-10-15.` };
  return problem;
}
