/** What a mark takes of an incident: of its places the finest that has coordinates, else the first. */
const MARKS = `id, type, status, title, body->'$.when', (
    SELECT value FROM json_each(body, '$.where')
    ORDER BY value->>'$.lat' IS NULL, CASE WHEN value->>'$.lat' IS NULL THEN 0 ELSE value->>'$.precision' END, key LIMIT 1),
  json_array_length(body, '$.claims')`;

/**
 * Facets of claims and marks of incidents lie narrow beside their bodies, so that counting over a million claims, or drawing fifty
 * thousand incidents, reads none of their bodies. `changes` says of what was written since somebody last looked.
 */
export const UP: readonly string[] = [
  'ALTER TABLE claims ADD COLUMN said_day TEXT',
  "ALTER TABLE claims ADD COLUMN review TEXT NOT NULL DEFAULT 'untouched'",
  // Coverage hangs on what claims say, which this does not change.
  'DROP TRIGGER coverage_after_update',
  `UPDATE claims SET said_day = substr(json_extract(body, '$.said.from'), 1, 10),
    review = CASE WHEN json_extract(body, '$.decided') IS NULL THEN 'untouched'
      WHEN json_extract(body, '$.decided.added') THEN 'added'
      WHEN json_array_length(body, '$.decided.corrected') > 0 THEN 'corrected'
      WHEN json_extract(body, '$.decided.accepted') THEN 'accepted' ELSE 'untouched' END`,
  `CREATE TRIGGER coverage_after_update AFTER UPDATE ON claims BEGIN
    DELETE FROM document_coverage WHERE document = new.document; END`,
  'DROP INDEX claims_document',
  `CREATE INDEX claims_facets ON claims(document, start, id, kind, stance, certainty, from_day, to_day, said_day, review,
    claimant_party, claimant_actor, claimant_name)`,

  `CREATE TABLE incident_marks (
    id TEXT PRIMARY KEY REFERENCES incidents(id) ON DELETE CASCADE, type TEXT NOT NULL, status TEXT NOT NULL,
    title TEXT NOT NULL, happened TEXT NOT NULL, place TEXT, claims INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `INSERT INTO incident_marks SELECT ${MARKS} FROM incidents`,
  `CREATE TRIGGER incident_marks_insert AFTER INSERT ON incidents BEGIN
    INSERT INTO incident_marks SELECT ${MARKS} FROM (SELECT new.id, new.type, new.status, new.title, new.body);
    END`,

  // A row each for a report whose claims, or an incident that, was written; without an id, everything was.
  `CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (what, id)) STRICT`,
];
