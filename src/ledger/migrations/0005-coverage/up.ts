/**
 * What became of each sentence of a report, kept when somebody asks, since it takes parsing the report again. It hangs on the
 * report's claims: whatever changes them takes it away.
 */
export const UP: readonly string[] = [
  `CREATE TABLE document_coverage (
    document TEXT PRIMARY KEY, reader TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  ...(['INSERT', 'UPDATE', 'DELETE'] as const).map((change) => {
    const changed = change === 'DELETE' ? 'old.document' : 'new.document';
    return `CREATE TRIGGER coverage_after_${change.toLowerCase()} AFTER ${change} ON claims BEGIN
      DELETE FROM document_coverage WHERE document = ${changed}; END`;
  }),
];
