import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { inventCase } from '../../eval/bench/situation/invented-case.ts';
import { addDocument } from '../../src/ledger/add-document.ts';
import { type CaseFile, openCase } from '../../src/ledger/case-file.ts';
import { startRun } from '../../src/ledger/runs.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { type Engine, openEngine } from '../../src/pipeline/engine.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { derivedRows } from '../decisions/case-with-decisions.ts';

export const engine: Engine = openEngine();
export const AT = '2031-03-05T12:00:00.000Z';

export interface Read {
  document: Document;
  claims: Claim[];
}

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Sample reports of several conflicts and invented ones, each read once. */
export function readOnce(invented: number): Read[] {
  const samples = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.md$/.test(name) && !name.endsWith('README.md'))
    .sort()
    .flatMap((name) => {
      const outcome = readDocument(readFileSync(join(EXAMPLES, name)), { file: name });
      return outcome.ok ? [outcome.value] : [];
    });
  return [...samples, ...inventCase(invented).documents].map((document) => {
    const claims = codeDocument(document, engine).claims.map((claim): Claim => ({ ...claim, incident: null }));
    return { document, claims };
  });
}

export async function emptyCase(): Promise<{ file: CaseFile; run: number }> {
  const file = await openCase(':memory:', { create: true });
  return { file, run: await startRun(file, { command: 'read', reader: engine.reader, at: AT }) };
}

export async function put(file: CaseFile, run: number, { document, claims }: Read): Promise<void> {
  await addDocument(file, { document, claims, problems: [], reader: engine.reader, run, at: AT });
}

/** Everything that is derived, with what linking keeps, but for numbers that only this file knows. */
export async function everything(file: CaseFile): Promise<unknown[]> {
  const out = await derivedRows(file);
  for (const query of [
    'SELECT id, document, place, joint, body FROM strands ORDER BY id',
    'SELECT block, id FROM strand_blocks JOIN strands ON key = strand ORDER BY block, id',
    'SELECT min(x.id, y.id) AS a, max(x.id, y.id) AS b FROM strand_pairs JOIN strands AS x ON x.key = a JOIN strands AS y ON y.key = b ORDER BY 1, 2',
    'SELECT * FROM joints ORDER BY id',
    'SELECT * FROM proposals ORDER BY joint, other',
    'SELECT * FROM named ORDER BY actor, name, party, role, document',
    'SELECT * FROM sayers ORDER BY actor',
    'SELECT * FROM decision_fates ORDER BY decision',
    'SELECT * FROM pending',
    "SELECT name, value FROM state WHERE name <> 'decided joints' ORDER BY name",
  ])
    out.push((await sql.raw(query).execute(file.db)).rows);
  return out;
}
