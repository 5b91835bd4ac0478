import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWLEDGE_FOLDER, readKnowledgeText } from './files.ts';

/** What `npm run compile:knowledge` writes beside the YAML: the same data, quick to load, with the hash of its sources. */
export interface Compiled<T> {
  sources: string;
  data: T;
}

/** Hash of the text of the named knowledge files, in order. */
export function hashOfSources(names: readonly string[], folder = KNOWLEDGE_FOLDER): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(readKnowledgeText(name, folder)).update('\0');
  return hash.digest('hex');
}

/**
 * Reads `compiled` where it is in step with the YAML `names`, otherwise the YAML itself through `parse` (slower by
 * a quarter of a second, never staler): whoever edits a YAML file sees the change at once.
 */
export function readCompiled<T>(
  compiled: string,
  names: readonly string[],
  parse: (folder: string) => T,
  folder = KNOWLEDGE_FOLDER,
): T {
  const path = join(folder, compiled);
  if (existsSync(path)) {
    // Written by compile() from data that passed its schema; the hash ties it to those sources.
    const read = JSON.parse(readFileSync(path, 'utf8')) as Compiled<T>;
    if (read.sources === hashOfSources(names, folder)) return read.data;
  }
  return parse(folder);
}
