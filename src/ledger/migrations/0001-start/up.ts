/** Documents and decisions are the truth and only grow; everything else here can be made again from them. */
export const UP: readonly string[] = [
  `CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, command TEXT NOT NULL, reader TEXT NOT NULL,
    started TEXT NOT NULL, ended TEXT, outcome TEXT,
    found INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0,
    known INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0) STRICT`,
  `CREATE TABLE documents (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run INTEGER NOT NULL REFERENCES runs(id), added TEXT NOT NULL,
    published TEXT NOT NULL, source TEXT, title TEXT, text TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
  'CREATE INDEX documents_published ON documents(published)',
  `CREATE TABLE readings (
    key INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents(id), reader TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs(id), at TEXT NOT NULL, claims INTEGER NOT NULL) STRICT`,
  'CREATE INDEX readings_document ON readings(document, key)',

  `CREATE TABLE claims (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL REFERENCES documents(id),
    reader TEXT NOT NULL, kind TEXT NOT NULL, stance TEXT NOT NULL, certainty TEXT NOT NULL,
    claimant_name TEXT NOT NULL, claimant_actor TEXT, claimant_party TEXT,
    from_day TEXT, to_day TEXT, start INTEGER NOT NULL, quote TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
  'CREATE INDEX claims_document ON claims(document, start)',
  'CREATE INDEX claims_day ON claims(from_day, document, start)',
  'CREATE INDEX claims_long ON claims(to_day, from_day) WHERE to_day > from_day',
  'CREATE INDEX claims_kind ON claims(kind, from_day, document, start)',
  'CREATE INDEX claims_stance ON claims(stance, from_day, document, start)',
  'CREATE INDEX claims_claimant_actor ON claims(claimant_actor)',
  'CREATE INDEX claims_claimant_party ON claims(claimant_party)',
  `CREATE TABLE claim_actors (
    claim INTEGER NOT NULL REFERENCES claims(key) ON DELETE CASCADE, actor TEXT, party TEXT, name TEXT NOT NULL) STRICT`,
  'CREATE INDEX claim_actors_claim ON claim_actors(claim)',
  'CREATE INDEX claim_actors_actor ON claim_actors(actor, claim)',
  'CREATE INDEX claim_actors_party ON claim_actors(party, claim)',
  `CREATE TABLE claim_places (
    claim INTEGER NOT NULL REFERENCES claims(key) ON DELETE CASCADE,
    place TEXT, name TEXT NOT NULL, country TEXT, admin1 TEXT) STRICT`,
  'CREATE INDEX claim_places_claim ON claim_places(claim)',
  'CREATE INDEX claim_places_name ON claim_places(name COLLATE NOCASE, claim)',
  'CREATE INDEX claim_places_admin1 ON claim_places(admin1 COLLATE NOCASE, claim)',
  'CREATE INDEX claim_places_country ON claim_places(country COLLATE NOCASE, claim)',

  `CREATE TABLE incidents (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL,
    from_day TEXT, to_day TEXT, body TEXT NOT NULL) STRICT`,
  'CREATE INDEX incidents_day ON incidents(from_day, id)',
  `CREATE TABLE incident_claims (
    incident TEXT NOT NULL REFERENCES incidents(id) ON DELETE CASCADE, claim TEXT NOT NULL,
    PRIMARY KEY (claim, incident)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX incident_claims_incident ON incident_claims(incident)',
  `CREATE TABLE incident_actors (
    incident TEXT NOT NULL REFERENCES incidents(id) ON DELETE CASCADE,
    actor TEXT, party TEXT, name TEXT NOT NULL) STRICT`,
  'CREATE INDEX incident_actors_incident ON incident_actors(incident)',
  'CREATE INDEX incident_actors_actor ON incident_actors(actor, incident)',
  'CREATE INDEX incident_actors_party ON incident_actors(party, incident)',
  `CREATE TABLE incident_places (
    incident TEXT NOT NULL REFERENCES incidents(id) ON DELETE CASCADE,
    place TEXT, name TEXT NOT NULL, country TEXT, admin1 TEXT) STRICT`,
  'CREATE INDEX incident_places_incident ON incident_places(incident)',
  'CREATE INDEX incident_places_name ON incident_places(name COLLATE NOCASE, incident)',
  'CREATE INDEX incident_places_admin1 ON incident_places(admin1 COLLATE NOCASE, incident)',
  'CREATE INDEX incident_places_country ON incident_places(country COLLATE NOCASE, incident)',
  `CREATE TABLE agreements (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL, from_day TEXT, to_day TEXT, body TEXT NOT NULL) STRICT`,
  `CREATE TABLE actors (
    slug TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, party TEXT,
    mentions INTEGER NOT NULL, body TEXT NOT NULL) STRICT`,

  `CREATE TABLE decisions (
    id TEXT PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, kind TEXT NOT NULL,
    payload TEXT NOT NULL, revokes TEXT UNIQUE REFERENCES decisions(id)) STRICT`,
  `CREATE TABLE problems (
    key INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs(id), document TEXT REFERENCES documents(id),
    at TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
  'CREATE INDEX problems_run ON problems(run)',
  'CREATE INDEX problems_document ON problems(document)',
  'CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT',

  `CREATE VIRTUAL TABLE document_words USING fts5(
    title, text, content='documents', content_rowid='key', tokenize='unicode61 remove_diacritics 2')`,
  `CREATE TRIGGER document_words_insert AFTER INSERT ON documents BEGIN
    INSERT INTO document_words(rowid, title, text) VALUES (new.key, new.title, new.text); END`,
  `CREATE VIRTUAL TABLE claim_words USING fts5(
    quote, content='claims', content_rowid='key', tokenize='unicode61 remove_diacritics 2')`,
  `CREATE TRIGGER claim_words_insert AFTER INSERT ON claims BEGIN
    INSERT INTO claim_words(rowid, quote) VALUES (new.key, new.quote); END`,
  `CREATE TRIGGER claim_words_delete AFTER DELETE ON claims BEGIN
    INSERT INTO claim_words(claim_words, rowid, quote) VALUES ('delete', old.key, old.quote); END`,

  ...onlyGrows('documents', 'id = new.id OR key = new.key'),
  ...onlyGrows('readings', 'key = new.key'),
  ...onlyGrows('decisions', 'id = new.id'),
  ...onlyGrows('problems', 'key = new.key'),
  `CREATE TRIGGER runs_keep BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'runs are records: they are never deleted'); END`,
  `CREATE TRIGGER runs_end_once BEFORE UPDATE ON runs WHEN old.ended IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'runs are records: an ended run is never changed'); END`,
];

/** INSERT OR REPLACE deletes without a DELETE trigger being asked, so it needs one of its own. */
function onlyGrows(table: string, same: string): string[] {
  const refuse = `SELECT RAISE(ABORT, '${table} are records: they are added, never changed or deleted')`;
  return [
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN ${refuse}; END`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN ${refuse}; END`,
    `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table}
      WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${same}) BEGIN ${refuse}; END`,
  ];
}
