import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAID_OUT, NARROW, serious, settled } from './axe.ts';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

/** Pages by what stands in their address behind the case; `first` follows the first such link of a list. */
const PAGES: readonly { page: string; first?: RegExp }[] = [
  { page: 'situation' },
  { page: 'situation?asKnownOn=2025-10-12' },
  { page: 'incidents' },
  { page: 'incidents', first: /Armed clash.*Kurram/ },
  { page: 'documents' },
  { page: 'documents', first: /Army says 23/ },
  { page: 'claims' },
  { page: 'claims?text=nothing+has+these+words' },
  { page: 'actors' },
  { page: 'actors?view=table' },
  { page: 'actors/pakistan' },
  { page: 'agreements' },
  { page: 'agreements', first: /ceasefire/i },
  { page: 'forecasts' },
  { page: 'statistics' },
  { page: 'sources' },
  { page: 'datasets' },
  { page: 'queue' },
  { page: 'add' },
  { page: 'add?view=files' },
  { page: 'brief' },
  { page: 'brief?since=2025-10-09&lang=ur' },
  { page: 'export' },
];

describe.skipIf(NO_BROWSER)('axe-core finds nothing serious', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 120_000);
  afterAll(async () => {
    await workbench.close();
  });

  test.each(['light', 'dark'] as const)('on the list of cases, %s', async (theme) => {
    const page = await workbench.open('/', { theme });
    await page.getByRole('link', { name: /october/i }).waitFor();
    await expect.poll(() => serious(page), LAID_OUT).toEqual([]);
  });

  for (const { page: path, first } of PAGES)
    test(`on ${path}${first ? `, the first of ${first.source}` : ''}, wide in the light and narrow in the dark`, async () => {
      const page = await workbench.open(`/c/october/${path}`);
      if (first) await page.getByRole('main').getByRole('link', { name: first }).first().click();
      await settled(page);
      await expect.poll(() => serious(page), LAID_OUT).toEqual([]);
      await page.keyboard.press('t');
      await page.setViewportSize(NARROW);
      await settled(page);
      await expect.poll(() => serious(page), LAID_OUT).toEqual([]);
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth'), LAID_OUT)
        .toBeLessThanOrEqual(NARROW.width);
      await page.close();
    });

  test('nothing was complained of, and nothing asked for anywhere else', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
