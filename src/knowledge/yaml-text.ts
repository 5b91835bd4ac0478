import { createRequire } from 'node:module';
import type { z } from 'zod';

/** A YAML file as plain data, with the line of everything in it. */
export interface YamlText {
  data: unknown;
  /** What keeps it from being YAML at all, or what stands in it twice. */
  faults: { line: number; message: string }[];
  /** The line of what is at a path; of the nearest thing around it where there is nothing. */
  lineOf(path: readonly PropertyKey[]): number;
}

export function parseYaml(text: string): YamlText {
  // Loaded only when there is YAML to read: an installed program as a rule has none, and `import` cannot wait here.
  const { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument } = createRequire(import.meta.url)(
    'yaml',
  ) as typeof import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    message: error.message.split(/ at line \d+/)[0] ?? error.message,
  }));
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let at = 0;
    for (const key of path) {
      if (isNode(node) && node.range) at = node.range[0];
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (!isPair(pair)) break;
        if (isScalar(pair.key) && pair.key.range) at = pair.key.range[0];
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(key)];
        if (item === undefined) break;
        if (isNode(item) && item.range) at = item.range[0];
        node = item;
      } else break;
    }
    return lines.linePos(at).line;
  };
  return { data: faults.length > 0 ? undefined : document.toJS(), faults, lineOf };
}

/** What a schema finds wrong, in words for who wrote the file, and where. */
export interface DataFault {
  path: PropertyKey[];
  message: string;
}

/** Checks data against its schema; the data as the schema gives it out, or everything that is wrong with it. */
export function fitData<S extends z.ZodType>(
  schema: S,
  data: unknown,
): { data: z.output<S>; faults: null } | { faults: DataFault[] } {
  const checked = schema.safeParse(data);
  if (checked.success) return { data: checked.data, faults: null };
  return { faults: checked.error.issues.flatMap((issue) => faultsOf(issue, data)) };
}

function faultsOf(issue: z.core.$ZodIssue, data: unknown): DataFault[] {
  const said = wordsOf(issue.path, data);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: `${said}unknown field "${key}"` }));
  if (issue.code === 'invalid_union') {
    // Of several shapes the one that fits best has the least to say.
    const best = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
    const inner = best.flatMap((one) => faultsOf({ ...one, path: [...issue.path, ...one.path] }, data));
    if (inner.length > 0) return inner;
  }
  if (valueAt(data, issue.path) === undefined)
    return [{ path: issue.path, message: `${wordsOf(issue.path.slice(0, -1), data)}"${name(issue)}" is missing` }];
  return [{ path: issue.path, message: `${said}${issue.message.replace(/^Invalid input: /, '')}` }];
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function name({ path }: z.core.$ZodIssue): string {
  return String(path[path.length - 1] ?? '');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) value = isRecord(value) ? value[String(key)] : undefined;
  return value;
}

/** "ttp: aliases: " for [12, "aliases", 0]: an entry goes by its name, not by its place in the list. */
function wordsOf(path: readonly PropertyKey[], data: unknown): string {
  const words: string[] = [];
  let value = data;
  for (const key of path) {
    value = isRecord(value) ? value[String(key)] : undefined;
    const called = identityOf(value);
    if (typeof key === 'string') words.push(key);
    else if (called !== null) words.push(called);
  }
  return words.map((word) => `${word}: `).join('');
}

/** The fields that an entry of a list may be known by, in the order in which they are asked. */
const IDENTITIES = ['slug', 'role', 'office', 'weapon', 'words', 'name'] as const;

/** By what an entry of a list is known, or null where it has nothing of the kind. */
export function identityOf(entry: unknown): string | null {
  if (!isRecord(entry) || Array.isArray(entry)) return null;
  for (const field of IDENTITIES) {
    const value = entry[field];
    if (typeof value === 'string') return value;
  }
  return null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
