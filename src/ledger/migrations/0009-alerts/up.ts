/**
 * Alerts: which rules have run (a rule whose text changed is another one), what each has noticed, and what is to be sent where.
 * `mark` is a development's id or, where it may come to hang on other claims, its kind and each claim of what it is about.
 */
export const UP: readonly string[] = [
  `CREATE TABLE alert_rules (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    since TEXT NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE alert_marks (
    rule TEXT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (rule, mark)
  ) WITHOUT ROWID`,
  `CREATE TABLE deliveries (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL,
    target TEXT NOT NULL,
    state TEXT NOT NULL,
    message TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    noticed TEXT NOT NULL,
    next TEXT,
    error TEXT,
    delivered TEXT
  )`,
  `CREATE INDEX deliveries_waiting ON deliveries(state, next)`,
];
