import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from './run-cli.ts';

const REPORTS: Record<string, string> = {
  'a.md': `---
published: 2031-03-05
source: Northline
---

An air strike hit a market in Kunduz on Tuesday, the police said. Fourteen people were killed.
`,
  'b.md': `---
published: 2031-03-06
source: Meridian
---

The air strike on Kunduz on 4 March killed 19 people, a hospital said.

A bombing in Herat on 4 March killed two people.
`,
  'c.md': `---
published: 2031-03-20
source: Lakeside
---

An air strike in Kunduz killed a guard.
`,
};

let folder: string;
let file: string;
let strike: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-explain-'));
  file = join(folder, 'case.db');
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, name), text);
  await runHere(['read', folder, '--case', file]);
  const { out } = await runHere([
    'show',
    'incidents',
    '--since',
    '2031-03-04',
    '--place',
    'Kunduz',
    '--json',
    '--case',
    file,
  ]);
  strike = JSON.parse(out).incidents[0].id;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('says why each telling is in, with reasons that add up', async () => {
  const { code, out } = await runHere(['explain', strike, '--json', '--case', file]);
  const { incident, joined, tellings } = JSON.parse(out);
  expect(code).toBe(0);
  expect(incident.documents).toHaveLength(2);
  expect(tellings.length).toBeGreaterThanOrEqual(3);
  for (const { features, score, needed } of joined) {
    const sum = features.reduce((all: number, { weight }: { weight: number }) => all + weight, 0);
    expect(score).toBeCloseTo(sum);
    expect(score).toBeGreaterThanOrEqual(needed);
  }
});

test('names the decisions that put it together, and what a split leaves', async () => {
  const show = async () => JSON.parse((await runHere(['show', 'incidents', '--json', '--case', file])).out).incidents;
  const herat = (await show()).find(({ title }: { title: string }) => title.includes('Herat'));
  const made = await runHere(['decide', 'merge', strike, herat.id, '--why', 'one raid', '--case', file]);
  const merge = /k-[0-9a-f]{12}/.exec(made.out)?.[0] ?? 'none';
  const merged = (await show()).find(({ claims }: { claims: string[] }) => claims.includes(herat.claims[0]));
  const { out } = await runHere(['explain', merged.id, '--case', file]);
  expect(out).toContain(`brought by ${merge}`);
  expect(out).toMatch(/What people decided\n.*merged .*\n.*one raid/);
  // The clock of these tests stands on 5 April 2031.
  const early = await runHere(['show', 'incidents', '--decided-by', '2031-04-04', '--json', '--case', file]);
  expect(JSON.parse(early.out)).toMatchObject({ decidedBy: '2031-04-04', total: (await show()).length + 1 });
  const late = await runHere(['show', 'incidents', '--decided-by', '2031-04-05', '--case', file]);
  expect(late.out).toMatch(/^Decisions made by 5 Apr 2031; 3 documents\./);
  await runHere(['decide', 'undo', merge, '--why', 'two raids', '--case', file]);

  const [first] = (await show()).filter(({ id }: { id: string }) => id === strike);
  const tolls = JSON.parse((await runHere(['show', 'incident', strike, '--json', '--case', file])).out).claims;
  const out19 = tolls
    .filter(({ quote }: { quote: string }) => quote.includes('19'))
    .map(({ id }: { id: string }) => id);
  const cut = await runHere(['decide', 'split', strike, ...out19, '--why', 'another day', '--case', file]);
  const split = /k-[0-9a-f]{12}/.exec(cut.out)?.[0] ?? 'none';
  const rest = await runHere([
    'explain',
    first.claims.some((id: string) => out19.includes(id)) ? strike : first.id,
    '--case',
    file,
  ]);
  expect(rest.out).toContain(`${split} took out`);
  expect(rest.out).toContain('Linking had them together.');
  await runHere(['decide', 'undo', split, '--why', 'the same day', '--case', file]);
});

test('reads as a page: the reasons, what may be the same, and what forbids the rest', async () => {
  const { out } = await runHere(['explain', strike.slice(0, 8), '--case', file]);
  expect(out).toContain('Why each telling is in');
  expect(out).toMatch(/3 {2}same day \(2031-03-04\)/);
  expect(out).toMatch(/same place \(Kunduz, precision 1\)/);
});

test('an id that no incident has ends with its code', async () => {
  const { code, err } = await runHere(['explain', 'i-000000', '--case', file]);
  expect(code).toBe(4);
  expect(err).toContain('i-000000');
});
