import type { GivenReport } from '../model/given-report.ts';
import type { Problem } from '../model/problem.ts';
import type { Coded } from '../model/situation.ts';
import { codeGiven, flagsOf, givenFrom } from '../pipeline/code-given.ts';
import { openReader } from '../pipeline/open-reader.ts';
import { readerNow } from '../pipeline/reader-version.ts';

/** What counts where a report does not say it itself, neither in its fields nor in its text. */
export type ReportDefaults = Omit<GivenReport, 'text' | 'id' | 'markup'>;

export interface CodeOptions extends ReportDefaults {
  /** A folder of your own actors and words, laid over those of the package. Another one than in the call before opens the reader anew. */
  knowledge?: string | null | undefined;
}

/**
 * The claims of one report: `code('The army said …', { published: '2025-10-15' }).claims`. The answer has the shape of
 * `sitrep code --json`. A report that cannot be read is no exception: `document` is then null and `problems` says why.
 * The first call opens the reader, some 0.5 s; after that a page of text takes some 25 ms, in which the thread does nothing
 * else. The same report always gives the same answer.
 * Throws KnowledgeError where the folder of `knowledge` cannot be used, TypeError where an option is none.
 */
export function code(report: string | GivenReport, options: CodeOptions = {}): Coded {
  const { knowledge = null, ...defaults } = options;
  checkDefaults('code', defaults);
  const engine = openReader(knowledge);
  const given = givenFrom(typeof report === 'string' ? { text: report } : report);
  const coded = given.ok ? codeGiven(given.value, engine, flagsOf(defaults)) : given;
  return coded.ok ? coded.value : nothingBut(coded.problem);
}

/** Throws TypeError where an option is none. */
export function checkDefaults(name: string, defaults: ReportDefaults): void {
  const fit = givenFrom({ ...defaults, text: '' });
  if (!fit.ok) throw new TypeError(`${name}: in the options, ${fit.problem.message}`);
}

/** The answer of a report of which nothing could be read. */
export function nothingBut(problem: Problem, reader = readerNow()): Coded {
  const none = { document: null, documents: [], claims: [], incidents: [], agreements: [], actors: [] };
  return { version: 1, reader, ...none, problems: [problem] };
}
