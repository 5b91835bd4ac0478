import { basename, extname } from 'node:path';
import type { Outcome } from '../model/problem.ts';
import { failed } from '../model/problem.ts';
import type { InputFiles } from './input-files.ts';

/** What a folder is searched for. A file that is named outright is read whatever its ending. */
export const READABLE_ENDINGS = [
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.pdf',
  '.docx',
  '.eml',
  '.mht',
  '.mhtml',
  '.mbox',
  '.mbx',
] as const;

export const STANDARD_INPUT = '-';

/**
 * What the user named, as files to read: folders are searched to any depth, patterns are filled in, `-` stays.
 * Each file comes once, in the order named. What cannot be found is a problem in its place.
 */
export function findInputs(named: readonly string[], files: InputFiles): Outcome<string>[] {
  const seen = new Set<string>();
  const found: Outcome<string>[] = [];
  for (const name of named)
    for (const outcome of filesOf(name, files)) {
      if (outcome.ok && seen.has(outcome.value)) continue;
      if (outcome.ok) seen.add(outcome.value);
      found.push(outcome);
    }
  return found;
}

function filesOf(name: string, files: InputFiles): Outcome<string>[] {
  if (name === STANDARD_INPUT) return [{ ok: true, value: name }];
  try {
    const kind = files.kindOf(name);
    if (kind === 'file') return [{ ok: true, value: name }];
    if (kind === 'folder') return inFolder(name, files);
    if (isAddress(name)) return [{ ok: true, value: name }];
    const matched = files.match(name);
    if (matched === null)
      return [
        failed('not found', `${name}: no such file or folder. Check the spelling and the folder you are in.`, {
          file: name,
        }),
      ];
    if (matched.length === 0) return [failed('not found', `${name}: no file fits this pattern.`, { file: name })];
    return matched.map((value) => ({ ok: true, value }));
  } catch (error) {
    return [
      failed('unreadable', `${name}: cannot be opened (${codeOf(error)}). Check that you may read it.`, { file: name }),
    ];
  }
}

function inFolder(folder: string, files: InputFiles): Outcome<string>[] {
  const found = [...walk(folder, files)];
  if (found.length > 0) return found;
  const message = `${folder}: no ${READABLE_ENDINGS.join(', ')} file in this folder or those inside it.`;
  return [failed('not found', message, { file: folder })];
}

function* walk(folder: string, files: InputFiles): Generator<Outcome<string>> {
  for (const path of files.list(folder)) {
    const name = basename(path);
    // A README tells about the reports beside it, and is none.
    if (name.startsWith('.') || /^readme\./i.test(name)) continue;
    try {
      const kind = files.kindOf(path);
      if (kind === 'folder') yield* walk(path, files);
      if (kind === 'file' && isReadable(name)) yield { ok: true, value: path };
    } catch (error) {
      yield failed('unreadable', `${path}: cannot be opened (${codeOf(error)}). Check that you may read it.`, {
        file: path,
      });
    }
  }
}

/** An address of the web, which is fetched once. A file of that name is the file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** Whether a folder is read for a file of this name. */
export function isReadable(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return READABLE_ENDINGS.some((readable) => readable === ending);
}

/** The system's name for a failure: ENOENT, EACCES, ... */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
