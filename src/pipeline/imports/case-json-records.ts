import type { ByteSource } from './open-bytes.ts';
import { UnreadableFile } from './open-bytes.ts';

/** One record of a list of an exported case. `line` is null where the file is not written a record a line. */
export interface CaseRecord {
  list: string;
  line: number | null;
  value: unknown;
}

/** A case that is not written a record a line has to be held whole. */
const MOST_WHOLE = 256 << 20;

const LIST = /^,?"(\w+)":\[(.*)$/;
const HEAD = /^\{"version":(\d+),"reader":("(?:[^"\\]|\\.)*")/;

/**
 * The records of a case that `sitrep export` wrote, list by list, of the lists that are asked for. `head` is told version
 * and reader. Written a record a line, as it leaves us, it is read so, however large; otherwise as a whole. Throws
 * UnreadableFile, naming the line, where it is no such file or ends too early.
 */
export async function* caseRecords(
  source: ByteSource,
  wanted: ReadonlySet<string>,
  head: (version: number, reader: string) => void,
): AsyncGenerator<CaseRecord> {
  let list: string | null = null;
  let line = 0;
  let whole: string[] | null = null;
  let ended = false;
  for await (const text of linesOf(source)) {
    line += 1;
    if (line === 1) {
      const begun = HEAD.exec(text);
      if (begun) head(Number(begun[1]), String(JSON.parse(begun[2] ?? '""')));
      else whole = [];
    }
    if (whole !== null) {
      if (source.bytes > MOST_WHOLE) throw new UnreadableFile('is too large to be read in one piece; export it anew');
      whole.push(text);
      continue;
    }
    if (ended || text === '') continue;
    const opened: RegExpExecArray | null = list === null ? LIST.exec(text) : null;
    if (opened) {
      list = opened[1] ?? '';
      if (opened[2]?.startsWith(']')) list = null;
      ended = opened[2] === ']}';
      continue;
    }
    if (list === null) continue;
    const { record, closes } = recordIn(text);
    if (record !== '' && wanted.has(list)) yield { list, line, value: parsed(record, line) };
    if (closes) list = null;
    ended = text.endsWith(']}');
  }
  if (whole !== null) yield* ofWhole(whole.join('\n'), wanted, head);
  else if (!ended) throw new UnreadableFile(`ends in the middle, at line ${line}; export it again`);
}

/** `{…},` is one of several, `{…}],` the last one of its list; the last of all has the end of the file behind it. */
function recordIn(text: string): { record: string; closes: boolean } {
  const end = /\}\](?:,|\})$/.exec(text);
  if (end) return { record: text.slice(0, end.index + 1), closes: true };
  return { record: text.endsWith(',') ? text.slice(0, -1) : text, closes: false };
}

function parsed(record: string, line: number): unknown {
  try {
    return JSON.parse(record);
  } catch (error) {
    throw new UnreadableFile(`line ${line} is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

function* ofWhole(
  text: string,
  wanted: ReadonlySet<string>,
  head: (version: number, reader: string) => void,
): Generator<CaseRecord> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(`is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const lists = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const found = new Map(lists);
  if (!Array.isArray(found.get('documents')) || typeof found.get('version') !== 'number')
    throw new UnreadableFile('is JSON, but no case that `sitrep export` wrote: it has no version and no documents');
  head(Number(found.get('version')), String(found.get('reader')));
  for (const [list, rows] of lists)
    if (wanted.has(list) && Array.isArray(rows)) for (const row of rows) yield { list, line: null, value: row };
}

async function* linesOf(source: ByteSource): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const { piece } of source.from(0)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}
