import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseFile } from '../../../ledger/case-file.ts';

/** Beside the case file, whose name it carries. It holds nothing that the case does not, and may be removed at any time. */
export function rowsFolder(file: CaseFile): string {
  return `${file.path}.export-rows`;
}

/** Where the rows of a file of an export are kept. */
export function rowsPath(file: CaseFile, name: string): string {
  return join(rowsFolder(file), `${name}.rows`);
}

/** Takes away all rows that are kept of a case. */
export async function dropKeptRows(file: CaseFile): Promise<void> {
  await rm(rowsFolder(file), { recursive: true, force: true });
}

const OF_FILES = 0o666;
const WRITABLE = 0o200;

/** Who may read kept rows: whoever may read the case. Null where the case is in no file, or in one that nobody may write to. */
export async function modeOf(file: CaseFile): Promise<number | null> {
  const found = await stat(file.path).catch(() => null);
  if (found === null || !found.isFile() || (found.mode & WRITABLE) === 0) return null;
  return found.mode & OF_FILES;
}
