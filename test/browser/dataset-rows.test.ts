import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf } from '../../src/datasets/testing/rows.ts';
import { runCli } from '../run-cli.ts';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

/** One that the suicide attack on the camp of Mir Ali is, and one of the border war that may be the clash of 11 October. */
const MIR_ALI = {
  ...{
    id: '1',
    latitude: '32.99',
    longitude: '70.27',
    where_coordinates: 'Mir Ali town',
    best: '7',
    low: '7',
    high: '11',
  },
  ...{ date_start: '2025-10-17 00:00:00.000', date_end: '2025-10-17 00:00:00.000' },
};
const BORDER = {
  ...{
    id: '2',
    where_prec: '5',
    latitude: '33.5',
    longitude: '70.2',
    where_coordinates: 'Afghanistan-Pakistan border',
  },
  ...{ side_a: 'Government of Afghanistan', side_b: 'Government of Pakistan', best: '60', low: '32', high: '258' },
};

describe.skipIf(NO_BROWSER)('which row of a dataset is which incident', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
    const file = join(workbench.folder, 'ged.csv');
    writeFileSync(file, fileOf('ucdp-ged', [MIR_ALI, BORDER]));
    const own = join(workbench.folder, 'october.db');
    expect(await runCli(['import', file, '--case', own], workbench.folder)).toMatchObject({ code: 0 });
  }, 120_000);
  afterAll(async () => {
    await workbench.close();
  });

  test('a row is said to be another event on the page of its incident, and undo brings it back', async () => {
    const page = await workbench.open('/c/october/incidents');
    await page
      .getByRole('link', { name: /Mir Ali/ })
      .first()
      .click();
    const datasets = page.locator('#datasets');
    await datasets.getByText('1 row taken for it').click();
    expect(await figuresOf(page)).toContain('7 (7 to 11)');
    await datasets.getByRole('button', { name: 'Not this incident' }).click();
    await page.getByRole('textbox', { name: /Why/ }).press('Enter');
    await datasets.getByText('1 that is not').waitFor();
    expect(await figuresOf(page)).toContain('no row');
    expect(await page.locator('#history').innerText()).toContain('UCDP’s row 1 is not');
    await page.keyboard.press('u');
    await datasets.getByText('1 row taken for it').waitFor();
    expect(await figuresOf(page)).toContain('7 (7 to 11)');
  });

  test('a row waits in the queue, and one key puts it to its incident', async () => {
    const page = await workbench.open('/c/october/queue');
    await page.getByRole('button', { name: 'Rows of datasets 1' }).click();
    await page.getByRole('heading', { name: /UCDP 2: .*Afghanistan-Pakistan border/ }).waitFor();
    expect(await page.getByRole('article').innerText()).toContain('CC BY 4.0');
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: /Why/ }).press('Enter');
    await page.getByRole('button', { name: 'Rows of datasets 0' }).waitFor();
    await page
      .getByRole('status')
      .getByRole('link', { name: /Armed clash/ })
      .click();
    await page.locator('#datasets').getByText('1 row taken for it').waitFor();
    expect(await figuresOf(page)).toContain('60 (32 to 258)');
  });

  test('nothing was complained of', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

async function figuresOf(page: Page): Promise<string> {
  return page.locator('.dataset-figures').innerText();
}
