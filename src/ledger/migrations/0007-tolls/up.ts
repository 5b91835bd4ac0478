/** What a toll is ranked by: whether it is contested, and its largest figure. */
const TOLLS = `told.id, toll.key, toll.value->>'$.contested', (
    SELECT max(coalesce(figure.value->>'$.quantity.to', figure.value->>'$.quantity.n'))
    FROM json_each(toll.value, '$.figures') AS figure), told.from_day`;

/** The tolls of all incidents in the order in which pages show them, so that the first dozen are found without reading the others. */
export const UP: readonly string[] = [
  `CREATE TABLE incident_tolls (
    incident TEXT NOT NULL REFERENCES incidents(id) ON DELETE CASCADE, number INTEGER NOT NULL, contested INTEGER NOT NULL,
    largest REAL, from_day TEXT, PRIMARY KEY (incident, number)) STRICT, WITHOUT ROWID`,
  `INSERT INTO incident_tolls SELECT ${TOLLS} FROM incidents AS told, json_each(told.body, '$.tolls') AS toll`,
  'CREATE INDEX incident_tolls_ranked ON incident_tolls(contested DESC, largest DESC, from_day, incident, number)',
  `CREATE TRIGGER incident_tolls_insert AFTER INSERT ON incidents BEGIN
    INSERT INTO incident_tolls SELECT ${TOLLS}
    FROM (SELECT new.id AS id, new.from_day AS from_day) AS told, json_each(new.body, '$.tolls') AS toll;
    END`,
];
