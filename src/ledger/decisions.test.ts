import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseFile, closeCase, openCase } from './case-file.ts';
import { addDecision, listDecisions, listEntries, revokeDecision } from './decisions.ts';

let file: CaseFile;
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
});
afterEach(() => closeCase(file));

const GRADE = { id: 'k1', at: '2031-03-05T10:00Z', who: 'Ana', why: 'right so far', kind: 'grade' };
const RULING = { kind: 'grade', source: 'Northline Wire', grade: 'B' } as const;
const PAYLOAD = { source: 'Northline Wire', grade: 'B' };
const BACK = { id: 'k2', at: '2031-03-06T10:00Z', who: 'Ben', why: 'not this week' };

test('a decision holds until a later one takes it back; both stay', async () => {
  await addDecision(file, { ...GRADE, payload: PAYLOAD });
  const first = { ...GRADE, ruling: RULING, revokes: null, revokedBy: null, holds: true };
  expect(await listDecisions(file)).toEqual([first]);
  await revokeDecision(file, 'k1', BACK);
  expect(await listDecisions(file)).toEqual([
    { ...first, revokedBy: 'k2', holds: false },
    { ...BACK, kind: 'revoke', ruling: null, revokes: 'k1', revokedBy: null, holds: true },
  ]);
});

test('taking back what took it back gives it back', async () => {
  await addDecision(file, { ...GRADE, payload: PAYLOAD });
  await revokeDecision(file, 'k1', BACK);
  await revokeDecision(file, 'k2', { ...BACK, id: 'k3' });
  expect((await listDecisions(file)).map(({ id, holds }) => [id, holds])).toEqual([
    ['k1', true],
    ['k2', false],
    ['k3', true],
  ]);
});

test('they stand in the order they were made, whatever the clocks said', async () => {
  await addDecision(file, { ...GRADE, id: 'k9', payload: PAYLOAD });
  await addDecision(file, { ...GRADE, id: 'k1', at: '2030-01-01', payload: PAYLOAD });
  expect((await listDecisions(file)).map(({ id }) => id)).toEqual(['k9', 'k1']);
});

test('one in a shape that this version does not know is kept and listed', async () => {
  await addDecision(file, { ...GRADE, kind: 'foretell', payload: { a: 1 } });
  expect(await listDecisions(file)).toMatchObject([{ id: 'k1', kind: 'foretell', ruling: null, holds: true }]);
  expect(await listEntries(file)).toMatchObject([
    { fate: { state: 'orphan', note: expect.stringContaining('does not') } },
  ]);
});

test('none can be taken back twice, and none that does not exist', async () => {
  await addDecision(file, { ...GRADE, payload: PAYLOAD });
  await revokeDecision(file, 'k1', BACK);
  await expect(revokeDecision(file, 'k1', { ...BACK, id: 'k3' })).rejects.toThrow(/UNIQUE/);
  await expect(revokeDecision(file, 'none', { ...BACK, id: 'k4' })).rejects.toThrow(/FOREIGN/);
});
