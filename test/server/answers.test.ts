import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Operation, PATHS } from '../../src/contract/paths.ts';
import { type Declared, ROUTES } from '../../src/contract/routes.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { findAgreements, findIncidents } from '../../src/ledger/find-situation.ts';
import { CASE, openSampleApp, type SampleApp } from './sample-app.ts';

let app: SampleApp;
const ids: Partial<Record<Operation, string>> = {};
beforeAll(async () => {
  app = await openSampleApp();
  const claims = (await findClaims(app.file, {})).rows;
  const ofKind = (kind: string) => claims.find((claim) => claim.kind === kind);
  const incident = (await findIncidents(app.file, {})).rows.sort((a, b) => b.claims.length - a.claims.length)[0]?.id;
  ids.incident = ids.incidentReasons = ids.incidentGrades = ids.incidentDatasets = incident ?? '';
  ids.document = ids.documentCoverage = ofKind('toll')?.document ?? '';
  ids.claim = ofKind('toll')?.id ?? '';
  ids.agreement = (await findAgreements(app.file, {})).rows[0]?.id ?? '';
  ids.forecast = ofKind('forecast')?.id ?? '';
  ids.statistic = ofKind('statistic')?.id ?? '';
  ids.actor = 'pakistan';
}, 60_000);
afterAll(() => app.close());

/** Streams, and what has tests of its own: readings go on as they are asked for. */
const NO_JSON: readonly string[] = [
  'events',
  'feed',
  'exportFile',
  'claimsFile',
  'caseFile',
  'brief',
  'readings',
  'reading',
  // of a case with imports: comparison.test.ts
  'comparison',
  'comparedIncidents',
  'rowsAlone',
  'comparisonFile',
];
const VIEWS = (Object.keys(PATHS) as Operation[]).filter(
  (name) => PATHS[name].startsWith('GET') && !NO_JSON.includes(name),
);

function addressOf(name: Operation, query = ''): string {
  const path = PATHS[name]
    .slice('GET '.length)
    .replace('{case}', CASE)
    .replace('{id}', ids[name] ?? 'none');
  const needed = name === 'changes' ? 'from=2025-10-12' : '';
  const asked = [needed, query].filter((part) => part !== '').join('&');
  return asked === '' ? path : `${path}?${asked}`;
}

async function answerOf(name: Operation, query = '') {
  const response = await app.ask(addressOf(name, query));
  const body: unknown = await response.json();
  expect({ name, status: response.status, ...(response.ok ? {} : { body }) }).toEqual({ name, status: 200 });
  const declared: Declared = ROUTES[name];
  if (declared.response === 'stream') throw new Error(`${name} is a stream`);
  const answer = declared.response.parse(body);
  // A field that the contract does not tell of is a mistake too.
  expect(answer).toEqual(body);
  return answer;
}

describe('every view answers as the contract says', () => {
  test.each(VIEWS)('%s', async (name) => {
    expect(await answerOf(name)).toBeDefined();
  });
});
