import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { compiledData, noteRead } from './compiled.ts';

/** The folder `knowledge/` of this package; the same from `src/` and from `dist/`. */
export const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../knowledge/', import.meta.url));

/** The folder `weights/` of this package: trained files, read by `annotate/` as bytes. */
export const WEIGHTS_FOLDER = fileURLToPath(new URL('../../weights/', import.meta.url));

/** A knowledge file that cannot be used; the message names the file, the line and what to do. */
export class KnowledgeError extends Error {
  override name = 'KnowledgeError';
}

export function readKnowledgeBytes(name: string, folder = KNOWLEDGE_FOLDER): Buffer {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new KnowledgeError(`${path}: no such knowledge file; reinstall the package or restore it`);
  return readFileSync(path);
}

export function readKnowledgeText(name: string, folder = KNOWLEDGE_FOLDER): string {
  return readKnowledgeBytes(name, folder).toString('utf8');
}

/**
 * Reads one YAML file against its schema, or what the build made of the same text. What the schema gives out must be
 * plain JSON. Throws KnowledgeError naming file, line and field.
 */
export function readKnowledgeYaml<S extends z.ZodType>(
  name: string,
  schema: S,
  folder = KNOWLEDGE_FOLDER,
): z.output<S> {
  const text = readKnowledgeText(name, folder);
  // The build checked the data of this very text against this schema.
  const compiled = folder === KNOWLEDGE_FOLDER ? (compiledData(name, text) as z.output<S> | undefined) : undefined;
  if (compiled !== undefined) return compiled;
  const data = checkedYaml(name, schema, text);
  noteRead(name, text, data);
  return data;
}

function checkedYaml<S extends z.ZodType>(name: string, schema: S, text: string): z.output<S> {
  // Loaded only when there is YAML to read: an installed program as a rule has none, and `import` cannot wait here.
  const { LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [first] = document.errors;
  if (first) throw new KnowledgeError(`${name}:${lines.linePos(first.pos[0]).line}: ${first.message}`);
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const path = issue?.path.map((part) => (typeof part === 'symbol' ? part.toString() : part)) ?? [];
  const node = document.getIn(path.slice(0, -1), true) as { range?: [number, number, number] } | undefined;
  const line = node?.range ? lines.linePos(node.range[0]).line : 1;
  throw new KnowledgeError(`${name}:${line}: ${path.join('.')}: ${issue?.message ?? 'does not fit its schema'}`);
}
