import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KNOWLEDGE_FOLDER } from '../../../knowledge/files.ts';
import { readerNow } from '../../reader-version.ts';

/** Where this program lies: built, or as it is written. */
const PROGRAM = fileURLToPath(new URL('../../../', import.meta.url));

/** Taken when the formats are loaded: of what runs, not of what was put in its place since. */
const FILES = listHash([PROGRAM, KNOWLEDGE_FOLDER]);

/**
 * Says which program makes rows, with what knowledge: rows of another one are made anew. A row hangs on so many files (a format, its
 * codebook, how a number is worded) that no number which somebody has to raise would be sure to be raised.
 */
export function programStamp(): string {
  return `${readerNow()} ${FILES} Node ${process.version}`;
}

/** Names, sizes and times of all files: reading them would take ten times as long. */
function listHash(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\n${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex').slice(0, 24);
}
