import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailOf } from '../src/read/testing/mail-of.ts';
import { column, pdfOf } from '../src/read/testing/pdf-of.ts';
import { runHere } from './run-cli.ts';

const LINE = 'Two guards were killed in an attack on a dam near Quetta on Monday, police said.';
const pdf = pdfOf({ pages: [column(['Published: 15 October 2025', LINE], { x: 20, y: 700 })] });
const mail = mailOf({ From: 'Desk <d@news.test>', Date: 'Tue, 14 Oct 2025 09:30:00 +0500', Subject: 'Dam' }, [
  { type: 'text/plain', content: LINE.replace('Two', 'Five') },
  { type: 'application/pdf', name: 'r.pdf', content: pdf },
]);

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-verify-'));
  writeFileSync(at('a.eml'), mail);
  writeFileSync(at('b.txt'), `Published: 15 October 2025\n\n${LINE.replace('Two', 'Six')}`);
  const read = await runHere(['read', at('a.eml'), '--archive', '--case', at('case.db')]);
  expect(read).toMatchObject({ code: 0 });
  expect((await runHere(['read', at('b.txt'), '--case', at('case.db')])).code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = async (file = at('case.db')) => {
  const { code, out } = await runHere(['verify', '--case', file, '--json']);
  return { code, ...JSON.parse(out) };
};

/** Does to a copy what a careless or ill-meaning hand would, and looks. */
async function changed(statements: string) {
  const copy = at('changed.db');
  for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
  const whole = new Database(at('case.db'));
  whole.exec(`VACUUM INTO '${copy}'`);
  whole.close();
  const database = new Database(copy);
  database.exec('PRAGMA foreign_keys = OFF');
  for (const { name } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
  }[])
    database.exec(`DROP TRIGGER ${name}`);
  database.exec(statements);
  database.close();
  return verify(copy);
}

test('a sound case, whose kept bytes read as they did', { timeout: 60_000 }, async () => {
  expect(await verify()).toMatchObject({ code: 0, damage: [], checked: 3, readAgain: 2, documents: [] });
  writeFileSync(at('b.txt'), 'something else');
  expect(await verify()).toMatchObject({
    code: 0,
    documents: [{ notes: [expect.stringContaining('b.txt has changed')] }],
  });
});

test('the bytes of a document are given back, and never over a file', { timeout: 60_000 }, async () => {
  const { documents } = JSON.parse((await runHere(['export', '--case', at('case.db')])).out);
  const [id] = documents
    .map((each: { id: string; format: string }) => each.format === 'pdf' && each.id)
    .filter(Boolean);
  const args = ['verify', '--case', at('case.db'), '--document', id, '--write', at('out.eml')];
  expect(await runHere(args)).toMatchObject({ code: 0, out: expect.stringContaining('SHA-256') });
  expect(readFileSync(at('out.eml')).equals(mail)).toBe(true);
  expect(await runHere(args)).toMatchObject({ code: 2, err: expect.stringContaining('not there yet') });
});

test.each<[string, string, object]>([
  [
    'a text',
    "UPDATE documents SET text = replace(text, 'Six', 'Ten')",
    { code: 1, documents: [{ damage: expect.arrayContaining([expect.stringMatching(/its text is not/)]) }] },
  ],
  [
    'a day',
    "UPDATE documents SET body = replace(body, '2025-10-15', '2025-10-16') WHERE text LIKE '%Six%'",
    { code: 1, documents: [{ damage: [expect.stringMatching(/source or day/)] }] },
  ],
  [
    'the words of a claim',
    `UPDATE claims SET body = replace(body, '"quote":"', '"quote":"never ') WHERE quote LIKE '%Six%'`,
    { code: 1, documents: [{ damage: expect.arrayContaining([expect.stringMatching(/do not stand/)]) }] },
  ],
  [
    'kept bytes',
    "UPDATE archived_bytes SET packed = x'00'",
    {
      code: 1,
      documents: expect.arrayContaining([expect.objectContaining({ damage: [expect.stringMatching(/a\.eml/)] })]),
    },
  ],
  [
    'the log of decisions',
    "INSERT INTO decisions (key, id, at, who, why, kind, payload, revokes) VALUES (2, 'd-x', '', '', '', 'revoke', 'null', NULL)",
    { code: 1, damage: [expect.stringMatching(/is gone/), expect.stringMatching(/d-x/)] },
  ],
  [
    'how bytes are read, which is no damage',
    `UPDATE archive SET body = replace(body, '"part":"r.pdf"', '"part":"s.pdf"')`,
    {
      code: 0,
      damage: [],
      documents: expect.arrayContaining([expect.objectContaining({ extractionChanged: true, damage: [] })]),
    },
  ],
])('a change of %s is told', { timeout: 60_000 }, async (_name, statements, want) => {
  expect(await changed(statements)).toMatchObject(want);
});

test('what is no case, or not in it', async () => {
  expect(await runHere(['verify', '--case', at('none.db')])).toMatchObject({ code: 3 });
  expect(await runHere(['verify', '--case', at('case.db'), '--document', 'zzz'])).toMatchObject({ code: 4 });
  expect(await runHere(['verify', '--case', at('case.db'), '--write', at('x')])).toMatchObject({ code: 2 });
});
