import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A telephone; there what is pressed is as large as a finger, too. */
const NARROW = { width: 390, height: 844 };

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
    expect(await serious(page)).toEqual([]);
  });

  for (const { page: path, first } of PAGES)
    test(`on ${path}${first ? `, the first of ${first.source}` : ''}, wide in the light and narrow in the dark`, async () => {
      const page = await workbench.open(`/c/october/${path}`);
      if (first) await page.getByRole('main').getByRole('link', { name: first }).first().click();
      await settled(page);
      expect(await serious(page)).toEqual([]);
      await page.keyboard.press('t');
      await page.setViewportSize(NARROW);
      await settled(page);
      expect(await serious(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width);
      await page.close();
    });

  test('nothing was complained of, and nothing asked for anywhere else', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined); // the stream of events stays open
  await page.locator('.lines').first().waitFor({ state: 'detached' });
}

/** What axe-core calls serious or critical, with the first element that it is about. */
async function serious(page: Page): Promise<string[]> {
  // By the browser's own tools, not as a script of the page, whose policy forbids it.
  await page.evaluate(AXE);
  return page.evaluate(async (isNarrow) => {
    const axe = Reflect.get(globalThis, 'axe') as {
      run(options: object): Promise<{ violations: Violation[] }>;
    };
    interface Violation {
      id: string;
      impact: string | null;
      help: string;
      nodes: { target: unknown[]; html: string }[];
    }
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: isNarrow } } });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) =>
        nodes.slice(0, 4).map(({ target, html }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)}`),
      );
  }, page.viewportSize()?.width === NARROW.width);
}
