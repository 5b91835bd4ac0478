import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_BROWSER, startWorkbench, type Workbench } from './workbench.ts';

const WAIT = { timeout: 60_000 };

describe.skipIf(NO_BROWSER)('the frame of the workbench', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 120_000);
  afterAll(async () => {
    await workbench.close();
  });

  test('lists the cases, and leads into one', async () => {
    const page = await workbench.open('/');
    await page.getByRole('link', { name: /october/i }).click();
    await page.waitForURL('**/c/october/situation');
    expect(await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts()).toHaveLength(14);
  });

  test('“known on” moves by keys and is in the address; back undoes nothing else', async () => {
    const page = await workbench.open('/c/october/situation');
    const slider = page.getByRole('slider', { name: 'Known on' });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.waitForURL('**/situation?asKnownOn=2025-10-08');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/situation?asKnownOn=2025-10-09');
    await page.getByRole('link', { name: /^Documents/ }).click();
    await page.waitForURL('**/documents?asKnownOn=2025-10-09');
    await page.getByRole('button', { name: 'Back to the latest' }).click();
    await page.waitForURL('**/documents');
  });

  test('keys lead from page to page, `?` tells them, `t` turns the light off', async () => {
    const page = await workbench.open('/c/october/situation');
    await page.getByRole('slider', { name: 'Known on' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL('**/claims');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('whoever asks for more by keys stands on the first of what came', async () => {
    const page = await workbench.open('/c/october/claims');
    await page
      .getByRole('button', { name: /^\d+ more$/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement?.type'), WAIT).toBe('checkbox');
    await page.goto(`${workbench.address}/c/october/actors`);
    await page.getByRole('link', { name: /more, less often named/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement?.textContent'), WAIT).toBe('Show fewer');
  });

  test('the window is titled by page and case; another page takes the focus', async () => {
    const page = await workbench.open('/c/october/situation');
    await expect.poll(() => page.title(), WAIT).toBe('Situation · october · Sitrep');
    await page.getByRole('link', { name: /^Actors/ }).click();
    await expect.poll(() => page.title(), WAIT).toBe('Actors · october · Sitrep');
    await expect.poll(() => page.evaluate('document.activeElement?.id'), WAIT).toBe('main');
    await page
      .locator('table')
      .getByRole('link', { name: /Pakistan$/ })
      .first()
      .click();
    await expect.poll(() => page.title(), WAIT).toBe('Pakistan · october · Sitrep');
  });

  test('a case that is not there says so, and the page holds', async () => {
    const page = await workbench.open('/c/no-such-case/situation');
    expect(await page.getByRole('alert').innerText()).toContain('There is no case “no-such-case” here');
  });

  test('what a case does not have gives a page with a title, and a way on', async () => {
    const page = await workbench.open('/c/october/incidents/i-nobody-has-this');
    await page.getByRole('heading', { level: 1, name: 'There is no such incident here' }).waitFor();
    await page.getByRole('link', { name: 'Open the situation' }).click();
    await page.waitForURL('**/situation');
  });
});
