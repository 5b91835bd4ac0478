import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ModelServer, startModelServer } from '../model-server.ts';
import { runCli } from '../run-cli.ts';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

const TITLE = 'The Kess crossing';
const REPORT = `---
title: ${TITLE}
published: 2025-10-18
source: Northline Wire
---
Tarvonia admitted that 23 of its soldiers were killed at the Kess crossing on Saturday. A spokesman for Sulmark, Dovan Ark, said 58 soldiers had died.
The valley road was strewn with what four drivers had carried, and none of the four lived.
`;
/** Of words that sitrep reads, too. */
const OTHERWISE = {
  ...{ kind: 'toll', effect: 'killed', stance: 'denies', certainty: 'negated', as: 'party', claimant: 'Tarvonia' },
  ...{ quote: 'Tarvonia admitted that 23 of its soldiers were killed', number: '23', victims: 'its soldiers' },
};
/** Of words that it does not. */
const ALONE = {
  ...{ kind: 'toll', effect: 'killed', stance: 'states', claimant: null, as: null },
  ...{ quote: 'none of the four lived', number: 'four', victims: 'four' },
};

interface Reading {
  document: string;
  claims: { id: string; quote: string }[];
  compared: { differ: { ours: string; theirs: string }[] };
}

describe.skipIf(NO_BROWSER)('claims of a language model', () => {
  let workbench: Workbench;
  let server: ModelServer;
  let reading: Reading;
  beforeAll(async () => {
    server = await startModelServer(() => [OTHERWISE, ALONE]);
    workbench = await startWorkbench();
    const { folder } = workbench;
    const own = ['--case', join(folder, 'october.db')];
    writeFileSync(join(folder, 'kess.md'), REPORT);
    expect(await runCli(['read', 'kess.md', ...own], folder)).toMatchObject({ code: 0 });
    const asking = ['--reader', 'model', '--endpoint', server.address, '--model', 'tiny', '--retries', '0'];
    expect(await runCli(['reread', TITLE, ...asking, ...own], folder)).toMatchObject({ code: 0 });
    const { out } = await runCli(['export', ...own], folder);
    const [first] = (JSON.parse(out) as { modelReadings: Reading[] }).modelReadings; // what `sitrep export` prints
    if (!first) throw new Error('the model read nothing');
    reading = first;
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    server.close();
  });

  test('one that only the model has is accepted on its report by a key, counts, and is taken back', async () => {
    const alone = reading.claims.find(({ quote }) => quote === ALONE.quote)?.id ?? '';
    const page = await workbench.open(`/c/october/documents/${reading.document}?claim=${alone}`);
    await page.getByText('a model’s, not counted').waitFor();
    await page.getByText('Only tiny reads it; sitrep has no claim on these words.').waitFor();
    const before = await claimsOf(page);
    await page.keyboard.press('a');
    await expect.poll(() => claimsOf(page), { timeout: 90_000 }).toBe(before + 1);
    // The key goes on to the next claim; the address leads back.
    await page.goto(`/c/october/documents/${reading.document}?claim=${alone}`);
    await page.getByText('somebody accepted it.').waitFor();
    await page.keyboard.press('u');
    await page.getByText('a model’s, not counted').waitFor();
    await expect.poll(() => claimsOf(page), { timeout: 90_000 }).toBe(before);
    await page.close();
  });

  test('where both read the same words otherwise, the model’s reading is counted instead, and undo brings ours back', async () => {
    const [pair] = reading.compared.differ;
    const page = await workbench.open(`/c/october/documents/${reading.document}?claim=${pair?.ours}`);
    await page.getByText('tiny reads these words otherwise:').waitFor();
    const before = await claimsOf(page);
    await page.getByRole('button', { name: 'Count it as tiny reads it' }).click();
    await page.getByRole('status').getByRole('button', { name: /^Undo/ }).waitFor();
    await page.goto(`/c/october/documents/${reading.document}?claim=${pair?.theirs}`);
    await page.getByText('somebody accepted it.').waitFor();
    expect(await claimsOf(page)).toBe(before);
    await page.keyboard.press('u');
    await page
      .getByRole('status')
      .getByText(/taken back/)
      .waitFor();
    await page.goto(`/c/october/documents/${reading.document}?claim=${pair?.ours}`);
    await page.getByText('tiny reads these words otherwise:').waitFor();
    await page.getByRole('button', { name: 'Count it as tiny reads it' }).waitFor();
    await page.close();
  });

  test('the queue asks about it; one key lets it count, and undo makes it wait again', async () => {
    const page = await workbench.open('/c/october/queue?kind=model+claim');
    const article = page.getByRole('article');
    await article.getByText('Only tiny reads it. It counts nowhere until you accept it.').waitFor();
    expect(await article.innerText()).toContain(ALONE.quote);
    const before = await claimsOf(page);
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: /Why/ }).press('Enter');
    await article.waitFor({ state: 'detached' });
    await expect.poll(() => claimsOf(page), { timeout: 90_000 }).toBe(before + 1);
    await page.keyboard.press('u');
    await article.getByText('Only tiny reads it.').waitFor();
    await expect.poll(() => claimsOf(page), { timeout: 90_000 }).toBe(before);
    await page.close();
  });

  test('nothing was complained of, and nothing asked for anywhere else', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

/** How many claims the rail says the case has. */
async function claimsOf(page: Page): Promise<number> {
  const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: /^Claims \d/ });
  return Number((await link.innerText()).replace(/\D/g, ''));
}
