import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

/** The report that started the project; read where it lies, never copied. Tests of it are left out where it is not there. */
const SEED = fileURLToPath(new URL('../../../shared/seeds/globalsecurity-ttp-2025-10.txt', import.meta.url));

describe.skipIf(NO_BROWSER)('reading a situation', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 120_000);
  afterAll(async () => {
    await workbench.close();
  });

  test('from the first page to the sentence behind a number in one click, to its report in two', async () => {
    const page = await workbench.open('/');
    await page.getByRole('link', { name: /october/i }).click();
    const figure = page.locator('main .lede').getByRole('button', { name: '23', exact: true });
    await figure.click();
    const words = page.locator('.pop');
    await words
      .getByText(/23 soldiers/)
      .first()
      .waitFor();
    expect(await words.innerText()).toContain('Media wing of the Pakistani military');
    await words.getByRole('link').first().click();
    await page.waitForURL(/\/documents\/\w+\?claim=c-/);
    const marked = page.locator('mark.on').first();
    await marked.waitFor();
    expect(
      await page
        .locator('mark.on')
        .allInnerTexts()
        .then((parts) => parts.join('')),
    ).toContain('23 soldiers');
    await page.goBack();
    await page.waitForURL('**/situation');
  });

  test('“known on” moves the whole page through time', async () => {
    const page = await workbench.open('/c/october/situation');
    await page.getByRole('heading', { level: 1, name: /ceasefire/i }).waitFor();
    await page.getByRole('slider', { name: 'Known on' }).focus();
    await page.keyboard.press('Home');
    await page.waitForURL('**/situation?asKnownOn=2025-10-08');
    // One report is there by then: of its incidents, and nothing of the truce.
    await page.getByRole('heading', { level: 1, name: /^(?!.*ceasefire).*$/i }).waitFor();
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'Documents 1', exact: true })
      .waitFor();
    await page.goto('/c/october/situation?asKnownOn=2025-10-12');
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'Documents 7', exact: true })
      .waitFor();
  });

  test('an incident lays what one side admits beside what the other alleges', async () => {
    const page = await workbench.open('/c/october/incidents');
    await page
      .getByRole('link', { name: /Armed clash.*Kurram/ })
      .first()
      .click();
    const row = page.getByRole('row', { name: /^Pakistani soldiers killed/ });
    await row.waitFor();
    const said = await row.innerText();
    expect(said).toMatch(/58[\s\S]*23/);
    await row.getByRole('button', { name: /^58/ }).click();
    await page.getByText('Why contested').last().waitFor();
    await page.getByRole('button', { name: 'ACLED' }).click();
    await page.waitForURL(/view=acled/);
  });

  test('on paper the matrix is as wide as the paper, and what is pressed is left out', async () => {
    const page = await workbench.open('/c/october/incidents');
    await page
      .getByRole('link', { name: /Armed clash.*Kurram/ })
      .first()
      .click();
    const axis = page.getByRole('img', { name: 'Number of people' });
    await axis.waitFor();
    // As the browser does before it prints.
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await axis.getAttribute('width')).toBe('690');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Merge' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(Number(await axis.getAttribute('width'))).toBeLessThan(690);
  });

  test('filters of the claims stand in the address, and a link shows the same', async () => {
    const page = await workbench.open('/c/october/claims');
    await page.getByRole('checkbox', { name: /^toll/ }).check();
    await page.waitForURL('**/claims?kind=toll');
    await page
      .getByRole('checkbox', { name: /^denies|^Pakistan/ })
      .first()
      .check();
    await page.waitForURL(/kind=toll&party=pakistan/);
    const colleague = await workbench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    const counted = (of: Page) => of.getByRole('button', { name: /^Export \d+ rows/ }).innerText();
    await expect
      .poll(async () => [await counted(page), await counted(colleague)], { timeout: 60_000 })
      .toSatisfy(([mine, hers]: string[]) => mine === hers && !mine?.includes('212'));
    await page.goBack();
    await page.waitForURL('**/claims?kind=toll');
  });

  test('what was folded and unfolded by hand stands in the address, and a link shows the same', async () => {
    const page = await workbench.open('/c/october/situation');
    await page.getByRole('button', { name: /more tolls?$/ }).click();
    await page.waitForURL(/open=tolls/);
    await page.getByRole('button', { name: 'Table', exact: true }).last().click();
    await page.waitForURL(/table=map/);
    await page.reload();
    await page.getByRole('button', { name: 'Show fewer' }).waitFor();
    await page.getByRole('table', { name: 'Incidents of the map' }).waitFor();
    await page.goto('/c/october/incidents');
    await page
      .getByRole('link', { name: /Armed clash.*Kurram/ })
      .first()
      .click();
    // The two that cannot both be true stand face to face of themselves; closed, they stay so.
    await page.locator('.matrix tr.words').waitFor();
    await page.locator('.matrix .cell.sel').click();
    await page.locator('.matrix tr.words').waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/closed=facing/);
    await page.reload();
    await page.locator('.matrix .cell').first().waitFor();
    expect(await page.locator('.matrix tr.words').count()).toBe(0);
    await page.locator('.matrix .cell').first().click();
    await page.locator('.matrix tr.words').waitFor();
    expect(page.url()).not.toMatch(/closed=/);
    await page.close();
  });

  test('a brief in the language that its address names, and as a file', { timeout: 240_000 }, async () => {
    const page = await workbench.open('/c/october/brief?lang=ar');
    // The first one opens the reader in a thread of its own.
    await page.locator('article[lang=ar][dir=rtl]').waitFor({ timeout: 90_000 });
    const coming = page.waitForEvent('download', { timeout: 90_000 });
    await page.getByRole('link', { name: 'PDF' }).click();
    expect((await coming).suggestedFilename()).toBe('october-brief.pdf');
    await page.getByLabel('Language').selectOption('fr');
    await page.waitForURL('**/brief?lang=fr');
    await page.close();
  });

  test.skipIf(!existsSync(SEED))('the seed, pasted: 23 against 58', async () => {
    const page = await workbench.open('/');
    await page.getByLabel('A new case').fill('The seed');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.waitForURL('**/c/the-seed/add');
    await page.getByRole('textbox', { name: 'The report as it was published' }).fill(readFileSync(SEED, 'utf8'));
    await page.getByLabel('Published on').fill('2025-10-15');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('link', { name: 'Open the situation' }).click({ timeout: 30_000 });
    const tolls = page.getByRole('region', { name: /Who says how many/ });
    await tolls.getByText('23', { exact: true }).waitFor({ timeout: 30_000 });
    expect(await tolls.innerText()).toMatch(/23[\s\S]*58|58[\s\S]*23/);
  });

  test('nothing was complained of, and nothing asked for anywhere else', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
