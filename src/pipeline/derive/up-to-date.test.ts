import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseFile, closeCase, openCase } from '../../ledger/case-file.ts';
import { putState } from '../../ledger/situation.ts';
import { openEngine } from '../engine.ts';
import { updateSituation } from '../update-situation.ts';
import { DERIVATION } from './state-names.ts';
import { derivedState } from './up-to-date.ts';

let file: CaseFile;
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
});
afterEach(() => closeCase(file));

test('an empty case is fresh; one that an older version derived is made anew once', async () => {
  expect(await derivedState(file)).toBe('fresh');
  await putState(file.db, DERIVATION.name, '0');
  expect(await derivedState(file)).toBe('older');
  await updateSituation(file, openEngine());
  expect(await derivedState(file)).toBe('fresh');
});

test('where something came in, that is due, whoever derived it', async () => {
  await putState(file.db, DERIVATION.name, '0');
  await putState(file.db, 'situation', 'stale');
  expect(await derivedState(file)).toBe('due');
});
