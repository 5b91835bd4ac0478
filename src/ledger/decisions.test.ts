import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseFile, closeCase, openCase } from './case-file.ts';
import { addDecision, listDecisions, revokeDecision } from './decisions.ts';

let file: CaseFile;
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
});
afterEach(() => closeCase(file));

const MERGE = { id: 'k1', at: '2031-03-05T10:00Z', who: 'Ana', why: 'same blast', kind: 'merge', payload: { a: 1 } };
const BACK = { id: 'k2', at: '2031-03-06T10:00Z', who: 'Ben', why: 'two blasts' };

test('a decision holds until a later one takes it back; both stay', async () => {
  await addDecision(file, MERGE);
  expect(await listDecisions(file)).toEqual([{ ...MERGE, revokedBy: null }]);
  await revokeDecision(file, 'k1', BACK);
  expect(await listDecisions(file)).toEqual([
    { ...MERGE, revokedBy: 'k2' },
    { ...BACK, kind: 'revoke', payload: null, revokedBy: null },
  ]);
});

test('none can be taken back twice, and none that does not exist', async () => {
  await addDecision(file, MERGE);
  await revokeDecision(file, 'k1', BACK);
  await expect(revokeDecision(file, 'k1', { ...BACK, id: 'k3' })).rejects.toThrow(/UNIQUE/);
  await expect(revokeDecision(file, 'none', { ...BACK, id: 'k4' })).rejects.toThrow(/FOREIGN/);
});
