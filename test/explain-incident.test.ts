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
