import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { StatisticRow } from '../src/model/statistic.ts';
import { runHere } from './run-cli.ts';

const REPORT = `---
title: Counts
published: 2025-10-14
source: Northline Wire
---
At least 2,414 deaths were recorded in Pakistan in the first three quarters of 2025, according to the Centre for Research and Security Studies.
The Centre for Research and Security Studies recorded 1,640 deaths in Pakistan in the first three quarters of 2024.
Gunmen killed 12 civilians in Quetta on March 4, 2025, police said.
Gunmen killed nine soldiers in Quetta on August 11, 2025, the army said.
`;
let folder = '';
const before = process.cwd();
const run = (...args: string[]) => runHere([...args, '--case', 'counts.db']);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-counts-'));
  process.chdir(folder);
  writeFileSync('report.md', REPORT);
  await run('read', 'report.md');
}, 60_000);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

test('show statistics lays each beside the ledger and the year before', async () => {
  const { out } = await run('show', 'statistics', '--json');
  const rows = z.object({ statistics: z.array(StatisticRow) }).parse(JSON.parse(out)).statistics;
  const row = rows.find(({ quantity }) => quantity.n === 2414);
  expect([row?.beside.ledger.best, row?.beside.ledger.incidents, row?.beside.yearBefore.change]).toEqual([
    21,
    2,
    { n: 774, percent: 47 },
  ]);
  expect((await run('show', 'statistics')).out).toMatch(/≥2,414 .* 21 +1,640 \(\+47 %\)/);
});

test('show statistic says why they differ', async () => {
  const { statistics } = JSON.parse((await run('show', 'statistics', '--json')).out);
  const { out } = await run('show', 'statistic', statistics.find((s: StatisticRow) => s.quantity.n === 2414).id);
  expect(out).toContain('the case tells of 2 incidents in them, 2 with a figure: less than 1 % of the count');
  expect(out).toContain('the count does not say whose deaths');
  expect((await run('show', 'statistic', 'c-nothing')).err).toContain('sitrep show statistics');
});
