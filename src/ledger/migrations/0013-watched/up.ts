/**
 * What is watched: folders, feeds and mailboxes, when each was looked at and is to be next, and how far it was read (`state`,
 * as its kind has it). `watched_items` has what was found there; `watched_hosts` when each host was last asked.
 */
export const UP: readonly string[] = [
  `CREATE TABLE watched (
    target TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, added TEXT NOT NULL, every_ms INTEGER NOT NULL, flags TEXT NOT NULL,
    checked TEXT, due TEXT NOT NULL, failures INTEGER NOT NULL, problem TEXT, state TEXT NOT NULL) STRICT`,
  `CREATE TABLE watched_items (
    target TEXT NOT NULL REFERENCES watched(target) ON DELETE CASCADE, item TEXT NOT NULL, mark TEXT NOT NULL, sha256 TEXT,
    tries INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (target, item)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX watched_items_content ON watched_items(target, sha256) WHERE sha256 IS NOT NULL',
  'CREATE TABLE watched_hosts (host TEXT NOT NULL PRIMARY KEY, asked TEXT NOT NULL) STRICT',
];
