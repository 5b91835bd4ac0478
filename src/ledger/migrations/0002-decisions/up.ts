/**
 * Decisions get a number that says in which order they were made, whatever the clocks said; those of older case files keep
 * the order they were listed in. What decisions change in claims is laid over them, with the claim as read kept beside.
 */
export const UP: readonly string[] = [
  ...['no_update', 'no_delete', 'no_replace'].map((name) => `DROP TRIGGER decisions_${name}`),
  'ALTER TABLE decisions RENAME TO decisions_before',
  `CREATE TABLE decisions (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL,
    kind TEXT NOT NULL, payload TEXT NOT NULL, revokes TEXT UNIQUE REFERENCES decisions(id)) STRICT`,
  `INSERT INTO decisions (id, at, who, why, kind, payload, revokes)
    SELECT id, at, who, why, kind, payload, revokes FROM decisions_before ORDER BY at, id`,
  'DROP TABLE decisions_before',
  ...onlyGrows("RAISE(ABORT, 'decisions are records: they are added, never changed or deleted')"),

  `CREATE TABLE claims_as_read (
    id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id), reader TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
  'CREATE INDEX claims_as_read_document ON claims_as_read(document)',
  'CREATE TABLE decision_fates (decision TEXT PRIMARY KEY REFERENCES decisions(id), body TEXT NOT NULL) STRICT',
  'CREATE TABLE source_grades (source TEXT PRIMARY KEY, grade TEXT NOT NULL, decision TEXT NOT NULL) STRICT',
];

function onlyGrows(refuse: string): string[] {
  return [
    `CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions BEGIN SELECT ${refuse}; END`,
    `CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions BEGIN SELECT ${refuse}; END`,
    `CREATE TRIGGER decisions_no_replace BEFORE INSERT ON decisions
      WHEN EXISTS (SELECT 1 FROM decisions WHERE id = new.id OR key = new.key) BEGIN SELECT ${refuse}; END`,
  ];
}
