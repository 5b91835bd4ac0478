/**
 * Rows of other datasets, which are source material as documents are, and which incident each is taken for, which is derived.
 * Of a row only what it is found by has a column; `raw` is its line, from which everything else is read when it is asked for.
 * Days are counted from 1970-01-01. `superseded` is the later import that brought the row anew.
 */
export const UP: readonly string[] = [
  `CREATE TABLE imports (
    key INTEGER PRIMARY KEY, dataset TEXT NOT NULL, format TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL, licence TEXT NOT NULL, attribution TEXT NOT NULL, redistribute INTEGER NOT NULL,
    layout TEXT NOT NULL, started TEXT NOT NULL, finished TEXT, position INTEGER NOT NULL, line INTEGER NOT NULL,
    rows INTEGER NOT NULL, refused INTEGER NOT NULL, UNIQUE (sha256, format)) STRICT`,
  `CREATE TABLE dataset_rows (
    key INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES imports(key), line INTEGER NOT NULL, id TEXT NOT NULL,
    from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, country TEXT, lat REAL, lon REAL,
    low INTEGER, best INTEGER, high INTEGER, superseded INTEGER, raw TEXT NOT NULL) STRICT`,
  'CREATE UNIQUE INDEX dataset_rows_id ON dataset_rows(id, import)',
  'CREATE INDEX dataset_rows_place ON dataset_rows(country, from_day)',
  // What lasts longer than a week is found by its last day: searching by the first would have to begin a year early.
  'CREATE INDEX dataset_rows_long ON dataset_rows(country, to_day) WHERE to_day > from_day + 7',
  `CREATE TABLE import_refused (
    import INTEGER NOT NULL REFERENCES imports(key), line INTEGER NOT NULL, number INTEGER NOT NULL, field TEXT,
    message TEXT NOT NULL, raw TEXT NOT NULL, PRIMARY KEY (import, line, number)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE dataset_links (
    row INTEGER NOT NULL REFERENCES dataset_rows(key), incident TEXT NOT NULL, state TEXT NOT NULL, score REAL NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (row, incident)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX dataset_links_incident ON dataset_links(incident)',
];
