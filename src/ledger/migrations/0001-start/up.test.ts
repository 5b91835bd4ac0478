import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeSample } from '../../../../test/sample-case.ts';
import { type CaseFile, closeCase, openCase } from '../../case-file.ts';
import { addDecision } from '../../decisions.ts';
import { endRun } from '../../runs.ts';

let file: CaseFile;
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
  const { run } = await storeSample(file);
  await addDecision(file, { id: 'k1', at: '2031-03-05', who: 'Ana', why: 'seen', kind: 'accept', payload: {} });
  await endRun(file, run, { at: '2031-03-05', outcome: 'done', counts: { found: 1, added: 1, known: 0, failed: 0 } });
});
afterEach(() => closeCase(file));

test.each([
  "UPDATE documents SET text = 'something else'",
  'DELETE FROM documents',
  "UPDATE decisions SET who = 'somebody else'",
  'DELETE FROM decisions',
  "UPDATE readings SET reader = 'x'",
  'DELETE FROM readings',
  'DELETE FROM runs',
  "UPDATE runs SET started = 'x'",
  'INSERT OR REPLACE INTO documents SELECT * FROM documents',
])('records only grow: %s is refused', async (statement) => {
  const before = await rows();
  await expect(sql.raw(statement).execute(file.db)).rejects.toThrow(/records|UNIQUE|FOREIGN/);
  expect(await rows()).toEqual(before);
});

test('what is derived may go, and takes its side tables with it', async () => {
  await sql`DELETE FROM claims`.execute(file.db);
  await sql`DELETE FROM incidents`.execute(file.db);
  const left = await sql<{ n: number }>`SELECT (SELECT count(*) FROM claim_actors) + (SELECT count(*) FROM claim_places)
    + (SELECT count(*) FROM incident_claims) + (SELECT count(*) FROM incident_places) AS n`.execute(file.db);
  expect(left.rows[0]?.n).toBe(0);
});

async function rows() {
  const documents = await sql`SELECT * FROM documents`.execute(file.db);
  const decisions = await sql`SELECT * FROM decisions`.execute(file.db);
  return [documents.rows, decisions.rows];
}
