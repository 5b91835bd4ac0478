/**
 * What is measured is the built program in `dist/`, which is what runs; the loader that takes TypeScript as it is wraps
 * every function. The types are those of the source it was built from.
 */
const built = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;

export const { openEngine } = (await import(
  built('pipeline/engine.js')
)) as typeof import('../../src/pipeline/engine.ts');
export const { annotateDocument, codeDocument } = (await import(
  built('pipeline/code-document.js')
)) as typeof import('../../src/pipeline/code-document.ts');
export const { deriveSituation } = (await import(
  built('pipeline/derive-situation.js')
)) as typeof import('../../src/pipeline/derive-situation.ts');
export const { readClaims } = (await import(
  built('claims/read-claims.js')
)) as typeof import('../../src/claims/read-claims.ts');
export const { DocumentView } = (await import(built('claims/view.js'))) as typeof import('../../src/claims/view.ts');
export const { readDocument } = (await import(
  built('read/read-document.js')
)) as typeof import('../../src/read/read-document.ts');
export const { documentId } = (await import(
  built('read/metadata/document-id.js')
)) as typeof import('../../src/read/metadata/document-id.ts');
export const { addDocument } = (await import(
  built('ledger/add-document.js')
)) as typeof import('../../src/ledger/add-document.ts');
export const { openCase, closeCase } = (await import(
  built('ledger/case-file.js')
)) as typeof import('../../src/ledger/case-file.ts');
export const { startRun } = (await import(built('ledger/runs.js'))) as typeof import('../../src/ledger/runs.ts');
export const { findClaims } = (await import(
  built('ledger/find-claims.js')
)) as typeof import('../../src/ledger/find-claims.ts');
export const { findIncidents } = (await import(
  built('ledger/find-situation.js')
)) as typeof import('../../src/ledger/find-situation.ts');
export const { deriveAgain, updateSituation } = (await import(
  built('pipeline/update-situation.js')
)) as typeof import('../../src/pipeline/update-situation.ts');
export const { inParts, storeClaims } = (await import(
  built('ledger/add-document.js')
)) as typeof import('../../src/ledger/add-document.ts');
export const { inOneTransaction } = (await import(
  built('ledger/case-file.js')
)) as typeof import('../../src/ledger/case-file.ts');
export const { endRun } = (await import(built('ledger/runs.js'))) as typeof import('../../src/ledger/runs.ts');
export const { markFresh, putActors, putAgreements, putIncidents, putState } = (await import(
  built('ledger/situation.js')
)) as typeof import('../../src/ledger/situation.ts');
export const { putForms, takeAllSayers } = (await import(
  built('ledger/case-claims.js')
)) as typeof import('../../src/ledger/case-claims.ts');
export const { putExtracts } = (await import(
  built('ledger/incident-extracts.js')
)) as typeof import('../../src/ledger/incident-extracts.ts');
export const { extractsOf } = (await import(
  built('pipeline/derive/incident-extracts.js')
)) as typeof import('../../src/pipeline/derive/incident-extracts.ts');
export const { AGREEMENTS } = (await import(
  built('pipeline/derive/case-part.js')
)) as typeof import('../../src/pipeline/derive/case-part.ts');
export const { DERIVATION, LAST_REPORT } = (await import(
  built('pipeline/derive/state-names.js')
)) as typeof import('../../src/pipeline/derive/state-names.ts');
export const { incidentOf } = (await import(
  built('reconcile/incident-view.js')
)) as typeof import('../../src/reconcile/incident-view.ts');
export const { actorProfile, formsIn } = (await import(
  built('reconcile/actor-records.js')
)) as typeof import('../../src/reconcile/actor-records.ts');
export const { codeLines } = (await import(
  built('pipeline/lines/code-lines.js')
)) as typeof import('../../src/pipeline/lines/code-lines.ts');
export const { caseSourceOf } = (await import(
  built('pipeline/exports/case-source-of.js')
)) as typeof import('../../src/pipeline/exports/case-source-of.ts');
export const { FORMATS } = (await import(
  built('publish/exports/formats.js')
)) as typeof import('../../src/publish/exports/formats.ts');
