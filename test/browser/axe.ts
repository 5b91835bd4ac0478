import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A telephone; there what is pressed is as large as a finger, too. */
export const NARROW = { width: 390, height: 844 };

/** Nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined); // the stream of events stays open
  await page.locator('.lines').first().waitFor({ state: 'detached' });
}

/** What axe-core calls serious or critical, with the first element that it is about. */
export async function serious(page: Page): Promise<string[]> {
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

/** Charts and tables take on another width some frames after the window has it; what is wrong with them then stays wrong. */
export const LAID_OUT = { timeout: 20_000, interval: 500 } as const;
