import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

/** A report that would take over the page if any of it were markup. */
const HOSTILE = `A clash in Bajaur

<script>window.taken = 1</script><img src="x" onerror="window.taken = 2"> Pakistan said 12 soldiers were killed in Bajaur on
Saturday. </p><svg onload="window.taken = 3"> The Taliban said 14 soldiers had been killed.
`;

describe.skipIf(NO_BROWSER)('a report that would do harm', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 120_000);
  afterAll(async () => {
    await workbench.close();
  });

  test('markup in a report is shown as its letters, and runs nothing', async () => {
    const page = await workbench.open('/c/october/add');
    await page.getByLabel('The report as it was published').fill(HOSTILE);
    await page.getByLabel('Published on').fill('2025-10-12');
    await page.getByLabel('Title').fill('<img src=x onerror=alert(1)>');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.add-items').getByRole('link').first().click();
    await page.getByText('<script>window.taken = 1</script>').first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.evaluate('"taken" in window')).toBe(false);
    expect(workbench.complaints).toEqual([]);
  });
});
