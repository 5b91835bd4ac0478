const REFUSED = "RAISE(ABORT, 'the archive is a record: it is added to, never changed')";

/**
 * What documents were read from: a row for each time one came in from other bytes or from elsewhere (`Archived`), and the
 * bytes that are kept, each once, packed with gzip.
 */
export const UP: readonly string[] = [
  `CREATE TABLE archived_bytes (sha256 TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, packed BLOB NOT NULL) STRICT`,
  `CREATE TABLE archive (
    key INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id), sha256 TEXT NOT NULL,
    asked TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
  'CREATE UNIQUE INDEX archive_once ON archive(document, sha256, asked)',
  `CREATE TRIGGER archive_fixed BEFORE UPDATE ON archive BEGIN SELECT ${REFUSED}; END`,
  `CREATE TRIGGER archive_kept BEFORE DELETE ON archive BEGIN SELECT ${REFUSED}; END`,
  `CREATE TRIGGER archived_bytes_fixed BEFORE UPDATE ON archived_bytes BEGIN SELECT ${REFUSED}; END`,
];
