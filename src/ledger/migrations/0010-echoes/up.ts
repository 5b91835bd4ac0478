/**
 * Claims of an incident that several reports of one origin carry, in the order in which they came out; what one of them says
 * and what another says are alike when they are of one kind and topic.
 */
const TOLD = `SELECT incidents.id AS incident, origin.key AS origin, claims.id AS claim, claims.kind AS kind,
    coalesce(claims.topic, '') AS topic, claims.document AS document, documents.published || documents.id AS came
  FROM incidents, json_each(incidents.body, '$.origins') AS origin, json_each(origin.value, '$.claims') AS part
  JOIN claims ON claims.id = part.value JOIN documents ON documents.id = claims.document
  WHERE json_array_length(origin.value, '$.documents') > 1`;

/** Of each statement the claims in the earliest report that carries it, with how many carry it beside. */
function echoes(where: string): string {
  const alike = 'PARTITION BY incident, origin, kind, topic';
  return `INSERT OR REPLACE INTO incident_echoes SELECT claim, incident, reports - 1 FROM (
    SELECT claim, incident, nth, max(nth) OVER (${alike}) AS reports FROM (
      SELECT *, dense_rank() OVER (${alike} ORDER BY came) AS nth FROM incident_told WHERE ${where}))
    WHERE nth = 1 AND reports > 1`;
}

/** Claims that are written after their incident was: those of a report that is read again. */
function counted(claim: 'new' | 'old'): string {
  const own = `(SELECT incident FROM incident_claims WHERE claim = ${claim}.id)`;
  return `DELETE FROM incident_echoes WHERE incident IN ${own}; ${echoes(`incident IN ${own}`)};`;
}

/** How many reports carry what a claim says too, so that a page of claims reads none of these: they are five to each claim. */
export const UP: readonly string[] = [
  `CREATE VIEW incident_told AS ${TOLD}`,
  `CREATE TABLE incident_echoes (
    claim TEXT NOT NULL, incident TEXT NOT NULL REFERENCES incidents(id) ON DELETE CASCADE, further INTEGER NOT NULL,
    PRIMARY KEY (claim, incident)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX incident_echoes_incident ON incident_echoes(incident)',
  echoes('1'),
  `CREATE TRIGGER incident_echoes_insert AFTER INSERT ON incidents BEGIN ${echoes('incident = new.id')}; END`,
  `CREATE TRIGGER claim_echoes_insert AFTER INSERT ON claims BEGIN ${counted('new')} END`,
  `CREATE TRIGGER claim_echoes_delete AFTER DELETE ON claims BEGIN ${counted('old')} END`,
];
