/**
 * What linking found is kept, so that a report more is joined with what it may belong to and nothing else is touched.
 * All of it can be made again; an older case file is derived anew the first time it is opened for writing.
 */
export const UP: readonly string[] = [
  // Reports that the situation does not know of yet, and those whose decided claims changed.
  'CREATE TABLE pending (document TEXT PRIMARY KEY REFERENCES documents(id)) STRICT, WITHOUT ROWID',

  'ALTER TABLE claims ADD COLUMN topic TEXT',
  `UPDATE claims SET topic = CASE WHEN kind = 'position' THEN CASE WHEN body LIKE '%"truce:%' THEN 'truce' END
    ELSE coalesce(json_extract(body, '$.relation'), json_extract(body, '$.measure'), json_extract(body, '$.effect'),
      json_extract(body, '$.type')) END`,
  'CREATE INDEX claims_topic ON claims(kind, topic)',
  "CREATE INDEX claims_by_hand ON claims(document) WHERE reader = 'by hand'",
  'DROP INDEX claims_claimant_actor',
  'CREATE INDEX claims_claimant_actor ON claims(claimant_actor, claimant_party, document)',

  // A key is never used again, so that what went and what came are never taken for one.
  `CREATE TABLE strands (
    key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL REFERENCES documents(id),
    place TEXT NOT NULL, joint TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
  'CREATE INDEX strands_document ON strands(document)',
  'CREATE INDEX strands_joint ON strands(joint)',
  'CREATE TABLE strand_blocks (block TEXT NOT NULL, strand INTEGER NOT NULL, PRIMARY KEY (block, strand)) STRICT, WITHOUT ROWID',
  'CREATE TABLE strand_pairs (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID',
  'CREATE INDEX strand_pairs_b ON strand_pairs(b, a)',
  `CREATE TABLE joints (id TEXT PRIMARY KEY, incident TEXT, why TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE proposals (
    joint TEXT NOT NULL, other TEXT NOT NULL, score REAL NOT NULL, body TEXT NOT NULL, PRIMARY KEY (joint, other)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX proposals_other ON proposals(other)',

  // The party of each sayer that all reports agree on, as linking last took it; null where they disagree.
  'CREATE TABLE sayers (actor TEXT PRIMARY KEY, party TEXT) STRICT, WITHOUT ROWID',

  // Whom each report names, in which words; an actor's record is put together from these.
  `CREATE TABLE named (
    actor TEXT NOT NULL, name TEXT NOT NULL, party TEXT NOT NULL, role TEXT NOT NULL, document TEXT NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY (actor, name, party, role, document)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX named_document ON named(document)',
  'CREATE INDEX documents_source ON documents(source)',

  "UPDATE state SET value = 'stale' WHERE name = 'situation'",
];
