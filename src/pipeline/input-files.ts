import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** The file system and standard input, as the pipeline needs them: handed in, so that tests can do without. */
export interface InputFiles {
  kindOf(path: string): 'file' | 'folder' | null;
  /** Names in a folder, in the same order on every machine. */
  list(folder: string): string[];
  /** Paths that a pattern such as `reports/*.md` fits; null where the text is no pattern. */
  match(pattern: string): string[] | null;
  read(path: string): Promise<Uint8Array>;
  readStandardInput(): Promise<Uint8Array>;
}

export const DISK: InputFiles = {
  kindOf(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    return found.isDirectory() ? 'folder' : 'file';
  },
  list: (folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  match: (pattern) =>
    isDynamicPattern(pattern) ? globSync(pattern, { onlyFiles: true, absolute: false }).sort() : null,
  read: (path) => readFile(path),
  async readStandardInput() {
    const parts: Uint8Array[] = [];
    for await (const part of process.stdin) parts.push(part);
    return Buffer.concat(parts);
  },
};
