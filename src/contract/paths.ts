/** Where the API's operations stand, under `/api/v1`. No schemas here: the browser loads this and nothing else of the contract. */
export const API = '/api/v1';

/** Name of an operation → its method and path. `{case}` is a case's short name, as `listCases` gives it. */
export const PATHS = {
  listCases: 'GET /cases',
  createCase: 'POST /cases',
  overview: 'GET /cases/{case}',
  events: 'GET /cases/{case}/events',

  incidentMarks: 'GET /cases/{case}/incident-marks',
  incidents: 'GET /cases/{case}/incidents',
  incident: 'GET /cases/{case}/incidents/{id}',
  incidentReasons: 'GET /cases/{case}/incidents/{id}/reasons',
  incidentGrades: 'GET /cases/{case}/incidents/{id}/grades',
  incidentDatasets: 'GET /cases/{case}/incidents/{id}/datasets',
  datasets: 'GET /cases/{case}/datasets',
  importedDatasets: 'GET /cases/{case}/datasets/imported',
  comparison: 'GET /cases/{case}/datasets/{dataset}/comparison',
  comparedIncidents: 'GET /cases/{case}/datasets/{dataset}/incidents',
  rowsAlone: 'GET /cases/{case}/datasets/{dataset}/rows',
  comparisonFile: 'GET /cases/{case}/datasets/{dataset}/file',
  tolls: 'GET /cases/{case}/tolls',
  gaps: 'GET /cases/{case}/gaps',
  changes: 'GET /cases/{case}/changes',

  documents: 'GET /cases/{case}/documents',
  document: 'GET /cases/{case}/documents/{id}',
  documentCoverage: 'GET /cases/{case}/documents/{id}/coverage',

  claims: 'GET /cases/{case}/claims',
  claimFacets: 'GET /cases/{case}/claims/facets',
  claimsFile: 'GET /cases/{case}/claims/file',
  claim: 'GET /cases/{case}/claims/{id}',

  actors: 'GET /cases/{case}/actors',
  actor: 'GET /cases/{case}/actors/{id}',
  network: 'GET /cases/{case}/network',

  agreements: 'GET /cases/{case}/agreements',
  agreement: 'GET /cases/{case}/agreements/{id}',
  violations: 'GET /cases/{case}/violations',
  positions: 'GET /cases/{case}/positions',
  forecasts: 'GET /cases/{case}/forecasts',
  forecast: 'GET /cases/{case}/forecasts/{id}',
  calibration: 'GET /cases/{case}/calibration',
  statistics: 'GET /cases/{case}/statistics',
  statistic: 'GET /cases/{case}/statistics/{id}',
  sources: 'GET /cases/{case}/sources',
  queue: 'GET /cases/{case}/queue',

  history: 'GET /cases/{case}/history',
  decide: 'POST /cases/{case}/decisions',
  undo: 'POST /cases/{case}/decisions/{id}/undo',

  readings: 'GET /cases/{case}/readings',
  read: 'POST /cases/{case}/readings',
  readFiles: 'POST /cases/{case}/readings/files',
  reading: 'GET /cases/{case}/readings/{id}',
  stopReading: 'DELETE /cases/{case}/readings/{id}',

  exports: 'GET /cases/{case}/exports',
  exportFile: 'GET /cases/{case}/exports/{format}',
  feeds: 'GET /cases/{case}/feeds',
  feed: 'GET /cases/{case}/feeds/{feed}',
  brief: 'GET /cases/{case}/brief',
  caseFile: 'GET /cases/{case}/file',
} as const;
export type Operation = keyof typeof PATHS;
