const REFUSED = "RAISE(ABORT, 'answers of a model are a record, and were paid for: they are added to, never changed')";

/**
 * What language models read: their answers, which cost and are kept for good; a row for each time a model went over a report
 * (the newest one counts), with what it said that was refused and what stayed unread; and the claims that its newest reading
 * gave, which stand apart from those of the built-in reader.
 */
export const UP: readonly string[] = [
  `CREATE TABLE model_answers (
    key INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id), reader TEXT NOT NULL, instructions INTEGER NOT NULL,
    asked TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL, input_tokens INTEGER,
    output_tokens INTEGER, at TEXT NOT NULL) STRICT`,
  'CREATE UNIQUE INDEX model_answers_once ON model_answers(document, reader, asked, start)',
  'CREATE INDEX model_answers_asked ON model_answers(asked)',
  `CREATE TRIGGER model_answers_fixed BEFORE UPDATE ON model_answers BEGIN SELECT ${REFUSED}; END`,
  `CREATE TRIGGER model_answers_kept BEFORE DELETE ON model_answers BEGIN SELECT ${REFUSED}; END`,
  `CREATE TABLE model_readings (
    key INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id), reader TEXT NOT NULL, instructions INTEGER NOT NULL,
    resolved_by TEXT NOT NULL, run INTEGER NOT NULL REFERENCES runs(id), at TEXT NOT NULL, claims INTEGER NOT NULL,
    unread INTEGER NOT NULL, body TEXT NOT NULL) STRICT`,
  'CREATE INDEX model_readings_document ON model_readings(document, reader)',
  `CREATE TABLE model_claims (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL REFERENCES documents(id), reader TEXT NOT NULL,
    start INTEGER NOT NULL, body TEXT NOT NULL) STRICT`,
  'CREATE INDEX model_claims_document ON model_claims(document, reader)',
];
