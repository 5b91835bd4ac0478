import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AT, storeSample } from '../../test/sample-case.ts';
import { openAsKnownOn } from './as-known-on.ts';
import { type CaseFile, closeCase, openCase } from './case-file.ts';
import { addDecision, listDecisions, revokeDecision } from './decisions.ts';
import { findClaims } from './find-claims.ts';
import { findDocuments } from './find-documents.ts';
import { findIncidents } from './find-situation.ts';
import { isSituationFresh } from './situation.ts';

let folder = '';
let file: CaseFile;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sitrep's day-"));
  file = await openCase(join(folder, 'a b.db'), { create: true });
  await storeSample(file);
  await storeSample(file, { id: 'd0c0000000000000000b', published: '2031-03-07T01:00Z' }, 'late');
});
afterEach(async () => {
  await closeCase(file);
  rmSync(folder, { recursive: true, force: true });
});

test('holds what was published by the end of the day, and is still to be derived', async () => {
  const known = await openAsKnownOn(file, '2031-03-06');
  expect(known.knownOn).toEqual({ day: '2031-03-06', documents: 1, all: 2, first: '2031-03-05', last: '2031-03-05' });
  expect((await findDocuments(known, {})).rows.map(({ id }) => id)).toEqual(['d0c0000000000000000a']);
  expect((await findClaims(known, { place: 'Qarsan' })).rows.map(({ id }) => id)).toEqual(['c1', 'c2']);
  expect((await findClaims(known, { text: 'commander' })).total).toBe(1);
  expect([(await findIncidents(known, {})).total, await isSituationFresh(known)]).toEqual([0, false]);
  await closeCase(known);
  expect((await findDocuments(file, {})).total).toBe(2);
});

test('an hour of the day itself counts', async () => {
  const known = await openAsKnownOn(file, '2031-03-07');
  expect(known.knownOn).toMatchObject({ documents: 2, last: '2031-03-07T01:00Z' });
  await closeCase(known);
});

test('decisions come along, but for how a forecast turned out', async () => {
  const by = { at: AT, who: 'A. Editor', why: 'seen' };
  for (const [id, kind] of [
    ['k-1', 'reject'],
    ['k-2', 'resolve'],
    ['k-3', 'accept'],
  ] as const)
    await addDecision(file, { id, kind, payload: {}, ...by });
  await revokeDecision(file, 'k-2', { id: 'k-4', ...by });
  await revokeDecision(file, 'k-4', { id: 'k-5', ...by });
  await revokeDecision(file, 'k-1', { id: 'k-6', ...by });
  const known = await openAsKnownOn(file, '2031-03-07');
  expect((await listDecisions(known)).map(({ id }) => id)).toEqual(['k-1', 'k-3', 'k-6']);
  await closeCase(known);
});
