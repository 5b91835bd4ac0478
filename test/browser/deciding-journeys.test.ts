import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

describe.skipIf(NO_BROWSER)('deciding and adding', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 120_000);
  afterAll(async () => {
    await workbench.close();
  });

  test('ten claims are reviewed without a mouse, one is rejected, and that is taken back', async () => {
    const page = await workbench.open('/c/october/documents');
    await page.getByRole('link', { name: /Army says 23 soldiers/ }).waitFor();
    await page.getByRole('link', { name: /Army says 23 soldiers/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('14 claims, 14 not yet reviewed.').waitFor();
    await page.keyboard.press('j');
    for (const key of 'aaaaraaaaa') {
      const before = page.url();
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.href !== before);
    }
    await expect.poll(() => reviewed(page), { timeout: 60_000 }).toEqual({ accepted: 9, rejected: 1 });
    await page.keyboard.press('k');
    await page.keyboard.press('u');
    await expect.poll(() => reviewed(page), { timeout: 60_000 }).toEqual({ accepted: 8, rejected: 1 });
  });

  test('claims are split off an incident, and the two are merged again', async () => {
    const page = await workbench.open('/c/october/incidents');
    await page
      .getByRole('link', { name: /Armed clash.*Kurram/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /claims, in order of saying/ }).waitFor();
    const whole = await page.getByRole('heading', { name: /claims, in order of saying/ }).innerText();
    await page.keyboard.press('s');
    const ticks = page.getByRole('checkbox', { name: /^Split off/ });
    await ticks.first().check();
    await page.getByRole('button', { name: 'Split off', exact: true }).click();
    await page.getByRole('textbox', { name: /Why/ }).press('Enter');
    await expect
      .poll(() => page.getByRole('heading', { name: /claims?, in order of saying/ }).innerText(), { timeout: 60_000 })
      .not.toBe(whole);
    await page.keyboard.press('u');
    await page.getByText(/taken back/).waitFor({ timeout: 60_000 });
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: /^Incidents/ })
      .click();
    await page
      .getByRole('link', { name: /Armed clash.*Kurram/ })
      .first()
      .click();
    await expect
      .poll(() => page.getByRole('heading', { name: /claims, in order of saying/ }).innerText(), { timeout: 60_000 })
      .toBe(whole);
    await page.keyboard.press('m');
    const others = page.getByRole('dialog').getByRole('button');
    await others
      .filter({ hasText: /Bombings? in Kabul/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: /Why/ }).press('Enter');
    await expect
      .poll(() => page.getByRole('heading', { name: /claims, in order of saying/ }).innerText(), { timeout: 60_000 })
      .not.toBe(whole);
  });

  test('a broken file is named with its reason, and the good one beside it is read', async () => {
    const page = await workbench.open('/c/october/add');
    await page.getByRole('button', { name: 'Files' }).click();
    await page.locator('input[type=file]').setInputFiles([
      {
        name: 'broken.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from([0, 159, 146, 150, 0, 1, 2, 3, 255, 254, 0, 0]),
      },
      {
        name: 'good.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Shelling killed four civilians in Ghulam Khan on Friday, the governor said.\n'),
      },
    ]);
    await page.getByLabel('Published on').fill('2025-10-18');
    await page.getByRole('button', { name: /^Read/ }).click();
    const reading = page.getByRole('article').filter({ hasText: 'broken.txt' });
    await reading.getByRole('link', { name: 'Open the situation' }).waitFor({ timeout: 30_000 });
    expect(await reading.innerText()).toMatch(/broken\.txt[\s\S]*(binary|not text)/i);
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'Documents 13', exact: true })
      .waitFor();
  });

  test('nothing was complained of, and nothing asked for anywhere else', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

/** How many claims of the document in view stand accepted and rejected, as the server has it. */
async function reviewed(page: Page): Promise<{ accepted: number; rejected: number }> {
  const id = new URL(page.url()).pathname.split('/').pop() ?? '';
  const answer = await page.request.get(`/api/v1/cases/october/documents/${id}`);
  const { claims } = (await answer.json()) as { claims: { review: string }[] };
  const of = (review: string) => claims.filter((claim) => claim.review === review).length;
  return { accepted: of('accepted'), rejected: of('rejected') };
}
