import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Calibration, ForecastRecord } from '../src/model/forecast-record.ts';
import { OpenProposal } from '../src/model/proposal.ts';
import { runHere } from './run-cli.ts';

const REPORTS: Record<string, string> = {
  '10-outlook.md': `---
title: Outlook
published: 2025-10-10
source: Border Institute
---
Pakistan is likely to strike Kabul within two weeks, analyst Ilo Brandt said.
The TTP will attack Peshawar before October 15, Brandt said.
Pakistani air strikes on Herat are unlikely this year, Brandt said.
`,
  '12-wire.md': `---
title: Strikes
published: 2025-10-12
source: Northline Wire
---
Pakistani air strikes hit Kabul on October 11, residents said.
A bombing killed four people in Quetta on October 9, police said.
`,
  '20-meridian.md': `---
title: Quiet
published: 2025-10-20
source: Meridian Dispatch
---
The markets of Quetta reopened on Monday after a bombing in Quetta, traders said.
`,
};

let folder = '';
const before = process.cwd();
const own = (...args: string[]) => runHere([...args, '--case', 'own.db']);
const decide = (...args: string[]) => own('decide', ...args, '--why', 'seen', '--by', 'Ana');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-proposals-'));
  process.chdir(folder);
  mkdirSync('own');
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join('own', name), text);
  await runHere(['read', 'own', '--case', 'own.db']);
}, 60_000);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

async function proposals(): Promise<OpenProposal[]> {
  return OpenProposal.array().parse(JSON.parse((await own('show', 'proposals', '--json')).out).proposals);
}

async function forecastOf(words: string): Promise<string> {
  const { forecasts } = JSON.parse((await own('show', 'forecasts', '--json')).out);
  const found = forecasts.find((claim: { outcome: string }) => claim.outcome.includes(words));
  if (!found) throw new Error(`no forecast of ${words}`);
  return found.id;
}

const idIn = (out: string): string => /k-[0-9a-f]{12}/.exec(out)?.[0] ?? 'none';

describe('show proposals', { timeout: 60_000 }, () => {
  test('a forecast that came to pass is proposed with what fits, and no further than that', async () => {
    const strike = await forecastOf('strike Kabul');
    const found = (await proposals()).find(({ about }) => about[0] === strike);
    expect(found).toMatchObject({
      what: expect.stringContaining('came true: “Pakistan is likely to strike Kabul'),
      accept: [`sitrep decide resolve ${strike} came-true --why "…"`],
      reject: [`sitrep decide dismiss ${strike} --why "…"`],
    });
    expect(found?.claims.length).toBeGreaterThan(1);
    const { forecast } = JSON.parse((await own('show', 'forecast', strike, '--json')).out);
    expect(ForecastRecord.parse(forecast)).toMatchObject({ state: 'open', until: '2025-10-24' });
  });

  test('a horizon that ran out is proposed as not come true, with what the reports may not cover', async () => {
    const attack = await forecastOf('attack Peshawar');
    const found = (await proposals()).find(({ about }) => about[0] === attack);
    expect(found?.what).toMatch(/^did not/);
    expect(found?.caveat).toContain('what they do not cover they do not tell');
  });

  test('an answer of no is not asked again; taking it back asks again', async () => {
    const strike = await forecastOf('strike Kabul');
    const made = await decide('dismiss', strike);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining(`dismissed for ${strike}: came true`) });
    expect((await proposals()).some(({ about }) => about[0] === strike)).toBe(false);
    expect((await own('history', strike)).out).toContain('dismissed for');
    expect(await decide('dismiss', strike)).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing is proposed'),
    });
    await decide('undo', idIn(made.out));
    expect((await proposals()).some(({ about }) => about[0] === strike)).toBe(true);
  });

  test('incidents that a person keeps apart are no more proposed as one, nor shown as perhaps the same', async () => {
    const merge = (await proposals()).find(({ kind }) => kind === 'merge');
    const [first = '', second = ''] = merge?.about ?? [];
    expect((await own('show', 'incident', first)).out).toContain('Perhaps the same');
    const made = await decide('apart', first, second);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining(`kept apart ${first}, ${second}`) });
    expect((await proposals()).filter(({ kind }) => kind === 'merge')).toEqual([]);
    expect((await own('show', 'incident', first)).out).not.toContain('Perhaps the same');
    await decide('undo', idIn(made.out));
    expect((await proposals()).filter(({ kind }) => kind === 'merge')).toHaveLength(1);
  });

  test('apart wants two', async () => {
    const [first = ''] = (await proposals()).find(({ kind }) => kind === 'merge')?.about ?? [];
    expect(await decide('apart', first, first)).toMatchObject({ code: 2 });
  });
});

describe('show calibration', { timeout: 60_000 }, () => {
  test('scores what a person resolved, warns of few, and knows its scales', async () => {
    expect((await own('show', 'calibration')).out).toContain('No forecast is resolved yet; 3 are open.');
    const made = await decide('resolve', await forecastOf('strike Kabul'), 'came-true');
    const { calibration } = JSON.parse((await own('show', 'calibration', '--json')).out);
    expect(Calibration.parse(calibration)).toMatchObject({ open: 2, all: { resolved: 1, cameTrue: 1, scored: 1 } });
    const { out } = await own('show', 'calibration', '--scale', 'phia');
    expect(out).toMatch(/Ilo Brandt .* 0\.12[23]\*/);
    expect(out).toContain('Border Institute');
    expect(out).toContain('too few to tell skill from chance');
    expect(await own('show', 'calibration', '--scale', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('phia'),
    });
    expect((await own('show', 'calibration', '--as-known-on', '2025-10-13')).out).toContain(
      'No forecast is resolved yet',
    );
    await decide('undo', idIn(made.out));
  });
});
