import type { FetchRules } from '../../fetch/fetch-rules.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import type { Watched } from '../../ledger/watched.ts';
import type { ReadFlags } from '../../read/read-flags.ts';
import type { InputFiles } from '../input-files.ts';
import type { InputPart } from '../read-came.ts';
import type { InputDone } from '../read-into.ts';
import type { Wishes } from './polite.ts';

/** What a look at something watched may use. */
export interface Looking {
  file: CaseFile;
  watched: Watched;
  flags: ReadFlags;
  files: InputFiles;
  rules: FetchRules;
  now: () => string; // ISO date-time
  /** Resolves after so many milliseconds, or once it is stopped. */
  sleep: (ms: number) => Promise<void>;
  stop: AbortSignal;
  /** Reads a document into the case, or keeps the problem that it is; tells what became of it. */
  store: (part: InputPart & { input: string }) => Promise<InputDone>;
}

/** What a look came to, beside the documents that it stored. */
export interface Looked {
  /** How far it is read now. */
  state: Watched['state'];
  /** Why it could not be looked at; null where it could. */
  problem: string | null;
  wishes?: Wishes;
  /** It was not looked at, and is to be in so many milliseconds: its host was asked a moment ago. */
  postponedMs?: number;
  /** Something there is still being written: look again in a moment. */
  unsettled?: boolean;
}

/** A file that was written to so long ago is whole. Guess: copying over a slow network pauses for a second. */
export const SETTLED_MS = 3_000;

/** Sizes and times of files as last seen, and since when they stand so: clocks of network drives cannot be trusted alone. */
export class SettledFiles {
  private readonly seen = new Map<string, { mark: string; since: number }>();

  /** What tells whether a file changed; null while it is still being written. */
  markOf(path: string, files: InputFiles, now: number): string | null {
    const changed = files.changedAt?.(path) ?? 0;
    const mark = `${files.sizeOf?.(path) ?? 0}:${changed}`;
    const before = this.seen.get(path);
    if (before?.mark !== mark) this.seen.set(path, { mark, since: now });
    const since = before?.mark === mark ? before.since : now;
    const isWhole = (changed <= now && now - changed >= SETTLED_MS) || now - since >= SETTLED_MS;
    if (isWhole) this.seen.delete(path);
    return isWhole ? mark : null;
  }
}
