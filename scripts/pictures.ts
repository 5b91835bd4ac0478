import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import buildPages from '../test/browser/build-pages.ts';
import { startWorkbench } from '../test/browser/workbench.ts';

/** `npm run pictures`: the README's pictures, of the sample of October 2025 as the workbench shows it now. Look at them before they are committed. */
const OUT = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

interface Picture {
  name: string;
  page: string;
  /** The first such link of the page is followed. */
  follow?: RegExp;
  width: number;
  height: number;
  theme?: 'light' | 'dark';
  after?: (page: Page) => Promise<void>;
}

/** Time for the map to draw itself without a graphics card. */
const DRAWN_MS = 12_000;

const KURRAM = /Armed clash.*Kurram/;
const PICTURES: readonly Picture[] = [
  { name: 'situation', page: 'situation', width: 1440, height: 1560 },
  { name: 'situation-dark', page: 'situation', width: 1440, height: 1560, theme: 'dark' },
  { name: 'situation-390', page: 'situation', width: 390, height: 1400 },
  { name: 'incident', page: 'incidents', follow: KURRAM, width: 1440, height: 1300 },
  { name: 'incident-390-dark', page: 'incidents', follow: KURRAM, width: 390, height: 1400, theme: 'dark' },
  {
    name: 'document',
    page: 'documents',
    follow: /Army says 23/,
    width: 1440,
    height: 1000,
    after: async (page) => {
      for (const _ of '123') await page.keyboard.press('j');
    },
  },
  { name: 'claims-dark', page: 'claims', width: 1440, height: 1000, theme: 'dark' },
  { name: 'actors-1024', page: 'actors', width: 1024, height: 1000 },
];

mkdirSync(OUT, { recursive: true });
await buildPages();
const workbench = await startWorkbench();
try {
  for (const { name, page: path, follow, width, height, theme = 'light', after } of PICTURES) {
    const page = await workbench.open(`/c/october/${path}`, { width, height, theme });
    if (follow) await page.getByRole('main').getByRole('link', { name: follow }).first().click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForTimeout(path === 'situation' ? DRAWN_MS : 2_500);
    if (after) await after(page);
    // Nothing is on its way any more, however slow the machine.
    await page.locator('.lines').first().waitFor({ state: 'detached', timeout: 60_000 });
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${OUT}${name}.png` });
    console.log(`${name}.png`);
    await page.close();
  }
} finally {
  await workbench.close();
}
