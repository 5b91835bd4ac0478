import { createRequire } from 'node:module';
import { z } from 'zod';
import { SOURCE_KINDS } from '../../model/document.ts';
import { failed, type Outcome } from '../../model/problem.ts';
import { NOTHING_STATED, type Stated } from '../read-flags.ts';
import { sourceKindOf } from '../source-kind.ts';

/** Numbers are read as written ("date: 20251015", "title: 9/11"), so that a title may be one. */
const Line = z.union([z.string(), z.number().transform(String)]).nullish();
const FrontMatter = z.object({
  title: Line,
  published: Line,
  date: Line,
  source: Line,
  source_kind: z
    .string()
    .refine((said) => sourceKindOf(said) !== null)
    .nullish(),
  party: Line,
  author: z.union([Line, z.array(z.string()).transform((names) => names.join(', '))]),
  url: Line,
  language: Line,
  sample: z.boolean().nullish(),
});

/** The most a front matter may hold: YAML costs more than its length, and a report's is a few hundred characters. */
const LONGEST = 16 * 1024;

export interface FrontMatterSplit {
  stated: Stated;
  body: string;
}

/**
 * Splits a YAML block between two lines of `---` off the top of a text. A first line `---` that opens no such block
 * is a rule and stays. Keys it does not know are left to whoever uses them. Problem: 'bad front matter', with line.
 */
export function splitFrontMatter(text: string, file: string | null): Outcome<FrontMatterSplit> {
  const opened = /^---[ \t]*\n/.exec(text);
  if (!opened) return { ok: true, value: { stated: NOTHING_STATED, body: text } };
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opened[0].length, LONGEST));
  if (!close) return unclosed(text, file);
  const yaml = text.slice(opened[0].length, opened[0].length + close.index);
  const body = text.slice(opened[0].length + close.index + close[0].length).replace(/^\n/, '');
  const stated = readYaml(yaml, file);
  return stated.ok ? { ok: true, value: { stated: stated.value, body } } : stated;
}

function unclosed(text: string, file: string | null): Outcome<FrontMatterSplit> {
  const looksMeant = /^---[ \t]*\n[ \t]*[\w-]+[ \t]*:/.test(text);
  if (!looksMeant) return { ok: true, value: { stated: NOTHING_STATED, body: text } };
  return failed('bad front matter', 'The front matter opened by `---` is never closed; end it with a line `---`.', {
    file,
    line: 1,
  });
}

function readYaml(yaml: string, file: string | null): Outcome<Stated> {
  // Loaded with the first front matter only: 60 ms that a plain text need not wait.
  const { LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  try {
    const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent' });
    const [error] = document.errors;
    if (!error) return checkedFields(document.toJS({ maxAliasCount: 10 }), yaml, file);
    // What is never closed is reported past the end: the last line it could stand on is meant.
    const last = yaml.trimEnd().split('\n').length;
    // The block begins on line 2 of the file, and line numbers count from 1.
    return bad(firstLine(error.message), Math.min(lines.linePos(error.pos[0]).line, last) + 1, file);
  } catch {
    // yaml throws on aliases that grow without bound and on nesting deeper than the stack: no report's front matter.
    return bad('it must be lines of `key: value`', 1, file);
  }
}

function checkedFields(value: unknown, yaml: string, file: string | null): Outcome<Stated> {
  if (value === null || value === undefined) return { ok: true, value: NOTHING_STATED };
  const checked = FrontMatter.safeParse(value);
  if (checked.success) return { ok: true, value: asStated(checked.data) };
  const key = String(checked.error.issues[0]?.path[0] ?? '');
  return bad(explain(key), key === '' ? 1 : lineOfKey(yaml, key) + 1, file);
}

function explain(key: string): string {
  if (key === 'source_kind') return `source_kind must be one of: ${SOURCE_KINDS.join(', ')}`;
  if (key === 'sample') return 'sample must be true or false';
  if (key === '') return 'it must be lines of `key: value`';
  return `${key} must be one line of text`;
}

function bad(why: string, line: number, file: string | null): Outcome<never> {
  return failed('bad front matter', `The front matter cannot be read: ${why}.`, { file, line });
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
}

function lineOfKey(yaml: string, key: string): number {
  const index = yaml.split('\n').findIndex((line) => line.trimStart().startsWith(`${key}:`));
  return index === -1 ? 1 : index + 1;
}

function asStated(data: z.output<typeof FrontMatter>): Stated {
  return {
    ...NOTHING_STATED,
    title: line(data.title),
    published: [line(data.published), line(data.date)].filter((date) => date !== null),
    source: line(data.source),
    sourceKind: data.source_kind ? sourceKindOf(data.source_kind) : null,
    party: line(data.party),
    author: line(data.author),
    url: line(data.url),
    language: line(data.language),
    sample: data.sample ?? false,
  };
}

function line(value: string | null | undefined): string | null {
  const said = value?.trim().replace(/\s+/g, ' ') ?? '';
  return said === '' ? null : said;
}
