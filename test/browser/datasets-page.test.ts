import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf } from '../../src/datasets/testing/rows.ts';
import { runCli } from '../run-cli.ts';
import { LAID_OUT, NARROW, serious, settled } from './axe.ts';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

const on = (day: string) => ({ date_start: `${day} 00:00:00.000`, date_end: `${day} 00:00:00.000` });

/** One that the suicide attack on the camp of Mir Ali is, one that may be the clash on the border, and one of nothing here. */
const ROWS = [
  {
    ...{ id: '1', latitude: '32.99', longitude: '70.27', where_coordinates: 'Mir Ali town' },
    ...{ best: '7', low: '7', high: '11', ...on('2025-10-17') },
  },
  {
    ...{ id: '2', where_prec: '5', latitude: '33.5', longitude: '70.2' },
    ...{ where_coordinates: 'Afghanistan-Pakistan border', best: '60', low: '32', high: '258' },
    ...{ side_a: 'Government of Afghanistan', side_b: 'Government of Pakistan' },
  },
  {
    ...{ id: '3', latitude: '30.18', longitude: '66.99', where_coordinates: 'Quetta city' },
    ...{ side_b: 'BLA', best: '3', low: '3', high: '3', ...on('2025-10-15') },
  },
];
const CASE = 'october';

describe.skipIf(NO_BROWSER)('the case beside a dataset', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
    const file = join(workbench.folder, 'ged.csv');
    writeFileSync(file, fileOf('ucdp-ged', ROWS));
    const own = join(workbench.folder, `${CASE}.db`);
    expect(await runCli(['import', file, '--case', own], workbench.folder)).toMatchObject({ code: 0 });
  }, 180_000);
  afterAll(async () => {
    await workbench.close();
  });

  test('from the rail to a sentence behind a figure, and to the row beside it', async () => {
    const page = await workbench.open(`/c/${CASE}/situation`);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Datasets' }).click();
    await page.getByRole('heading', { level: 1, name: 'UCDP beside our reports' }).waitFor();
    const both = page.getByRole('region', { name: /^In both: 1 incident/ });
    const entry = both.getByRole('article').filter({ hasText: 'Mir Ali' });
    await entry.waitFor();
    // Not `innerText`: what is out of sight has none.
    expect(await entry.textContent()).toMatch(/UCDP\s*7 \(7 to 11\)/);
    await entry
      .getByTitle(/read the words/)
      .first()
      .click();
    await page.locator('.pop-claim blockquote').first().waitFor();
    await page.keyboard.press('Escape');
    await entry.getByRole('button', { name: '1 row taken for it' }).click();
    await entry.getByText('The row itself').click();
    await entry.getByText('Clash at the border, officials say').waitFor();
    expect(page.url()).toMatch(/open=i-/);
    expect(await page.getByText('CC BY 4.0').first().innerText()).toContain('Uppsala Conflict Data Program');
    await page.close();
  });

  test('what is chosen stands in the address, and a link of it shows the same', async () => {
    const page = await workbench.open(`/c/${CASE}/datasets?place=Quetta`);
    await page.getByRole('heading', { name: 'In both: 0 incidents' }).waitFor();
    await page.getByRole('heading', { name: 'Only in UCDP: 1 row' }).waitFor();
    await page.getByRole('button', { name: 'Take away: in Quetta' }).click();
    await page.getByRole('heading', { name: 'In both: 1 incident' }).waitFor();
    await page.getByRole('button', { name: /^day \d/ }).click();
    await page.waitForURL(/differs=day/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('differs'));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'What is shown as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${CASE}-ucdp-compared.csv`);
    await page.close();
  });

  test('a row that may be an incident is put to it and counts there; u takes it back', async () => {
    const page = await workbench.open(`/c/${CASE}/datasets`);
    const alone = page.getByRole('region', { name: /^Only in UCDP/ });
    await alone
      .getByRole('button', { name: /^It is this incident/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: /Why/ }).press('Enter');
    await page.getByRole('heading', { name: 'In both: 2 incidents' }).waitFor();
    const entry = page.getByRole('article').filter({ hasText: '60 (32 to 258)' });
    expect(await entry.textContent()).toContain('a person said so');
    await page.keyboard.press('u');
    await page.getByRole('heading', { name: 'In both: 1 incident' }).waitFor();
    await page.close();
  });

  test('by keyboard: from incident to row, its words, and on to the incident', async () => {
    const page = await workbench.open(`/c/${CASE}/datasets`);
    await page.getByRole('heading', { name: 'Only in UCDP: 2 rows' }).waitFor();
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Not this incident' }).first().waitFor();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Not this incident' }).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Mir Ali/ }).waitFor();
    await page.close();
  });

  test('axe-core finds nothing serious, with rows unfolded, wide in the light and narrow in the dark', async () => {
    const page = await workbench.open(`/c/${CASE}/datasets`);
    await page.getByRole('button', { name: '1 row taken for it' }).click();
    await page.getByRole('button', { name: 'Not this incident' }).first().waitFor();
    await settled(page);
    await expect.poll(() => serious(page), LAID_OUT).toEqual([]);
    await page.keyboard.press('t');
    await page.setViewportSize(NARROW);
    await settled(page);
    await expect.poll(() => serious(page), LAID_OUT).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width);
    await page.close();
  });

  test('on an earlier day there are none, and the page says so', async () => {
    const page = await workbench.open(`/c/${CASE}/datasets?asKnownOn=2025-10-12`);
    await page.getByText('Rows of datasets do not say when they came out').waitFor();
    await page.close();
  });

  test('nothing was complained of, and nothing asked for anywhere else', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
