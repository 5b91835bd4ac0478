import type { Generated } from 'kysely';

/** Bytes that documents were read from, packed with gzip; `size` and `sha256` are of what is unpacked. */
export interface ArchivedBytesTable {
  sha256: string;
  size: number;
  packed: Uint8Array;
}

/** How a document came in; `body` is an `Archived`. Its bytes may not be kept. What was pasted has the empty text as `asked`. */
export interface ArchiveTable {
  key: Generated<number>;
  document: string;
  sha256: string;
  asked: string;
  body: string;
}

/** A folder, feed or mailbox that is watched (`watched.ts`); times are ISO date-times. */
export interface WatchedTable {
  target: string;
  kind: string;
  added: string;
  every_ms: number;
  flags: string;
  checked: string | null;
  due: string;
  failures: number;
  problem: string | null;
  state: string;
}

/** A file of a folder, or an entry of a feed. `mark` tells whether it changed; `tries` counts the times it could not be had. */
export interface WatchedItemTable {
  target: string;
  item: string;
  mark: string;
  sha256: string | null;
  tries: number;
  at: string;
}

export interface WatchedHostTable {
  host: string;
  asked: string;
}

/** How documents came in, and from where more are to come. */
export interface IntakeTables {
  archive: ArchiveTable;
  watched: WatchedTable;
  watched_items: WatchedItemTable;
  watched_hosts: WatchedHostTable;
  archived_bytes: ArchivedBytesTable;
}
