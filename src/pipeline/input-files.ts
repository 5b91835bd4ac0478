import { createReadStream, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Arrival } from '../model/archived.ts';
import type { Outcome } from '../model/problem.ts';

/** The file system and standard input, as the pipeline needs them: handed in, so that tests can do without. */
export interface InputFiles {
  kindOf(path: string): 'file' | 'folder' | null;
  /** Names in a folder, in the same order on every machine. */
  list(folder: string): string[];
  /** Paths that a pattern such as `reports/*.md` fits; null where the text is no pattern. */
  match(pattern: string): string[] | null;
  read(path: string): Promise<Uint8Array>;
  readStandardInput(): Promise<Uint8Array>;
  /** A file's length in bytes, before it is read. Without this, files are read whole whatever their length. */
  sizeOf?(path: string): number;
  /** When a file was last written to, in milliseconds since 1970. */
  changedAt?(path: string): number;
  /** A file piece by piece, from a byte on: for mailboxes of any length. */
  stream?(path: string, from: number): AsyncIterable<Uint8Array>;
  /** How bytes came in that stand here in the place of a file. */
  arrivalOf?(path: string): Arrival | null;
  /** What stands at an address (http or https). Without this none is asked. */
  fetch?(address: string): Promise<Outcome<FetchedInput>>;
}

export interface FetchedInput {
  bytes: Uint8Array;
  /** After all redirects. */
  address: string;
  status: number;
  headers: Record<string, string>;
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
  sizeOf: (path) => statSync(path).size,
  changedAt: (path) => statSync(path).mtimeMs,
  stream: (path, from) => createReadStream(path, { start: from }),
  async fetch(address) {
    // Loaded only when an address is named.
    const { fetchPage } = await import('../fetch/fetch-page.ts');
    return fetchPage(address, new AbortController().signal);
  },
};
