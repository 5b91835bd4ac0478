export const CASE_PROBLEMS = [
  'not there',
  'no folder',
  'not a case file',
  'newer version',
  'damaged',
  'locked',
  'read only',
  'disk full',
] as const;
export type CaseProblemKind = (typeof CASE_PROBLEMS)[number];

/** A case file that cannot be used. Thrown, since no step can go on without it; the message says what to do. */
export class CaseProblem extends Error {
  override name = 'CaseProblem';
  readonly kind: CaseProblemKind;
  readonly path: string;

  constructor(kind: CaseProblemKind, path: string, cause?: unknown) {
    super(`${path}: ${ADVICE[kind]}`, { cause });
    this.kind = kind;
    this.path = path;
  }
}

const ADVICE: Record<CaseProblemKind, string> = {
  'not there': 'there is no such case file. `sitrep read FILE…` makes one; or name another with --case FILE.',
  'no folder':
    'this is a folder, or its folder does not exist or cannot be entered. Make that first, or name another with --case FILE.',
  'not a case file': 'this file was not made by sitrep and is left alone. Name another with --case FILE.',
  'newer version': 'this case file was made by a newer sitrep. Upgrade sitrep; the file is left as it is.',
  damaged: 'the case file is damaged. Restore a copy, or read the reports again into a new file.',
  locked: 'the case file is in use by another program. Wait for it to finish, or close it, and try again.',
  'read only':
    'the case file or its folder cannot be written. Copy it to a folder you may write to, or name another with --case FILE.',
  'disk full': 'the disk is full. Free some space and run the same command again: what was read is kept.',
};

const BY_CODE: Record<string, CaseProblemKind> = {
  SQLITE_NOTADB: 'not a case file',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_READONLY: 'read only',
  SQLITE_PERM: 'read only',
  SQLITE_FULL: 'disk full',
  SQLITE_CANTOPEN: 'no folder',
};

/** What a database error means for the user; null where it is a bug of ours. */
export function caseProblemFrom(error: unknown, path: string): CaseProblem | null {
  if (error instanceof CaseProblem) return error;
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const kind = BY_CODE[code] ?? BY_CODE[code.split('_').slice(0, 2).join('_')];
  if (kind) return new CaseProblem(kind, path, error);
  // libsql's own failure to open carries no code, only a text that ends in SQLite's number for it (14: cannot open).
  if (/unable to open/i.test(error.message)) return new CaseProblem('no folder', path, error);
  if (/readonly database/i.test(error.message)) return new CaseProblem('read only', path, error);
  return null;
}
