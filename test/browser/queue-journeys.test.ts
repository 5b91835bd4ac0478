import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

describe.skipIf(NO_BROWSER)('what waits, and what comes in meanwhile', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 120_000);
  afterAll(async () => {
    await workbench.close();
  });

  test('one thing of the queue is answered by keyboard, leaves it, and undo brings it back', async () => {
    const page = await workbench.open('/c/october/queue');
    const first = page.getByRole('article').getByRole('heading', { level: 2 });
    await first.waitFor();
    const [waiting, what] = [await left(page), await first.innerText()];
    expect(waiting).toBeGreaterThan(1);
    // Sides and speakers by name: neither slugs nor the reader's own word for a report's voice.
    expect(await page.getByRole('article').innerText()).not.toMatch(/\(narrator\)|\([a-z]+-[a-z-]+[,)]/);
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: /Why/ }).press('Enter');
    await expect.poll(() => left(page), { timeout: 60_000 }).toBe(waiting - 1);
    await expect.poll(() => first.innerText()).not.toBe(what);
    await page.keyboard.press('u');
    await expect.poll(() => left(page), { timeout: 60_000 }).toBe(waiting);
    const names = page.getByRole('navigation', { name: 'What waits' }).getByRole('button');
    await expect.poll(async () => (await names.allInnerTexts()).join('\n')).toContain(what);
  });

  test('a kind that there is not is taken out of the address, and named', async () => {
    const page = await workbench.open('/c/october/queue?kind=merges');
    await page.getByText('The address asked for “merges”, which is no kind of what waits. All are shown.').waitFor();
    await page.waitForURL(/\/queue$/);
    await page.close();
  });

  test('a number is said to be no claim by one key, in its report, and is to do again once that is taken back', async () => {
    const page = await workbench.open('/c/october/documents');
    await page.getByRole('link', { name: /The Frontier Letter, issue 112/ }).click();
    const toDo = page.getByText(/^To do:/);
    await toDo.waitFor({ timeout: 30_000 });
    expect(await toDo.innerText()).toContain('3 sentences have numbers');
    await page.keyboard.press('0');
    await expect.poll(() => toDo.innerText(), { timeout: 60_000 }).toContain('2 sentences have numbers');
    await page.keyboard.press('u');
    await expect.poll(() => toDo.innerText(), { timeout: 60_000 }).toContain('3 sentences have numbers');
  });

  test('a report that another program adds is told of, and shown on a click', async () => {
    const page = await workbench.open('/c/october/documents');
    const rows = page.getByRole('heading', { level: 1 });
    await rows.waitFor();
    await page.getByText('12 documents').first().waitFor();
    const report = join(workbench.folder, 'late.txt');
    writeFileSync(report, 'Shelling killed four civilians in Ghulam Khan on Friday, the governor said.\n');
    const own = join(workbench.folder, 'october.db');
    const read = await runCli(['read', report, '--published', '2025-10-18', '--case', own], workbench.folder);
    expect(read).toMatchObject({ code: 0 });
    const notice = page.getByRole('button', { name: '1 change since. Show' });
    await notice.waitFor({ timeout: 30_000 });
    // It does not jump by itself.
    expect(await page.getByText('12 documents').count()).toBeGreaterThan(0);
    await notice.click();
    await page.getByText('13 documents').first().waitFor({ timeout: 30_000 });
    await expect.poll(() => notice.count()).toBe(0);
  });

  test('nothing was complained of, and nothing asked for anywhere else', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

/** How many things the title says to wait. */
async function left(page: Page): Promise<number> {
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  return Number(/^\d+/.exec(title)?.[0] ?? 0);
}
