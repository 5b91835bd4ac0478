/**
 * What pages on the whole case add up is kept narrow beside each incident. It can be made again from incidents and claims;
 * an older case file is derived anew the first time it is opened for writing.
 */
export const UP: readonly string[] = [
  'CREATE TABLE incident_gaps (incident TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
  'CREATE TABLE incident_sums (incident TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
  'CREATE TABLE incident_blows (incident TEXT PRIMARY KEY, body TEXT NOT NULL, begun TEXT NOT NULL) STRICT, WITHOUT ROWID',
  `CREATE TABLE incident_foes (
    incident TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (incident, a, b)) STRICT, WITHOUT ROWID`,
  "UPDATE state SET value = 'stale' WHERE name = 'situation'",
];
